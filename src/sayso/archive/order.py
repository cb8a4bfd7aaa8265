"""Numbers that sort as time does: an article's newest version has the greatest, so that newest first needs no sort.

A full-text index gives its rows in the order of their numbers and can stop after the first few. With numbers
in the order of stated dates, a page of results costs the same for a rare word and for "the".
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

SLOTS = 8
"""Bits below the minute: 256 versions of one minute; what is more goes into the minutes after it."""
STATEMENTS = 10
"""Bits below the version: 1024 statements of an article are found one by one, others with their article."""

_EPOCH = datetime(1600, 1, 1, tzinfo=UTC)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
LATEST = 2**45
"""A number above all: minutes since 1600 fit into 32 bits."""


def moment(date: str) -> datetime | None:
    """Give the first moment of an ISO 8601 date: a year, a month, a day, or an instant; None where it is none."""
    try:
        instant = datetime.fromisoformat(date)
    except ValueError:
        part = _DATE.fullmatch(date)
        if part is None:
            return None
        try:
            instant = datetime(int(part[1]), int(part[2] or 1), int(part[3] or 1), tzinfo=UTC)
        except ValueError:
            return None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def first_number(instant: datetime) -> int:
    """Give the least number of the minute in which the instant lies; dates before 1600 count as 1600."""
    return max(0, (instant - _EPOCH) // timedelta(minutes=1)) << SLOTS


def day_of(number: int) -> str:
    """Give the day (UTC) for which the number stands."""
    return (_EPOCH + timedelta(minutes=number >> SLOTS)).date().isoformat()


def statement_number(version: int, place: int) -> int:
    """Give the number of the statement at that place, from 0; of one article the first has the greatest."""
    return (version + 1 << STATEMENTS) - 1 - place


def version_of(statement: int) -> tuple[int, int]:
    """Give the number of the statement's version, and its place there, from 0."""
    return statement >> STATEMENTS, ~statement & (2**STATEMENTS - 1)
