"""Pages from files, folders and standard input."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from sayso.capture.sniff import BODY_CAP, capture_bytes
from sayso.capture.webarchive import capture_web_archive, web_archive_kind
from sayso.records import Page, Reason, Rejected

SUFFIXES: Final = (".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".md")
"""What a file in a folder must end in to be taken for a page; also with .gz after it."""

_WEB_ARCHIVE: Final = re.compile(r"\.(?:warc|wet|arc)(?:\.gz)?$", re.IGNORECASE)
_LOOK: Final = 4096
_PAGE: Final = re.compile(rf"(?:{'|'.join(map(re.escape, SUFFIXES))})(?:\.gz)?$", re.IGNORECASE)


def capture_file(path: Path, url: str | None = None) -> Page | Rejected:
    """Give the page saved in the file, or why it gives none; `url` is where the page was on the web."""
    try:
        with path.open("rb") as file:
            body = file.read(BODY_CAP + 1)
    except IsADirectoryError:
        return _unreadable(path, "a folder, not a file")
    except FileNotFoundError:
        return _unreadable(path, "no such file; check the spelling and the folder you are in")
    except PermissionError:
        return _unreadable(path, "you may not read it; change its permissions")
    except (OSError, ValueError) as error:
        return _unreadable(path, str(error))
    return capture_bytes(body, name=str(path), url=url)


def capture_folder(path: Path) -> Iterator[Page | Rejected]:
    """Yield every page file under the folder, by path; a folder without any yields one `Rejected`.

    Files are taken by suffix (`SUFFIXES`); hidden files and folders, and linked folders, are not entered.
    """
    try:
        files = sorted(_page_files(path))
    except OSError as error:
        yield _unreadable(path, error.strerror or str(error))
        return
    for file in files:
        yield from _captured(file)
    if not files:
        yield _unreadable(path, f"no pages in this folder; looked for {' '.join(SUFFIXES)}, also .gz")


def capture_paths(paths: Iterable[str | Path], stdin: BinaryIO) -> Iterator[Page | Rejected]:
    """Yield the pages that the paths name, in the order given: files, folders, and "-" for `stdin`."""
    for path in map(Path, paths):
        if str(path) == "-":
            yield from _captured_stream(stdin)
        elif path.is_dir():
            yield from capture_folder(path)
        else:
            yield from _captured(path)


def _captured_stream(stream: BinaryIO) -> Iterator[Page | Rejected]:
    """Yield the page that the stream is; a web archive is written to a file first, to go on after damage in it."""
    start = stream.read(_LOOK)
    if web_archive_kind(start) is None:
        yield capture_bytes(start + stream.read(BODY_CAP + 1 - len(start)))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stdin"
        with path.open("wb") as file:
            file.write(start)
            shutil.copyfileobj(stream, file)
        for page in capture_web_archive(path):
            yield replace(page, name=page.name.replace(str(path), "-"))


def _captured(path: Path) -> Iterator[Page | Rejected]:
    """Yield the page in the file, or the pages where it is a web archive."""
    if is_web_archive(path):
        yield from capture_web_archive(path)
    else:
        yield capture_file(path)


def is_web_archive(path: Path) -> bool:
    """Tell whether the file is a WARC, WET or ARC file, by its name or first bytes; what is not there is none."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return bool(_WEB_ARCHIVE.search(path.name)) or web_archive_kind(file.read(_LOOK)) is not None
    except (OSError, ValueError):
        return False


def count_files(paths: Iterable[str | Path]) -> int | None:
    """Give how many pages `capture_paths` will yield; None where standard input or a web archive is among them."""
    many = 0
    for path in map(Path, paths):
        try:
            files = list(_page_files(path)) if path.is_dir() else [path]
        except OSError:
            files = []  # named when it is read
        if any(str(file) == "-" or _WEB_ARCHIVE.search(file.name) or is_web_archive(path) for file in files):
            return None
        many += max(1, len(files))
    return many


def _page_files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _page_files(path)
        elif path.is_file() and (_PAGE.search(path.name) or _WEB_ARCHIVE.search(path.name)):
            yield path


def _unreadable(path: Path, detail: str) -> Rejected:
    return Rejected(name=str(path), reason=Reason.UNREADABLE, detail=detail)
