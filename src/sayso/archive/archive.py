"""The archive: every page as it was captured, what was read from it, and the way to find it again."""

from __future__ import annotations

import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from sayso.archive.errors import ArchiveError, NoSuchArticle, named_errors
from sayso.archive.place import default_path
from sayso.archive.query import Query, parse_query
from sayso.archive.schema import migrate
from sayso.records import Article, Page, Reading, Record, Sourcing, Statement, excerpt, record_id

State = Literal["new", "unchanged", "version"]

PAGE_LENGTH = 50
LONGEST_PAGE = 1000
"""Articles that one call to `list` or `search` gives by default, and at most."""

DEADLINE = 1.0  # seconds after which a search is stopped
WAIT = 5.0  # seconds to wait for another program that is writing
_STEPS_BETWEEN_LOOKS = 10_000  # SQLite's virtual machine instructions between looks at the clock

_SUMMARY = "v.id, v.ordinal, v.url, v.outlet, v.headline, v.published, v.language, v.added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Record):
    """What adding a page did: `new`, `unchanged` (nothing was kept), or another `version` of an article."""

    state: State
    id: str
    version: int


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


class Archive:
    """An archive in one SQLite file; use it as a context manager, from one thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._connection = connection
        self._clock = clock

    @classmethod
    def open(cls, path: str | Path | None = None, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Self:
        """Give the archive in the file, made where it is not there; by default the user's own.

        Raises:
            NewerArchive: written by a later sayso.
            NotAnArchive: the file is something else.
            ArchiveError: the file can't be opened.
        """
        place = default_path() if path is None else Path(path)
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
            return self._add(page, reading)

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
            return self._reading(self._number(id_))

    def page(self, id_: str) -> Page:
        """Give the page as it was captured; raises as `show`."""
        with named_errors(self.path):
            row = self._connection.execute(
                "SELECT b.data, v.media_type, v.name, v.url, v.requested_url, v.captured, v.status, v.charset "
                "FROM version v JOIN body b ON b.sha256 = v.body WHERE v.number = ?",
                (self._number(id_),),
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

    def versions(self, id_: str) -> tuple[Summary, ...]:
        """Give the versions of the article, the first first; raises as `show`."""
        with named_errors(self.path):
            rows = self._connection.execute(
                f"SELECT {_SUMMARY} FROM version v WHERE article = (SELECT article FROM version WHERE number = ?) "  # noqa: S608 - constants
                "ORDER BY ordinal",
                (self._number(id_),),
            ).fetchall()
        return tuple(map(_summary, rows))

    def readings(self) -> Iterator[Reading]:
        """Give the latest reading of every article, in the order in which the articles were added."""
        with named_errors(self.path):
            numbers = self._connection.execute("SELECT number FROM version WHERE latest ORDER BY article").fetchall()
            for (number,) in numbers:
                yield self._reading(number)

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

    def _add(self, page: Page, reading: Reading) -> Added:
        article, content = reading.article, _content(reading.article)
        known = self._connection.execute(
            "SELECT v.number, v.article, v.ordinal, v.id, v.content, v.body FROM version v JOIN article a "
            "ON a.number = v.article WHERE a.address = ? ORDER BY v.ordinal",
            (_address(article),),
        ).fetchall()
        for _, _, ordinal, id_, kept, body in known:
            if body == page.sha256 or (kept == content and ordinal == len(known)):
                return Added(state="unchanged", id=id_, version=ordinal)
        added = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        number = known[0][1] if known else self._new_article(_address(article), added)
        if known:
            self._retire(known[-1][0])
        version = self._new_version(page, reading, (number, len(known) + 1, content, added))
        self._index(version, reading)
        return Added(state="version" if known else "new", id=article.id, version=len(known) + 1)

    def _new_article(self, address: str, added: str) -> int:
        cursor = self._connection.execute("INSERT INTO article (address, added) VALUES (?, ?)", (address, added))
        return int(cursor.lastrowid or 0)

    def _new_version(self, page: Page, reading: Reading, place: tuple[int, int, str, str]) -> int:
        number, ordinal, content, added = place
        article = reading.article
        self._connection.execute(
            "INSERT OR IGNORE INTO body (sha256, media_type, data) VALUES (?, ?, ?)",
            (page.sha256, page.media_type, zlib.compress(page.body)),
        )
        row = {
            "article": number,
            "ordinal": ordinal,
            "latest": 1,
            "id": article.id,
            "content": content,
            "name": reading.name,
            "url": page.url,
            "requested_url": page.requested_url,
            "captured": page.captured,
            "status": page.status,
            "charset": page.charset,
            "media_type": page.media_type,
            "body": page.sha256,
            "outlet": article.outlet,
            "headline": article.headline,
            "published": article.published,
            "language": article.language,
            "dated": article.published or added,
            "added": added,
            "read_by": _reader(),
            "data": zlib.compress(json.dumps(Record.to_dict(article)).encode()),
            "sourcing": json.dumps(reading.sourcing.to_dict()),
        }
        marks = ", ".join("?" * len(row))
        cursor = self._connection.execute(
            f"INSERT INTO version ({', '.join(row)}) VALUES ({marks})",  # noqa: S608 - the names above
            [_storable(value) for value in row.values()],
        )
        return int(cursor.lastrowid or 0)

    def _index(self, version: int, reading: Reading) -> None:
        self._connection.executemany(
            "INSERT INTO statement (version, id, speaker, anonymous, mode, data) VALUES (?, ?, ?, ?, ?, ?)",
            [(version, *map(_storable, _statement_row(statement))) for statement in reading.statements],
        )
        self._connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (version, _words(reading)))

    def _retire(self, version: int) -> None:
        """Take the version out of lists and searches; it stays in the archive."""
        self._connection.execute("UPDATE version SET latest = 0 WHERE number = ?", (version,))
        self._connection.execute(
            "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", (version, _words(self._reading(version)))
        )

    def _number(self, id_: str) -> int:
        """Give the number of the version with that id; an address means the article's latest version."""
        rows = self._connection.execute(
            "SELECT number FROM version WHERE id >= ?1 AND id < ?1 || 'g' UNION SELECT v.number FROM version v "
            "JOIN article a ON a.number = v.article WHERE a.address = ?1 AND v.latest LIMIT 2",
            (_storable(id_),),
        ).fetchall()
        if len(rows) != 1:
            raise NoSuchArticle(f"{self.path}: {'several articles begin with' if rows else 'no article'} {id_!r:.80}")
        return int(rows[0][0])

    def _reading(self, number: int) -> Reading:
        name, data, sourcing = self._connection.execute(
            "SELECT name, data, sourcing FROM version WHERE number = ?", (number,)
        ).fetchone()
        statements = self._connection.execute("SELECT data FROM statement WHERE version = ? ORDER BY number", (number,))
        return Reading(
            name=name,
            article=Article.from_json(zlib.decompress(data).decode()),
            statements=tuple(Statement.from_json(statement) for (statement,) in statements),
            sourcing=Sourcing.from_json(sourcing),
        )

    def _summaries(self, query: Query, limit: int, offset: int) -> tuple[Summary, ...]:
        matched = "AND v.number IN (SELECT rowid FROM words WHERE words MATCH ?)" if query.match else ""
        narrowed = " ".join(f"AND {condition}" for condition in query.conditions)
        values = [query.match] if query.match else []
        with named_errors(self.path), self._deadline():
            rows = self._connection.execute(
                f"SELECT {_SUMMARY} FROM version v WHERE v.latest = 1 {matched} {narrowed} "  # noqa: S608 - constants
                "ORDER BY v.dated DESC, v.number DESC LIMIT ? OFFSET ?",
                [*values, *query.values, max(0, min(limit, LONGEST_PAGE)), max(0, min(offset, 2**62))],
            ).fetchall()
        return tuple(map(_summary, rows))

    @contextmanager
    def _deadline(self) -> Iterator[None]:
        end = time.monotonic() + DEADLINE
        self._connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        finally:
            self._connection.set_progress_handler(None, 0)


def _address(article: Article) -> str:
    """Give what makes the article the same one next time: its canonical address, else its id."""
    return str(_storable(article.canonical_url or article.url or article.id))


def _content(article: Article) -> str:
    """Give the digest of what a reader would call the article: another page with the same is no new version."""
    return record_id("content/1", article.text, article.authors, article.published, article.corrections)


def _statement_row(statement: Statement) -> tuple[str, str | None, int, str, str]:
    source = statement.source
    speaker, anonymous = (source.name, int(source.anonymous)) if source else (None, 0)
    return statement.id, speaker, anonymous, statement.mode, json.dumps(statement.to_dict())


def _words(reading: Reading) -> str:
    """Give what a search finds the article by: its text, and who speaks as they are named in full."""
    speakers = {statement.source.name for statement in reading.statements if statement.source and statement.source.name}
    return str(_storable("\n".join([reading.article.text, *sorted(speakers)])))


def _storable(value: object) -> object:
    """Give a text without lone surrogates, which UTF-8 can't hold; the article's own JSON keeps them."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _summary(row: tuple[object, ...]) -> Summary:
    names = ("id", "version", "url", "outlet", "headline", "published", "language", "added")
    return Summary.from_dict(dict(zip(names, row, strict=True)))


def _reader() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - 20 ms, and only who writes needs it

    return f"sayso {version('sayso')}"
