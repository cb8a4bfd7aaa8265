"""What an archive of the first schema held, carried into the tables of today."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sayso.archive.adding import add_entry
from sayso.archive.entry import entry_of
from sayso.archive.people import Lasts, merge_anew
from sayso.archive.schema import OLD
from sayso.records import Article, Page, Reading, Reversal, Sourcing, Statement

_PAGE = ("name", "url", "requested_url", "captured", "status", "charset", "media_type")


def carry_old(connection: sqlite3.Connection) -> None:
    """Add all that old tables hold, where there are any, in the order in which it came; they go away."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'old_version'").fetchone():
        return
    changed: Lasts = set()
    for page, reading, added, read_by in _old(connection):
        entry = entry_of(page, reading, added)
        changed |= add_entry(connection, entry, added=added, read_by=read_by)[1]
    merge_anew(connection, changed)
    for table in reversed(OLD):  # what points at others goes first
        connection.execute(f"DROP TABLE old_{table}")


def _old(connection: sqlite3.Connection) -> Iterator[tuple[Page, Reading, datetime, str]]:
    """Give the pages and readings of old tables, when they were added, and by which program they were read."""
    names = (*_PAGE, "number", "added", "read_by", "data", "sourcing", "reversals")
    one = (
        f"SELECT {', '.join('v.' + name for name in names)}, b.data AS body FROM old_version v "
        "JOIN old_body b ON b.sha256 = v.body WHERE v.number = ?"
    )
    for number in connection.execute("SELECT number FROM old_version ORDER BY number").fetchall():
        old = dict(zip((*names, "body"), connection.execute(one, number).fetchone(), strict=True))
        yield _page(old), _reading(connection, old), datetime.fromisoformat(old["added"]), old["read_by"]


def _page(old: dict[str, Any]) -> Page:
    return Page(body=zlib.decompress(old["body"]), **{name: old[name] for name in _PAGE})


def _reading(connection: sqlite3.Connection, old: dict[str, Any]) -> Reading:
    rows = connection.execute("SELECT data FROM old_statement WHERE version = ? ORDER BY number", (old["number"],))
    return Reading(
        name=old["name"],
        article=Article.from_json(zlib.decompress(old["data"]).decode()),
        statements=tuple(Statement.from_json(data) for (data,) in rows),
        sourcing=Sourcing.from_json(old["sourcing"]),
        reversals=tuple(map(Reversal.from_dict, json.loads(old["reversals"]))),
    )
