"""What rows of the archive are as records."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Article, Page, Reading, Record, Reversal, Sourcing, Statement

SUMMARY = "v.id, v.ordinal, v.url, v.outlet, v.headline, v.published, v.language, v.added"
"""The columns of a `Summary`, of `version` as v."""


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


def summary_of(row: Sequence[object]) -> Summary:
    """Give the row of the columns `SUMMARY`."""
    names = ("id", "version", "url", "outlet", "headline", "published", "language", "added")
    return Summary.from_dict(dict(zip(names, row, strict=True)))


def reading_of(connection: sqlite3.Connection, version: int) -> Reading:
    """Give what was read from the page of this version."""
    name, data, sourcing, reversals = connection.execute(
        "SELECT name, data, sourcing, reversals FROM version WHERE number = ?", (version,)
    ).fetchone()
    statements = connection.execute("SELECT data FROM statement WHERE version = ? ORDER BY number", (version,))
    return Reading(
        name=name,
        article=Article.from_json(zlib.decompress(data).decode()),
        statements=tuple(Statement.from_json(statement) for (statement,) in statements),
        sourcing=Sourcing.from_json(sourcing),
        reversals=tuple(map(Reversal.from_dict, json.loads(reversals))),
    )


def page_of(connection: sqlite3.Connection, version: int) -> Page:
    """Give the page of this version as it was captured."""
    row = connection.execute(
        "SELECT b.data, v.media_type, v.name, v.url, v.requested_url, v.captured, v.status, v.charset "
        "FROM version v JOIN body b ON b.sha256 = v.body WHERE v.number = ?",
        (version,),
    ).fetchone()
    data, media_type, name, url, requested, captured, status, charset = row
    return Page(
        body=zlib.decompress(data),
        media_type=media_type,
        name=name,
        url=url,
        requested_url=requested,
        captured=captured,
        status=status,
        charset=charset,
    )


def storable(text: str) -> str:
    """Give a text without lone surrogates, which UTF-8 can't hold; the article's own JSON keeps them."""
    return text.encode("utf-8", "replace").decode()
