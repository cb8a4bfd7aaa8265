"""Stage 5, the archive: keep everything, lose nothing, find it again. SQL stays in this room."""

from sayso.archive.adding import Added
from sayso.archive.archive import Archive
from sayso.archive.errors import (
    ArchiveBusy,
    ArchiveError,
    ArchiveFull,
    NewerArchive,
    NoArchive,
    NoSuchArticle,
    NotAnArchive,
    SearchTooSlow,
)
from sayso.archive.place import default_path
from sayso.archive.stored import Summary

__all__ = [
    "Added",
    "Archive",
    "ArchiveBusy",
    "ArchiveError",
    "ArchiveFull",
    "NewerArchive",
    "NoArchive",
    "NoSuchArticle",
    "NotAnArchive",
    "SearchTooSlow",
    "Summary",
    "default_path",
]
