"""What can be wrong with an archive.

ArchiveError
├── NoArchive         nothing is there
├── NotAnArchive      the file is something else
├── NewerArchive      a later sayso wrote it
├── ArchiveBusy       another program holds it
├── ArchiveFull       no space is left
├── NoSuchArticle     nothing has that id, or several have
└── SearchTooSlow     stopped at the deadline
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import SaysoError


class ArchiveError(SaysoError):
    """The archive can't do what was asked; the message names the file and the reason."""


class NoArchive(ArchiveError):
    """There is no file where the archive should be."""


class NotAnArchive(ArchiveError):
    """The file is no archive of sayso."""


class NewerArchive(ArchiveError):
    """The archive was written by a later version of sayso."""


class ArchiveBusy(ArchiveError):
    """Another program is writing to the archive."""


class ArchiveFull(ArchiveError):
    """There is no space left where the archive lies; nothing that was acknowledged is lost."""


class NoSuchArticle(ArchiveError):
    """No article has the id, or several begin with it."""


class SearchTooSlow(ArchiveError):
    """The search was stopped at its deadline."""


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into the errors of this room."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _operational(path, str(error)) from error
    except sqlite3.DatabaseError as error:
        wrong = NotAnArchive if "not a database" in str(error) else ArchiveError
        raise wrong(f"{path}: {error}") from error


def _operational(path: Path, reason: str) -> ArchiveError:
    if "locked" in reason or "busy" in reason:
        return ArchiveBusy(f"{path}: another program is writing to it")
    if "full" in reason:
        return ArchiveFull(f"{path}: no space left")
    if "interrupted" in reason:
        return SearchTooSlow(f"{path}: the search took too long; narrow it")
    return ArchiveError(f"{path}: {reason}")
