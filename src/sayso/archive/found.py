"""What a search gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.archive.stored import Summary
from sayso.records import Record, Span, Statement

Order = Literal["newest", "relevance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit(Record):
    """An article that was found: a piece of its text, and where in the piece the words of the search stand."""

    article: Summary
    excerpt: str | None = None
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementHit(Record):
    """A statement that was found, the `number`-th of its article; `text` is its content, `marks` are places in it."""

    article: Summary
    number: int
    statement: Statement
    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Record):
    """A page of articles that were found. `more` leads to the next page; `hints` say what was probably mistyped."""

    hits: tuple[Hit, ...]
    more: str | None = None
    hints: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[Summary, ...]:
        """The articles."""
        return tuple(hit.article for hit in self.hits)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStatements(Record):
    """A page of statements that were found; `more` and `hints` as of articles."""

    hits: tuple[StatementHit, ...]
    more: str | None = None
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Record):
    """How many articles have this: an outlet's or speaker's name, or a day; `id` is the speaker's."""

    name: str
    articles: int
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets(Record):
    """What the articles that were found are made of, the most frequent first (days: the newest first).

    `articles` were counted: all, or where `complete` is false only the newest of them.
    """

    articles: int
    complete: bool
    outlets: tuple[Count, ...]
    speakers: tuple[Count, ...]
    days: tuple[Count, ...]
