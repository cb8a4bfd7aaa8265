"""The example pages against what they should give, made by hand in `expected/`.

    python tests/examples/test_examples.py [NAME ...]    shows the differences, page by page

A found statement is one with the expected: Jaccard overlap of the contents' words at least .5 (one to
one, best first, same cue preferred). It is a hit when the sources share a word in place, or both are
empty ("relation50"). Chains, names, modes and nesting are compared among the hits.
"""

from __future__ import annotations

import functools
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.records import Article, Block, ChainLink, Source, Span, Statement, statement_id
from sayso.records.record import record_id

HERE = Path(__file__).parent
PAGES = HERE.parents[1] / "examples"
EXPECTED = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted((HERE / "expected").glob("*.json"))}
REJECTED = json.loads((HERE / "rejected.json").read_text("utf-8"))
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))
EXACT = ("headline", "standfirst", "outlet", "direction", "wire", "paywalled", "live")

WORD = re.compile(r"\w+")
LITTLE = re.compile(
    r"the|an?|of|in|at|for|to|and|his|her|its|their|my|our|your|s|mr|mrs|ms|dr|who|which|that", re.IGNORECASE
)


# What is expected, as records


def expected_article(gold: dict[str, Any]) -> Article:
    """Give the expected text with a block for each part."""
    parts = [("headline", gold["headline"]), ("standfirst", gold["standfirst"])]
    parts = [part for part in [*parts, *(("paragraph", text) for text in gold["paragraphs"])] if part[1]]
    blocks, start = [], 0
    for kind, text in parts:
        blocks.append(Block(kind=kind, span=Span(start, start + len(text))))
        start += len(text) + 2
    text = "\n\n".join(text for _, text in parts)
    return Article(id=record_id("article/1", gold["page"]), text=text, blocks=tuple(blocks))


def expected_statement(article: Article, row: dict[str, Any]) -> Statement:
    content, cue = _spans(row["content"]), _spans(row["cue"])
    source = None
    if row["source"]:
        source = Source(**{**row["source"], "spans": _spans(row["source"]["spans"])})
    return Statement(
        id=statement_id(article.id, content, cue, source.spans if source else ()),
        content=content,
        cue=cue,
        source=source,
        chain=tuple(ChainLink(name=name) for name in row["chain"]),
        mode=row["mode"],
        type=row["type"],
        modality=row["modality"],
        nested_in="outer" if row["nested"] else None,
    )


def _spans(rows: list[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(row["start"], row["end"]) for row in rows)


# Places of the article that was read, in the text that was expected


def moved(statements: tuple[Statement, ...], article: Article, expected: Article) -> list[Statement]:
    """Give the statements with spans of `expected`; a span in a block that it lacks is put behind its end."""
    shifts = dict(_shifts(article, expected))

    def shift(place: int) -> int:
        block = next((block.span for block in article.blocks if block.span.start <= place < block.span.end), None)
        return shifts.get(block, len(expected.text))

    def move(span: Span) -> Span:
        start, end = span.start + shift(span.start), span.end + shift(span.end - 1)
        return Span(start, max(end, start + 1))

    def move_all(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(move(span) for span in spans)

    return [
        replace(
            found,
            content=move_all(found.content),
            cue=move_all(found.cue),
            source=found.source and replace(found.source, spans=move_all(found.source.spans)),
        )
        for found in statements
    ]


def _shifts(article: Article, expected: Article) -> Iterator[tuple[Span, int]]:
    left = [(block.span.of(expected.text), block.span) for block in expected.blocks]
    for block in article.blocks:
        text = block.span.of(article.text)
        if match := next((pair for pair in left if pair[0] == text), None):
            left.remove(match)
            yield block.span, match[1].start - block.span.start


# Comparing


def places(text: str, spans: tuple[Span, ...]) -> set[int]:
    return {match.start() for span in spans for match in WORD.finditer(text.ljust(span.end), span.start, span.end)}


def words(text: str, spans: tuple[Span, ...]) -> set[int]:
    """Give the places of the words that carry meaning."""
    return {place for place in places(text, spans) if not LITTLE.fullmatch(WORD.match(text, place)[0])}


def same_name(one: str | None, other: str | None) -> bool:
    a, b = (
        [word for word in WORD.findall((name or "").lower()) if not LITTLE.fullmatch(word)] for name in (one, other)
    )
    return a == b if not a or not b else set(a) <= set(b) or set(b) <= set(a) or a[-1] == b[-1]


def same_chain(one: Statement, other: Statement) -> bool:
    return len(one.chain) == len(other.chain) and all(
        same_name(a.name, b.name) for a, b in zip(one.chain, other.chain, strict=True)
    )


def same_source(text: str, one: Statement, other: Statement) -> bool:
    a, b = (statement.source.spans if statement.source else () for statement in (one, other))
    if not a or not b:
        return not a and not b
    return bool(words(text, a) & words(text, b) or places(text, a) == places(text, b))


@dataclass(frozen=True)
class Comparison:
    """One page's statements beside the expected: pairs `(expected, found)`, and what is left over."""

    text: str
    pairs: tuple[tuple[Statement, Statement], ...]
    missing: tuple[Statement, ...]
    extra: tuple[Statement, ...]

    @property
    def hits(self) -> list[tuple[Statement, Statement]]:
        return [pair for pair in self.pairs if same_source(self.text, *pair)]

    def wrong(self) -> Iterator[tuple[list[str], Statement, Statement]]:
        """Give each pair that differs: in what, the expected, the found."""
        for want, got in self.pairs:
            differ = differences(want, got) if same_source(self.text, want, got) else ["source"]
            if differ:
                yield differ, want, got

    def counts(self) -> dict[str, int]:
        kinds = Counter(kind for differ, _, _ in self.wrong() for kind in differ)
        hits = len(self.hits)
        return {"hits": hits, "chains": hits - kinds["chain"], "names": hits - kinds["name"], "extra": len(self.extra)}

    def report(self) -> str:
        lines = [f"  MISSING   {self.line(want)}" for want in self.missing]
        lines += [f"  EXTRA     {self.line(got)}" for got in self.extra]
        for differ, want, got in self.wrong():
            lines += [f"  DIFFERENT {', '.join(differ)}", f"    expected: {self.line(want)}"]
            lines += [f"    found:    {self.line(got)}"]
        total = len(self.pairs) + len(self.missing)
        return "\n".join([f"  of {total}: " + ", ".join(f"{n} {what}" for what, n in self.counts().items()), *lines])

    def line(self, statement: Statement) -> str:
        def show(spans: tuple[Span, ...]) -> str:
            return " … ".join(span.of(self.text) or "(elsewhere)" for span in spans) or "-"

        source = statement.source
        who = show(source.spans) if source else "-"
        if source:
            who += f" = {source.name}" if source.name else " (unnamed)" if source.anonymous else ""
            who += f", {source.role}" if source.role else ""
        chain = " → ".join(link.name for link in statement.chain) or "-"
        marks = [source.kind or "-" if source else "-", statement.mode, statement.type, statement.modality]
        marks += ["nested"] if statement.nested_in else []
        return f"{show(statement.content)} | {show(statement.cue)} | {who} | {chain} | {' '.join(marks)}"


def differences(want: Statement, got: Statement) -> list[str]:
    """Give what differs between two statements of one source; what is not expected by name may be anything."""
    differ = ["chain"] if not same_chain(want, got) else []
    if want.source and got.source:
        a, b = want.source, got.source
        differ += [field for field in ("name", "role") if not _met(getattr(a, field), getattr(b, field))]
        differ += [field for field in ("kind", "anonymous") if getattr(a, field) != getattr(b, field)]
    if bool(want.nested_in) != bool(got.nested_in):
        differ.append("nesting")
    return differ + [f for f in ("mode", "type", "modality") if getattr(want, f) != getattr(got, f)]


def _met(want: str | None, got: str | None) -> bool:
    return want is None or (got is not None and same_name(want, got))


def compare(text: str, wanted: list[Statement], found: list[Statement]) -> Comparison:
    candidates = []
    for i, want in enumerate(wanted):
        for j, got in enumerate(found):
            a, b = places(text, want.content), places(text, got.content)
            if 2 * len(a & b) >= len(a | b) > 0:
                same_cue = bool(places(text, want.cue) & places(text, got.cue))
                candidates.append((-len(a & b) / len(a | b), not same_cue, i, j))
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return Comparison(
        text=text,
        pairs=tuple((wanted[i], found[j]) for i, j in sorted(pairs.items())),
        missing=tuple(want for i, want in enumerate(wanted) if i not in pairs),
        extra=tuple(got for j, got in enumerate(found) if j not in pairs.values()),
    )


@functools.cache
def read_example(name: str) -> sayso.Reading:
    return sayso.read(PAGES / EXPECTED[name]["page"])


def compare_page(name: str) -> Comparison:
    reading = read_example(name)
    article = expected_article(EXPECTED[name])
    wanted = [expected_statement(article, row) for row in EXPECTED[name]["statements"]]
    return compare(article.text, wanted, moved(reading.statements, reading.article, article))


# The expectations themselves


@pytest.mark.parametrize("name", EXPECTED)
def test_every_expected_span_holds_its_text(name):
    gold = EXPECTED[name]
    text = expected_article(gold).text
    for row in gold["statements"]:
        for span in [*row["content"], *row["cue"], *(row["source"] or {"spans": []})["spans"]]:
            assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_perfect_reading_has_no_difference(name):
    article = expected_article(EXPECTED[name])
    wanted = [expected_statement(article, row) for row in EXPECTED[name]["statements"]]
    comparison = compare(article.text, wanted, moved(tuple(wanted), article, article))
    assert (comparison.missing, comparison.extra, list(comparison.wrong())) == ((), (), [])


def test_a_wrong_chain_and_a_missing_statement_are_told():
    article = expected_article(EXPECTED["03-wire"])
    wanted = [expected_statement(article, row) for row in EXPECTED["03-wire"]["statements"]]
    spoilt = [replace(wanted[1], chain=(*wanted[1].chain, ChainLink(name="Nobody"))), *wanted[2:]]
    comparison = compare(article.text, wanted, spoilt)
    assert comparison.missing == (wanted[0],)
    assert [differ for differ, _, _ in comparison.wrong()] == [["chain"]]


# The pages


@pytest.mark.parametrize("name", EXPECTED)
def test_the_paragraphs_come_out_exactly(name):
    assert list(read_example(name).article.paragraphs) == EXPECTED[name]["paragraphs"]


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name, gold in EXPECTED.items() for field in EXACT if field in gold]
)
def test_a_field_comes_out_exactly(name, field):
    assert getattr(read_example(name).article, field) == EXPECTED[name][field]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_language_is_told_with_or_without_its_region(name):
    assert read_example(name).article.language.split("-")[0] == EXPECTED[name]["language"]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_authors_come_out_in_order(name):
    assert list(read_example(name).article.authors) == EXPECTED[name].get("authors", [])


@pytest.mark.parametrize(
    ("name", "field"),
    [(name, field) for name, gold in EXPECTED.items() for field in ("published", "modified") if gold.get(field)],
)
def test_a_date_is_as_exact_as_the_page(name, field):
    given, expected = getattr(read_example(name).article, field), EXPECTED[name][field]
    if "T" in expected:
        assert datetime.fromisoformat(given) == datetime.fromisoformat(expected)
    else:
        assert given[:10] == expected


@pytest.mark.parametrize("name", [name for name, gold in EXPECTED.items() if "times" in gold])
def test_a_live_blog_keeps_its_entries_in_order_with_their_times(name):
    times = [datetime.fromisoformat(block.time) for block in read_example(name).article.body if block.time]
    assert list(dict.fromkeys(times)) == [datetime.fromisoformat(time) for time in EXPECTED[name]["times"]]


@pytest.mark.parametrize("name", FLOORS)
def test_the_statements_stay_above_their_floor(name):
    comparison = compare_page(name)
    counts, floor = comparison.counts(), FLOORS[name]
    enough = {what: counts[what] >= floor[what] for what in ("hits", "chains", "names")}
    assert all(enough.values()), f"{name}\n{comparison.report()}"
    assert counts["extra"] <= floor["extra"], f"{name}\n{comparison.report()}"


def test_every_page_has_a_floor():
    assert set(FLOORS) == set(EXPECTED)


@pytest.mark.parametrize("name", REJECTED)
def test_a_page_without_an_article_is_rejected_by_name(name):
    with pytest.raises(sayso.PageRejected) as caught:
        sayso.read(PAGES / "bad" / name)
    assert caught.value.rejected.reason.value == REJECTED[name]


if __name__ == "__main__":
    for shown in sys.argv[1:] or EXPECTED:
        sys.stdout.write(f"{shown}\n{compare_page(shown).report()}\n\n")
