"""Passages that the page carries twice."""

from __future__ import annotations

from collections.abc import Sequence

_MARKS = " .…,;:!?"
_MIN = 30
"""Code points from which an equal passage is a repeat and no refrain."""


def find_repeats(texts: Sequence[str]) -> dict[int, int]:
    """Give for each passage that repeats an earlier one, by index, the index of the first.

    Case and marks at the end make no difference. A passage that is contained in an earlier, longer one
    (a pull quote, a lead set apart) is no repeat: only equal ones are.
    """
    first: dict[str, int] = {}
    repeats = {}
    for index, text in enumerate(texts):
        bare = text.rstrip(_MARKS).lower()
        if len(bare) < _MIN:
            continue
        if bare in first:
            repeats[index] = first[bare]
        else:
            first[bare] = index
    return repeats
