"""What one line of a dump looks like, apart from its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.article.dump.lines import Line, ends_sentence
from sayso.text.furniture import tells_furniture

_WORD: Final = re.compile(r"\w+")
_DENSE: Final = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_FURNITURE_MOST: Final = 25
"""Words of a line that one furniture phrase in it can condemn; a paragraph may speak of newsletters."""


@dataclass(frozen=True, slots=True)
class Marks:
    """`words` in lower case; `length` in words, characters of scripts without spaces counted as half a word."""

    words: tuple[str, ...]
    length: float
    sentence: bool
    furniture: bool


def mark(line: Line) -> Marks:
    """Give the marks of the line."""
    lower = line.text.lower()
    words = tuple(_WORD.findall(lower))
    dense = 0 if lower.isascii() else len(_DENSE.findall(lower))
    length = max(float(len(words)), dense / 2)
    furniture = length <= _FURNITURE_MOST and tells_furniture(lower, words)
    return Marks(words, length, ends_sentence(line.text), furniture)
