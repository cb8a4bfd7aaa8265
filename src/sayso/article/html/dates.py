"""When the page says the article was published and last changed, as ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]\s*(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$")
_RFC = re.compile(r"^\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d")
_JAVA = re.compile(r"^\w{3} (\w{3}) (\d\d?) (\d\d):(\d\d):(\d\d) (UTC|GMT|[+-]\d{4}) (\d{4})$")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def iso_moment(told: str) -> str | None:
    """Give a date as ISO 8601, as exact as it is told: a day, or a time with the zone if there is one.

    None where it is no date, or no date that a web page can have (1990 to 2100).
    """
    text = told.strip()[:60]
    if match := _ISO.match(text):
        return _written(*match.groups())
    if match := _COMPACT.match(text):
        year, month, day, hour, minute, second, zone = match.groups()
        return _written(year, month, day, hour, minute, second, None, zone)
    if match := _JAVA.match(text):
        name, day, hour, minute, second, zone, year = match.groups()
        month = str(_MONTHS.index(name) + 1) if name in _MONTHS else "0"
        return _written(year, month, day, hour, minute, second, None, zone)
    if _RFC.match(text):
        try:
            return parsedate_to_datetime(text).isoformat()
        except (ValueError, TypeError, OverflowError):
            return None
    if text.isdigit() and len(text) in (10, 13):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    return None


def _written(  # noqa: PLR0913 - the eight parts of a date
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None, part: str | None,
    zone: str | None,
) -> str | None:  # fmt: skip
    try:
        moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))  # noqa: DTZ001
    except ValueError:
        return None
    if not 1990 <= moment.year <= 2100:  # noqa: PLR2004
        return None
    if hour is None:
        return moment.date().isoformat()
    fraction = "." + part.ljust(6, "0")[:6] if part and part.strip("0") else ""
    return moment.isoformat() + fraction + _zone(zone)


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
