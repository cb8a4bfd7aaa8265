"""Acronyms that an article explains: "Civil Aviation Authority (CAA)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ACRONYM = re.compile(r"\((?:the )?[“\"]?([A-Z][A-Za-z]{1,7})[”\"]?\)")
_WORD = re.compile(r"[\w’'&-]+")
_LOOK_BACK = 120
"""Code points before the bracket in which the name must stand."""


def read_acronyms(text: str) -> dict[str, str]:
    """Give for each acronym that the text explains in brackets the name it stands for: "... of Nepal (CAAN)"."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        before = _WORD.findall(text, max(0, match.start() - _LOOK_BACK), match.start())
        if name := _spelled(before[-_LONGEST:], match.group(1)):
            found.setdefault(match.group(1), name)
    return found


_LONGEST = 9
"""Words that a name may have."""


def _spelled(words: Sequence[str], acronym: str) -> str | None:
    """Give the shortest run of words before the bracket whose first letters can spell the acronym."""
    letters = [letter for letter in acronym if letter.isupper()]
    if len(letters) < 2:  # noqa: PLR2004 - one capital is a name, not an acronym
        return None
    for first in range(len(words) - 1, -1, -1):
        if words[first][0].upper() == letters[0] and words[first][0].isupper():
            initials = [word[0].upper() for word in words[first:]]
            if _in_order(letters, initials):
                return " ".join(words[first:])
    return None


def _in_order(letters: Sequence[str], initials: Sequence[str]) -> bool:
    place = iter(initials)
    return all(letter in place for letter in letters)
