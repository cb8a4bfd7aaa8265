"""Stories as people see them on a terminal: each report, what it rests on, and why that is said."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from sayso.desk.cli.claims import claim_lines
from sayso.desk.cli.terminal import Screen
from sayso.desk.inert import on_one_line
from sayso.desk.stories import (
    Readings,
    count,
    firsts,
    merge_in_words,
    name_of,
    notes,
    origin_in_words,
    quoted,
    report,
    story_title,
)
from sayso.desk.wording import listed
from sayso.records import Citation, Merge, Origin, Story

_WHOLE = 600
"""Characters of a passage with `--evidence`."""


def drawn_stories(stories: tuple[Story, ...], readings: Readings, screen: Screen, *, evidence: bool = False) -> str:
    """Give, for each story, how many reports and origins it has, and under each origin the reports that rest on it.

    With `evidence` each merge is opened to its two passages.
    """
    return screen.drawn(line for story in stories for line in _story(story, readings, screen, evidence=evidence))


def _story(story: Story, readings: Readings, screen: Screen, *, evidence: bool) -> Iterator[Text]:
    yield from screen.wrapped(Text(story_title(story, readings), style="bold"))
    yield from screen.wrapped(Text.assemble(count(story), (f"  story {story.id[:12]}", "dim")))
    yield Text()
    for origin in story.origins:
        yield from _origin(origin, story, readings, screen, evidence=evidence)
    yield from claim_lines(story, readings, screen, evidence=evidence)
    told = list(notes(story, readings))
    for note in told:
        yield from screen.wrapped(Text(note, style="dim"), "  ", "  ")
    if told:
        yield Text()


def _origin(origin: Origin, story: Story, readings: Readings, screen: Screen, *, evidence: bool) -> Iterator[Text]:
    head = Text.assemble((on_one_line(origin.name), "bold cyan"), origin_in_words(origin))
    yield from screen.wrapped(head, f"{story.origins.index(origin) + 1:>3}  ", " " * 5)
    if origin.sources:
        yield from screen.wrapped(Text(f"its sources: {listed(origin.sources, most=4)}", style="dim"), " " * 5, " " * 5)
    for place, article in enumerate(firsts(origin), 1):
        last = place == len(origin.articles)
        line = Text.assemble(report(readings[article]), (f"  {on_one_line(readings[article].name)}", "dim"))
        yield from screen.wrapped(line, f"     {'└' if last else '├'} ", f"     {' ' if last else '│'} ")
        margin = f"     {' ' if last else '│'}   "
        for reason in _reasons(article, origin, story, readings):
            yield from screen.wrapped(Text(reason, style="dim"), margin, margin)
        for merge in (one for one in origin.merges if evidence and one.article == article):
            yield from _opened(merge, readings, screen, margin)
    yield Text()


def _opened(merge: Merge, readings: Readings, screen: Screen, margin: str) -> Iterator[Text]:
    for number, passage in enumerate(merge.passages):
        where = name_of(passage.article, readings)
        words = Text.assemble((f"{merge.kind}, {where}: ", "dim"), quoted(merge, readings, number, _WHOLE))
        yield from screen.wrapped(words, f"{margin}  ", f"{margin}    ")


def _reasons(article: str, origin: Origin, story: Story, readings: Readings) -> Iterator[str]:
    """Give why the article is not independent, then what else it names, each thing once."""
    merges = [merge for merge in origin.merges if merge.article == article]
    for kind in ("citation", "credit", "copy", "quotation", "same outlet"):
        told = {merge.into for merge in merges if merge.kind != kind} if kind == "quotation" else set()
        alike = [merge for merge in merges if merge.kind == kind and merge.into not in told]
        if alike:
            more = f" (and {len(alike) - 1} more)" if len(alike) > 1 else ""
            yield merge_in_words(alike[0], story, readings) + more
    led = {name for merge in merges for name in (merge.into, *_outlet_of(merge.into, readings))}
    rest = [one for one in story.citations if one.article == article and one.outlet not in led]
    for words, wanted in (
        ("has it from named sources of its own; first to have had it:", _is_first),
        ("also cites", _is_plain),
        ("calls false what it cites from", _is_disputed),
    ):
        if names := [name for name in dict.fromkeys(one.outlet for one in rest if wanted(one)) if name not in led]:
            led.update(names)
            yield f"{words} {listed(names, most=6)}"


def _outlet_of(into: str, readings: Readings) -> tuple[str, ...]:
    outlet = readings[into].article.outlet if into in readings else None
    return (outlet,) if outlet else ()


def _is_first(citation: Citation) -> bool:
    return citation.role == "story" and not citation.disputed


def _is_plain(citation: Citation) -> bool:
    return citation.role == "statement" and not citation.disputed


def _is_disputed(citation: Citation) -> bool:
    return citation.disputed
