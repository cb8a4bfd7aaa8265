"""The trained line model: which lines of a text dump belong to its article.

Two small convolutional networks and a forest of oblivious trees, their log odds averaged. A network looks
at a line's features and words, then at the lines around it (3 each way), then farther (up to 16, in steps
that double), with the mean over the page beside it; the forest looks at features of the line and of what
stands around it. Trained by `training/lines.py`; see `lines.md`.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from sayso.models.blocks import Forest

SHA256: Final = "82597d967b2c8e360ac48d1775a39177f13b8d769a23d10847b1ea0dc94a6bba"
"""The digest of `lines.npz`, the weights this code was measured with."""

NEAR: Final = (-3, -2, -1, 0, 1, 2, 3)
FAR: Final = (-16, -8, -4, -2, 0, 2, 4, 8, 16)
WORDS_MOST: Final = 40
"""Words of a line that are looked at."""
_CLIP: Final = 4.0
FOREST_SHARE: Final = 0.6
"""Weight of the forest's log odds beside the networks'; 0.5 and 0.7 do as well on a fold of the training sites."""
_CHUNK: Final = 2048
"""Lines that the forest answers for at a time, to bound its memory."""

Matrix = npt.NDArray[np.float64]
Matrix32 = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LineNet:
    """One network: `mean` and `scale` of the features, tables of words (any, first, last), four layers."""

    mean: Matrix
    scale: Matrix
    tables: tuple[Matrix, Matrix, Matrix]
    layers: tuple[tuple[Matrix, Matrix], ...]


@dataclass(frozen=True, slots=True)
class LineModel:
    """The networks, the features they were trained for, and the number of each word they know (from 1)."""

    features: tuple[str, ...]
    vocabulary: dict[str, int]
    nets: tuple[LineNet, ...]
    forest: Forest

    def score(
        self, rows: Matrix32, around: Matrix32, words: Sequence[Sequence[str]], lengths: Sequence[float]
    ) -> list[float]:
        """Give each line's log odds of being body.

        `rows` are the lines' own features, `around` those and what stands around, `words` the words in
        lower case, `lengths` how many they count as.
        """
        ids = [[self.vocabulary[word] for word in own[:WORDS_MOST] if word in self.vocabulary] for own in words]
        ends = [(self._id(own[:1]), self._id(own[-1:])) for own in words]
        known = [len(own) / max(1, min(WORDS_MOST, len(all_))) for own, all_ in zip(ids, words, strict=True)]
        features = np.column_stack([rows.astype(np.float64), known])
        share = (np.array(lengths, dtype=np.float64) / (sum(lengths) or 1.0))[:, None]
        told = np.mean([_run(net, features, ids, np.array(ends), share) for net in self.nets], axis=0)
        scores = FOREST_SHARE * _grown(self.forest, around) + (1 - FOREST_SHARE) * told
        return [round(float(score), 6) for score in scores]

    def _id(self, word: Sequence[str]) -> int:
        return self.vocabulary.get(word[0], 0) if word else 0


def _grown(forest: Forest, rows: Matrix32) -> Matrix:
    """Give the log odds that the forest gives each row."""
    trees = np.arange(len(forest.columns))[:, None]
    scores = []
    for start in range(0, len(rows), _CHUNK):
        columns = np.ascontiguousarray(rows[start : start + _CHUNK].T)
        leaf = np.zeros((len(trees), columns.shape[1]), dtype=np.intp)
        for level in range(forest.columns.shape[1]):
            leaf += (columns[forest.columns[:, level]] > forest.borders[:, level, None]) << level
        scores.append(forest.leaves[trees, leaf].sum(axis=0, dtype=np.float64) + forest.bias)
    return np.concatenate(scores)


def _run(net: LineNet, features: Matrix, ids: list[list[int]], ends: npt.NDArray[np.intp], share: Matrix) -> Matrix:
    counts = np.array([max(1, len(own)) for own in ids], dtype=np.float64)[:, None]
    flat = np.array([number for own in ids for number in (*own, 0)], dtype=np.intp)
    starts = np.cumsum([0, *(len(own) + 1 for own in ids[:-1])])
    said = np.add.reduceat(net.tables[0][flat], starts, axis=0) / counts
    told = np.clip((features - net.mean) / net.scale, -_CLIP, _CLIP)
    (w1, b1), (w2, b2), (w3, b3), (w4, b4) = net.layers
    alone = _relu(np.hstack([told, said, net.tables[1][ends[:, 0]], net.tables[2][ends[:, 1]]]) @ w1 + b1)
    near = _relu(_around(alone, NEAR) @ w2 + b2)
    page = np.hstack([near.mean(axis=0), (near * share).sum(axis=0)])
    far = _relu(np.hstack([_around(near, FAR), np.tile(page, (len(near), 1))]) @ w3 + b3)
    scores: Matrix = (np.hstack([far, alone]) @ w4 + b4)[:, 0]
    return scores


def _relu(values: Matrix) -> Matrix:
    return np.maximum(values, 0.0)


def _around(values: Matrix, offsets: Sequence[int]) -> Matrix:
    """Give for each line the values of the lines at the offsets side by side, zeros beyond the ends."""
    reach = max(offsets)
    padded = np.pad(values, ((reach, reach), (0, 0)))
    return np.hstack([padded[reach + offset : reach + offset + len(values)] for offset in offsets])


def parse_line_model(data: bytes) -> LineModel:
    """Give the model that `training/lines.py` wrote."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        words = bytes(arrays["words"]).decode().split("\n")
        features = tuple(bytes(arrays["features"]).decode().split("\n"))
        nets = tuple(_net(arrays, number) for number in range(int(arrays["nets"])))
        forest = Forest(
            columns=arrays["columns"].astype(np.intp),
            borders=arrays["borders"],
            leaves=arrays["leaves"].astype(np.float32),
            bias=float(arrays["bias"]),
        )
    return LineModel(features, {word: number for number, word in enumerate(words, start=1)}, nets, forest)


def _net(arrays: Any, number: int) -> LineNet:  # noqa: ANN401 - numpy's own lazy mapping
    def array(name: str) -> Matrix:
        values: Matrix = arrays[f"{number}.{name}"].astype(np.float64)
        return values

    return LineNet(
        array("mean"),
        array("scale"),
        (array("any"), array("first"), array("last")),
        tuple((array(f"w{layer}"), array(f"b{layer}")) for layer in (1, 2, 3, 4)),
    )


@cache
def load_line_model() -> LineModel:
    """Give the model that ships with sayso, read once.

    Raises:
        RuntimeError: the installed weights are not those that this version was measured with.

    """
    data = resources.files("sayso.models").joinpath("lines.npz").read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise RuntimeError("lines.npz is not the file this version of sayso was measured with; reinstall sayso")
    return parse_line_model(data)
