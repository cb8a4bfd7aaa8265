"""Lines that tell who wrote an article: dates and labels off, the names left."""

from __future__ import annotations

import re
from typing import Final

from sayso.text.dates import MONTHS
from sayso.text.english.given import MEN, WOMEN

_MONTH: Final = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_WHEN: Final = re.compile(
    rf"(?:\b(?:{_MONTH})\b\.?,?\s{{0,3}})?(?<![\w])\d[\d.,:/-]{{0,20}}(?:st|nd|rd|th)?(?![a-z])"
    rf"(?:\s{{0,3}}(?:de\s)?\b(?:{_MONTH})\.?(?![^\W\d_]))?"
    r"(?:\s{0,3}(?:[ap]\.?m\b\.?|uhr\b|h\b|min(?:ute)?s?\b(?:\s(?:de\s)?(?:read|lectura|lecture|lesezeit|leitura)\b)?|hours?\b|days?\b))?",
    re.IGNORECASE,
)
"""A date, a clock time, or how long it takes to read."""
_LABEL: Final = re.compile(
    r"(?:[\s|,;:•·–—-]|\b(?:first|last|published|posted|updated|modified|on|at|the|am|um|le|el|mon|tue|wed|thu|fri|sat|sun|"
    r"mo|di|mi|do|fr|sa|so|(?:mon|tues|wednes|thurs|fri|satur|sun)day|veröffentlicht|aktualisiert|publié|publicado|est|gmt|utc)\b)*",
    re.IGNORECASE,
)
_BY: Final = re.compile(
    r"(?i:(?:written|words|story|report|reported|reporting|posted|published|text|texte|texto|tekst)\s+)?"
    r"(?:(?i:by|von|vom|par|por|di|da|door|av|af|przez|od|oleh|autorin/autor|autor(?:in)?|auth?or|auteur|autore)\s{0,3}:?\s+|By)"
    r"(?=[^\W\d_a-zß-öø-ÿ])"
)
_SEPARATOR: Final = re.compile(r"\s{0,3}[|•·]\s{0,3}|\s[–—-]\s|\n")
_PARTICLES: Final = frozenset(
    "de da del della der den di du dos das van von bin ibn al el la le y e i ter ten zu".split()
)
_BETWEEN: Final = frozenset("and und et og och en ja ve y e i with & mit con".split())
_LEAST, _MOST = 2, 3


def credited(line: str, *, named: bool) -> str | None:
    """Give the part of a line that names who wrote it, or None where the line is no byline.

    A line with "By" before a name is one, whatever date or "Published" stands before it; with `named` any line is,
    as the page calls it a byline. Dates, reading times and what follows a name in lower case are left away.
    """
    bare = _WHEN.sub(" | ", line)
    label = _LABEL.match(bare)
    start = label.end() if label else 0
    by = _BY.match(bare, start)
    if by is None and not named:
        return None
    rest = bare[by.end() if by else start :]
    return next((told for part in _SEPARATOR.split(rest) if (told := _until_prose(part))), None)


def _until_prose(part: str) -> str:
    """Give the words up to the first that no list of names has: one in lower case."""
    kept: list[str] = []
    for word in part.split():
        if word[0].islower() and word.lower().strip(",") not in _PARTICLES | _BETWEEN:
            break
        kept.append(word)
    while kept and kept[-1].lower() in _BETWEEN:
        kept.pop()
    return " ".join(kept)


def is_known_name(text: str) -> bool:
    """Tell whether a text is two or three capitalised words, the first a given name that is known."""
    words = text.split()
    return (
        _LEAST <= len(words) <= _MOST
        and words[0].lower() in MEN | WOMEN
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and not any(char.isdigit() for char in text)
    )
