"""What stands around each line of a dump, as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from sayso.article.dump.features import FEATURES

Matrix = npt.NDArray[np.float32]

_PLACE: Final = {name: number for number, name in enumerate(FEATURES)}
_SEEN: Final = (
    "length", "ends .", "commas", "begins upper", "begins with a sign", "capitals", "function words", "furniture",
    "in text", "copies", "digits",
)  # fmt: skip
"""Features of a line that its neighbours look at."""
_BESIDE: Final = (-3, -2, -1, 1, 2, 3)
_WINDOWS: Final = (3, 8, 20, 60)
"""Lines before and after that means are taken over."""
_RUNNING: Final = 12.0
_TINY: Final = 4.0
"""Words of running text, least, and of a crumb, most."""
_FAR: Final = 200


def surroundings(own: Matrix, lengths: Sequence[float]) -> Matrix:
    """Give for each line its `own` features and those of the lines around it, `[line, column]`.

    After its own: what `_SEEN` says of three lines each way; means over windows before and after; the
    distance to running text, its share so far, and how much of it the page has.
    """
    words = np.array(lengths, dtype=np.float32)
    sentence = own[:, [_PLACE["ends ."], _PLACE["ends ?!"], _PLACE["ends …"]]].sum(axis=1) > 0
    running = ((words >= _RUNNING) & sentence).astype(np.float32) * (1 - own[:, _PLACE["furniture"]])
    seen = own[:, [_PLACE[name] for name in _SEEN]]
    told = [own[:, _PLACE[name]] for name in ("function words", "furniture", "in text")]
    measured = np.stack([running, (words <= _TINY).astype(np.float32), running * words, words, *told], axis=1)
    beside = [_shifted(seen, offset) for offset in _BESIDE]
    wide = np.hstack([*_means(measured), _distances(running, words)]).astype(np.float32)
    return np.hstack([own, *beside, wide])


def _shifted(values: Matrix, offset: int) -> Matrix:
    """Give for each line the values of the line at the offset, -1 beyond the ends."""
    reach = abs(offset)
    padded = np.pad(values, ((reach, reach), (0, 0)), constant_values=-1)
    return padded[reach + offset : reach + offset + len(values)]


def _means(measured: Matrix) -> list[npt.NDArray[np.float64]]:
    sums = np.vstack([np.zeros(measured.shape[1]), np.cumsum(measured, axis=0, dtype=np.float64)])
    here, size = np.arange(len(measured)), len(measured)
    means = []
    for width in _WINDOWS:
        low, high = np.maximum(0, here - width), np.minimum(size, here + width + 1)
        means.append((sums[here] - sums[low]) / np.maximum(1, here - low)[:, None])
        means.append((sums[high] - sums[here + 1]) / np.maximum(1, high - here - 1)[:, None])
    return means


def _distances(running: Matrix, words: Matrix) -> npt.NDArray[np.float64]:
    """Give lines since and until running text (but at the line itself), its share so far, its words and lines."""
    here, text = np.arange(len(running)), running * words
    at = np.where(running > 0, here, -_FAR)
    since = here - np.concatenate([[-_FAR], np.maximum.accumulate(at)[:-1]])
    until_at = np.where(running > 0, here, len(running) + _FAR)
    until = np.concatenate([np.minimum.accumulate(until_at[::-1])[::-1][1:], [len(running) + _FAR]]) - here
    total = text.sum() + 1
    near = [np.minimum(_FAR, since), np.minimum(_FAR, until), np.cumsum(text) / total]
    return np.stack([*near, np.full(len(here), total), np.full(len(here), running.sum())], axis=1)
