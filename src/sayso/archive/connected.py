"""The connection to an archive's file: how it is opened, written to and read under a deadline."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.archive.carrying import carry_old
from sayso.archive.errors import ArchiveError, NoArchive, named_errors
from sayso.archive.schema import migrate

DEADLINE = 1.0  # seconds after which a search is stopped
WAIT = 5.0  # seconds to wait for another program that is writing
_STEPS_BETWEEN_LOOKS = 10_000  # SQLite's virtual machine instructions between looks at the clock
_CACHE = 64 * 1024  # KiB of pages in memory


class Connected:
    """A file that is open; one writer at a time, and any number of readers, each with a connection of its own."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside a transaction, which is kept whole or not at all."""
        with named_errors(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection; what SQLite raises gets its name."""
        with named_errors(self.path):
            yield self.connection

    @contextmanager
    def searching(self) -> Iterator[sqlite3.Connection]:
        """Give the connection, on which whatever runs is stopped after `DEADLINE` seconds."""
        end = time.monotonic() + DEADLINE
        self.connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS_BETWEEN_LOOKS)
        try:
            with named_errors(self.path):
                yield self.connection
        finally:
            self.connection.set_progress_handler(None, 0)


def connected(place: Path, *, make: bool) -> Connected:
    """Give the open file, its tables up to date; see `Archive.open` for what is raised."""
    if not make and not place.exists():
        raise NoArchive(f"{place}: no archive there; `sayso add PAGE` makes one")
    with named_errors(place):
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveError(f"{place}: {error.strerror}") from error
        connection = sqlite3.connect(_address(place), isolation_level=None, timeout=WAIT, uri=True)
        try:
            _set_up(connection, place)
        except BaseException:
            connection.close()
            raise
    return Connected(place, connection)


def _set_up(connection: sqlite3.Connection, place: Path) -> None:
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    migrate(connection, place, carry_old)
    connection.execute("PRAGMA foreign_keys = ON")  # after migrations, which move whole tables
    if not _fixed(place):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")


def _address(place: Path) -> str:
    """Give the file's address for SQLite; one that nobody can write is read without the files beside it."""
    return place.absolute().as_uri() + ("?mode=ro&immutable=1" if _fixed(place) else "")


def _fixed(place: Path) -> bool:
    """Tell whether the file is there and can't change: no rights to write, and nothing waiting in a log beside it."""
    if not place.is_file() or (os.access(place, os.W_OK) and os.access(place.parent, os.W_OK)):
        return False
    log = place.with_name(place.name + "-wal")
    return not log.exists() or log.stat().st_size == 0
