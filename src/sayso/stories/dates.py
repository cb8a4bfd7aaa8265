"""Stated dates, compared only as far as both tell."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(stated: str | None) -> int | None:
    """Give the day (days since 0001-01-01) of an ISO 8601 date, None where it is none."""
    found = _DAY.match(stated or "")
    if not found:
        return None
    try:
        return date.fromisoformat(found.group()).toordinal()
    except ValueError:
        return None


def is_earlier(one: str | None, other: str | None) -> bool | None:
    """Tell whether `one` is earlier than `other`; None where they don't tell: absent, equal, or a day in common."""
    days = day_of(one), day_of(other)
    if None in days:
        return None
    instants = _instant(one), _instant(other)
    if instants[0] and instants[1]:
        return None if instants[0] == instants[1] else instants[0] < instants[1]
    return None if days[0] == days[1] else days < days[::-1]


def _instant(stated: str | None) -> datetime | None:
    if not stated or "T" not in stated:
        return None
    try:
        found = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None


def stated_order(stated: str | None, id_: str) -> tuple[bool, int, str, str]:
    """Give the key that sorts articles by stated date, the undated last, ties by id."""
    day = day_of(stated)
    instant = _instant(stated)
    return day is None, day or 0, instant.isoformat() if instant else "", id_
