"""Claims that several reports have, side by side, and who takes back or disputes what, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from sayso.desk.cli.terminal import Screen
from sayso.desk.inert import on_one_line
from sayso.desk.stories import Readings
from sayso.desk.wording import content_in_words, counted
from sayso.records import Claim, Reversal, Statement, Story

_MOST = 3
"""Claims of a story that are shown without `--evidence`: those that most reports have."""

_TURNS = {
    "denial": "denies having said",
    "clarification": "clarifies",
    "retraction": "takes back",
    "dispute": "disputes",
}


def claim_lines(story: Story, readings: Readings, screen: Screen, *, evidence: bool) -> Iterator[Text]:
    """Give the lines for claims and reversals; with `evidence` all claims, each variant with what it leaves out."""
    statements = {one.id: (id_, one) for id_ in story.articles for one in readings[id_].statements}
    claims = sorted(story.claims, key=lambda claim: (-len(claim.variants), claim.speaker, claim.id))
    shown = claims if evidence else claims[:_MOST]
    if shown:
        more = f", {len(shown)} of {len(claims)} shown" if len(shown) < len(claims) else ""
        yield from screen.wrapped(Text(f"  Said in several reports{more}", style="bold"), "", "  ")
    for claim in shown:
        yield from _claim(claim, statements, readings, screen, evidence=evidence)
    seen = set()
    for reversal in story.reversals:
        if reversal.earlier in statements and reversal.later in statements:
            words = _words(reversal, statements, readings)
            if (reversal.speaker, reversal.kind, *words) not in seen:
                seen.add((reversal.speaker, reversal.kind, *words))
                yield from _reversal(reversal, words, statements, screen, readings)
    if shown or story.reversals:
        yield Text()


Statements = dict[str, tuple[str, Statement]]


def _claim(
    claim: Claim, statements: Statements, readings: Readings, screen: Screen, *, evidence: bool
) -> Iterator[Text]:
    first = claim.variants[0]
    words = content_in_words(statements[first.statement][1], readings[first.article].article.text, 160)
    reports = counted(len({variant.article for variant in claim.variants}), "report")
    head = f"{on_one_line(claim.speaker)}, in {reports} from at most {counted(claim.at_most, 'origin')}: "
    yield from screen.wrapped(Text.assemble(head, (words, "dim")), "  ", "    ")
    for variant in claim.variants[1:] if evidence else ():
        reading = readings[variant.article]
        said = content_in_words(statements[variant.statement][1], reading.article.text, 160)
        yield from screen.wrapped(Text.assemble(f"{on_one_line(reading.name)}: ", (said, "dim")), "    ", "      ")
        for cut in variant.cut:
            left = on_one_line(cut.span.of(readings[cut.article].article.text)).strip('“”",')
            yield from screen.wrapped(Text(f"leaves out: “{left}”", style="yellow"), "      ", "        ")


def _words(reversal: Reversal, statements: Statements, readings: Readings) -> tuple[str, str]:
    """Give what was said, and what turns it; copies of both say the same."""
    (before, earlier), (after, later) = statements[reversal.earlier], statements[reversal.later]
    said = content_in_words(earlier, readings[before].article.text, 100)
    return said.strip('“”",'), content_in_words(later, readings[after].article.text, 100).strip('“”",')


def _reversal(
    reversal: Reversal, words: tuple[str, str], statements: Statements, screen: Screen, readings: Readings
) -> Iterator[Text]:
    before, after = statements[reversal.earlier][0], statements[reversal.later][0]
    where = on_one_line(readings[before].name)
    there = "" if after == before else f" ({on_one_line(readings[after].name)})"
    line = f"{on_one_line(reversal.speaker)} {_TURNS[reversal.kind]} “{words[0]}” ({where}): "
    yield from screen.wrapped(Text.assemble(line, (f"“{words[1]}”", "dim"), there), "  ", "    ")
