from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.archive.pages import article, page, reading, said

from sayso.archive import Archive, NoSuchArticle
from sayso.records import Page, Reading


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "a.sayso", clock=lambda: datetime(2026, 3, 9, 12, tzinfo=UTC)) as archive:
        yield archive


def rows(archive: Archive) -> dict[str, int]:
    with closing(sqlite3.connect(archive.path)) as connection:
        tables = ("body", "article", "address", "record", "version", "said", "form", "merge", "words_docsize")
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}  # noqa: S608 - constants


def test_what_is_forgotten_is_gone_and_the_rest_stays(archive: Archive) -> None:
    keep = archive.add(*article("Keep\n\nBees, Ada Tarn said.", said("Bees", "Ada Tarn"), url="https://a.example/1"))
    before = rows(archive)
    url = "https://a.example/2"
    archive.add(*article("Secret\n\nXyzzy, Ida Korn said.", said("Xyzzy", "Ida Korn"), url=url))
    archive.add(*article("Secret\n\nXyzzy plugh, Ida Korn said.", said("Xyzzy plugh", "Ida Korn"), url=url))
    assert archive.forget(url) == 2
    assert rows(archive) == before
    assert archive.search("xyzzy").hits == archive.search_statements("xyzzy").hits == ()
    with pytest.raises(NoSuchArticle):
        archive.show(url)
    assert archive.show(keep.id).article.headline == "Keep"
    assert archive.check() == ()
    assert archive.add(*article("Secret\n\nXyzzy.", url=url)).state == "new"


def test_a_page_that_two_articles_have_stays_until_both_are_forgotten(archive: Archive) -> None:
    one = page(1)
    other = replace(one, url="https://bees.example/mirror")
    first = archive.add(one, reading(one)).id
    kept = reading(other)
    second = archive.add(other, replace(kept, article=replace(kept.article, id="f" * 64))).id
    archive.forget(first)
    assert archive.page(second).body == one.body
    archive.forget(second)
    assert rows(archive)["body"] == 0


def test_after_scrubbing_no_trace_is_left_in_the_file(archive: Archive) -> None:
    for number in range(30):
        archive.add(*article(f"Keep {number}\n\nBees hum."))
    id_ = archive.add(
        *article("Secret\n\nXyzzyplugh hums, Idakorn Plover said.", said("Xyzzyplugh hums", "Idakorn Plover"))
    ).id
    archive.forget(id_)
    archive.scrub()
    files = b"".join(path.read_bytes() for path in archive.path.parent.iterdir())
    for word in (b"xyzzyplugh", b"Xyzzyplugh", b"idakorn", b"Idakorn", b"plover"):
        assert word not in files
    assert len(archive.search("bees").hits) == 30
    assert archive.check() == ()


def test_pages_are_read_anew_without_a_change_of_ids(archive: Archive) -> None:
    url = "https://a.example/1"
    old = [
        article(
            f"Bees{n}\n\nThe bees are back, Ada Tarn said.", said("The bees", "Ada"), url=url, published="2026-03-01"
        )
        for n in ("", " again")
    ]
    ids = [archive.add(*pair, read_by="sayso 0").id for pair in old]
    assert archive.readers() == {"sayso 0": 2}
    assert list(archive.ids_read_by("sayso 0")) == ids
    for id_, (_, kept) in zip(ids, old, strict=True):
        better = said("The bees are back", "Ada Tarn")(kept.article)
        again = replace(kept, article=replace(kept.article, published="2026-03-02"), statements=(better,))
        archive.replace(id_, again, read_by="sayso 1")
    assert archive.readers() == {"sayso 1": 2}
    assert [version.id for version in archive.versions(url)] == ids
    assert [version.version for version in archive.versions(url)] == [1, 2]
    for id_ in ids:
        assert archive.show(id_).statements[0].source.name == "Ada Tarn"
        assert archive.read_by(id_) == "sayso 1"
        assert archive.summary(id_).added == "2026-03-09T12:00:00+00:00"
    assert archive.search_statements("speaker:tarn back").hits[0].article.id == ids[1]
    assert archive.search("after:2026-03-02").articles[0].id == ids[1]
    assert [speaker.name for speaker in archive.speakers.list()] == ["Ada Tarn"]
    assert archive.check() == ()


def test_a_reading_of_another_page_is_refused(archive: Archive) -> None:
    one = page(1)
    id_ = archive.add(one, reading(one)).id
    with pytest.raises(ValueError, match="another page"):
        archive.replace(id_, reading(page(2)))
    assert archive.show(id_) == reading(one)


def test_readings_go_on_while_articles_are_forgotten(archive: Archive) -> None:
    ids = [archive.add(page(number), reading(page(number))).id for number in range(4)]
    readings = archive.readings()
    assert next(readings).article.id == ids[0]
    archive.forget(ids[1])
    assert [kept.article.id for kept in readings] == ids[2:]


def test_a_backup_restores_to_the_same_export(archive: Archive, tmp_path: Path) -> None:
    for number in range(5):
        archive.add(page(number), reading(page(number)))
    archive.speakers.list()
    archive.back_up(tmp_path / "b.sayso")
    with Archive.open(tmp_path / "b.sayso") as copy:
        assert list(copy.export()) == list(archive.export())
        assert copy.check() == ()


def test_many_are_kept_in_the_order_in_which_they_came(archive: Archive) -> None:
    pages = [page(number) for number in range(300)]
    pairs = [(one, reading(one, published=f"2026-01-{number * 7 % 28 + 1:02}")) for number, one in enumerate(pages)]
    added = list(archive.add_many([*pairs, *pairs[:5]]))
    assert [one.id for one in added] == [page.sha256 for page in (*pages, *pages[:5])]
    assert [one.state for one in added] == ["new"] * 300 + ["unchanged"] * 5


def test_two_versions_in_one_batch_keep_their_order(archive: Archive) -> None:
    url = "https://a.example/1"
    pairs = [article(f"Bees {n}\n\nBees.", url=url, published=f"2026-03-0{9 - n}") for n in range(1, 4)]
    assert [added.version for added in archive.add_many(pairs)] == [1, 2, 3]
    assert archive.show(url).article.headline == "Bees 3"
    assert [one.headline for one in archive.search("bees").articles] == ["Bees 3"]


def test_what_came_before_an_interruption_is_kept(archive: Archive) -> None:
    def pairs() -> Iterator[tuple[Page, Reading]]:
        for number in range(5):
            yield page(number), reading(page(number))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(archive.add_many(pairs()))
    assert len(archive) == 5


def test_a_front_page_as_canonical_address_merges_nothing(archive: Archive) -> None:
    for number in range(2):
        one = page(number, f"Story {number}.")
        added = archive.add(one, reading(one, f"Story {number}.", canonical_url="https://bees.example/"))
        assert added.state == "new"


def test_an_address_once_known_stays_the_articles(archive: Archive) -> None:
    one, other = page(1), page(1, "The bees are gone.")
    archive.add(one, reading(one))
    added = archive.add(other, reading(other, "The bees are gone.", canonical_url="https://bees.example/story-1"))
    assert added.state == "version"
