"""In which share of all news articles a word stands: the background that a few articles can't give."""

from __future__ import annotations

import functools
from importlib.resources import files

SELDOM = 0.0005
"""The share taken for a word that is not in the table, a name mostly."""


@functools.cache
def word_shares() -> dict[str, float]:
    """Give the share (0..1) of each common word; the table is built by `training/word_spread.py`."""
    table = files(__package__).joinpath("word_spread.tsv").read_text(encoding="utf-8")
    return {word: float(share) for word, _, share in (line.partition("\t") for line in table.splitlines())}
