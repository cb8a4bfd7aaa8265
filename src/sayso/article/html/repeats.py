"""Passages that the page carries twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NOT_WORD = re.compile(r"[\W_]+")
_MIN = 25
"""Letters from which an equal passage is a repeat and no refrain."""


def find_repeats(texts: Sequence[str]) -> dict[int, int]:
    """Give for each passage that repeats an earlier one, by index, the index of the first.

    Passages are compared by their letters and digits. One that is contained in an earlier, longer one
    (a pull quote, a lead set apart) is no repeat: only equal ones are.
    """
    first: dict[str, int] = {}
    repeats = {}
    for index, text in enumerate(texts):
        bare = _NOT_WORD.sub("", text).lower()
        if len(bare) < _MIN:
            continue
        if bare in first:
            repeats[index] = first[bare]
        else:
            first[bare] = index
    return repeats
