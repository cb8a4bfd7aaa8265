"""When the page says the article was published and last changed, as ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)"
    r"(?:[T\s]\s*(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?$"
)
_RFC = re.compile(r"^\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = re.compile(rf" ({'|'.join(_MONTHS)}) ")
_JAVA = re.compile(
    r"^\w{3} (?P<month>\d\d) (?P<day>\d\d?) (?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d) "
    r"(?P<zone>UTC|GMT|[+-]\d{4}) (?P<year>\d{4})$"
)


def iso_moment(told: str) -> str | None:
    """Give a date as ISO 8601, as exact as it is told: a day, or a time with the zone if there is one.

    None where it is no date, or no date that a web page can have (1990 to 2100).
    """
    text = told.strip()[:60]
    if match := _ISO.match(text) or _COMPACT.match(text) or _java(text):
        return _written(match.groupdict())
    if _RFC.match(text):
        try:
            return parsedate_to_datetime(text).isoformat()
        except (ValueError, TypeError, OverflowError):
            return None
    if text.isdecimal() and len(text) in (_SECONDS, _MILLISECONDS):
        return datetime.fromtimestamp(int(text[:_SECONDS]), UTC).isoformat()
    return None


_SECONDS, _MILLISECONDS = 10, 13
"""Digits of a Unix time of our days."""


def _java(text: str) -> re.Match[str] | None:
    """Give the date in java.util.Date's form ("Fri May 03 15:47:42 UTC 2024"), its month as a number."""
    numbered = _MONTH.sub(lambda found: f" {_MONTHS.index(found[1]) + 1:02} ", text, count=1)
    return _JAVA.match(numbered)


def _written(part: dict[str, str | None]) -> str | None:
    hour, fraction = part.get("hour"), part.get("fraction")
    try:
        day = date(int(part["year"] or 0), int(part["month"] or 0), int(part["day"] or 0))
        clock = time(int(hour or 0), int(part.get("minute") or 0), int(part.get("second") or 0))
    except ValueError:
        return None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    if hour is None:
        return day.isoformat()
    finer = "." + fraction.ljust(6, "0")[:6] if fraction and fraction.strip("0") else ""
    return f"{day.isoformat()}T{clock.isoformat()}{finer}{_zone(part.get('zone'))}"


_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] not in "+-":
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}" if int(digits[:2]) < 15 and int(digits[2:]) < 60 else ""  # noqa: PLR2004


def best_moment(told: list[tuple[str, str]]) -> tuple[str, str] | None:
    """Give the first date of `(where, date)` pairs as `(where, ISO 8601)`.

    Where it has no zone, or no time, and a later pair tells the same time or day more exactly, that one.
    """
    moments = [(where, moment) for where, date in told if (moment := iso_moment(date))]
    if not moments:
        return None
    first = moments[0]
    for other in moments[1:]:
        if _is_finer(other[1], first[1]):
            first = other
    return first


_MINUTES = len("2026-03-04T05:06")
_DAY = len("2026-03-04")


def _is_finer(other: str, moment: str) -> bool:
    if len(moment) == _DAY:
        return len(other) > _DAY and other.startswith(moment)
    return not _has_zone(moment) and _has_zone(other) and other[:_MINUTES] == moment[:_MINUTES]


def _has_zone(moment: str) -> bool:
    return moment[_MINUTES:].count("+") + moment[_MINUTES:].count("-") > 0
