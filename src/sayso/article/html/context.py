"""The second look: what the first scores of the blocks around say of a block."""

from __future__ import annotations

import numpy as np

from sayso.article.html.signals import COLUMNS, Groups, Matrix, Measured, shifted, summed_by

_NEAR = (-3, -2, -1, 1, 2, 3)
CONTEXT = (
    "score", *(f"score {step:+d}" for step in _NEAR), "near mean", "wide mean", "parent mean", "signature mean score",
    "mass before", "mass after", "page mass", "page mass share", "gap before", "gap after", "best before", "best after",
    "tag run",
)  # fmt: skip
"""The names of the columns that `look_around` adds."""

_CHARS, _TAG = COLUMNS.index("chars"), COLUMNS.index("tag")


def look_around(measured: Measured, score: Matrix) -> Matrix:
    """Give the rows of `measured` with what the scores (0..1) of the other blocks say put after them."""
    chars = measured.rows[:, _CHARS]
    column = score[:, None]
    mass = score * chars
    total = max(float(mass.sum()), 1.0)
    through = np.cumsum(mass)
    wrong = (1 - score) * chars
    columns = np.stack(
        [
            score,
            *(shifted(column, step)[:, 0] for step in _NEAR),
            _window_mean(mass, chars, 2),
            _window_mean(mass, chars, 6),
            _others_mean(mass, chars, measured.parent),
            _others_mean(mass, chars, measured.signature),
            (through - mass) / total,
            1 - through / total,
            np.full_like(score, total),
            np.full_like(score, total / max(float(chars.sum()), 1.0)),
            _gap(wrong, score),
            _gap(wrong[::-1], score[::-1])[::-1],
            np.maximum.accumulate(score),
            np.maximum.accumulate(score[::-1])[::-1],
            _others_mean(mass, chars, measured.rows[:, _TAG].astype(np.intp)),
        ],
        axis=1,
    )
    return np.concatenate([measured.rows, columns.astype(np.float32)], axis=1)


def _window_mean(mass: Matrix, chars: Matrix, reach: int) -> Matrix:
    """Give the share of text that scores in the blocks up to `reach` places away, the block itself left out."""
    mean: Matrix = (_window(mass, reach) - mass) / np.maximum(_window(chars, reach) - chars, 1)
    return mean


def _window(values: Matrix, reach: int) -> Matrix:
    sums = np.concatenate([np.zeros(reach + 1), np.cumsum(values, dtype=np.float64), np.zeros(reach)])
    sums[len(sums) - reach :] = sums[len(sums) - reach - 1]
    windows: Matrix = (sums[2 * reach + 1 :] - sums[: -2 * reach - 1]).astype(np.float32)
    return windows


def _others_mean(mass: Matrix, chars: Matrix, group: Groups) -> Matrix:
    rest = summed_by(chars, group) - chars
    mean: Matrix = np.where(rest > 0, (summed_by(mass, group) - mass) / np.maximum(rest, 1), -1)
    return mean


def _gap(wrong: Matrix, score: Matrix) -> Matrix:
    """Give how much text that scores low stands between a block and the last block before it that scores high."""
    through = np.cumsum(wrong)
    last_high = np.maximum.accumulate(np.where(score > 0.5, through, -1))  # noqa: PLR2004 - even odds
    before = np.concatenate([[-1], last_high[:-1]])
    gap: Matrix = np.where(before < 0, -1, through - wrong - before)
    return gap
