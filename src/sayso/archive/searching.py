"""Searches: from what is asked to the numbers of articles and statements, the newest first."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from sayso.archive.errors import NoSuchPlace
from sayso.archive.indexed import language_fact, outlet_fact, signatures
from sayso.archive.order import LATEST, STATEMENTS, first_number
from sayso.archive.query import Query

RANKED = 4_000
"""Matches among which the best are looked for, the newest: ranking all 100,000 that hold "the" takes 0.2 s."""

_WEIGHTS = "1.0, 2.0, 0.0"  # of text, speaker, facts
_TEXT = "{text speaker}"
_LONGEST_PLACE = 20  # digits; Python refuses to read numbers of thousands


def article_numbers(connection: sqlite3.Connection, query: Query, before: int = LATEST) -> Iterator[int]:
    """Give the numbers of the versions that match, below `before`, newest first; they are found as they are taken."""
    if query.impossible:
        return iter(())
    match, bounds = _expression(connection, query), _bounds(query, before)
    if match is None:
        sql = "SELECT number FROM version WHERE latest AND number < ? AND number >= ? ORDER BY number DESC"
        return (number for (number,) in connection.execute(sql, bounds))
    sql = "SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? AND rowid >= ? ORDER BY rowid DESC"
    numbers = (number for (number,) in connection.execute(sql, (match, *bounds)))
    if not (query.speakers and query.of_statement):
        return numbers
    return _in_all([numbers, *(_saying(connection, query, speaker, bounds) for speaker in query.speakers)])


def best_numbers(connection: sqlite3.Connection, query: Query, limit: int, offset: int) -> list[int]:
    """Give the numbers of the versions that match best (BM25), of the `RANKED` newest that match."""
    match = None if query.impossible else _expression(connection, query)
    if match is None:
        return list(itertools.islice(article_numbers(connection, query), offset, offset + limit))
    high, low = _bounds(query, LATEST)
    last = next(itertools.islice(article_numbers(connection, query), RANKED - 1, None), low)
    rows = connection.execute(
        "SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? AND rowid >= ? "
        f"ORDER BY bm25(words, {_WEIGHTS}), rowid DESC",
        (match, high, max(low, last)),
    )
    wanted = set(article_numbers(connection, query)) if query.speakers and query.of_statement else None
    numbers = (number for (number,) in rows if wanted is None or number in wanted)
    return list(itertools.islice(numbers, offset, offset + limit))


def statement_numbers(
    connection: sqlite3.Connection, query: Query, before: int = LATEST << STATEMENTS
) -> Iterator[int]:
    """Give the numbers of the statements that match, newest article first, in the order of its text."""
    if query.impossible:
        return
    match = _expression(connection, query) or _any_statement()
    high, low = _bounds(query, LATEST)
    sql = "SELECT rowid FROM contents WHERE contents MATCH ? AND rowid < ? AND rowid >= ? ORDER BY rowid DESC"
    for (number,) in connection.execute(sql, (match, min(before, high << STATEMENTS), low << STATEMENTS)):
        yield number


def best_statements(connection: sqlite3.Connection, query: Query, limit: int, offset: int) -> list[int]:
    """Give the numbers of the statements that match best, of the `RANKED` newest that match."""
    match = None if query.impossible else _expression(connection, query)
    if match is None:
        return list(itertools.islice(statement_numbers(connection, query), offset, offset + limit))
    high, low = (bound << STATEMENTS for bound in _bounds(query, LATEST))
    last = next(itertools.islice(statement_numbers(connection, query), RANKED - 1, None), low)
    rows = connection.execute(
        "SELECT rowid FROM contents WHERE contents MATCH ? AND rowid < ? AND rowid >= ? "
        f"ORDER BY bm25(contents, {_WEIGHTS}), rowid DESC LIMIT ? OFFSET ?",
        (match, high, max(low, last), limit, offset),
    )
    return [number for (number,) in rows]


def place_of(cursor: str, order: str) -> int:
    """Give the number that a cursor stands for: of the last article shown, or how many were.

    Raises:
        NoSuchPlace: it is no cursor of this order.

    """
    letter, number = cursor[:1], cursor[1:]
    known = letter == order[:1] and number.isascii() and number.isdigit() and len(number) <= _LONGEST_PLACE
    if not known or int(number) >= LATEST << STATEMENTS:
        raise NoSuchPlace(f"no place in a list: {cursor!r:.40}")
    return int(number)


def cursor_of(order: str, place: int) -> str:
    """Give the cursor that stands for a place in a list of this order."""
    return f"{order[:1]}{place}"


def _saying(connection: sqlite3.Connection, query: Query, speaker: str, bounds: tuple[int, int]) -> Iterator[int]:
    """Give the numbers of the versions in which the speaker has a statement of the kind that is asked for."""
    sql = "SELECT rowid FROM contents WHERE contents MATCH ? AND rowid < ? AND rowid >= ? ORDER BY rowid DESC"
    high, low = (bound << STATEMENTS for bound in bounds)
    rows = connection.execute(sql, (f"speaker : {speaker} AND {_kinds(query)}", high, low))
    return (version for version, _ in itertools.groupby(number >> STATEMENTS for (number,) in rows))


def _in_all(streams: Sequence[Iterator[int]]) -> Iterator[int]:
    """Give the numbers that are in all streams; in each, numbers only fall."""
    heads = [next(stream, -1) for stream in streams]
    while min(heads) >= 0:
        least = min(heads)
        if max(heads) == least:
            yield least
        heads = [
            next(stream, -1) if head > least or max(heads) == least else head
            for head, stream in zip(heads, streams, strict=True)
        ]


def _expression(connection: sqlite3.Connection, query: Query) -> str | None:
    """Give the expression of the index that holds where all that is asked for does; None where nothing is."""
    parts = [f"{_TEXT} : {words}" for words in query.words]
    parts += [f"speaker : {speaker}" for speaker in query.speakers]
    parts += [_facts(map(outlet_fact, _outlets(connection, name))) for name in query.outlets]
    parts += [_facts([language_fact(language)]) for language in query.languages]
    parts += [_kinds(query)] if query.of_statement else []
    if not parts:
        return None
    whole = " AND ".join(parts)
    return " NOT ".join(
        [f"({whole})" if query.without else whole, *(f"({_TEXT} : {words})" for words in query.without)]
    )


def _kinds(query: Query) -> str:
    return _facts(signatures(query.kind, query.mode, query.type, query.source))


def _any_statement() -> str:
    return _facts(signatures(None, None, None, None))


def _facts(words: Iterable[str]) -> str:
    return "facts : (" + (" OR ".join(f'"{word}"' for word in words) or '"none at all"') + ")"


def _outlets(connection: sqlite3.Connection, name: str) -> list[int]:
    """Give the numbers of the outlets that have this in their name."""
    sought = name.casefold()
    return [
        number
        for number, outlet in connection.execute("SELECT number, name FROM outlet")
        if sought in outlet.casefold()
    ]


def _bounds(query: Query, before: int) -> tuple[int, int]:
    """Give the number below which, and that from which, the versions lie."""
    high = first_number(query.before) if query.before else LATEST
    return min(before, high), first_number(query.after) if query.after else 0
