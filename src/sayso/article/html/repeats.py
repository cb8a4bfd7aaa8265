"""Passages that the page carries twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_MARKS = " .…,;:!?\"“”„«»‘’'–—-"
_MIN = 30
"""Code points from which an equal passage is a repeat and no refrain."""
_MOST_PULLED = 100
"""Passages that are looked for inside all others; no article has as many pull quotes."""
_WHOLE = 1_000
"""Code points from which a passage may be a second copy of the body in one piece."""
_MOST_WHOLE = 5
_COVERED = 0.5
"""Share of such a copy that the paragraphs in it make."""


def find_repeats(passages: Sequence[tuple[str, bool]]) -> dict[int, int]:
    """Give for each passage that repeats another one, by index, the index of that.

    A passage is a text, and whether it may be a pull quote. Case and marks at the ends make no difference. A pull quote
    repeats a longer passage that holds it; a passage made of others (the body once more, in one piece) the first of
    them; anything else only an earlier passage that is equal.
    """
    bare = [text.strip(_MARKS).lower() for text, _ in passages]
    pulled = {index for index, (_, pull) in enumerate(passages) if pull and len(bare[index]) >= _MIN}
    repeats = _copies_in_one_piece(bare)
    first: dict[str, int] = {}
    looked = 0
    for index, own in enumerate(bare):
        if len(own) < _MIN or index in repeats:
            continue
        if own in first:
            repeats[index] = first[own]
            continue
        looked += index in pulled
        holder = _holder(bare, index, repeats) if index in pulled and looked <= _MOST_PULLED else None
        if holder is None:
            first[own] = index
        else:
            repeats[index] = holder
    return repeats


def _holder(bare: Sequence[str], index: int, repeats: Mapping[int, int]) -> int | None:
    own = bare[index]
    return next(
        (i for i, other in enumerate(bare) if len(other) > len(own) and own in other and i not in repeats), None
    )


def _copies_in_one_piece(bare: Sequence[str]) -> dict[int, int]:
    found: dict[int, int] = {}
    long = sorted((i for i, text in enumerate(bare) if len(text) > _WHOLE), key=lambda i: -len(bare[i]))
    for index in long[:_MOST_WHOLE]:
        inside = [i for i, text in enumerate(bare) if i != index and len(text) >= _MIN and text in bare[index]]
        if len(inside) > 1 and sum(len(bare[i]) for i in inside) > _COVERED * len(bare[index]):
            found[index] = inside[0]
    return found
