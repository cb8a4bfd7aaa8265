"""kill -9 at random moments: what was acknowledged is there, once, and the file is whole."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.archive import Archive

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from sayso.archive import Archive
from tests.archive.pages import page, reading
archive = Archive.open(sys.argv[1])
for number in range(int(sys.argv[2]), 100_000):
    one = page(number, "The bees are back, Ms Tarn said. " * 40)
    print(archive.add(one, reading(one)).id, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_nothing_acknowledged_is_lost(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    place, acknowledged = tmp_path / "a.sayso", []
    for _ in range(3):
        command = [sys.executable, "-c", WRITER, str(place), str(len(acknowledged))]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
            time.sleep(chance.uniform(0.2, 0.9))
            writer.send_signal(signal.SIGKILL)
            acknowledged += [line.strip() for line in writer.stdout or () if line.endswith("\n")]
        with Archive.open(place) as archive:
            assert archive.check() == ()
            kept = [reading.article.id for reading in archive.readings()]
            assert set(acknowledged) <= set(kept)
            assert len(kept) == len(set(kept)) == len(archive) <= len(set(acknowledged)) + 1
            acknowledged = kept
    assert acknowledged
