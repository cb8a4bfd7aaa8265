"""Across articles: copies, citations, stories, claims, reversals, origins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.record import Record
from sayso.records.span import Span

CitationRole = Literal["story", "statement", "venue"]
OriginKind = Literal["article", "outlet", "unknown"]
ReversalKind = Literal["denial", "clarification", "retraction"]


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
    the venue of an interview or a poll. `cited` is the id of that outlet's article in the archive,
    None where it is not there.
    """

    article: str
    outlet: str
    spans: tuple[Span, ...]
    role: CitationRole
    statement: str | None = None
    cited: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """The same statement in several articles: same speaker, content alike; ids of its variants."""

    id: str
    speaker: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal(Record):
    """The same speaker later denies, clarifies or takes back: `later` turns `earlier` (statement ids)."""

    speaker: str
    kind: ReversalKind
    earlier: str
    later: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin(Record):
    """What articles come down to: an article of their own, or an outlet that is only named.

    `articles` are the ids of the articles that rest on it. `path` names the copies and citations
    that lead there, as pairs `(article, article or outlet)`. `sources` are the speakers it gives
    by name, or as unnamed. Unknown is never counted as independent confirmation.
    """

    name: str
    kind: OriginKind
    articles: tuple[str, ...]
    path: tuple[tuple[str, ...], ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Record):
    """Articles about one event (ids, earliest stated date first) and what they come down to.

    `at_most` is the number of independent origins that can be left at most.
    """

    id: str
    articles: tuple[str, ...]
    copies: tuple[Copy, ...] = ()
    citations: tuple[Citation, ...] = ()
    origins: tuple[Origin, ...] = ()
    at_most: int = 0
