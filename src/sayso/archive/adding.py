"""How a page and what was read from it enter the archive; everything here runs inside one transaction."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sayso.archive.entry import Entry, storable
from sayso.archive.indexed import Row, article_row, facts_of, statement_rows
from sayso.archive.numbers import number_of
from sayso.archive.packed import reading_of
from sayso.archive.people import Lasts, forget_speakers, note_speakers
from sayso.archive.stored import record_of
from sayso.records import Reading, Record

State = Literal["new", "unchanged", "version"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Record):
    """What adding a page did: `new`, `unchanged` (nothing was kept), or another `version` of an article."""

    state: State
    id: str
    version: int


@dataclass(frozen=True, slots=True)
class Known:
    """A version that is kept already."""

    number: int
    article: int
    ordinal: int
    id: bytes
    content: bytes
    sha256: bytes


def add_entry(connection: sqlite3.Connection, entry: Entry, *, added: datetime, read_by: str) -> tuple[Added, Lasts]:
    """Keep the entry where it is not kept yet; give what was done, and whose names may now be merged otherwise."""
    known = _known(connection, entry)
    for kept in known:
        same = kept.content == entry.content and kept is known[-1]
        if kept.sha256.hex() == entry.page.sha256 or same:
            return Added(state="unchanged", id=kept.id.hex(), version=kept.ordinal), set()
    if known:
        retire(connection, known[-1].number)
        connection.execute("UPDATE version SET latest = 0 WHERE number = ?", (known[-1].number,))
    article = known[-1].article if known else _new_article(connection, added)
    connection.executemany(
        "INSERT OR IGNORE INTO address (digest, article) VALUES (?, ?)",
        [(digest, article) for digest in entry.addresses],
    )
    version = insert_version(connection, entry, (article, len(known) + 1), added, read_by)
    state: State = "version" if known else "new"
    done = Added(state=state, id=entry.reading.article.id, version=len(known) + 1)
    return done, index(connection, version, article, entry)


def index(connection: sqlite3.Connection, version: int, article: int, entry: Entry) -> Lasts:
    """Make the version known to searches and to the list of speakers; as `add_entry`, give whose names changed."""
    words, contents = _rows(connection, version, entry.reading)
    connection.execute("INSERT INTO words (rowid, text, speaker, facts) VALUES (?, ?, ?, ?)", words)
    connection.executemany("INSERT INTO contents (rowid, text, speaker, facts) VALUES (?, ?, ?, ?)", contents)
    return note_speakers(connection, version, article, entry)


def retire(connection: sqlite3.Connection, version: int) -> None:
    """Take the version out of searches and of the list of speakers; it stays in the archive."""
    delete = "({0}, rowid, text, speaker, facts) VALUES ('delete', ?, ?, ?, ?)"
    words, contents = _rows(connection, version, reading_of(record_of(connection, version)))
    connection.execute("INSERT INTO words " + delete.format("words"), words)
    connection.executemany("INSERT INTO contents " + delete.format("contents"), contents)
    forget_speakers(connection, version)


def _rows(connection: sqlite3.Connection, version: int, reading: Reading) -> tuple[Row, list[Row]]:
    outlet, language = connection.execute(
        "SELECT outlet, language FROM version WHERE number = ?", (version,)
    ).fetchone()
    facts = facts_of(outlet, language)
    return article_row(version, reading, facts), list(statement_rows(version, reading, facts))


def _known(connection: sqlite3.Connection, entry: Entry) -> list[Known]:
    """Give the versions of the entry's article, the first first: that with its id, else with its surest address."""
    row = connection.execute(
        "SELECT article FROM version WHERE id = ?", (bytes.fromhex(entry.reading.article.id),)
    ).fetchone()
    for digest in entry.addresses:
        row = row or connection.execute("SELECT article FROM address WHERE digest = ?", (digest,)).fetchone()
    rows = connection.execute(
        "SELECT v.number, v.article, v.ordinal, v.id, v.content, b.sha256 FROM version v "
        "JOIN body b ON b.number = v.body WHERE v.article = ? ORDER BY v.ordinal",
        row or (None,),
    )
    return [Known(*columns) for columns in rows]


def _new_article(connection: sqlite3.Connection, added: datetime) -> int:
    cursor = connection.execute("INSERT INTO article (added) VALUES (?)", (int(added.timestamp()),))
    return int(cursor.lastrowid or 0)


def insert_version(
    connection: sqlite3.Connection, entry: Entry, place: tuple[int, int], added: datetime, read_by: str
) -> int:
    """Keep the entry as a version of an article: `place` is the article's number and the version's, from 1.

    Give the number under which it is found.
    """
    (article, ordinal), read = place, entry.reading.article
    number = _free_number(connection, entry.minute)
    record = connection.execute("INSERT INTO record (data) VALUES (?)", (entry.record,)).lastrowid
    row = {
        "number": number,
        "article": article,
        "ordinal": ordinal,
        "latest": 1,
        "minute": entry.minute,
        "id": bytes.fromhex(read.id),
        "content": entry.content,
        "record": record,
        "body": _body(connection, entry),
        "outlet": number_of(connection, "outlet", "name", storable(read.outlet)) if read.outlet else None,
        "headline": _text(read.headline),
        "published": _text(read.published),
        "language": _text(read.language),
        "url": _text(read.url),
        "added": int(added.timestamp()),
        "reader": number_of(connection, "reader", "name", read_by),
    }
    names = ", ".join(row)
    connection.execute(f"INSERT INTO version ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
    return number


def _body(connection: sqlite3.Connection, entry: Entry) -> int:
    digest = bytes.fromhex(entry.page.sha256)
    row = connection.execute("SELECT number FROM body WHERE sha256 = ?", (digest,)).fetchone()
    if row:
        return int(row[0])
    cursor = connection.execute("INSERT INTO body (sha256, data) VALUES (?, ?)", (digest, entry.body))
    return int(cursor.lastrowid or 0)


def _free_number(connection: sqlite3.Connection, minute: int) -> int:
    """Give a number for a version of this minute; where all are taken, the next free one after them."""
    (number,) = connection.execute(
        "SELECT coalesce(max(number) + 1, ?1) FROM version WHERE minute = ?1", (minute,)
    ).fetchone()
    taken = connection.execute("SELECT 1 FROM version WHERE number = ?", (number,)).fetchone()
    if not taken:
        return int(number)
    (number,) = connection.execute(
        "SELECT v.number + 1 FROM version v WHERE v.number >= ? "
        "AND NOT EXISTS (SELECT 1 FROM version w WHERE w.number = v.number + 1) ORDER BY v.number LIMIT 1",
        (number,),
    ).fetchone()
    return int(number)


def _text(value: str | None) -> str | None:
    return None if value is None else storable(value)
