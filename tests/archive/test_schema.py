from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.archive.first_schema import ADDED, add_first, make_first
from tests.archive.pages import page, reading

from sayso.archive import Archive, NewerArchive
from sayso.archive.schema import APPLICATION, MIGRATIONS, migrate


def test_an_archive_of_the_first_schema_is_carried_over(tmp_path: Path) -> None:
    place = tmp_path / "a.sayso"
    ids = make_first(place, many=20)
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        changed = page(3, "The bees are gone, Ms Tarn said.")
        add_first(connection, 99, changed, reading(changed, "The bees are gone, Ms Tarn said."), article=4)
    with Archive.open(place) as archive:
        assert archive.check() == ()
        assert len(archive) == 20
        assert [version.id for version in archive.versions(ids[3])] == [ids[3], changed.sha256]
        assert archive.page(ids[5]) == page(5, "The bees are back, Ms Tarn said. " * 30)
        assert archive.show(ids[5]) == reading(archive.page(ids[5]))
        assert archive.summary(ids[5]).added == ADDED
        assert archive.read_by(ids[5]) == "sayso 0.1.0"
        assert archive.search("gone").articles[0].id == changed.sha256
        assert archive.speakers.list()[0].name == "Ada Tarn"
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'old_%'").fetchall() == []


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "a.sayso"
    ids = make_first(place, many=3)

    def broken(_: sqlite3.Connection) -> None:
        raise OSError("the disk went away")

    with monkeypatch.context() as patch:
        patch.setattr("sayso.archive.connected.carry_old", broken)
        with pytest.raises(OSError, match="went away"):
            Archive.open(place)
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM version").fetchone() == (3,)
    with Archive.open(place) as archive:
        assert {reading.article.id for reading in archive.readings()} == set(ids)


def test_a_disk_that_is_full_while_tables_are_made_is_told(tmp_path: Path) -> None:
    def full(connection: sqlite3.Connection) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        connection.execute("CREATE TABLE more (data BLOB)")
        connection.execute("INSERT INTO more VALUES (zeroblob(100000))")

    place = tmp_path / "a.sayso"
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="full"):
            migrate(connection, place, full)
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)


def test_a_newer_archive_is_refused_and_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "a.sayso"
    Archive.open(place).close()
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = place.read_bytes()
    with pytest.raises(NewerArchive, match="upgrade"):
        Archive.open(place)
    assert place.read_bytes() == before


def test_an_archive_says_what_it_is(tmp_path: Path) -> None:
    Archive.open(tmp_path / "a.sayso").close()
    with closing(sqlite3.connect(tmp_path / "a.sayso")) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
