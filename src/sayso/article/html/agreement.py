"""What the first scores of the blocks around a block say of it: one row of numbers a block, for the second look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.article.html.signals import Groups, Matrix

Column = npt.NDArray[np.floating[Any]]

_STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)
_WINDOWS = (6, 15)
_BEYOND = -9
_FAR = 99
_BODY, _SURE, _LONG = 0.5, 0.8, 100
"""A score that is body; one that is body beyond doubt, in a block of so many code points."""
_KINDS = ("of its build", "in its box", "in the box around", "in the box beyond")
COLUMNS = (
    "score", *(f"score {step:+d}" for step in _STEPS),
    *(f"{what} {kind}" for kind in _KINDS for what in ("mean", "most")),
    "body in its box", "body of its build", "body before", "body after", "body", "blocks of body", "usual score",
    *(f"mean {where} {size}" for size in _WINDOWS for where in ("before", "after")),
    "from first", "from last", "since sure", "until sure", "sure in main box",
)  # fmt: skip
"""The names of the columns of `look_around`, in order."""


def look_around(chars: Matrix, scores: Matrix, signature: Groups, boxes: Sequence[Groups]) -> Matrix:
    """Give the rows `[block, column]`.

    `chars` are code points, `scores` the probabilities 0..1 of the first look, `signature` numbers blocks that are
    built alike, `boxes` the boxes one, two and three levels around each block. A block does not count for itself.
    """
    s, weight, body = scores.astype(np.float64), chars.astype(np.float64) ** 0.75, chars * (scores > _BODY)
    columns: list[Column] = [s, *(_shifted(s, step) for step in _STEPS)]
    for group in (signature, *boxes):
        columns += [_mean_of_others(group, weight, s), _most(group, s)]
    total = max(1.0, float(body.sum()))
    columns += [np.bincount(group, body)[group] / total for group in (boxes[0], signature)]
    told = chars * s
    through, everything = np.cumsum(told), max(1.0, float(told.sum()))
    chosen = s[s > _BODY]
    columns += [(through - told) / everything, 1 - through / everything]
    columns += [np.full(len(s), value) for value in (everything, len(chosen), np.median(chosen) if len(chosen) else 0)]
    columns += [*_windows(weight, s), *_from_sure(np.flatnonzero((s > _SURE) & (chars > _LONG)), boxes[0])]
    rows: Matrix = np.stack(columns, axis=1).astype(np.float32)
    return rows


def _shifted(values: Column, step: int) -> Column:
    out = np.full_like(values, _BEYOND)
    if abs(step) < len(values):
        if step > 0:
            out[:-step] = values[step:]
        else:
            out[-step:] = values[:step]
    return out


def _mean_of_others(group: Groups, weight: Column, scores: Column) -> Column:
    others = np.bincount(group, weight)[group] - weight
    told = np.bincount(group, weight * scores)[group] - weight * scores
    mean: Column = np.where(others > 1e-6, told / np.maximum(others, 1e-6), -1)  # noqa: PLR2004 - rounding
    return mean


def _most(group: Groups, scores: Column) -> Column:
    most: Column = np.zeros(int(group.max()) + 1)
    np.maximum.at(most, group, scores)
    found: Column = most[group]
    return found


def _windows(weight: Column, scores: Column) -> list[Column]:
    """Give the mean scores over so many blocks before and after each."""
    told, weights = np.concatenate([[0], np.cumsum(weight * scores)]), np.concatenate([[0], np.cumsum(weight)])
    here, means = np.arange(len(scores)), []
    for size in _WINDOWS:
        low, high = np.maximum(0, here - size), np.minimum(len(scores), here + size + 1)
        means.append((told[here] - told[low]) / np.maximum(weights[here] - weights[low], 1e-6))
        means.append((told[high] - told[here + 1]) / np.maximum(weights[high] - weights[here + 1], 1e-6))
    return means


def _from_sure(sure: Groups, parent: Groups) -> list[Column]:
    """Give how far each block is from the first, the last and the next sure ones, and their share in one box."""
    here = np.arange(len(parent))
    if not len(sure):
        return [np.full(len(parent), float(_FAR))] * 5
    after = np.searchsorted(sure, here)
    since = np.where(after > 0, here - sure[np.maximum(after - 1, 0)], _FAR)
    until = np.where(after < len(sure), sure[np.minimum(after, len(sure) - 1)] - here, _FAR)
    share = np.bincount(parent[sure]).max() / len(sure)
    return [
        here - sure[0],
        here - sure[-1],
        np.minimum(since, _FAR),
        np.minimum(until, _FAR),
        np.full(len(here), share),
    ]
