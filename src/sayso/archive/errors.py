"""What can be wrong with an archive.

ArchiveError
├── NoArchive         nothing is there
├── NotAnArchive      the file is something else
├── NewerArchive      a later sayso wrote it
├── ArchiveBusy       another program holds it
├── ArchiveFull       no space is left
├── ArchiveReadOnly   the file or its folder can't be written
├── ArchiveDamaged    the file is not what was written
├── NoSuchArticle     nothing has that id, or several have
├── NoSuchSpeaker     nobody has that name or id, or several have
├── NoSuchJudgement   no judgement with that number stands
├── NoSuchPlace       what should lead to the next page of a list does not
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


class ArchiveReadOnly(ArchiveError):
    """The archive can be read and not written."""


class ArchiveDamaged(ArchiveError):
    """The file is not what was written to it: a bad disk, or a copy made while it was being written."""


class NoSuchArticle(ArchiveError):
    """No article has the id, or several begin with it."""


class NoSuchSpeaker(ArchiveError):
    """Nobody has the name or id, or several have."""


class NoSuchJudgement(ArchiveError):
    """No judgement with the number stands."""


class NoSuchPlace(ArchiveError):
    """What should lead to the next page of a list leads nowhere."""


class SearchTooSlow(ArchiveError):
    """The search was stopped at its deadline."""


_BY_CODE: dict[int, tuple[type[ArchiveError], str]] = {
    sqlite3.SQLITE_BUSY: (ArchiveBusy, "another program is writing to it; try again when it is done"),
    sqlite3.SQLITE_LOCKED: (ArchiveBusy, "another program is writing to it; try again when it is done"),
    sqlite3.SQLITE_FULL: (ArchiveFull, "no space left; what was added before is kept"),
    sqlite3.SQLITE_READONLY: (ArchiveReadOnly, "it can't be written; check the rights on the file and its folder"),
    sqlite3.SQLITE_INTERRUPT: (SearchTooSlow, "the search took too long; narrow it"),
    sqlite3.SQLITE_NOTADB: (NotAnArchive, "not an archive"),
    sqlite3.SQLITE_CORRUPT: (ArchiveDamaged, "damaged; `sayso check` says where, a backup has it whole"),
    sqlite3.SQLITE_IOERR: (ArchiveError, "the disk refused to read or write; what was added before is kept"),
    sqlite3.SQLITE_CANTOPEN: (ArchiveError, "it can't be opened; check the path and the rights on its folder"),
}
PRIMARY = 0xFF
"""The bits of SQLite's extended codes that hold the primary one."""


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into the errors of this room."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _named(path, error) from error


def _named(path: Path, error: sqlite3.DatabaseError) -> ArchiveError:
    code = getattr(error, "sqlite_errorcode", 0) & PRIMARY  # 0 for what Python itself raises
    kind, reason = _BY_CODE.get(code, (ArchiveError, str(error)))
    return kind(f"{path}: {reason}")
