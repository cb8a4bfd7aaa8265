"""What rows of the archive are as records."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sayso.archive.packed import page_of, text_of, unpack
from sayso.records import Page, Record

SUMMARY = "v.number, v.id, v.ordinal, v.url, o.name, v.headline, v.published, v.language, v.added"
SUMMARIES = f"SELECT {SUMMARY} FROM version v LEFT JOIN outlet o ON o.number = v.outlet"
"""Rows that `summary_of` takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Record):
    """One article of a list; `id` is that of the version shown, `version` counts from 1."""

    id: str
    version: int
    url: str | None
    outlet: str | None
    headline: str | None
    published: str | None
    language: str | None
    added: str


def summary_of(row: Sequence[Any]) -> Summary:
    """Give the summary in a row of `SUMMARIES`."""
    _, id_, ordinal, url, outlet, headline, published, language, added = row
    return Summary(
        id=id_.hex(),
        version=ordinal,
        url=url,
        outlet=outlet,
        headline=headline,
        published=published,
        language=language,
        added=time_of(added),
    )


def summaries(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Summary]:
    """Give the summary of each version with one of these numbers."""
    found = {}
    for number in numbers:
        row = connection.execute(f"{SUMMARIES} WHERE v.number = ?", (number,)).fetchone()
        if row:
            found[number] = summary_of(row)
    return found


def time_of(seconds: int) -> str:
    """Give the time as ISO 8601, UTC."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def is_kept(connection: sqlite3.Connection, version: int) -> bool:
    """Tell whether there is a version with this number."""
    return connection.execute("SELECT 1 FROM version WHERE number = ?", (version,)).fetchone() is not None


def record_of(connection: sqlite3.Connection, version: int) -> dict[str, Any]:
    """Give what is stored of the version's page and reading, as plain JSON."""
    return unpack(_data(connection, version))


def kept_text(connection: sqlite3.Connection, version: int) -> str:
    """Give the text of the version's article."""
    return text_of(_data(connection, version))


def _data(connection: sqlite3.Connection, version: int) -> bytes:
    (data,) = connection.execute(
        "SELECT data FROM record WHERE number = (SELECT record FROM version WHERE number = ?)", (version,)
    ).fetchone()
    return bytes(data)


def kept_page(connection: sqlite3.Connection, version: int) -> Page:
    """Give the page of the version as it was captured."""
    (body,) = connection.execute(
        "SELECT data FROM body WHERE number = (SELECT body FROM version WHERE number = ?)", (version,)
    ).fetchone()
    return page_of(record_of(connection, version), zlib.decompress(body))
