"""How a page and what was read from it enter the archive; everything here runs inside one transaction."""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass
from typing import Literal

from sayso.archive.stored import reading_of, storable
from sayso.records import Article, Page, Reading, Record, Statement, record_id

State = Literal["new", "unchanged", "version"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Record):
    """What adding a page did: `new`, `unchanged` (nothing was kept), or another `version` of an article."""

    state: State
    id: str
    version: int


def add_reading(connection: sqlite3.Connection, page: Page, reading: Reading, *, added: str, read_by: str) -> Added:
    """Keep the page and its reading where they are not kept yet; `added` is the time, `read_by` the program."""
    address = _address(reading.article)
    known = connection.execute(
        "SELECT v.number, v.article, v.ordinal, v.id, v.content, v.body FROM version v JOIN article a "
        "ON a.number = v.article WHERE a.number = coalesce((SELECT article FROM version WHERE id = ?), "
        "(SELECT number FROM article WHERE address = ?)) ORDER BY v.ordinal",
        (reading.article.id, address),
    ).fetchall()
    content = _content(reading.article)
    for _, _, ordinal, id_, kept, body in known:
        if body == page.sha256 or (kept == content and ordinal == len(known)):
            return Added(state="unchanged", id=id_, version=ordinal)
    if known:
        _retire(connection, known[-1][0])
    article = known[0][1] if known else _new_article(connection, address, added)
    place = {"article": article, "ordinal": len(known) + 1, "latest": 1, "content": content}
    version = _new_version(connection, page, reading, {**place, "added": added, "read_by": read_by})
    _index(connection, version, reading)
    return Added(state="version" if known else "new", id=reading.article.id, version=len(known) + 1)


def _address(article: Article) -> str:
    """Give what makes the article the same one next time: its canonical address, else its id."""
    return storable(article.canonical_url or article.url or article.id)


def _content(article: Article) -> str:
    """Give the digest of what a reader would call the article: another page with the same is no new version."""
    return record_id("content/1", article.text, article.authors, article.published, article.corrections)


def _new_article(connection: sqlite3.Connection, address: str, added: str) -> int:
    cursor = connection.execute("INSERT INTO article (address, added) VALUES (?, ?)", (address, added))
    return int(cursor.lastrowid or 0)


def _new_version(connection: sqlite3.Connection, page: Page, reading: Reading, place: dict[str, int | str]) -> int:
    connection.execute(
        "INSERT OR IGNORE INTO body (sha256, media_type, data) VALUES (?, ?, ?)",
        (page.sha256, page.media_type, zlib.compress(page.body)),
    )
    row = {**place, **_page_row(page), **_reading_row(reading, str(place["added"]))}
    cursor = connection.execute(
        f"INSERT INTO version ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608 - names from below
        [storable(value) if isinstance(value, str) else value for value in row.values()],
    )
    return int(cursor.lastrowid or 0)


def _page_row(page: Page) -> dict[str, str | int | None]:
    return {
        "body": page.sha256,
        "media_type": page.media_type,
        "url": page.url,
        "requested_url": page.requested_url,
        "captured": page.captured,
        "status": page.status,
        "charset": page.charset,
    }


def _reading_row(reading: Reading, added: str) -> dict[str, str | bytes | None]:
    article = reading.article
    return {
        "id": article.id,
        "name": reading.name,
        "outlet": article.outlet,
        "headline": article.headline,
        "published": article.published,
        "language": article.language,
        "dated": article.published or added,
        "data": zlib.compress(_compact(Record.to_dict(article)).encode()),
        "sourcing": _compact(reading.sourcing.to_dict()),
        "reversals": _compact([reversal.to_dict() for reversal in reading.reversals]),
    }


def _index(connection: sqlite3.Connection, version: int, reading: Reading) -> None:
    connection.executemany(
        "INSERT INTO statement (version, id, speaker, anonymous, mode, data) VALUES (?, ?, ?, ?, ?, ?)",
        [_statement_row(version, statement) for statement in reading.statements],
    )
    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (version, _words(reading)))


def _retire(connection: sqlite3.Connection, version: int) -> None:
    """Take the version out of lists and searches; it stays in the archive."""
    connection.execute("UPDATE version SET latest = 0 WHERE number = ?", (version,))
    words = _words(reading_of(connection, version))  # a contentless index forgets only what it is shown again
    connection.execute("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", (version, words))


def _statement_row(version: int, statement: Statement) -> tuple[int, str, str | None, int, str, str]:
    source = statement.source
    speaker = storable(source.name) if source and source.name else None
    data = _compact(statement.to_dict())
    return version, statement.id, speaker, int(bool(source and source.anonymous)), statement.mode, data


def _words(reading: Reading) -> str:
    """Give what a search finds the article by: its text, and who speaks as they are named in full."""
    speakers = {statement.source.name for statement in reading.statements if statement.source and statement.source.name}
    return storable("\n".join([reading.article.text, *sorted(speakers)]))


def _compact(plain: object) -> str:
    return json.dumps(plain, separators=(",", ":"))
