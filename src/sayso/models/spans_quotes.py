"""A quotation is taken whole: a hard rule after the model's decision where a content ends."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.models.spans_words import Word

LONGEST = 600
"""Words that one quotation is followed for at most."""


def whole_quotation(words: Sequence[Word], start: int, end: int, *, never: Sequence[int] = ()) -> int:
    """Give where a content [start, end) that opens with a quotation mark ends when its quotation is taken whole.

    A quotation left open at a paragraph's end goes on in the next one where that opens with a mark again. Nothing
    changes where the longer content would reach one of the words in `never` (the cue, the source).
    """
    if words[start].form != "“":
        return end
    last = end
    while last < len(words) and last - start < LONGEST and _goes_on(words, last):
        last += 1
    return end if any(end <= word < last for word in never) else last


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Tell whether word `i` is in the quotation that the word before it is in."""
    before, word = words[i - 1], words[i]
    if before.form == "”" or before.quoting != "double":
        return False
    return word.quoting == "double" and (before.paragraph == word.paragraph or word.form == "“")
