from __future__ import annotations

import pytest

from sayso.desk.cli import watch
from sayso.desk.cli.watch import Progress, Watch, duration
from sayso.records import Reason, Rejected


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.4, "0 s"), (59, "59 s"), (61, "1 min"), (3599, "60 min"), (3600, "1 h 0 min"), (9000, "2 h 30 min")],
)
def test_times_are_told_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_progress_tells_how_far_how_fast_and_how_long_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(watch.time, "monotonic", lambda: now)
    progress, endless = Progress(quiet=False, bar=False, total=1200), Progress(quiet=False, bar=False)
    now = 110.0
    assert progress.so_far(200, "199 read") == "200 of 1,200: 199 read, 20 a second, 50 s left"
    assert endless.so_far(5, "5 read") == "5 read, 30.0 a minute"


def test_plain_lines_come_now_and_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter(range(0, 1000, 2))
    monkeypatch.setattr(watch.time, "monotonic", lambda: float(next(clock)))
    assert list(Progress(quiet=False, bar=False, total=6).passing("abcdef")) == list("abcdef")
    lines = capsys.readouterr().err.splitlines()
    assert 1 <= len(lines) < 6
    assert all(line.startswith("sayso: ") and " of 6: " in line and " left" in line for line in lines)
    assert list(Progress(quiet=True, bar=False).passing("ab")) == ["a", "b"]
    assert capsys.readouterr().err == ""


def test_what_is_rejected_is_named_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    seen = Watch(quiet=False, many=True, bar=False, total=3)
    bad = Rejected(name="x.pdf", reason=Reason.PDF)
    assert list(seen.passing([1, bad, 2])) == [1, bad, 2]
    assert (seen.read, seen.rejected, seen.exit_code) == (2, 1, 3)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("sayso: x.pdf: pdf")
    assert lines[-1] == "sayso: 3 inputs: 2 read, 1 rejected"
