"""What the names of elements and the words of short blocks tell, one learned weight a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from sayso.article.html.boxes import Box

Weights = Mapping[str, tuple[float, ...]]
"""The weights of a word, one for each place that it can stand in."""

NAME_PLACES = ("own", "parent", "above")
"""A word in the names of the box that a block stands in, of that box's parent, or of one further out."""

TEXT_PLACES = ("text", "first", "start", "end")
"""A word anywhere in a short block; first of any; among the first, or the last three of a longer one."""

_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_ENDS = 40
_MOST = 8

SHORT = 90
"""Code points up to which the first words of a block count one by one."""


def name_words(box: Box) -> set[str]:
    """Give the words that the class names, ids and the like of a box are made of, and "<" with its tag.

    A word counts in lower case, but is given as it is written; the weights have all three ways.
    """
    words = {"<" + box.tag}
    for name in box.names.split():
        words.update(_words_of(name))
    return words


@lru_cache(maxsize=16_384)
def _words_of(name: str) -> tuple[str, ...]:
    """Give the words of one name; pages of one kind of site share most of theirs."""
    return tuple(_NAME.findall(name[:_LONGEST]))


_LONGEST = 200
"""Code points of a name that are looked at."""


def text_words(text: str) -> Iterator[tuple[int, str]]:
    """Give the words of a text, each with the number of the place in `TEXT_PLACES` that it stands in."""
    if len(text) <= SHORT:
        words = text.lower().split(" ", _MOST)[:_MOST]
        yield 1, words[0]
        for word in words:
            yield 0, word
    else:
        words = text[:_ENDS].lower().split(" ", 3)[:3]
        yield 1, words[0]
        for word in words:
            yield 2, word
        for word in text[-_ENDS:].lower().split(" ")[-3:]:
            yield 3, word


class WordWeights:
    """The learned weights, and what one page has made of them so far."""

    def __init__(self, names: Weights, texts: Weights) -> None:
        self._names = names
        self._texts = texts
        self._seen: dict[tuple[str, str], tuple[float, float, float]] = {}

    def of_text(self, text: str) -> float:
        """Give the sum of the weights of a block's words, at the places that `text_words` tells."""
        get = self._texts.get
        if len(text) <= SHORT:
            words = text.lower().split(" ", _MOST)[:_MOST]
            first, total = get(words[0]), 0.0
            for word in words:
                if weights := get(word):
                    total += weights[0]
            return total + first[1] if first else total
        total = 0.0
        for place, word in text_words(text):
            if weights := get(word):
                total += weights[place]
        return total

    def of_names(self, box: Box) -> tuple[float, float, float]:
        """Give what the names of a box weigh for a block in it, in a child of it, and further below."""
        key = (box.tag, box.names)
        found = self._seen.get(key)
        if found is None:
            get, own, parent, above = self._names.get, 0.0, 0.0, 0.0
            for word in name_words(box):
                if weights := get(word):
                    own += weights[0]
                    parent += weights[1]
                    above += weights[2]
            found = self._seen[key] = own, parent, above
        return found
