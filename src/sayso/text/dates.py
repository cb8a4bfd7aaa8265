"""Dates as news pages write them, as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Final

_MONTH_NAMES: Final = (
    "jan january januar janvier enero ene gennaio gen janeiro januari ocak января stycznia ledna січня",
    "feb february februar février febrero febbraio fevereiro fev februari şubat февраля lutego února лютого",
    "mar march märz mars marzo março mart mrz марта marca března березня maret maart",
    "apr april avril abril aprile abr nisan апреля kwietnia dubna квітня",
    "may mai mayo maggio mag maio mei mayıs maj мая maja května травня",
    "jun june juni juin junio giugno giu junho haziran июня czerwca června червня",
    "jul july juli juillet julio luglio lug julho temmuz июля lipca července липня",
    "aug august août agosto ago ağustos augustus augusti августа sierpnia srpna серпня agustus",
    "sep sept september septembre septiembre settembre set setembro eylül сентября września září вересня",
    "oct october oktober octobre octubre ottobre ott outubro ekim okt октября października října жовтня",
    "nov november novembre noviembre novembro kasım ноября listopada listopadu листопада",
    "dec december dezember décembre diciembre dicembre dezembro aralık dez dic декабря grudnia prosince грудня",
)
MONTHS: Final = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
"""The number of each month by its names and their short forms, in lower case."""
_NAME: Final = r"([^\W\d_]{3,11})\.?"
_YEAR: Final = r"((?:19|20)\d\d)"

_ISO: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
_DAY_FIRST: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[ -](?:de |of )?{_NAME},?[ -](?:de |del )?{_YEAR}(?!\d)", re.IGNORECASE
)
_MONTH_FIRST: Final = re.compile(rf"(?<!\w){_NAME} (\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}(?!\d)", re.IGNORECASE)
_EAST_ASIAN: Final = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_YEAR_FIRST: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})(?!\d)")
_NUMERIC: Final = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")

_CLOCK: Final = re.compile(
    r"[\s,|@·•–-]{0,4}(?:at |um |à |a las |alle |kl\.? |às )?(\d{1,2})[:.h](\d\d)(?::\d\d)?(?!\d)"
    r"\s?([ap]\.?m\b\.?)?(?:\s?\(?((?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d\d)?)?|Z|[+-]\d\d:?\d\d|[A-Z]{2,5})\b\)?)?",
    re.IGNORECASE,
)
_ZONES: Final = {
    "Z": 0, "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120,
    "SAST": 120, "EET": 120, "EEST": 180, "MSK": 180, "EAT": 180, "PKT": 300, "WIB": 420, "SGT": 480, "HKT": 480,
    "KST": 540, "JST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "BRT": -180,
}  # fmt: skip
"""Minutes ahead of UTC of zones named in news; names that stand for several zones (IST, CST, ET) are left out."""


def find_dates(text: str) -> list[tuple[int, str]]:
    """Give every date in `text` as `(offset, ISO 8601)`, in the order they stand.

    A day where no clock time follows it; with a clock time and a known zone, an instant with that zone.
    A clock time without zone is left away: the day is certain, the instant is not. Numbers alone count
    only where one order makes a date ("3/4/2026" does not, "13/4/2026" and "3.4.2026" do).
    """
    found: dict[int, str] = {}
    for start, end, day in _days(text):
        found.setdefault(start, _with_clock(text, end, day))
    found.update(_instants(text))
    return sorted(found.items())


def find_date(text: str) -> str | None:
    """Give the first date in `text` as ISO 8601, or None."""
    return next((value for _, value in find_dates(text)), None)


def _instants(text: str) -> Iterator[tuple[int, str]]:
    for match in _ISO.finditer(text):
        year, month, day, hour, minute, second, zone = match.groups()
        if not (value := _day(year, month, day)):
            continue
        offset = None if zone is None else _offset(zone)
        if hour is None or offset is None or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:  # noqa: PLR2004
            yield match.start(), value.isoformat()
        else:
            at = datetime(value.year, value.month, value.day, int(hour), int(minute), int(second or 0), tzinfo=offset)
            yield match.start(), at.isoformat()


def _days(text: str) -> Iterator[tuple[int, int, date]]:
    """Yield the place and the day of every date that is not in ISO form."""
    for match in _DAY_FIRST.finditer(text):
        yield from _valid(match, _day(match[3], MONTHS.get(match[2].lower()), match[1]))
    for match in _MONTH_FIRST.finditer(text):
        yield from _valid(match, _day(match[3], MONTHS.get(match[1].lower()), match[2]))
    for pattern in (_EAST_ASIAN, _YEAR_FIRST):
        for match in pattern.finditer(text):
            yield from _valid(match, _day(*match.groups()))
    for match in _NUMERIC.finditer(text):
        yield from _valid(match, _numeric(match))


def _valid(match: re.Match[str], day: date | None) -> Iterator[tuple[int, int, date]]:
    if day is not None:
        yield match.start(), match.end(), day


def _numeric(match: re.Match[str]) -> date | None:
    """Give the day of numbers in unknown order; dots between them are day first everywhere."""
    first, separator, second, year = match.groups()
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if separator == "." or day_first == month_first:
        return day_first
    return day_first if month_first is None else month_first if day_first is None else None


def _day(year: str, month: str | int | None, day: str) -> date | None:
    try:
        return date(int(year), int(month or 0), int(day))
    except ValueError:
        return None


def _with_clock(text: str, end: int, day: date) -> str:
    clock = _CLOCK.match(text, end)
    offset = _offset(clock[4]) if clock and clock[4] else None
    if clock is None or offset is None:
        return day.isoformat()
    hour, minute, half = int(clock[1]), int(clock[2]), (clock[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - hours and minutes
        return day.isoformat()
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=offset).isoformat()


def _offset(zone: str) -> timezone | None:
    """Give the zone that a name or an offset ("+0200", "GMT+2") stands for."""
    name = zone.upper()
    if name in _ZONES:
        return timezone(timedelta(minutes=_ZONES[name]))
    match = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?", name)
    if match is None or int(match[2]) > 14 or int(match[3] or 0) > 59:  # noqa: PLR2004 - UTC+14 is the farthest
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return timezone(timedelta(minutes=minutes if match[1] == "+" else -minutes))
