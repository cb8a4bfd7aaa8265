"""The trained block model: which text blocks of a page belong to its article.

A forest of oblivious regression trees (each level asks all blocks the same question, so that
a tree is a table) over the signals that `sayso.article.html` measures, and a weight for each
word of class names and short texts. Trained by `training/blocks.py`; see `blocks.md`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
import numpy.typing as npt

SHA256 = "b45e5b883c579ce9890d39a0c8a77cfe951a5e692e92bd574491bc10849c10b1"
"""The digest of `blocks.json`, the weights this code was measured with."""

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forest:
    """Oblivious trees of up to eight levels: `columns` and `borders` are `[tree, level]`, `leaves` `[tree, leaf]`."""

    columns: npt.NDArray[np.intp]
    borders: Matrix
    leaves: Matrix
    bias: float

    def score(self, rows: Matrix) -> Matrix:
        """Give the probability, 0..1, of each row `[block, column]`."""
        probability: Matrix = (1 / (1 + np.exp(-self.raw(rows)))).astype(np.float32)
        return probability

    def raw(self, rows: Matrix) -> Matrix:
        """Give the log odds of each row `[block, column]`; columns lie together, as every tree asks one at a time."""
        told = np.ascontiguousarray(rows.T, np.float32)
        leaf = np.zeros((len(self.columns), len(rows)), np.uint8)
        for level, (columns, borders) in enumerate(zip(self.columns.T, self.borders.T, strict=True)):
            above = told[columns] > borders[:, None]
            leaf |= np.left_shift(above.view(np.uint8), level, dtype=np.uint8)
        first = (np.arange(len(self.columns)) * self.leaves.shape[1])[:, None]
        found: Matrix = self.leaves.ravel()[leaf + first].sum(axis=0, dtype=np.float32) + np.float32(self.bias)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockModel:
    """The weights: of words in the names of elements, of words in short texts, and of all signals together.

    `second` weighs the scores that `forest` gives the blocks around.

    A block whose score reaches `threshold` belongs to the article.
    """

    names: dict[str, tuple[float, ...]]
    texts: dict[str, tuple[float, ...]]
    forest: Forest
    second: Forest
    threshold: float


def parse_model(data: bytes) -> BlockModel:
    """Give the model that `training/blocks.py` wrote as JSON."""
    plain = json.loads(data)
    return BlockModel(
        names=every_case(plain["names"]),
        texts=plain["texts"],
        forest=_forest(plain["forest"]),
        second=_forest(plain["second"]),
        threshold=plain["threshold"],
    )


def every_case(names: dict[str, tuple[float, ...]]) -> dict[str, tuple[float, ...]]:
    """Give the weights of words by the ways they are written: lower case as given, capital first, all capitals."""
    return {form: row for word, row in names.items() for form in (word.upper(), word.capitalize(), word)}


def _forest(plain: dict[str, Any]) -> Forest:
    return Forest(
        columns=np.array(plain["columns"], np.intp),
        borders=np.array(plain["borders"], np.float32),
        leaves=np.array(plain["leaves"], np.float32),
        bias=plain["bias"],
    )


@cache
def load_block_model() -> BlockModel:
    """Give the model that ships with sayso, read once.

    Raises:
        RuntimeError: the installed weights are not those that this version was measured with.

    """
    data = resources.files("sayso.models").joinpath("blocks.json").read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise RuntimeError("blocks.json is not the file this version of sayso was measured with; reinstall sayso")
    return parse_model(data)
