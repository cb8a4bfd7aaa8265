"""Stage 5, the archive: keep everything, lose nothing, find it again. SQL stays in this room."""

from sayso.archive.adding import Added
from sayso.archive.archive import Archive
from sayso.archive.difference import Difference, FieldChange, ParagraphChange, Piece, StatementChange
from sayso.archive.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveError,
    ArchiveFull,
    ArchiveReadOnly,
    NewerArchive,
    NoArchive,
    NoSuchArticle,
    NoSuchJudgement,
    NoSuchPlace,
    NoSuchSpeaker,
    NotAnArchive,
    SearchTooSlow,
)
from sayso.archive.found import Count, Facets, Found, FoundStatements, Hit, Order, StatementHit
from sayso.archive.place import default_path
from sayso.archive.speaker import Judgement, NameSeen, NamesMerged, RoleSeen, Speaker, SpeakerSummary
from sayso.archive.speakers import LEAST_ID
from sayso.archive.stored import Summary

__all__ = [
    "LEAST_ID",
    "Added",
    "Archive",
    "ArchiveBusy",
    "ArchiveDamaged",
    "ArchiveError",
    "ArchiveFull",
    "ArchiveReadOnly",
    "Count",
    "Difference",
    "Facets",
    "FieldChange",
    "Found",
    "FoundStatements",
    "Hit",
    "Judgement",
    "NameSeen",
    "NamesMerged",
    "NewerArchive",
    "NoArchive",
    "NoSuchArticle",
    "NoSuchJudgement",
    "NoSuchPlace",
    "NoSuchSpeaker",
    "NotAnArchive",
    "Order",
    "ParagraphChange",
    "Piece",
    "RoleSeen",
    "SearchTooSlow",
    "Speaker",
    "SpeakerSummary",
    "StatementChange",
    "StatementHit",
    "Summary",
    "default_path",
]
