"""Which lines of a dump are the body of its article."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from sayso.article.dump.marks import Marks

_STAY: Final = 1.0
"""What a change between body and furniture costs, in logits."""


def score_lines(marks: Sequence[Marks]) -> list[float]:
    """Give each line's log odds of being body, by its length, its end and what it says."""
    return [_score(mark) for mark in marks]


def _score(mark: Marks) -> float:
    if mark.furniture:
        return -3.0
    long = math.log((mark.length + 1) / 11)
    return max(-2.5, min(4.0, 1.5 * long + (1.2 if mark.sentence and mark.length > 3 else -0.8)))  # noqa: PLR2004


def choose_lines(scores: Sequence[float]) -> list[bool]:
    """Give for each line whether it is body: the sequence with the best sum of scores and changes (Viterbi)."""
    if not scores:
        return []
    out, inside = 0.0, -_STAY
    back: list[tuple[bool, bool]] = []
    for score in scores:
        from_out, from_in = out >= inside - _STAY, inside >= out - _STAY
        out, inside = max(out, inside - _STAY), max(inside, out - _STAY) + score
        back.append((not from_out, from_in))
    state, path = inside > out, []
    for was_inside_if_out, was_inside_if_in in reversed(back):
        path.append(state)
        state = was_inside_if_in if state else was_inside_if_out
    return path[::-1]
