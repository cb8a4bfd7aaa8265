from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.archive.pages import page, reading

from sayso.archive import Archive, ArchiveBusy, ArchiveError, NewerArchive, NoArchive, NoSuchArticle, NotAnArchive
from sayso.records import Page, Reading


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    with Archive.open(tmp_path / "a.sayso", clock=lambda: datetime(2026, 3, 9, 12, tzinfo=UTC)) as archive:
        yield archive


def add(archive: Archive, one: Page, **fields: object) -> str:
    return archive.add(one, reading(one, **fields)).id


def test_what_goes_in_comes_out(archive: Archive) -> None:
    one = replace(page(1), status=200, captured="2026-03-09T10:00:00+00:00", requested_url="https://bees.example/?1")
    added = archive.add(one, reading(one))
    assert (added.state, added.version) == ("new", 1)
    assert archive.show(added.id) == reading(one)
    assert archive.show(added.id[:12]) == archive.show("https://bees.example/1") == reading(one)
    assert archive.page(added.id) == one
    assert [Reading.from_json(line) for line in archive.export()] == [reading(one)]
    assert len(archive) == 1


def test_the_same_page_twice_adds_nothing(archive: Archive) -> None:
    one = page(1)
    first, again = (archive.add(one, reading(one)) for _ in range(2))
    assert (first.state, again.state) == ("new", "unchanged")
    assert (again.id, again.version, len(archive)) == (first.id, 1, 1)


def test_another_page_with_the_same_article_adds_nothing(archive: Archive) -> None:
    one, other = page(1), replace(page(1), body=b"<p>advertisement</p>", sha256="")
    archive.add(one, reading(one))
    assert archive.add(other, reading(other)).state == "unchanged"


def test_a_page_that_changed_is_another_version(archive: Archive) -> None:
    one, changed = page(1), page(1, "The bees are gone, Ms Tarn said.")
    first = add(archive, one)
    added = archive.add(changed, reading(changed, "The bees are gone, Ms Tarn said."))
    assert (added.state, added.version, len(archive)) == ("version", 2, 1)
    assert [version.id for version in archive.versions(first)] == [first, added.id]
    assert archive.show(first).article.text.startswith("The bees are back")
    assert [found.id for found in archive.list().articles] == [added.id]
    assert archive.search("back").hits == ()
    assert [found.id for found in archive.search("gone").articles] == [added.id]
    assert archive.add(one, reading(one)).state == "unchanged"


def test_the_canonical_address_makes_the_article(archive: Archive) -> None:
    one, other = page(1), page(2, "The bees are gone, Ms Tarn said.")
    address = "https://bees.example/story"
    add(archive, one, canonical_url=address)
    added = archive.add(other, reading(other, "The bees are gone, Ms Tarn said.", canonical_url=address))
    assert added.state == "version"


def test_equal_bodies_are_kept_once(archive: Archive) -> None:
    one, other = page(1), replace(page(1), url="https://bees.example/mirror")
    add(archive, one)
    kept = reading(other)
    archive.add(other, replace(kept, article=replace(kept.article, id="f" * 64)))
    assert len(archive) == 2
    with closing(sqlite3.connect(archive.path)) as connection:
        assert connection.execute("SELECT count(*) FROM body").fetchone() == (1,)


def test_lists_are_newest_first_and_paged(archive: Archive) -> None:
    days = {number: f"2026-03-0{number}" for number in (2, 1, 4)}
    ids = {number: add(archive, page(number), published=day) for number, day in days.items()}
    undated = add(archive, page(9))
    newest = [undated, ids[4], ids[2], ids[1]]
    assert [found.id for found in archive.list().articles] == newest
    assert [found.id for found in archive.list(limit=2, offset=1).articles] == newest[1:3]
    assert archive.list(limit=0).hits == archive.list(limit=-1).hits == ()
    assert len(archive.list(limit=10**9, offset=-5).hits) == 4


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bees", True),
        ("BEES back", True),
        ('"bees are back"', True),
        ('"back are bees"', False),
        ("wasps", False),
        ("Ada", True),
        ("speaker:Tarn", True),
        ("speaker:tarn bees", True),
        ("speaker:%", False),
        ('speaker:"Ada Tarn"', True),
        ("outlet:Gazette", True),
        ("outlet:Post", False),
        ("lang:en", True),
        ("after:2026-03-01 before:2026-04", True),
        ("after:2026-03-03", False),
        ("unknown:bees", False),
        ("", False),
        ("- * ! ()", False),
    ],
)
def test_search(archive: Archive, text: str, found: bool) -> None:
    add(archive, page(1), published="2026-03-02", outlet="The Bee Gazette", language="en")
    assert bool(archive.search(text).hits) is found


HOSTILE = [
    "bees OR wasps",
    "bees AND",
    "NOT",
    "NEAR(a b)",
    "text:x",
    'a"b',
    "'",
    "*",
    "bees*",
    "^bees",
    "a\0b",
    "{x} : y",
]


@pytest.mark.parametrize("text", [*HOSTILE, "\ud800", '"' * 10_000, "a:" * 10_000])
def test_no_text_reaches_the_syntax_of_the_index(archive: Archive, text: str) -> None:
    add(archive, page(1))
    archive.search(text)
    archive.search_statements(text)
    archive.facets(text)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_any_text_can_be_searched(archive: Archive, text: str) -> None:
    assert archive.search(text).hits == archive.search_statements(text).hits == ()


def test_lone_surrogates_are_kept(archive: Archive) -> None:
    one = page(1)
    odd = "The bees \ud83d are back, she said."
    added = archive.add(one, reading(one, odd, outlet="B\ud83dees"))
    assert archive.show(added.id).article.text == odd
    assert json.loads(next(archive.export()))["article"]["text"] == odd


@pytest.mark.parametrize("id_", ["", "f" * 64, "no", "%", "https://elsewhere.example/"])
def test_what_is_not_there_is_said(archive: Archive, id_: str) -> None:
    add(archive, page(1))
    add(archive, page(2))
    with pytest.raises(NoSuchArticle):
        archive.show(id_)


def test_a_failed_add_leaves_nothing(archive: Archive) -> None:
    one = page(1)
    broken = reading(one)
    object.__setattr__(broken.sourcing, "named", (object(),))
    with pytest.raises(TypeError):
        archive.add(one, broken)
    assert len(archive) == 0
    assert archive.add(one, reading(one)).state == "new"


def test_a_newer_archive_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "a.sayso"
    Archive.open(place).close()
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(NewerArchive, match="upgrade"):
        Archive.open(place)


def test_none_is_made_where_none_is_asked_for(tmp_path: Path) -> None:
    place = tmp_path / "kept" / "a.sayso"
    with pytest.raises(NoArchive, match=r"a\.sayso"):
        Archive.open(place, make=False)
    assert not place.parent.exists()
    Archive.open(place).close()
    Archive.open(place, make=False).close()


def test_other_files_are_refused(tmp_path: Path) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("no database " * 100)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    for place in (text, other):
        with pytest.raises(NotAnArchive):
            Archive.open(place)
    with pytest.raises(ArchiveError):
        Archive.open(tmp_path)
    with pytest.raises(ArchiveError):
        Archive.open(text / "a.sayso")
    assert text.read_text().startswith("no database")


def test_a_second_writer_is_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.archive.connected.WAIT", 0.05)
    with Archive.open(archive.path) as third, archive._file.writing(), pytest.raises(ArchiveBusy):
        add(third, page(1))


def test_two_open_it_and_read_each_others_articles(archive: Archive) -> None:
    with Archive.open(archive.path) as other:
        added = add(other, page(1))
    assert archive.show(added).article.id == added
    assert archive.check() == ()
