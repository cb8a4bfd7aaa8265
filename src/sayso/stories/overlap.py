"""Which articles share text: an exact index of shingles, without comparing all pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.stories.shingles import Keys, Shingled

Numbers = npt.NDArray[np.int64]

FULL_LISTS = 48
"""A shingle that more articles share pairs each of them with the first articles only: the cost stays linear in
the articles, and a wire story reprinted five hundred times still hangs together."""

LEAST_SHARED = 8
"""Shingles that a pair must share to be looked at: twelve words on end; fewer are set phrases."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two articles by number (`first` < `second`) and how many distinct shingles they share."""

    first: int
    second: int
    shared: int


def find_overlaps(articles: Sequence[Shingled]) -> list[Overlap]:
    """Give every pair of articles that shares at least `LEAST_SHARED` shingles, sorted by number."""
    if not any(len(article.distinct) for article in articles):
        return []
    keys = np.concatenate([article.distinct for article in articles])
    owners = np.repeat(np.arange(len(articles)), [len(article.distinct) for article in articles])
    order = np.lexsort((owners, keys))
    pairs, counts = _pairs(keys[order], owners[order], len(articles))
    found = []
    for pair in pairs[counts >= LEAST_SHARED].tolist():
        first, second = divmod(pair, len(articles))
        shared = len(np.intersect1d(articles[first].distinct, articles[second].distinct, assume_unique=True))
        found.append(Overlap(first, second, shared))
    return found


def _pairs(keys: Keys, owners: Numbers, many: int) -> tuple[Numbers, Numbers]:
    """Give the pairs (as first * many + second) that stand together in lists of one shingle, and how often."""
    again = np.concatenate(([False], keys[1:] == keys[:-1]))
    shared = again | np.append(again[1:], False)
    keys, owners = keys[shared], owners[shared]
    if not len(keys):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    edges = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    sizes = np.diff(np.append(edges, len(keys)))
    place = np.arange(len(keys)) - np.repeat(edges, sizes)
    found = []
    for back in range(1, int(min(sizes.max(), FULL_LISTS))):
        later = np.flatnonzero((place >= back) & (place < FULL_LISTS))
        found.append(owners[later - back] * many + owners[later])
    long = np.flatnonzero(place >= FULL_LISTS)
    heads = range(FULL_LISTS if len(long) else 0)
    found += [owners[long - place[long] + head] * many + owners[long] for head in heads]
    return np.unique(np.concatenate(found), return_counts=True)
