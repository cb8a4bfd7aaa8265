"""An input that can't be used, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sayso.records.record import Record


class Reason(Enum):
    """Why an input gave no article."""

    EMPTY = "empty"
    """nothing in it, or white space only"""
    UNREADABLE = "unreadable"
    """the file is missing, a folder without pages, or may not be read"""
    PDF = "pdf"
    IMAGE = "image"
    BINARY = "binary"
    """neither HTML nor text: an archive, a program, audio, video, a damaged file"""
    TOO_LARGE = "too large"
    HOSTILE = "hostile"
    """built to hang a parser: attribute bombs, nesting bombs"""
    LOGIN_WALL = "login wall"
    """the page asks to sign in, subscribe or prove to be human and shows no article"""
    NO_ARTICLE = "no article"
    """a page, but no article on it: a front page, a search page, an error page"""
    TIMEOUT = "timeout"
    """reading took longer than allowed and was stopped"""
    FAILED = "failed"
    """sayso itself broke on it: a bug, or its process was killed"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected(Record):
    """An input that gave no article: which one, why, and what a person can do about it."""

    name: str
    reason: Reason
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.name}: {self.reason.value}" + (f" ({self.detail})" if self.detail else "")
