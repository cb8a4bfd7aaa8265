"""Passages that the page carries twice."""

from __future__ import annotations

from collections.abc import Sequence

_MARKS = " .…,;:!?\"“”„«»‘’'–—-"
_MIN = 30
"""Code points from which an equal passage is a repeat and no refrain."""


def find_repeats(passages: Sequence[tuple[str, bool]]) -> dict[int, int]:
    """Give for each passage that repeats another one, by index, the index of that.

    A passage is a text, and whether it may be a pull quote. Case and marks at the ends make no difference. A pull quote
    repeats a longer passage that holds it; anything else only an earlier passage that is equal.
    """
    first: dict[str, int] = {}
    repeats = {}
    bare = [text.strip(_MARKS).lower() for text, _ in passages]
    for index, (own, (_, pull)) in enumerate(zip(bare, passages, strict=True)):
        if len(own) < _MIN:
            continue
        if own in first:
            repeats[index] = first[own]
            continue
        holder = next(
            (i for i, other in enumerate(bare) if pull and i != index and len(other) > len(own) and own in other), None
        )
        if holder is None:
            first[own] = index
        else:
            repeats[index] = holder
    return repeats
