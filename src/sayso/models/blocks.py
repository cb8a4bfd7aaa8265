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

SHA256 = "17a2b0d564120e1d989f61bbedaed05ee0eab59fe1908ff63c7fa6595395e538"
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
        trees, levels = self.columns.shape
        above = rows[:, self.columns.ravel()] > self.borders.ravel()
        leaf = np.packbits(above.reshape(len(rows), trees, levels), axis=2, bitorder="little")[:, :, 0]
        flat = leaf + (np.arange(trees) << levels)
        raw = self.leaves.ravel()[flat].sum(axis=1) + self.bias
        probability: Matrix = (1 / (1 + np.exp(-raw))).astype(np.float32)
        return probability


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockModel:
    """The weights: of words in the names of elements, of words in short texts, and of all signals together.

    A block whose score reaches `threshold` belongs to the article.
    """

    names: dict[str, tuple[float, ...]]
    texts: dict[str, tuple[float, ...]]
    forest: Forest
    threshold: float


def parse_model(data: bytes) -> BlockModel:
    """Give the model that `training/blocks.py` wrote as JSON."""
    plain = json.loads(data)
    return BlockModel(
        names=every_case(plain["names"]),
        texts=plain["texts"],
        forest=_forest(plain["forest"]),
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
