"""Word 5-grams of an article's own words, as numbers that are the same on every machine."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.records import Article
from sayso.stories.own_words import own_words

WORDS = 5
"""Words in a shingle: what two writers hardly write alike by chance, and what light editing leaves whole."""

_WORD = re.compile(r"[⺀-鿿぀-ヿ가-힯฀-๿]|[^\W_]+")
_MIX = np.uint64(0x9E3779B97F4A7C15)  # odd: multiplication by it loses nothing

Keys = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Shingled:
    """An article in shingles: `keys[i]` is the 5-gram whose words begin and end at `starts[i]` and `ends[i]`.

    `distinct` holds each key once, sorted.
    """

    id: str
    keys: Keys
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    distinct: Keys


def shingled(article: Article) -> Shingled:
    """Give the shingles of the article's own words; none runs over a quotation or a paragraph's end."""
    parts = [_stretch(article.text, span.start, span.end) for span in own_words(article)]
    whole = [part for part in parts if len(part[0])]
    if not whole:
        empty = np.empty(0, np.int64)
        return Shingled(article.id, np.empty(0, np.uint64), empty, empty, np.empty(0, np.uint64))
    keys, starts, ends = (np.concatenate(column) for column in zip(*whole, strict=True))
    return Shingled(article.id, keys, starts, ends, np.unique(keys))


def distinct_keys(article: Article) -> Keys:
    """Give each shingle of the article's own words once, sorted."""
    return shingled(article).distinct


def _stretch(text: str, start: int, end: int) -> tuple[Keys, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    words = [(match.group(), *match.span()) for match in _WORD.finditer(text, start, end)]
    count = max(0, len(words) - WORDS + 1)
    codes = np.array([zlib.crc32(word.casefold().encode()) for word, _, _ in words], np.uint64)
    keys = np.zeros(count, np.uint64)
    for place in range(WORDS if count else 0):
        keys = (keys ^ codes[place : place + count]) * _MIX
    starts = np.array([first for _, first, _ in words[:count]], np.int64)
    ends = np.array([last for _, _, last in words[WORDS - 1 :]], np.int64)
    return keys, starts, ends
