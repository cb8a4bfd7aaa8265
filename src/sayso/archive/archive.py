"""The archive: every page as it was captured, what was read from it, and the way to find it again."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.archive.adding import Added, add_reading
from sayso.archive.errors import ArchiveError, NoArchive, NoSuchArticle, named_errors
from sayso.archive.place import default_path
from sayso.archive.query import Query, parse_query
from sayso.archive.schema import migrate
from sayso.archive.stored import SUMMARY, Summary, page_of, reading_of, storable, summary_of
from sayso.records import Page, Reading
from sayso.version import __version__

PAGE_LENGTH = 50
LONGEST_PAGE = 1000
"""Articles that one call to `list` or `search` gives by default, and at most."""

DEADLINE = 1.0  # seconds after which a search is stopped
WAIT = 5.0  # seconds to wait for another program that is writing
_STEPS_BETWEEN_LOOKS = 10_000  # SQLite's virtual machine instructions between looks at the clock


class Archive:
    """An archive in one SQLite file; use it as a context manager, from one thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._connection = connection
        self._clock = clock

    @classmethod
    def open(
        cls,
        path: str | Path | None = None,
        *,
        make: bool = True,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> Self:
        """Give the archive in the file; by default the user's own. With `make` it is made where it is not there.

        Raises:
            NoArchive: it is not there, and `make` is off.
            NewerArchive: written by a later sayso.
            NotAnArchive: the file is something else.
            ArchiveError: the file can't be opened.

        """
        place = default_path() if path is None else Path(path)
        if not make and not place.exists():
            raise NoArchive(f"{place}: no archive there; `sayso add PAGE` makes one")
        with named_errors(place):
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ArchiveError(f"{place}: {error.strerror}") from error
            connection = sqlite3.connect(place, isolation_level=None, timeout=WAIT)
            try:
                connection.execute("PRAGMA foreign_keys = ON")
                migrate(connection, place)
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")
            except BaseException:
                connection.close()
                raise
        return cls(place, connection, clock)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        with named_errors(self.path):
            (many,) = self._connection.execute("SELECT count(*) FROM article").fetchone()
        return int(many)

    def add(self, page: Page, reading: Reading) -> Added:
        """Keep the page and what was read from it, in one transaction: once this returns, it is kept.

        The same page again, or one from which the same is read, adds nothing; a page that changed is another
        version of the same article (by canonical address).
        """
        with self._writing():
            added = self._clock().astimezone(UTC).isoformat(timespec="seconds")
            return add_reading(self._connection, page, reading, added=added, read_by=f"sayso {__version__}")

    def list(self, *, limit: int = PAGE_LENGTH, offset: int = 0) -> tuple[Summary, ...]:
        """Give the articles, newest first by stated date, else by when they were added."""
        return self._summaries(Query(None, (), ()), limit, offset)

    def search(self, text: str, *, limit: int = PAGE_LENGTH, offset: int = 0) -> tuple[Summary, ...]:
        """Give the articles that hold all words and "phrases" of the text, in body or statements, newest first.

        `speaker:`, `outlet:`, `lang:`, `after:` and `before:` narrow the search.

        Raises:
            SearchTooSlow: it was not done within `DEADLINE` seconds.

        """
        query = parse_query(text)
        if query.match is None and not query.conditions:
            return ()
        return self._summaries(query, limit, offset)

    def show(self, id_: str) -> Reading:
        """Give what was read from the page; `id_` is an article's id, the beginning of one, or its address.

        Raises:
            NoSuchArticle: nothing has that id, or several articles have.

        """
        with named_errors(self.path):
            return reading_of(self._connection, self._number(id_))

    def page(self, id_: str) -> Page:
        """Give the page as it was captured; raises as `show`."""
        with named_errors(self.path):
            return page_of(self._connection, self._number(id_))

    def versions(self, id_: str) -> tuple[Summary, ...]:
        """Give the versions of the article, the first first; raises as `show`."""
        with named_errors(self.path):
            rows = self._connection.execute(
                f"SELECT {SUMMARY} FROM version v WHERE article = (SELECT article FROM version WHERE number = ?) "  # noqa: S608 - constants
                "ORDER BY ordinal",
                (self._number(id_),),
            ).fetchall()
        return tuple(map(summary_of, rows))

    def readings(self) -> Iterator[Reading]:
        """Give the latest reading of every article, in the order in which the articles were added."""
        with named_errors(self.path):
            numbers = self._connection.execute("SELECT number FROM version WHERE latest ORDER BY article").fetchall()
            for (number,) in numbers:
                yield reading_of(self._connection, number)

    def export(self) -> Iterator[str]:
        """Give every article's latest reading as a line of JSON."""
        return (reading.to_json() for reading in self.readings())

    def check(self) -> tuple[str, ...]:
        """Give what is wrong with the file: nothing, mostly."""
        with named_errors(self.path):
            whole = [line for (line,) in self._connection.execute("PRAGMA integrity_check") if line != "ok"]
            links = [
                f"{table} {row} points nowhere"
                for table, row, *_ in self._connection.execute("PRAGMA foreign_key_check")
            ]
        return (*whole, *links)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with named_errors(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _number(self, id_: str) -> int:
        """Give the number of the version with that id; an address means the article's latest version."""
        rows = self._connection.execute(
            "SELECT number FROM version WHERE id >= ?1 AND id < ?1 || 'g' UNION SELECT v.number FROM version v "
            "JOIN article a ON a.number = v.article WHERE a.address = ?1 AND v.latest LIMIT 2",
            (storable(id_),),
        ).fetchall()
        if len(rows) != 1:
            raise NoSuchArticle(f"{self.path}: {'several articles begin with' if rows else 'no article'} {id_!r:.80}")
        return int(rows[0][0])

    def _summaries(self, query: Query, limit: int, offset: int) -> tuple[Summary, ...]:
        matched = "AND v.number IN (SELECT rowid FROM words WHERE words MATCH ?)" if query.match else ""
        narrowed = " ".join(f"AND {condition}" for condition in query.conditions)
        values = [query.match] if query.match else []
        with named_errors(self.path), self._deadline():
            rows = self._connection.execute(
                f"SELECT {SUMMARY} FROM version v WHERE v.latest = 1 {matched} {narrowed} "  # noqa: S608 - constants
                "ORDER BY v.dated DESC, v.number DESC LIMIT ? OFFSET ?",
                [*values, *query.values, max(0, min(limit, LONGEST_PAGE)), max(0, min(offset, 2**62))],
            ).fetchall()
        return tuple(map(summary_of, rows))

    @contextmanager
    def _deadline(self) -> Iterator[None]:
        end = time.monotonic() + DEADLINE
        self._connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        finally:
            self._connection.set_progress_handler(None, 0)
