"""The archive looked after: articles forgotten, pages read anew, the file checked and backed up."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sayso.archive.adding import index, insert_version, retire
from sayso.archive.entry import Entry
from sayso.archive.errors import PRIMARY, ArchiveError, named_errors
from sayso.archive.indexed import spaced
from sayso.archive.packed import reading_of, unpack
from sayso.archive.people import Lasts, merge_anew


def forget(connection: sqlite3.Connection, article: int) -> int:
    """Take the article away with all its versions, pages and names that nothing else has; give how many versions."""
    versions = connection.execute(
        "SELECT number, latest, record, body FROM version WHERE article = ?", (article,)
    ).fetchall()
    forms = connection.execute(
        "SELECT DISTINCT form FROM said WHERE version IN (SELECT number FROM version WHERE article = ?)", (article,)
    ).fetchall()
    for number, latest, record, body in versions:
        if latest:
            retire(connection, number)
        connection.execute("DELETE FROM version WHERE number = ?", (number,))
        connection.execute("DELETE FROM record WHERE number = ?", (record,))
        connection.execute(
            "DELETE FROM body WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM version WHERE body = ?1)", (body,)
        )
    for table in ("address", "namesake"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    connection.execute("DELETE FROM article WHERE number = ?", (article,))
    merge_anew(connection, _forget_names(connection, [form for (form,) in forms]))
    return len(versions)


def _forget_names(connection: sqlite3.Connection, forms: list[int]) -> Lasts:
    """Take away names that no statement and no judgement has any more; give their last words."""
    lasts: Lasts = set()
    for form in forms:
        row = connection.execute(
            "SELECT name, last FROM form WHERE number = ?1 AND times = 0 AND NOT EXISTS "
            "(SELECT 1 FROM judgement WHERE one = ?1 OR other = ?1)",
            (form,),
        ).fetchone()
        if row:
            connection.execute("DELETE FROM merge WHERE one = ?1 OR other = ?1", (form,))
            connection.execute("INSERT INTO names (names, rowid, name) VALUES ('delete', ?, ?)", (form, spaced(row[0])))
            connection.execute("DELETE FROM form WHERE number = ?", (form,))
            lasts.add(row[1])
    return lasts


def scrub(connection: sqlite3.Connection) -> None:
    """Write the file anew, so that nothing forgotten is left in unused parts of it or of the index."""
    for table in ("words", "contents", "names"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def replace(connection: sqlite3.Connection, number: int, entry: Entry, read_by: str) -> Lasts:
    """Keep another reading of the same page in the place of the old one; ids and version stay."""
    article, ordinal, latest, record, added = connection.execute(
        "SELECT article, ordinal, latest, record, added FROM version WHERE number = ?", (number,)
    ).fetchone()
    if latest:
        retire(connection, number)
    connection.execute("DELETE FROM version WHERE number = ?", (number,))
    connection.execute("DELETE FROM record WHERE number = ?", (record,))
    when = datetime.fromtimestamp(added, UTC)
    version = insert_version(connection, entry, (article, ordinal), when, read_by)
    if latest:
        return index(connection, version, article, entry)
    connection.execute("UPDATE version SET latest = 0 WHERE number = ?", (version,))
    return set()


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Give what is wrong with the file: nothing, mostly. Every page and every reading is looked at."""
    for what, look in (("tables", _tables), ("pages", _pages), ("readings", _readings), ("index", _unindexed)):
        try:
            yield from look(connection)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & PRIMARY != sqlite3.SQLITE_CORRUPT:
                raise
            yield f"{what} can't be read to the end: {error}"


def _tables(connection: sqlite3.Connection) -> Iterator[str]:
    yield from (line for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok")
    for table, row, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row} points nowhere"


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for digest, data in connection.execute("SELECT sha256, data FROM body"):
        if _digest(data) != digest:
            yield f"page {digest.hex()[:12]} is not what was captured"


def _readings(connection: sqlite3.Connection) -> Iterator[str]:
    rows = connection.execute("SELECT v.id, r.data FROM version v JOIN record r ON r.number = v.record")
    for id_, data in rows:
        if not _is_whole(data, id_.hex()):
            yield f"article {id_.hex()[:12]} can't be read"


def _digest(data: bytes) -> bytes:
    try:
        return hashlib.sha256(zlib.decompress(data)).digest()
    except zlib.error:
        return b""


def _is_whole(data: bytes, id_: str) -> bool:
    try:
        return reading_of(unpack(data)).article.id == id_
    except (zlib.error, ValueError, TypeError, KeyError, IndexError):
        return False


def _unindexed(connection: sqlite3.Connection) -> Iterator[str]:
    lost = "SELECT id FROM version WHERE latest AND number NOT IN (SELECT id FROM words_docsize)"
    yield from (f"article {id_.hex()[:12]} is not in the index" for (id_,) in connection.execute(lost))
    (stale,) = connection.execute(
        "SELECT count(*) FROM words_docsize WHERE id NOT IN (SELECT number FROM version WHERE latest)"
    ).fetchone()
    if stale:
        yield f"the index has {stale} articles that are not there"


def back_up(connection: sqlite3.Connection, path: Path, target: Path) -> None:
    """Write the archive as it is at this moment to another file, whole or not at all; adding may go on meanwhile.

    Raises:
        ArchiveError: the target is there already, or can't be written.

    """
    if target.exists():
        raise ArchiveError(f"{target}: there is a file already; a backup overwrites nothing")
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with named_errors(target), closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy)  # in one step: what it reads is one moment of the archive
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it
        part.replace(target)
    except OSError as error:
        raise ArchiveError(f"{target}: can't be written ({error.strerror}); {path} is as it was") from error
    finally:
        part.unlink(missing_ok=True)
