"""What a search's articles are made of: their outlets, speakers and days."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections import Counter

from sayso.archive.found import Count, Facets
from sayso.archive.order import day_of
from sayso.archive.query import Query
from sayso.archive.searching import article_numbers

COUNTED = 3_000
"""Articles that are counted at most, the newest: 95 in 100 counts take less than 50 ms at 100,000 articles."""
SHOWN = 20
"""Outlets and speakers that are given; days are given as many as there are, up to 366."""
_DAYS = 366


def facets_of(connection: sqlite3.Connection, query: Query) -> Facets:
    """Give the facets of the articles that the query finds."""
    numbers = list(itertools.islice(article_numbers(connection, query), COUNTED + 1))
    counted = numbers[:COUNTED]
    listed = json.dumps(counted)
    days = Counter(map(day_of, counted))
    return Facets(
        articles=len(counted),
        complete=len(numbers) == len(counted),
        outlets=_outlets(connection, listed),
        speakers=_speakers(connection, listed),
        days=tuple(Count(name=day, articles=days[day]) for day in sorted(days, reverse=True)[:_DAYS]),
    )


def _outlets(connection: sqlite3.Connection, listed: str) -> tuple[Count, ...]:
    rows = connection.execute(
        "SELECT o.name, count(*) AS many FROM json_each(?) j JOIN version v ON v.number = j.value "
        "JOIN outlet o ON o.number = v.outlet GROUP BY o.number ORDER BY many DESC, o.name LIMIT ?",
        (listed, SHOWN),
    )
    return tuple(Count(name=name, articles=many) for name, many in rows)


def _speakers(connection: sqlite3.Connection, listed: str) -> tuple[Count, ...]:
    rows = connection.execute(
        "SELECT f.speaker, s.version FROM json_each(?) j JOIN said s ON s.version = j.value "
        "JOIN form f ON f.number = s.form AND NOT f.local",
        (listed,),
    )
    many = Counter(speaker for speaker, _ in set(rows))
    numbers = [number for number, _ in sorted(many.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]]
    named = ((number, *_name(connection, number)) for number in numbers)
    return tuple(Count(name=name, articles=many[number], id=id_.hex()) for number, name, id_ in named)


def _name(connection: sqlite3.Connection, number: int) -> tuple[str, bytes]:
    name, id_ = connection.execute("SELECT name, id FROM form WHERE number = ?", (number,)).fetchone()
    return name, id_
