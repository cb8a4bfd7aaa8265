"""What changed between two versions of an article, in words and in statements. Pure functions of readings."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.records import Reading, Record, Statement, excerpt

ChangeKind = Literal["same", "added", "removed", "changed"]

_ALIKE = 0.6
"""difflib's ratio of words from which two contents are one statement reworded; tried on edits made by hand."""
_WORD = re.compile(r"\w+|[^\w\s]|\s+")
_LONGEST = 400  # pieces: two paragraphs that are longer are compared as wholes, as difflib's time is quadratic
_MOST_PAIRS = 2_500
"""Pairs of statements, or paragraphs, that are compared word by word; beyond, they count as removed and added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece(Record):
    """A stretch of words that both versions have, or one of them: what stood `before`, and what stands `after`."""

    kind: ChangeKind
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphChange(Record):
    """A paragraph that was added, removed or changed, piece by piece; spaces stand in the pieces."""

    kind: ChangeKind
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange(Record):
    """A statement that was added or removed, or of which words, source, or mode changed; ids and what they say."""

    kind: ChangeKind
    before: str | None = None
    after: str | None = None
    source_before: str | None = None
    source_after: str | None = None
    said_before: str | None = None
    said_after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange(Record):
    """A field of the article that changed: headline, authors, published, modified ..."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Record):
    """What changed from version `before` to version `after` (ids): fields, paragraphs and statements."""

    before: str
    after: str
    fields: tuple[FieldChange, ...]
    paragraphs: tuple[ParagraphChange, ...]
    statements: tuple[StatementChange, ...]


def difference(before: Reading, after: Reading) -> Difference:
    """Give what changed from one reading of an article to another."""
    return Difference(
        before=before.article.id,
        after=after.article.id,
        fields=tuple(_fields(before, after)),
        paragraphs=tuple(_paragraphs(before.article.paragraphs, after.article.paragraphs)),
        statements=tuple(_statements(before, after)),
    )


def _fields(before: Reading, after: Reading) -> Iterator[FieldChange]:
    for name in ("headline", "standfirst", "authors", "published", "modified", "corrections", "outlet"):
        one, other = (_shown(getattr(reading.article, name)) for reading in (before, after))
        if one != other:
            yield FieldChange(field=name, before=one, after=other)


def _shown(value: str | tuple[str, ...] | None) -> str | None:
    return (", ".join(value) or None) if isinstance(value, tuple) else value


def _paragraphs(before: Sequence[str], after: Sequence[str]) -> Iterator[ParagraphChange]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        yield from _pairs(before[a:b], after[c:d])


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[ParagraphChange]:
    """Give the changes where one run of paragraphs took the place of another: those alike as changed, in order."""
    waiting = list(before)
    few = len(before) * len(after) <= _MOST_PAIRS
    for paragraph in after:
        match = few and next((old for old in waiting if _ratio(_words(old), _words(paragraph)) >= _ALIKE), None)
        if not match:
            yield ParagraphChange(kind="added", pieces=(Piece(kind="added", after=paragraph),))
            continue
        for old in waiting[: waiting.index(match)]:
            yield _removed(old)
        del waiting[: waiting.index(match) + 1]
        yield ParagraphChange(kind="changed", pieces=tuple(word_pieces(match, paragraph)))
    yield from map(_removed, waiting)


def _removed(paragraph: str) -> ParagraphChange:
    return ParagraphChange(kind="removed", pieces=(Piece(kind="removed", before=paragraph),))


def word_pieces(before: str, after: str) -> Iterator[Piece]:
    """Give the two texts as pieces: what stayed, and what was added, removed or changed; whole words."""
    one, other = _WORD.findall(before), _WORD.findall(after)
    if max(len(one), len(other)) > _LONGEST:
        yield Piece(kind="changed", before=before, after=after)
        return
    kinds: dict[str, ChangeKind] = {"equal": "same", "insert": "added", "delete": "removed", "replace": "changed"}
    for kind, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        yield Piece(kind=kinds[kind], before="".join(one[a:b]), after="".join(other[c:d]))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _ratio(one: Sequence[str], other: Sequence[str]) -> float:
    if max(len(one), len(other)) > _LONGEST:
        return float(set(one) & set(other) >= set(one))
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE else 0.0


def _statements(before: Reading, after: Reading) -> Iterator[StatementChange]:
    """Give the statements that changed: those with the same words, source and mode are paired off first."""
    left = _unpaired(before, after)
    right = _unpaired(after, before)
    few = len(left) * len(right) <= _MOST_PAIRS
    for statement in right:
        said = _words(_said(statement, after))
        scores = [_ratio(_words(_said(old, before)), said) for old in left if few]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        if best is None or scores[best] < _ALIKE:
            yield _change(None, statement, before, after)
        else:
            yield _change(left.pop(best), statement, before, after)
    for statement in left:
        yield _change(statement, None, before, after)


def _unpaired(reading: Reading, other: Reading) -> list[Statement]:
    """Give the statements of the reading that the other does not have, word for word, of the same source."""
    theirs: defaultdict[tuple[str | None, ...], int] = defaultdict(int)
    for statement in other.statements:
        theirs[_what(statement, other)] += 1
    mine = []
    for statement in reading.statements:
        what = _what(statement, reading)
        theirs[what] -= 1
        if theirs[what] < 0:
            mine.append(statement)
    return mine


def _what(statement: Statement, reading: Reading) -> tuple[str | None, ...]:
    links = " ".join(link.name for link in statement.chain)
    return _said(statement, reading), _source(statement, reading), links, statement.mode, statement.modality


def _said(statement: Statement, reading: Reading) -> str:
    return excerpt(reading.article.text, statement.content)


def _source(statement: Statement, reading: Reading) -> str | None:
    source = statement.source
    return (source.name or excerpt(reading.article.text, source.spans) or None) if source else None


def _change(one: Statement | None, other: Statement | None, before: Reading, after: Reading) -> StatementChange:
    return StatementChange(
        kind="changed" if one and other else "removed" if one else "added",
        before=one.id if one else None,
        after=other.id if other else None,
        source_before=_source(one, before) if one else None,
        source_after=_source(other, after) if other else None,
        said_before=_said(one, before) if one else None,
        said_after=_said(other, after) if other else None,
    )
