"""A world that is broken: no space, no rights, another writer, a damaged file. Each is said, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.archive.pages import page, reading

from sayso.archive import Archive, ArchiveBusy, ArchiveDamaged, ArchiveError, ArchiveReadOnly

ROOT = Path(__file__).parents[2]
LIMITED = """
import os, resource, sys
from sayso.archive import Archive, ArchiveError
from tests.archive.pages import page, reading
archive = Archive.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    for number in range(100_000):
        one = page(number, os.urandom(3000).hex())  # nothing compresses it
        print(archive.add(one, reading(one)).id, flush=True)
except ArchiveError as error:
    print(type(error).__name__, error, file=sys.stderr)
"""


@pytest.mark.parametrize("room", [400_000, 700_000, 1_500_000])
def test_where_no_more_can_be_written_what_was_is_kept(tmp_path: Path, room: int) -> None:
    place = tmp_path / "a.sayso"
    command = [sys.executable, "-c", LIMITED, str(place), str(room)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "what was added before is kept" in done.stderr
    acknowledged = done.stdout.split()
    assert acknowledged
    with Archive.open(place) as archive:
        assert archive.check() == ()
        assert [kept.article.id for kept in archive.readings()] == acknowledged
        one = page(10**6)
        assert archive.add(one, reading(one)).state == "new"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
def test_a_backup_to_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    with Archive.open(tmp_path / "a.sayso") as archive:
        archive.add(page(1), reading(page(1)))
        with pytest.raises(ArchiveError, match=r"copy\.sayso"):
            archive.back_up(folder / "copy.sayso")
        (tmp_path / "there.sayso").write_text("mine")
        with pytest.raises(ArchiveError, match="overwrites nothing"):
            archive.back_up(tmp_path / "there.sayso")
    assert (tmp_path / "there.sayso").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sayso", "there.sayso"]


def test_a_locked_archive_is_said_after_a_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.archive.connected.WAIT", 0.1)
    place = tmp_path / "a.sayso"
    with Archive.open(place) as archive:
        archive.add(page(1), reading(page(1)))
        with closing(sqlite3.connect(place, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(ArchiveBusy, match="another program is writing"):
                archive.add(page(2), reading(page(2)))
            other.execute("ROLLBACK")
        assert archive.add(page(2), reading(page(2))).state == "new"


def test_an_archive_that_cannot_be_written_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "a.sayso"
    with Archive.open(place) as archive:
        archive.add(page(1), reading(page(1)))
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write whatever the rights say
    with Archive.open(place) as archive:
        assert len(archive.search("bees").hits) == 1
        with pytest.raises(ArchiveReadOnly, match="can't be written"):
            archive.add(page(2), reading(page(2)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sayso"]


def test_a_damaged_page_is_found_and_named(tmp_path: Path) -> None:
    place = tmp_path / "a.sayso"
    with Archive.open(place) as archive:
        for number in range(3):
            archive.add(page(number), reading(page(number)))
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("UPDATE body SET data = zeroblob(9) WHERE number = 1")
        connection.execute("UPDATE record SET data = zeroblob(9) WHERE number = 2")
    with Archive.open(place) as archive:
        assert archive.check() == (
            f"page {page(0).sha256[:12]} is not what was captured",
            f"article {page(1).sha256[:12]} can't be read",
        )


def test_a_file_whose_bytes_were_overwritten_is_damaged(tmp_path: Path) -> None:
    place = tmp_path / "a.sayso"
    with Archive.open(place) as archive:
        for number in range(200):
            archive.add(page(number, os.urandom(3000).hex()), reading(page(number)))
    with place.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (place.stat().st_size - 8192))
    with pytest.raises((ArchiveDamaged, ArchiveError)), Archive.open(place) as archive:
        list(archive.readings())
