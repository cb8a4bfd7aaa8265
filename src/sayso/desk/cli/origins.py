"""Stories as people see them on a terminal: each report, what it rests on, and why that is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from sayso.desk.cli.terminal import Screen
from sayso.desk.inert import on_one_line
from sayso.desk.wording import counted, day, listed
from sayso.records import Citation, Copy, Origin, Passage, Reading, Span, Story

_AROUND = 40
"""Characters shown on either side of a named outlet."""
_PASSAGE = 120

Readings = Mapping[str, Reading]
"""The readings by the id of their article."""


def drawn_stories(stories: tuple[Story, ...], readings: Readings, screen: Screen) -> str:
    """Give, for each story, how many reports and origins it has, and under each origin the reports that rest on it."""
    return screen.drawn(line for story in stories for line in _story(story, readings, screen))


def _story(story: Story, readings: Readings, screen: Screen) -> Iterator[Text]:
    yield from screen.wrapped(Text(_title(readings[story.articles[0]]), style="bold"))
    reports, origins = counted(len(story.articles), "report"), counted(story.at_most, "independent origin")
    yield from screen.wrapped(Text(f"{reports}, at most {origins}"))
    yield Text()
    for number, origin in enumerate(story.origins, 1):
        yield from _origin(number, origin, story, readings, screen)


def _origin(number: int, origin: Origin, story: Story, readings: Readings, screen: Screen) -> Iterator[Text]:
    head = Text.assemble((on_one_line(origin.name), "bold cyan"), _what(origin))
    yield from screen.wrapped(head, f"{number:>3}  ", " " * 5)
    if origin.sources:
        yield from screen.wrapped(Text(f"its sources: {listed(origin.sources, most=4)}", style="dim"), " " * 5, " " * 5)
    for place, article in enumerate(origin.articles, 1):
        last = place == len(origin.articles)
        report = Text.assemble(_report(readings[article]), (f"  {on_one_line(readings[article].name)}", "dim"))
        yield from screen.wrapped(report, f"     {'└' if last else '├'} ", f"     {' ' if last else '│'} ")
        for reason in _reasons(article, story, readings):
            margin = f"     {' ' if last else '│'}   "
            yield from screen.wrapped(Text(reason, style="dim"), margin, margin)
    yield Text()


def _what(origin: Origin) -> str:
    kind = {"article": "", "outlet": ", not among these pages", "unknown": ", where it has it from is not said"}
    return f"{kind[origin.kind]}: {counted(len(origin.articles), 'report')}"


def _report(reading: Reading) -> str:
    article = reading.article
    parts = [article.outlet or "outlet unknown", day(article.published) if article.published else "no date"]
    return on_one_line(f"{', '.join(parts)}: {_title(reading)}")


def _title(reading: Reading) -> str:
    article = reading.article
    return on_one_line(article.headline or next(iter(article.paragraphs), reading.name))


def _reasons(article: str, story: Story, readings: Readings) -> Iterator[str]:
    """Give why the article is not independent: what it copies, and whom it names as where it has it from."""
    for copy in story.copies:
        if copy.copy == article:
            yield _copied(copy, readings)
    by_outlet: dict[tuple[str, str | None], list[Citation]] = {}
    for citation in story.citations:
        if citation.article == article and citation.role != "venue":
            by_outlet.setdefault((citation.outlet, citation.cited), []).append(citation)
    for citations in by_outlet.values():
        yield _cited(citations, readings[article])


def _copied(copy: Copy, readings: Readings) -> str:
    original = readings[copy.original]
    shared = max((span for pair in copy.passages for span in _of(copy.copy, pair)), key=len, default=None)
    example = f": “{_cut(shared.of(readings[copy.copy].article.text))}”" if shared else ""
    does = "shares text with" if copy.undecided else "copies"
    owner = original.article.outlet or "an outlet unknown"
    share = f"{copy.containment:.0%} of the shorter text is the same"
    return on_one_line(f"{does} {owner} ({original.name}), {share}{example}")


def _of(article: str, pair: tuple[Passage, ...]) -> list[Span]:
    return [passage.span for passage in pair if passage.article == article]


def _cited(citations: Sequence[Citation], reading: Reading) -> str:
    """Give the line for the citations of one outlet in one article, with the first as the example."""
    citation, passages = citations[0], {span for citation in citations for span in citation.spans}
    often = f" in {len(passages)} places" if len(passages) > 1 else ""
    where = f": “{_around(citation.spans[0], reading.article.text)}”" if citation.spans else ""
    missing = "" if citation.cited else ", whose article is not among these"
    return on_one_line(f"cites {citation.outlet}{often}{missing}{where}")


def _around(span: Span, text: str) -> str:
    """Give the passage with some words on either side, cut at words."""
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    if span.start > _AROUND:
        before = "…" + before[before.find(" ") + 1 :]
    if span.end + _AROUND < len(text):
        after = after[: after.rfind(" ")] + "…" if " " in after else after + "…"
    return on_one_line(f"{before}{span.of(text)}{after}")


def _cut(text: str) -> str:
    line = on_one_line(text)
    return line if len(line) <= _PASSAGE else line[: line.rfind(" ", 0, _PASSAGE)] + "…"
