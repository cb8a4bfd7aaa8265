"""Acronyms that an article explains: "Civil Aviation Authority (CAA)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ACRONYM = re.compile(r"((?:[\w’'&-]+ ){1,9})\((?:the )?[“\"]?([A-Z][A-Za-z]{1,7})[”\"]?\)")


def read_acronyms(text: str) -> dict[str, str]:
    """Give for each acronym that the text explains in brackets the name it stands for: "... of Nepal (CAAN)"."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        if name := _spelled(match.group(1).split(), match.group(2)):
            found.setdefault(match.group(2), name)
    return found


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
