"""What an archive costs as it grows: adding, size, searches, facets, speaker pages.

    python benchmarks/archive.py                       1,000, 10,000 and 100,000 generated articles
    python benchmarks/archive.py --sizes 1000 --keep FOLDER
    python benchmarks/archive.py --pages FOLDER        what saved pages cost

Articles come with their statements, in the order of the days on which they were published, as news does, except for
one in ten that comes late. Times are CPU time of this process on one core, so that other programs do not count: adding
without the waits for the disk, searches once each on an open archive whose file the system has in its cache.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generating_news import Newsroom
from sayso.archive import Archive
from sayso.capture import capture_folder
from sayso.flow import read_page
from sayso.records import Page, Reading

QUERIES = 200
"""Of each size; a fifth of them by relevance, a fifth for statements."""
LATE = 0.1
"""Share of articles that come days after they were published."""

Timed = list[tuple[float, str]]


def in_order(newsroom: Newsroom, first: int, last: int) -> Iterator[tuple[Page, Reading]]:
    """Give the articles from `first` to `last`, by date but for the late ones, a thousand sorted at a time."""
    chance = random.Random(first)
    made = list(newsroom.dates(first, last))
    made.sort(key=lambda item: (item[0].isoformat() if chance.random() > LATE else "~", item[1]))
    return (newsroom.article(number) for _, number in made)


def grown(archive: Archive, pages: Iterable[tuple[Page, Reading]]) -> tuple[int, float, float]:
    """Add the pages; give how many, and CPU and wall seconds of adding, generating them apart."""
    generating = 0.0
    waiting = 0.0

    def timed() -> Iterator[tuple[Page, Reading]]:
        nonlocal generating, waiting
        stream = iter(pages)
        while True:
            cpu, wall = time.process_time(), time.perf_counter()
            item = next(stream, None)
            generating += time.process_time() - cpu
            waiting += time.perf_counter() - wall
            if item is None:
                return
            yield item

    cpu, wall = time.process_time(), time.perf_counter()
    many = sum(1 for _ in archive.add_many(timed()))
    return many, time.process_time() - cpu - generating, time.perf_counter() - wall - waiting


def size_of(archive: Archive) -> tuple[float, float]:
    """Give bytes an article: all, and beyond the captured bodies."""
    with archive._file.reading() as connection:  # noqa: SLF001 - a benchmark looks inside
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (bodies,) = connection.execute(
            "SELECT sum(pgsize) FROM dbstat WHERE name IN ('body', 'sqlite_autoindex_body_1')"
        ).fetchone()
    whole = archive.path.stat().st_size
    return whole / len(archive), (whole - bodies) / len(archive)


def queries(newsroom: Newsroom, articles: int) -> list[str]:
    """Give searches of every kind, for words from the most common to the rarest."""
    chance = random.Random(articles)
    rare = [newsroom.words(chance, 1)[0] for _ in range(400)]
    asked: list[str] = []
    kinds: list[Callable[[], str]] = [
        lambda: "the",
        lambda: chance.choice(rare),
        lambda: f"the {chance.choice(rare)}",
        lambda: " ".join(chance.sample(rare, 2)),
        lambda: f'"{_phrase(newsroom, chance, articles)}"',
        lambda: f"{chance.choice(rare)} after:2025-06 before:2026-01-15",
        lambda: f"speaker:{_person(newsroom, chance).split()[-1]}",
        lambda: f'speaker:"{_person(newsroom, chance)}" is:direct',
        lambda: f'outlet:"{newsroom.outlet(chance)}" {chance.choice(rare)}',
        lambda: f"outlet:Tribune {chance.choice(rare)}",
        lambda: "source:unnamed is:direct",
        lambda: f"source:unnamed {chance.choice(rare)}",
        lambda: f"kind:person is:indirect lang:en {chance.choice(rare)}",
        lambda: f"{chance.choice(rare)[:3]}*",
        lambda: f"the of -{chance.choice(rare)}",
        lambda: "the and of to",
    ]
    while len(asked) < QUERIES:
        asked.append(kinds[len(asked) % len(kinds)]())
    return asked


def _phrase(newsroom: Newsroom, chance: random.Random, articles: int) -> str:
    words = newsroom.article(chance.randrange(articles))[1].article.paragraphs[0].split()
    return " ".join(words[:3]).strip(".,“”")


def _person(newsroom: Newsroom, chance: random.Random) -> str:
    return newsroom.cast(chance)[0][0]


def timed(path: Path, calls: Iterable[tuple[str, Callable[[Archive], object]]]) -> Timed:
    """Give the CPU milliseconds of each call, and what it was; each on the same open archive."""
    taken: Timed = []
    with Archive.open(path) as archive:
        for name, call in calls:
            start = time.process_time()
            call(archive)
            taken.append(((time.process_time() - start) * 1000, name))
    return taken


def measured(path: Path, newsroom: Newsroom, articles: int) -> dict[str, Timed]:
    """Give the times of searches, facets and speaker pages."""
    asked = queries(newsroom, articles)
    searches = [(text, lambda a, t=text: a.search(t)) for text in asked]
    best = [(text, lambda a, t=text: a.search(t, order="relevance")) for text in asked[::5]]
    statements = [(text, lambda a, t=text: a.search_statements(t)) for text in asked[::5]]
    chance = random.Random(1)
    people = [_person(newsroom, chance) for _ in range(40)]
    with Archive.open(path) as archive:
        known = [summary.id for name in people for summary in archive.speakers.list(name)[:1]]
        known += [summary.id for summary in archive.speakers.list(limit=10)]
    return {
        "search": searches,
        "by relevance": best,
        "statements": statements,
        "facets": [(text, lambda a, t=text: a.facets(t)) for text in asked],
        "speaker page": [(id_, lambda a, i=id_: (a.speakers.show(i), a.speakers.said(i, limit=20))) for id_ in known],
        "speakers": [
            ("most", lambda a: a.speakers.list()),
            *[(p, lambda a, p=p: a.speakers.list(p.split()[-1])) for p in people],
        ],
    }  # type: ignore[return-value]  # timed by the caller


def percentile(taken: Timed, share: float) -> float:
    """Give the time that this share of the calls stays under."""
    ordered = sorted(time_ for time_, _ in taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def main() -> int:
    """Print the table; give the exit code: 1 where a ceiling is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--keep", type=Path, help="a folder that keeps the archives")
    parser.add_argument("--slowest", type=int, default=0, help="show so many of the slowest calls of each kind")
    parser.add_argument("--pages", type=Path, help="a folder of saved pages, to measure on these instead")
    arguments = parser.parse_args()
    if arguments.pages:
        return real(arguments.pages)
    newsroom = Newsroom()
    with tempfile.TemporaryDirectory() as folder:
        place = (arguments.keep or Path(folder)) / "bench.sayso"
        place.parent.mkdir(parents=True, exist_ok=True)
        done = 0
        for size in sorted(arguments.sizes):
            done = _row(place, newsroom, done, size, arguments.slowest)
    return 0


def real(folder: Path) -> int:
    """Print what saved pages cost, their reading apart; give the exit code."""
    pages = [page for page in capture_folder(folder) if isinstance(page, Page)]
    pairs = [(page, reading) for page in pages if isinstance(reading := read_page(page, fast=True), Reading)]
    with tempfile.TemporaryDirectory() as place, Archive.open(Path(place) / "real.sayso") as archive:
        many, cpu, wall = grown(archive, pairs)
        whole, beyond = size_of(archive)
    length = statistics.mean(len(page.body) for page, _ in pairs)
    print(f"{many} pages of {length:,.0f} bytes: {many / cpu:.0f} adds a CPU second, {many / wall:.0f} with waits")
    print(f"{whole:,.0f} bytes a page, {beyond:,.0f} beyond the captured page")
    return 0


def _row(place: Path, newsroom: Newsroom, done: int, size: int, slowest: int) -> int:
    with Archive.open(place) as archive:
        done = max(done, len(archive))
        if done < size:
            many, cpu, wall = grown(archive, in_order(newsroom, done, size))
            print(
                f"\n{size:,} articles: {many / cpu:.0f} adds a CPU second, {many / wall:.0f} a second with waits",
                flush=True,
            )
        whole, beyond = size_of(archive)
    print(f"{whole:,.0f} bytes an article, {beyond:,.0f} beyond the captured page", flush=True)
    for name, calls in measured(place, newsroom, size).items():
        taken = timed(place, calls)  # type: ignore[arg-type]  # calls, not yet timed
        middle = statistics.median(time_ for time_, _ in taken)
        print(
            f"  {name:14} p50 {middle:6.1f} ms   p95 {percentile(taken, 0.95):6.1f} ms   most {max(taken)[0]:6.1f} ms",
            flush=True,
        )
        for time_, call in sorted(taken, reverse=True)[:slowest]:
            print(f"      {time_:7.1f}  {call}")
    return size


if __name__ == "__main__":
    sys.exit(main())
