"""Exceptions, for a caller's mistake or a broken world. What an input is worth is a `Rejected`.

SaysoError
└── PageRejected      `sayso.read` was given a page that gives no article
"""

from __future__ import annotations

from sayso.records import Rejected


class SaysoError(Exception):
    """The base of all that sayso raises itself."""


class PageRejected(SaysoError):
    """The page gives no article; `rejected` says which, why, and what to do."""

    def __init__(self, rejected: Rejected) -> None:
        super().__init__(str(rejected))
        self.rejected = rejected
