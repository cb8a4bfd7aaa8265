"""The archive: every page as it was captured, what was read from it, and the way to find it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.archive.adding import Added
from sayso.archive.batches import Batch
from sayso.archive.connected import connected
from sayso.archive.difference import Difference, difference
from sayso.archive.entry import address_digest, entry_of
from sayso.archive.errors import NoSuchArticle
from sayso.archive.facets import facets_of
from sayso.archive.finding import PAGE_LENGTH, Window, find_articles, find_statements
from sayso.archive.found import Facets, Found, FoundStatements, Order
from sayso.archive.keeping import back_up, forget, problems, replace, scrub
from sayso.archive.packed import reading_of
from sayso.archive.people import merge_anew
from sayso.archive.place import default_path
from sayso.archive.query import Query, parse_query
from sayso.archive.searching import article_numbers
from sayso.archive.speaking import Speakers
from sayso.archive.stored import SUMMARIES, Summary, is_kept, kept_page, record_of, summaries, summary_of
from sayso.records import Page, Reading
from sayso.version import __version__

READ_BY = f"sayso {__version__}"

Pair = tuple[Page, Reading]


def now() -> datetime:
    """Give the time."""
    return datetime.now(UTC)


class Archive:
    """An archive in one SQLite file; use it as a context manager, from one thread.

    `speakers` is who speaks in it, over all articles.
    """

    def __init__(self, path: Path, *, make: bool = True, clock: Callable[[], datetime] = now) -> None:
        self._file = connected(path, make=make)
        self._clock = clock
        self.path = path
        self.speakers = Speakers(self._file, clock, self._number)

    @classmethod
    def open(cls, path: str | Path | None = None, *, make: bool = True, clock: Callable[[], datetime] = now) -> Self:
        """Give the archive in the file; by default the user's own. With `make` it is made where it is not there.

        Raises:
            NoArchive: it is not there, and `make` is off.
            NewerArchive: written by a later sayso.
            NotAnArchive: the file is something else.
            ArchiveError: the file can't be opened.

        """
        return cls(default_path() if path is None else Path(path), make=make, clock=clock)

    def close(self) -> None:
        """Close the file."""
        self._file.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        with self._file.reading() as connection:
            (many,) = connection.execute("SELECT count(*) FROM article").fetchone()
        return int(many)

    # Adding

    def add(self, page: Page, reading: Reading, *, read_by: str = READ_BY) -> Added:
        """Keep the page and what was read from it, in one transaction: once this returns, it is kept.

        The same page again, or one from which the same is read, adds nothing; a page that changed is another
        version of the same article (by canonical address, else by address). `read_by` says what read it.
        """
        return next(self.add_many([(page, reading)], read_by=read_by))

    def add_many(self, pairs: Iterable[Pair], *, read_by: str = READ_BY) -> Iterator[Added]:
        """Keep many pages as `add` does, several in one transaction: each is kept once its `Added` is given.

        Where the pages come slowly, those of one second are kept together; where `pairs` raises, what it gave
        before is kept.
        """
        batch = Batch(self._file, read_by)
        try:
            for page, reading in pairs:
                batch.take(page, reading, self._clock().astimezone(UTC))
                if batch.full:
                    yield from batch.keep()
        except BaseException:
            batch.keep()
            raise
        yield from batch.keep()

    def kept(self, page: Page) -> Added | None:
        """Give what adding the page again would give, without reading it, or None where it is not kept."""
        with self._file.reading() as connection:
            rows = connection.execute(
                "SELECT id, ordinal, url FROM version WHERE body = (SELECT number FROM body WHERE sha256 = ?)",
                (bytes.fromhex(page.sha256),),
            ).fetchall()
        return next(
            (Added(state="unchanged", id=id_.hex(), version=ordinal) for id_, ordinal, url in rows if url == page.url),
            None,
        )

    # Reading anew

    def readers(self) -> dict[str, int]:
        """Give what read the pages that are kept, as `read_by` told, and how many versions each of them."""
        with self._file.reading() as connection:
            rows = connection.execute(
                "SELECT r.name, count(*) FROM version v JOIN reader r ON r.number = v.reader GROUP BY r.number"
            ).fetchall()
        return dict(rows)

    def ids_read_by(self, reader: str) -> tuple[str, ...]:
        """Give the ids of all versions that this program read, in the order in which they came."""
        with self._file.reading() as connection:
            rows = connection.execute(
                "SELECT v.id FROM version v JOIN reader r ON r.number = v.reader WHERE r.name = ? ORDER BY v.record",
                (reader,),
            ).fetchall()
        return tuple(id_.hex() for (id_,) in rows)

    def replace(self, id_: str, reading: Reading, *, read_by: str = READ_BY) -> None:
        """Keep another reading of the same page in the place of the one there is; id and version stay.

        Raises:
            NoSuchArticle: as `show`.
            ValueError: the reading is of another page: its article has another id.

        """
        page, added = self.page(id_), datetime.fromisoformat(self.summary(id_).added)
        with self._file.writing() as connection:
            number = self._number(id_)
            if reading.article.id != record_of(connection, number)["article"]["id"]:
                raise ValueError(f"{id_}: a reading of another page, {reading.article.id}")
            merge_anew(connection, replace(connection, number, entry_of(page, reading, added), read_by))

    # Finding

    def list(self, *, limit: int = PAGE_LENGTH, offset: int = 0, after: str | None = None) -> Found:
        """Give the articles, newest first by stated date, else by when they were added; paging as `search`."""
        with self._file.searching() as connection:
            return find_articles(connection, Query(), Window(limit=limit, offset=offset, after=after))

    def search(
        self,
        text: str,
        *,
        order: Order = "newest",
        limit: int = PAGE_LENGTH,
        offset: int = 0,
        after: str | None = None,
    ) -> Found:
        """Give the articles that hold all words and "phrases" of the text, and what its operators say.

        `speaker:`, `outlet:`, `source:`, `kind:`, `is:`, `after:`, `before:` and `lang:` narrow the search; see
        docs/cli.md. By relevance (BM25), the best of the newest 5,000 that match come first. `after` is `more`
        of the page before: with it, what is added meanwhile moves nothing (newest first).

        Raises:
            SearchTooSlow: it was not done within a second.
            NoSuchPlace: `after` leads nowhere.

        """
        query, window = parse_query(text), Window(order=order, limit=limit, offset=offset, after=after)
        if not query.asks:
            return Found(hits=(), hints=query.hints)
        with self._file.searching() as connection:
            return find_articles(connection, query, window)

    def search_statements(
        self,
        text: str,
        *,
        order: Order = "newest",
        limit: int = PAGE_LENGTH,
        offset: int = 0,
        after: str | None = None,
    ) -> FoundStatements:
        """Give the statements whose content or speaker holds the words; operators, paging and errors as `search`."""
        query, window = parse_query(text), Window(order=order, limit=limit, offset=offset, after=after)
        if not query.asks:
            return FoundStatements(hits=(), hints=query.hints)
        with self._file.searching() as connection:
            return find_statements(connection, query, window)

    def hints(self, text: str) -> tuple[str, ...]:
        """Give what was probably mistyped in a search."""
        return parse_query(text).hints

    def facets(self, text: str = "") -> Facets:
        """Give outlets, speakers and days of the articles that `search` finds; of all, where the text is empty."""
        with self._file.searching() as connection:
            return facets_of(connection, parse_query(text))

    # Reading

    def show(self, id_: str) -> Reading:
        """Give what was read from the page; `id_` is an article's id, the beginning of one, or its address.

        Raises:
            NoSuchArticle: nothing has that id, or several articles have.

        """
        with self._file.reading() as connection:
            return reading_of(record_of(connection, self._number(id_)))

    def page(self, id_: str) -> Page:
        """Give the page as it was captured; raises as `show`."""
        with self._file.reading() as connection:
            return kept_page(connection, self._number(id_))

    def summary(self, id_: str) -> Summary:
        """Give the article as lists show it; raises as `show`."""
        with self._file.reading() as connection:
            number = self._number(id_)
            return summaries(connection, [number])[number]

    def read_by(self, id_: str) -> str:
        """Give which version of sayso, with which model, read the page; raises as `show`."""
        with self._file.reading() as connection:
            (name,) = connection.execute(
                "SELECT name FROM reader WHERE number = (SELECT reader FROM version WHERE number = ?)",
                (self._number(id_),),
            ).fetchone()
        return str(name)

    def versions(self, id_: str) -> tuple[Summary, ...]:
        """Give the versions of the article, the first first; raises as `show`."""
        with self._file.reading() as connection:
            rows = connection.execute(
                f"{SUMMARIES} WHERE v.article = (SELECT article FROM version WHERE number = ?) ORDER BY v.ordinal",
                (self._number(id_),),
            ).fetchall()
        return tuple(map(summary_of, rows))

    def difference(self, before: str, after: str) -> Difference:
        """Give what changed from one version to another, in words and in statements; ids and errors as `show`."""
        return difference(self.show(before), self.show(after))

    def readings(self, text: str | None = None) -> Iterator[Reading]:
        """Give the latest reading of every article in the order in which they came, or of those that a search finds.

        Those of a search come newest first, without a limit or deadline.
        """
        with self._file.reading() as connection:
            if text is None:
                rows = connection.execute("SELECT number FROM version WHERE latest ORDER BY article").fetchall()
                numbers = [number for (number,) in rows]
            else:
                query = parse_query(text)
                numbers = list(article_numbers(connection, query)) if query.asks else []
            for number in numbers:
                plain = record_of(connection, number) if is_kept(connection, number) else None
                if plain:  # else forgotten, or read anew, since the list was made
                    yield reading_of(plain)

    def export(self, text: str | None = None) -> Iterator[str]:
        """Give the readings as lines of JSON."""
        return (reading.to_json() for reading in self.readings(text))

    # Looking after

    def forget(self, id_: str) -> int:
        """Take the article away, all versions and pages of it; give how many versions. Raises as `show`."""
        with self._file.writing() as connection:
            (article,) = connection.execute(
                "SELECT article FROM version WHERE number = ?", (self._number(id_),)
            ).fetchone()
            return forget(connection, article)

    def scrub(self) -> None:
        """Write the file anew, so that what was forgotten is in no unused part of it; takes a while."""
        with self._file.reading() as connection:
            scrub(connection)

    def check(self) -> tuple[str, ...]:
        """Give what is wrong with the file: nothing, mostly. Looks at every page and every reading."""
        with self._file.reading() as connection:
            return tuple(problems(connection))

    def back_up(self, target: str | Path) -> None:
        """Write the archive as it is now to another file, whole or not at all; adding may go on meanwhile.

        Raises:
            ArchiveError: the target is there already, or can't be written.

        """
        with self._file.reading() as connection:
            back_up(connection, self.path, Path(target))

    def _number(self, id_: str) -> int:
        """Give the number of the version with that id; an address means the article's latest version."""
        connection = self._file.connection
        rows = set[tuple[int]]()
        if _is_hex(id_):
            bounds = (bytes.fromhex(id_.ljust(64, "0")), bytes.fromhex(id_.ljust(64, "f")))
            rows.update(connection.execute("SELECT number FROM version WHERE id BETWEEN ? AND ? LIMIT 2", bounds))
        rows.update(
            connection.execute(
                "SELECT v.number FROM version v JOIN address a ON a.article = v.article "
                "WHERE a.digest = ? AND v.latest",
                (address_digest(id_),),
            )
        )
        if len(rows) != 1:
            raise NoSuchArticle(f"{self.path}: {'several articles begin with' if rows else 'no article'} {id_!r:.80}")
        return rows.pop()[0]


def _is_hex(id_: str) -> bool:
    return 0 < len(id_) <= _DIGITS and not set(id_) - set("0123456789abcdef")


_DIGITS = 64  # of a SHA-256
