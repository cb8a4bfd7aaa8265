"""Vectors of many articles, kept so that the ones near to one more are found in a millisecond."""

from __future__ import annotations

from array import array

import numpy as np
import numpy.typing as npt

from sayso.stories.vectors import TOP_TERMS, Vector

ASKED = 40
"""Heaviest terms of an article that are looked up; all of them gave the same stories on FNC-1 train."""

LISTED = 256
"""Articles kept for each term, the latest: the cost of a common word stays the same."""

SHARED = 2
"""Of these terms that two articles must share to be compared."""

NEAR = 0.06
"""Cosines below are taken for none. From .04 to .08 the stories of FNC-1 train stayed the same."""


class NearTexts:
    """The vectors of the articles added so far, by number."""

    def __init__(self) -> None:
        self._terms: dict[str, int] = {}
        self._listed: list[array[int]] = []
        self._ids: npt.NDArray[np.int32] = np.zeros((1024, TOP_TERMS), np.int32)
        self._weights: npt.NDArray[np.float32] = np.zeros((1024, TOP_TERMS), np.float32)
        self._dense: npt.NDArray[np.float32] = np.zeros(1 << 16, np.float32)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, vector: Vector) -> dict[int, float]:
        """Give the cosine to each article that is near, by number in order, and keep the vector."""
        ids = np.array([self._id(term) for term in vector], np.int32)
        weights = np.fromiter(vector.values(), np.float32, len(vector))
        near = self._near(ids, weights)
        if self._count == len(self._ids):
            self._ids = np.concatenate([self._ids, np.zeros_like(self._ids)])
            self._weights = np.concatenate([self._weights, np.zeros_like(self._weights)])
        self._ids[self._count, : len(ids)] = ids
        self._weights[self._count, : len(ids)] = weights
        for term in ids.tolist():
            self._list(term)
        self._count += 1
        return near

    def _id(self, term: str) -> int:
        found = self._terms.get(term)
        if found is None:
            found = self._terms[term] = len(self._listed)
            self._listed.append(array("i"))
        return found

    def _list(self, term: int) -> None:
        listed = self._listed[term]
        listed.append(self._count)
        if len(listed) > 2 * LISTED:
            del listed[:-LISTED]

    def _near(self, ids: npt.NDArray[np.int32], weights: npt.NDArray[np.float32]) -> dict[int, float]:
        heaviest = ids[np.argsort(-weights, kind="stable")[:ASKED]].tolist()
        lists = [np.array(self._listed[term][-LISTED:], np.int32) for term in heaviest]
        numbers, times = np.unique(np.concatenate(lists or [np.empty(0, np.int32)]), return_counts=True)
        numbers = numbers[times >= SHARED]
        if len(self._terms) > len(self._dense):
            self._dense = np.zeros(2 * len(self._terms), np.float32)
        self._dense[ids] = weights
        cosines = np.einsum("ij,ij->i", self._dense[self._ids[numbers]], self._weights[numbers])
        self._dense[ids] = 0
        alike = cosines >= NEAR
        return dict(zip(numbers[alike].tolist(), cosines[alike].tolist(), strict=True))
