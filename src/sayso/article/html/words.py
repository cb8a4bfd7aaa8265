"""What the names of elements and the words of short blocks tell, one learned weight a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.article.html.boxes import Box
from sayso.article.html.tree import TextBlock

_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_WORD = re.compile(r"[^\W\d_]+|[©|@#/»›]")

SHORT = 90
"""Code points up to which all words of a block count; of a longer block only the first and last three."""


@dataclass(slots=True)
class Marks:
    """What the names around a box tell of a block in it.

    `own`, `parent` and `above` are the weights of its own names, its parent's, and those of all further out;
    `as_parent` and `further` what its own names weigh for a block in a child of it, and further below.
    `flags` has one bit for each kind of element that it is or stands in.
    """

    own: float
    parent: float
    above: float
    as_parent: float
    further: float
    flags: int


def name_words(names: str) -> list[str]:
    """Give the lower-case words that class names, ids and the like are made of, each once."""
    return list(dict.fromkeys(word.lower() for word in _NAME.findall(names) if 1 < len(word) < 21))


def text_words(text: str) -> Iterator[str]:
    """Give the words of a short block, or those at both ends of a longer one, with their place in front."""
    words = _WORD.findall(text[:40].lower())
    if words:
        yield "first:" + words[0]
    if len(text) <= SHORT:
        for word in _WORD.findall(text.lower()):
            yield "text:" + word
    else:
        for word in words[:3]:
            yield "start:" + word
        for word in _WORD.findall(text[-40:].lower())[-3:]:
            yield "end:" + word


def box_words(box: Box) -> dict[str, list[str]]:
    """Give the words in the names of a box, keyed by the place whose weights they have: own, parent, above."""
    own = [*name_words(box.names), "<" + box.tag]
    return {place: [place + ":" + word for word in own] for place in ("own", "parent", "above")}


class WordWeights:
    """The learned weights, and what one page has made of them so far."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._names: dict[tuple[str, str], tuple[float, float, float]] = {}

    def of_text(self, block: TextBlock) -> float:
        """Give the sum of the weights of a block's words."""
        get = self._weights.get
        return sum(get(word, 0.0) for word in text_words(block.text))

    def of_names(self, box: Box) -> tuple[float, float, float]:
        """Give what the names of a box weigh for a block in it, in a child of it, and further below."""
        key = (box.tag, box.names)
        found = self._names.get(key)
        if found is None:
            get, words = self._weights.get, box_words(box)
            own, parent, above = (sum(get(word, 0.0) for word in words[place]) for place in words)
            found = self._names[key] = own, parent, above
        return found
