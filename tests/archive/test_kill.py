"""kill -9 at random moments: what was acknowledged is there, once, and the file is whole."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.archive.first_schema import make_first

from sayso.archive import Archive

ROOT = Path(__file__).parents[2]
ONE_BY_ONE = """
import sys
from sayso.archive import Archive
from tests.archive.pages import page, reading
archive = Archive.open(sys.argv[1])
for number in range(int(sys.argv[2]), 1_000_000):
    one = page(number, "The bees are back, Ms Tarn said. " * 40)
    print(archive.add(one, reading(one)).id, flush=True)
"""
TOGETHER = """
import sys
from sayso.archive import Archive
from tests.archive.pages import page, reading
archive = Archive.open(sys.argv[1])
pages = (page(number, "The bees are back, Ms Tarn said. " * 40) for number in range(int(sys.argv[2]), 1_000_000))
for added in archive.add_many((one, reading(one)) for one in pages):
    print(added.id, flush=True)
"""
MIGRATING = """
import sys
from sayso.archive import Archive
print("opening", flush=True)
Archive.open(sys.argv[1])
print("open", flush=True)
"""


@contextmanager
def running(program: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("program", [ONE_BY_ONE, TOGETHER], ids=["one by one", "together"])
@pytest.mark.parametrize("seed", range(3))
def test_nothing_acknowledged_is_lost(tmp_path: Path, seed: int, program: str) -> None:
    chance = random.Random(seed)
    place, acknowledged = tmp_path / "a.sayso", set[str]()
    for _ in range(3):
        with running(program, place, len(acknowledged)) as writer:
            acknowledged.add(writer.stdout.readline().strip())
            time.sleep(chance.uniform(0, 0.7))
            writer.send_signal(signal.SIGKILL)
            acknowledged |= {line.strip() for line in writer.stdout if line.endswith("\n")}
        with Archive.open(place) as archive:
            assert archive.check() == ()
            kept = [reading.article.id for reading in archive.readings()]
        assert acknowledged <= set(kept)
        assert len(kept) == len(set(kept))
        acknowledged = set(kept)


@pytest.mark.parametrize("seed", range(4))
def test_a_migration_that_is_killed_is_done_again(tmp_path: Path, seed: int) -> None:
    place = tmp_path / "a.sayso"
    ids = make_first(place, many=150)
    chance = random.Random(seed)
    with running(MIGRATING, place) as process:
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.3))
        process.send_signal(signal.SIGKILL)
    with Archive.open(place) as archive:
        assert archive.check() == ()
        assert sorted(reading.article.id for reading in archive.readings()) == sorted(ids)


def test_a_backup_during_an_ingest_is_one_moment_of_it(tmp_path: Path) -> None:
    place, copy, restored = (tmp_path / name for name in ("a.sayso", "copy.sayso", "restored.sayso"))
    with running(TOGETHER, place, 0) as writer:
        writer.stdout.readline()
        with Archive.open(place) as archive:
            before = len(archive)
            archive.back_up(copy)
            after = len(archive)
        more = writer.stdout.readline()
    assert more
    copy.rename(restored)
    with Archive.open(restored) as archive, Archive.open(place) as whole:
        assert archive.check() == ()
        exported = list(archive.export())
        assert before <= len(exported) <= after
        assert exported == [line for line, _ in zip(whole.export(), exported, strict=False)]


def test_sigterm_under_load_ends_soon_and_loses_nothing(tmp_path: Path) -> None:
    place = tmp_path / "a.sayso"
    with running(TOGETHER, place, 0) as writer:
        first = writer.stdout.readline().strip()
        started = time.monotonic()
        writer.terminate()
        acknowledged = {first, *(line.strip() for line in writer.stdout if line.endswith("\n"))}
        writer.wait(10)
        assert time.monotonic() - started < 10
    with closing(Archive.open(place)) as archive:
        assert archive.check() == ()
        assert acknowledged <= {reading.article.id for reading in archive.readings()}
