"""Stage 5, the archive: keep everything, lose nothing, find it again. SQL stays in this room."""

from sayso.archive.archive import Added, Archive, Summary
from sayso.archive.errors import (
    ArchiveBusy,
    ArchiveError,
    ArchiveFull,
    NewerArchive,
    NoSuchArticle,
    NotAnArchive,
    SearchTooSlow,
)
from sayso.archive.place import default_path

__all__ = [
    "Added",
    "Archive",
    "ArchiveBusy",
    "ArchiveError",
    "ArchiveFull",
    "NewerArchive",
    "NoSuchArticle",
    "NotAnArchive",
    "SearchTooSlow",
    "Summary",
    "default_path",
]
