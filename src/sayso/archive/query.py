"""What a user types into the search box, as SQL with parameters: none of it reaches the syntax of FTS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PART = re.compile(r'(?:(?P<operator>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTER = re.compile(r"[^\W_]")

_CONDITIONS = {
    "speaker": "EXISTS (SELECT 1 FROM statement WHERE version = v.number AND speaker LIKE ? ESCAPE '\\')",
    "outlet": "v.outlet LIKE ? ESCAPE '\\'",
    "lang": "v.language LIKE ? ESCAPE '\\'",
    "after": "v.dated >= ?",
    "before": "v.dated < ?",
}
_HELD = frozenset(("speaker", "outlet"))
"""Operators whose value may stand anywhere in what they are compared with."""


@dataclass(frozen=True, slots=True)
class Query:
    """A search: the FTS expression (None where no word is searched), and conditions with their values."""

    match: str | None
    conditions: tuple[str, ...]
    values: tuple[str, ...]


def parse_query(text: str) -> Query:
    """Give the search for the text: words and "phrases", all of which must stand in an article.

    `speaker:`, `outlet:`, `lang:`, `after:` and `before:` narrow it; an unknown operator is searched as words.
    """
    words, conditions, values = [], [], []
    for operator, value in _parts(text):
        if operator in _CONDITIONS and value:
            conditions.append(_CONDITIONS[operator])
            values.append(_like(value, anywhere=operator in _HELD) if "LIKE" in conditions[-1] else value)
        elif _LETTER.search(value):
            words.append(_quoted(f"{operator} {value}" if operator else value))
    return Query(" ".join(words) or None, tuple(conditions), tuple(values))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for part in _PART.finditer(text):
        value = part["phrase"] if part["word"] is None else part["word"]
        yield part["operator"] or "", value.strip()


def _quoted(words: str) -> str:
    """Give the words as one FTS5 string: quotation marks doubled, NUL away, nothing in it is syntax."""
    doubled = words.replace("\0", " ").replace('"', '""')
    return f'"{doubled}"'


def _like(value: str, *, anywhere: bool) -> str:
    escaped = re.sub(r"([\\%_])", r"\\\1", value)
    return f"%{escaped}%" if anywhere else escaped
