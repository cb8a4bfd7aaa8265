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


PART = 1 << 24
"""Shingles that are sorted at a time: what bounds the memory."""

_ALL = 1 << 64  # shingles are 64 bits wide


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two articles by number (`first` < `second`) and how many distinct shingles they share."""

    first: int
    second: int
    shared: int


def find_overlaps(articles: Sequence[Shingled]) -> list[Overlap]:
    """Give every pair of articles that shares at least `LEAST_SHARED` shingles, sorted by number."""
    texts = [article.distinct for article in articles]
    total = sum(map(len, texts))
    if not total:
        return []
    parts = [_part(texts, number, max(1, total // PART)) for number in range(max(1, total // PART))]
    pairs, places = np.unique(np.concatenate([pairs for pairs, _ in parts]), return_inverse=True)
    counts = np.bincount(places, np.concatenate([counts for _, counts in parts]))
    found = []
    for pair in pairs[counts >= LEAST_SHARED].tolist():
        first, second = divmod(pair, len(texts))
        shared = len(np.intersect1d(texts[first], texts[second], assume_unique=True))
        found.append(Overlap(first, second, shared))
    return found


def _part(texts: Sequence[Keys], number: int, many: int) -> tuple[Numbers, Numbers]:
    """Give pairs and how often they share a shingle, of the shingles in this part of all possible ones."""
    edges = [int(_ALL * part // many) for part in (number, number + 1)]
    cuts = [np.searchsorted(text, np.array(edges[:1], np.uint64)).item() for text in texts]
    ends = [len(text) if number + 1 == many else np.searchsorted(text, np.uint64(edges[1])).item() for text in texts]
    pieces = [text[cut:end] for text, cut, end in zip(texts, cuts, ends, strict=True)]
    owners = np.repeat(np.arange(len(texts)), [len(piece) for piece in pieces])
    keys = np.concatenate(pieces)
    order = np.lexsort((owners, keys))
    return _pairs(keys[order], owners[order], len(texts))


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
