"""Across articles: copies, citations, stories, claims, reversals, origins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.record import Record
from sayso.records.span import Span

CitationRole = Literal["story", "statement", "venue"]
OriginKind = Literal["article", "outlet", "unknown"]
ReversalKind = Literal["denial", "clarification", "retraction", "dispute"]
MergeKind = Literal["copy", "citation", "credit", "quotation", "same outlet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Record):
    """A stretch of one article: its id, and the span of its text."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Record):
    """Text that two articles share beyond quotations.

    `copy` and `original` are article ids: the original is the one with the earlier stated date,
    then the one cited, then the longer; `undecided` says that neither date nor citation tells.
    `containment` is the share, 0..1, of the shorter article's word 5-grams that the other holds.
    `passages` are the shared stretches, pair by pair: one in the copy, one in the original.
    """

    copy: str
    original: str
    containment: float
    passages: tuple[tuple[Passage, ...], ...] = ()
    undecided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Record):
    """An article names an outlet as where it has something from.

    `outlet` is the name in the outlet table, `spans` where the article names it. `role` tells what
    rests on it: the whole story, one statement (`statement` is its id), or nothing, as it is only
    the venue of an interview or a poll. `credited` says that the text itself is the outlet's: a
    dateline, a credit line; `disputed` that the article calls what the outlet had false. `cited` is the id of
    that outlet's article in the archive, None where it is not there.
    """

    article: str
    outlet: str
    spans: tuple[Span, ...]
    role: CitationRole
    statement: str | None = None
    credited: bool = False
    disputed: bool = False
    cited: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Record):
    """A claim as one article has it: the statement, and what the fullest variant has that this one has not.

    `cut` are stretches of the fullest variant's article, in order; the words of this one are in its own statement.
    """

    article: str
    statement: str
    cut: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """The same statement in several articles: same speaker, content alike.

    `statements` are the ids of its variants, `variants` the same side by side, the fullest first. `origins` are the
    names of what the articles have it from, `at_most` is how many of them can be independent.
    """

    id: str
    speaker: str
    statements: tuple[str, ...]
    variants: tuple[Variant, ...] = ()
    origins: tuple[str, ...] = ()
    at_most: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal(Record):
    """A statement is denied, clarified or taken back: `later` turns `earlier` (statement ids).

    `speaker` is who does so: who made the earlier statement, or somebody else who disputes it (`dispute`).
    """

    speaker: str
    kind: ReversalKind
    earlier: str
    later: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Record):
    """Why an article is not independent of another, or of an outlet.

    `into` is an article's id, or the name of an outlet whose article is not there, is later, or has not the quotation.
    `passages` show it: one in the article, and one in `into` where that is an article. A `quotation` was given to one
    outlet, or by a source without a name, and stands in both word for word.
    """

    kind: MergeKind
    article: str
    into: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin(Record):
    """What articles come down to: an article of their own, or an outlet that is only named.

    `articles` are the ids of the articles that rest on it, `merges` say why each does. `sources` are the speakers it
    gives by name, or as unnamed. `owner` is the group that the outlet belongs to, where the table has one. `circular`
    says that articles of it name each other as where they have the story. Unknown is never counted as independent
    confirmation.
    """

    name: str
    kind: OriginKind
    articles: tuple[str, ...]
    merges: tuple[Merge, ...] = ()
    sources: tuple[str, ...] = ()
    owner: str | None = None
    circular: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Record):
    """Articles about one event (ids, earliest stated date first), what they come down to, and what is claimed in them.

    `at_most` is the number of independent origins that can be left at most: those that are not unknown, those of one
    owner counted once.
    """

    id: str
    articles: tuple[str, ...]
    copies: tuple[Copy, ...] = ()
    citations: tuple[Citation, ...] = ()
    origins: tuple[Origin, ...] = ()
    at_most: int = 0
    claims: tuple[Claim, ...] = ()
    reversals: tuple[Reversal, ...] = ()
