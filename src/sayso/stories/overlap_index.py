"""Shingles of many articles, kept so that one more is compared with all in milliseconds.

Sorted runs of (shingle, article) that are merged when two have grown to the same size (O'Neil et al. 1996): asking
takes a binary search in each of a few runs, adding costs little more than sorting once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.stories.overlap import FULL_LISTS, LEAST_SHARED
from sayso.stories.shingles import Keys

FIRST_RUN = 1 << 15
"""Shingles that are gathered before a run is made of them: a hundred articles."""

LAST_RUN = 1 << 24
"""Shingles of a run that is merged no more, which bounds the memory that a merge takes."""

Owners = npt.NDArray[np.uint32]


@dataclass(slots=True)
class _Run:
    keys: Keys
    owners: Owners


class OverlapIndex:
    """The distinct shingles of the articles added so far, by article number."""

    def __init__(self) -> None:
        self._sizes: list[int] = []
        self._runs: list[_Run] = []
        self._fresh: list[tuple[Keys, int]] = []
        self._gathered = 0

    def __len__(self) -> int:
        return len(self._sizes)

    @property
    def held(self) -> int:
        """Bytes that the runs take."""
        return sum(run.keys.nbytes + run.owners.nbytes for run in self._runs)

    def add(self, keys: Keys) -> list[tuple[int, float]]:
        """Give the articles that share text with the one that has these (sorted, distinct) shingles, and keep it.

        Each comes with the containment: the share of the shorter one's shingles that both have.
        """
        shared = self.ask(keys)
        self._sizes.append(len(keys))
        self._fresh.append((keys, len(self._sizes) - 1))
        self._gathered += len(keys)
        if self._gathered >= FIRST_RUN:
            self._flush()
        return shared

    def ask(self, keys: Keys) -> list[tuple[int, float]]:
        """Give the articles that share at least `LEAST_SHARED` shingles with these, as `add` does."""
        found = [self._in_run(run, keys) for run in self._runs]
        for other, number in self._fresh:
            both = len(np.intersect1d(keys, other, assume_unique=True))
            if both:
                found.append(np.full(both, number, np.uint32))
        if not found:
            return []
        numbers, counts = np.unique(np.concatenate(found), return_counts=True)
        return [
            (number, times / max(1, min(len(keys), self._sizes[number])))
            for number, times in zip(numbers.tolist(), counts.tolist(), strict=True)
            if times >= LEAST_SHARED
        ]

    def _in_run(self, run: _Run, keys: Keys) -> Owners:
        """Give the owners of these shingles in the run, one for each shingle shared; of long lists the first."""
        starts = np.searchsorted(run.keys, keys, "left")
        inside = starts < len(run.keys)
        starts, wanted = starts[inside], keys[inside]
        starts = starts[run.keys[starts] == wanted]
        if not len(starts):
            return np.empty(0, np.uint32)
        ends = np.searchsorted(run.keys, run.keys[starts], "right")
        lengths = np.minimum(ends - starts, FULL_LISTS)
        offsets = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        owners: Owners = run.owners[np.repeat(starts, lengths) + offsets]
        return owners

    def _flush(self) -> None:
        keys = np.concatenate([keys for keys, _ in self._fresh])
        owners = np.repeat(
            np.array([number for _, number in self._fresh], np.uint32), [len(keys) for keys, _ in self._fresh]
        )
        self._fresh, self._gathered = [], 0
        run = _sorted(keys, owners)
        while self._runs and len(self._runs[-1].keys) <= 2 * len(run.keys) <= LAST_RUN:
            last = self._runs.pop()
            run = _sorted(np.concatenate([last.keys, run.keys]), np.concatenate([last.owners, run.owners]))
        self._runs.append(run)


def _sorted(keys: Keys, owners: Owners) -> _Run:
    order = np.argsort(keys, kind="stable")
    return _Run(keys[order], owners[order])
