"""Pages from files, folders and standard input."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from sayso.capture.sniff import BODY_CAP, capture_bytes
from sayso.records import Page, Reason, Rejected

SUFFIXES: Final = (".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".md")
"""What a file in a folder must end in to be taken for a page; also with .gz after it."""

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
    yield from map(capture_file, files)
    if not files:
        yield _unreadable(path, f"no pages in this folder; looked for {' '.join(SUFFIXES)}, also .gz")


def capture_paths(paths: Iterable[str | Path], stdin: BinaryIO) -> Iterator[Page | Rejected]:
    """Yield the pages that the paths name, in the order given: files, folders, and "-" for `stdin`."""
    for path in map(Path, paths):
        if str(path) == "-":
            yield capture_bytes(stdin.read(BODY_CAP + 1))
        elif path.is_dir():
            yield from capture_folder(path)
        else:
            yield capture_file(path)


def count_files(paths: Iterable[str | Path]) -> int | None:
    """Give how many pages `capture_paths` will yield; None where standard input or a web archive is among them."""
    many = 0
    for path in map(Path, paths):
        if str(path) == "-":
            return None
        try:
            many += max(1, sum(1 for _ in _page_files(path))) if path.is_dir() else 1
        except OSError:
            many += 1  # named when it is read
    return many


def _page_files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _page_files(path)
        elif path.is_file() and _PAGE.search(path.name):
            yield path


def _unreadable(path: Path, detail: str) -> Rejected:
    return Rejected(name=str(path), reason=Reason.UNREADABLE, detail=detail)
