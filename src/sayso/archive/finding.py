"""One page of what a search finds: hits with the piece of text that shows why, and what leads to the next page."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from sayso.archive.excerpts import excerpt_of, marks
from sayso.archive.found import Found, FoundStatements, Hit, Order, StatementHit
from sayso.archive.order import LATEST, STATEMENTS, version_of
from sayso.archive.packed import statement_of
from sayso.archive.query import Query
from sayso.archive.searching import (
    article_numbers,
    best_numbers,
    best_statements,
    cursor_of,
    place_of,
    statement_numbers,
)
from sayso.archive.stored import Summary, kept_text, record_of, summaries
from sayso.records import excerpt

PAGE_LENGTH = 50
LONGEST_PAGE = 1000
"""Hits that one call gives by default, and at most."""

Newest = Callable[[int], Iterator[int]]
"""Gives the numbers of hits below a number, the greatest first."""
Best = Callable[[int, int], list[int]]
"""Gives so many numbers of hits, after so many, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which hits are wanted: in which order, how many, and from where: after a cursor, or after so many."""

    order: Order = "newest"
    limit: int = PAGE_LENGTH
    offset: int = 0
    after: str | None = None

    @property
    def length(self) -> int:
        """How many hits at most."""
        return max(0, min(self.limit, LONGEST_PAGE))

    @property
    def skipped(self) -> int:
        """How many come before."""
        if self.order == "relevance" and self.after:
            return place_of(self.after, self.order)
        return max(0, min(self.offset, LATEST))

    def numbers(self, newest: Newest, best: Best | None = None) -> list[int]:
        """Give the numbers of the hits, and of the one behind them."""
        if best and self.order == "relevance":
            return best(self.length + 1, self.skipped)
        before = place_of(self.after, self.order) if self.after else LATEST << STATEMENTS
        return list(itertools.islice(newest(before), self.skipped, self.skipped + self.length + 1))

    def more(self, numbers: list[int]) -> str | None:
        """Give the cursor that leads on, None where nothing is behind the hits."""
        if not 0 < self.length < len(numbers):
            return None
        return cursor_of(
            self.order, self.skipped + self.length if self.order == "relevance" else numbers[self.length - 1]
        )


def find_articles(connection: sqlite3.Connection, query: Query, window: Window) -> Found:
    """Give the articles in the window of all that match."""
    numbers = window.numbers(partial(article_numbers, connection, query), partial(best_numbers, connection, query))
    shown = summaries(connection, numbers[: window.length])
    hits = tuple(_hit(connection, number, article, query) for number, article in shown.items())
    return Found(hits=hits, more=window.more(numbers), hints=query.hints)


def find_statements(connection: sqlite3.Connection, query: Query, window: Window) -> FoundStatements:
    """Give the statements in the window of all that match."""
    numbers = window.numbers(partial(statement_numbers, connection, query), partial(best_statements, connection, query))
    places = [version_of(number) for number in numbers[: window.length]]
    articles = summaries(connection, dict.fromkeys(version for version, _ in places))
    records = {version: record_of(connection, version) for version in articles}
    hits = tuple(statement_hit(articles[version], records[version], place, query.terms) for version, place in places)
    return FoundStatements(hits=hits, more=window.more(numbers), hints=query.hints)


def statement_hit(article: Summary, plain: dict[str, Any], place: int, terms: tuple[str, ...] = ()) -> StatementHit:
    """Give one statement of the article whose record is given, with the terms marked in it."""
    statement = statement_of(plain, place)
    said = " ".join(excerpt(plain["article"]["text"], statement.content).split())
    return StatementHit(article=article, number=place + 1, statement=statement, text=said, marks=marks(said, terms))


def _hit(connection: sqlite3.Connection, number: int, article: Summary, query: Query) -> Hit:
    if not query.terms:
        return Hit(article=article)
    piece, places = excerpt_of(kept_text(connection, number), query.terms)
    return Hit(article=article, excerpt=piece, marks=places)
