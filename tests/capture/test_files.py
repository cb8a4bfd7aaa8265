import gzip
import io
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.capture import capture_file, capture_folder, capture_paths
from sayso.records import Page, Reason, Rejected

PROSE = b"The harbour board said on Tuesday that the ferry would sail again.\n"


def test_file(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_bytes(PROSE)
    assert capture_file(path, url="https://example.org/") == Page(
        body=PROSE, media_type="text/plain", name=str(path), url="https://example.org/"
    )


def test_missing_file():
    result = capture_file(Path("no/such/file.txt"))
    assert result.reason is Reason.UNREADABLE
    assert "no such file" in str(result)


def test_folder_as_file_and_bad_name(tmp_path):
    assert capture_file(tmp_path).reason is Reason.UNREADABLE
    assert capture_file(Path("a\0b")).reason is Reason.UNREADABLE


def test_forbidden_file(tmp_path, monkeypatch):
    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    result = capture_file(tmp_path / "a.txt")
    assert result.reason is Reason.UNREADABLE
    assert "permissions" in result.detail


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("z.txt", "b/one.html", "b/two.HTM", "note.pdf", ".secret.txt", ".hidden/a.txt", "a.md"):
        (tmp_path / name).write_bytes(PROSE)
    (tmp_path / "b/three.txt.gz").write_bytes(gzip.compress(PROSE))
    (tmp_path / "b/again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b/empty.txt").write_bytes(b"")
    return tmp_path


def test_folder(folder):
    names = [Path(found.name).relative_to(folder).as_posix() for found in capture_folder(folder)]
    assert names == ["a.md", "b/empty.txt", "b/one.html", "b/three.txt.gz", "b/two.HTM", "z.txt"]


def test_folder_keeps_going_after_a_bad_file(folder):
    reasons = [found.reason for found in capture_folder(folder) if isinstance(found, Rejected)]
    assert reasons == [Reason.EMPTY]


def test_empty_folder(tmp_path):
    (found,) = capture_folder(tmp_path)
    assert found.reason is Reason.UNREADABLE
    assert ".html" in found.detail


def test_missing_folder(tmp_path):
    (found,) = capture_folder(tmp_path / "none")
    assert found.reason is Reason.UNREADABLE


def test_paths(folder):
    found = list(capture_paths([folder / "z.txt", "-", str(folder / "b"), "nowhere.txt"], io.BytesIO(PROSE)))
    assert [Path(one.name).name for one in found] == [
        "z.txt", "-", "empty.txt", "one.html", "three.txt.gz", "two.HTM", "nowhere.txt",
    ]  # fmt: skip
    assert found[1].body == PROSE


def test_importing_capture_is_light():
    heavy = ("numpy", "charset_normalizer", "py3langid", "sayso.article")
    code = f"import sys, sayso.capture; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
