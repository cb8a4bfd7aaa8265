"""Lines that the dump holds more than once."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from sayso.article.dump.marks import Marks

_OWN: Final = 5.0
"""Words from which a line that comes again is a copy by itself; shorter ones ("Pros", "Cons") may recur."""
_NEAR: Final = 2
"""Lines before and after that tell in which of two copies of the body a line stands."""


def fold_repeats(marks: Sequence[Marks], body: AbstractSet[int]) -> dict[int, int]:
    """Give, for each body line that repeats another, the index of the one that is kept.

    Of equal lines the first stays that has body lines near it (so not the teaser in a list). A short
    line is a repeat only beside one.
    """
    places: dict[tuple[str, ...], list[int]] = {}
    for index in sorted(body):
        if marks[index].words:
            places.setdefault(marks[index].words, []).append(index)
    kept: dict[int, int] = {}
    for same in places.values():
        if len(same) > 1 and marks[same[0]].length >= _OWN:
            best = next((index for index in same if _company(index, body) > 1), same[0])
            kept.update({index: best for index in same if index != best})
    return kept | _short_repeats(marks, body, places, kept)


def _company(index: int, body: AbstractSet[int]) -> int:
    return sum(near in body for near in range(index - _NEAR, index + _NEAR + 1))


def _short_repeats(
    marks: Sequence[Marks], body: AbstractSet[int], places: dict[tuple[str, ...], list[int]], kept: dict[int, int]
) -> dict[int, int]:
    found: dict[int, int] = {}
    for index in sorted(body - kept.keys()):
        first = places.get(marks[index].words, [index])[0]
        beside = index - 1 in kept or index - 1 in found or index + 1 in kept
        if first < index and marks[index].length < _OWN and beside:
            found[index] = first
    return found
