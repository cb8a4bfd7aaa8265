"""An archive as the first version of sayso wrote it: the same SQL, kept here word for word."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from tests.archive.pages import page, reading

from sayso.archive.schema import APPLICATION, MIGRATIONS
from sayso.records import Page, Reading, Record

ADDED = "2026-03-09T12:00:00+00:00"


def make_first(place: Path, *, many: int) -> list[str]:
    """Make an archive of the first schema with so many articles; give their ids."""
    pages = [page(number, "The bees are back, Ms Tarn said. " * 30) for number in range(many)]
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN")
        for statement in MIGRATIONS[0]:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("PRAGMA user_version = 1")
        for number, one in enumerate(pages, 1):
            add_first(connection, number, one, reading(one))
        connection.execute("COMMIT")
    return [one.sha256 for one in pages]


def add_first(connection: sqlite3.Connection, number: int, one: Page, kept: Reading, *, article: int = 0) -> None:
    """Add the page as the first schema had it, as the last version of the article with that number, or a new one."""
    read = kept.article
    if not article:
        connection.execute("INSERT INTO article VALUES (?, ?, ?)", (number, read.url or read.id, ADDED))
    connection.execute("UPDATE version SET latest = 0 WHERE article = ?", (article,))
    (ordinal,) = connection.execute(
        "SELECT count(*) + 1 FROM version WHERE article = ?", (article or number,)
    ).fetchone()
    connection.execute("INSERT INTO body VALUES (?, ?, ?)", (one.sha256, one.media_type, zlib.compress(one.body)))
    row = {
        "number": number,
        "article": article or number,
        "ordinal": ordinal,
        "latest": 1,
        "content": "",
        "id": read.id,
        "name": kept.name,
        "url": one.url,
        "media_type": one.media_type,
        "body": one.sha256,
        "dated": read.published or ADDED,
        "added": ADDED,
        "read_by": "sayso 0.1.0",
        "data": zlib.compress(json.dumps(Record.to_dict(read)).encode()),
        "sourcing": json.dumps(kept.sourcing.to_dict()),
        "reversals": "[]",
    }
    connection.execute(
        f"INSERT INTO version ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608 - names from above
        tuple(row.values()),
    )
    for statement in kept.statements:
        connection.execute(
            "INSERT INTO statement (version, id, speaker, anonymous, mode, data) VALUES (?, ?, ?, 0, ?, ?)",
            (number, statement.id, "Ada Tarn", statement.mode, json.dumps(statement.to_dict())),
        )
