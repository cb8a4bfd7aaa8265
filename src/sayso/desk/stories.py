"""Stories in words: what each report rests on, and what must be known of the count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.desk.inert import on_one_line
from sayso.desk.wording import counted, day, listed
from sayso.records import Merge, Origin, Reading, Span, Story
from sayso.text.outlet_names import fold

Readings = Mapping[str, Reading]
"""The readings by the id of their article."""

_AROUND = 40  # characters shown on either side of a passage that is short
_PASSAGE = 120
_WORD_NEXT = re.compile(r" \w")
_CLOSING = '.!?…”"»'


def title(reading: Reading) -> str:
    """Give the headline, else the first words."""
    article = reading.article
    return on_one_line(article.headline or next(iter(article.paragraphs), reading.name))


def firsts(origin: Origin) -> tuple[str, ...]:
    """Give the ids of the origin's articles, what the others rest on before these, else by date."""
    led = {merge.article for merge in origin.merges if merge.into != merge.article and merge.kind != "same outlet"}
    return tuple(sorted(origin.articles, key=lambda id_: id_ in led))


def report(reading: Reading) -> str:
    """Give outlet, date and headline of a report on one line."""
    article = reading.article
    parts = [article.outlet or "outlet unknown", day(article.published) if article.published else "no date"]
    return on_one_line(f"{', '.join(parts)}: {title(reading)}")


def story_title(story: Story, readings: Readings) -> str:
    """Give the headline of the report that the largest origin's others rest on."""
    return title(readings[firsts(story.origins[0])[0] if story.origins else story.articles[0]])


def count(story: Story) -> str:
    """Give "9 reports, at most 2 independent origins"."""
    return f"{counted(len(story.articles), 'report')}, at most {counted(story.at_most, 'independent origin')}"


def origin_in_words(origin: Origin) -> str:
    """Give what follows an origin's name: "not among these pages: 3 reports"."""
    kind = {
        "article": "",
        "outlet": ", not among these pages",
        "unknown": ": where it has it from is not said, so it is not counted",
    }[origin.kind]
    return f"{kind}: {counted(len(origin.articles), 'report')}" if origin.kind != "unknown" else f" origin{kind}"


def article_of(into: str, articles: Sequence[str], readings: Readings) -> str | None:
    """Give which of the articles a merge leads to: itself, else the first one of the outlet that is named."""
    if into in articles:
        return into
    outlets = {id_: fold(readings[id_].article.outlet or "") for id_ in articles}
    return next((id_ for id_, outlet in outlets.items() if outlet == fold(into)), None)


def name_of(into: str, readings: Readings) -> str:
    """Give the name of what a merge leads to: an outlet's, or that of an article with its file."""
    if into not in readings:
        return on_one_line(into)
    reading = readings[into]
    return on_one_line(f"{reading.article.outlet or 'an unknown outlet'} ({reading.name})")


def merge_in_words(merge: Merge, story: Story, readings: Readings) -> str:
    """Give why the report is not independent, with the passage that shows it."""
    there = name_of(merge.into, readings)
    here = article_of(merge.into, story.articles, readings)
    missing = "" if here else ", whose article is not among these"
    later = f", whose report here ({on_one_line(readings[here].name)}) is later" if here and here != merge.into else ""
    words = {
        "copy": _copied(merge, story, there),
        "citation": f"has it from {there}{missing}{later}",
        "credit": f"is {there}'s own text",
        "quotation": f"has the same quotation as {there}, and it was not given to everybody"
        if merge.into in readings
        else f"has a quotation that was given to {there}{missing}",
        "same outlet": f"is of the same outlet as {there}",
    }[merge.kind]
    shown = quoted(merge, readings, 0)
    return f"{words}: {shown}" if shown else words


def _copied(merge: Merge, story: Story, there: str) -> str:
    copy = next((one for one in story.copies if (one.copy, one.original) == (merge.article, merge.into)), None)
    if copy is None:
        return f"shares text with {there}"
    verb = "shares text with" if copy.undecided else "copies"
    return f"{verb} {there}, {copy.containment:.0%} of the shorter text is the same"


def quoted(merge: Merge, readings: Readings, number: int, length: int = _PASSAGE) -> str:
    """Give the passage of a merge with this number in quotation marks, cut to `length` characters, if it is there."""
    if number >= len(merge.passages) or merge.passages[number].article not in readings:
        return ""
    passage = merge.passages[number]
    text = readings[passage.article].article.text
    line = _cut(passage.span, text, length)
    return line if line[:1] in "“„«" and line[-1:] in "”“»" else f"“{line}”"


def _cut(span: Span, text: str, length: int) -> str:
    line = on_one_line(span.of(text))
    if len(line) > length:
        at = line.rfind(" ", 0, length)
        return line[: at if at > 0 else length].rstrip(" .,;:") + "…"
    goes_on = _WORD_NEXT.match(text, span.end) and line[-1:] not in _CLOSING
    return f"{line} …" if goes_on else line


def notes(story: Story, readings: Readings) -> Iterator[str]:
    """Give what must be known of the count: dates that are missing, owners, circles, copies that can't be ordered."""
    undated = [id_ for id_ in story.articles if not readings[id_].article.published]
    if undated and len(story.articles) > 1:
        yield f"{counted(len(undated), 'report')} without a date: which was first is not known for {_those(undated)}."
    for owner, names in _owned(story.origins).items():
        if len(names) > 1:
            yield f"{listed(names)} belong to {on_one_line(owner)} and count once."
    for origin in story.origins:
        if origin.circular:
            name = on_one_line(origin.name)
            yield f"Reports under {name} name each other as where they have it; the earliest stands for all."
    if any(copy.undecided for copy in story.copies):
        yield "Where texts are the same and neither a date nor a citation tells, who copied whom is not decided."
    if any(origin.kind == "unknown" for origin in story.origins):
        yield "Reports that only repeat media without a name are not counted as an origin."


def _those(ids: Sequence[str]) -> str:
    return "it" if len(ids) == 1 else "them"


def _owned(origins: Sequence[Origin]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for origin in origins:
        if origin.owner and origin.kind != "unknown":
            found.setdefault(origin.owner, []).append(origin.name)
    return found
