"""The network's scores as spans: cues first, then for each cue the best sequence of roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Range = tuple[int, int]

SOURCE, CONTENT, CARRIED = 0, 1, 2
ROLE_LABELS = 7
"""O, then beginning and inside of source, content and carried."""


@dataclass(frozen=True, slots=True)
class Roles:
    """What one cue takes, as ranges of words counted from the window's first."""

    source: Range | None
    content: tuple[Range, ...]
    carried: tuple[Range, ...]
    confidence: float


def softmax(scores: Floats) -> Floats:
    """Give the scores of the last axis as shares that sum to one."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def cues(scores: Floats, threshold: float) -> list[tuple[int, int, float]]:
    """Give the cues of a window (first word, end, probability) from scores [words, 3] for outside, first, later."""
    shares = softmax(scores)
    goes_on = (shares[:, 2] > np.maximum(shares[:, 0], shares[:, 1])).tolist()
    out: list[tuple[int, int, float]] = []
    for i in np.flatnonzero(shares[:, 1] >= threshold).tolist():
        if out and i < out[-1][1]:
            continue
        end = i + 1
        while end < len(goes_on) and goes_on[end]:
            end += 1
        out.append((i, end, float(shares[i, 1])))
    return out


def best_labels(scores: Floats, lengths: Sequence[int], follow: Floats, first: Floats) -> NDArray[np.intp]:
    """Give the best label sequence of each row of `scores` [rows, words, labels]; places past a row's length are 0.

    Viterbi's algorithm over all rows at once; `follow` [labels, labels] and `first` [labels] are the chain's weights.
    """
    rows, words, labels = scores.shape
    best = scores[:, 0] + first
    came = np.empty((words, rows, labels), dtype=np.intp)
    ends = np.asarray(lengths)
    same = np.arange(labels)
    for t in range(1, words):
        step = best[:, :, None] + follow
        came[t] = step.argmax(axis=1)
        ended = ends <= t
        came[t, ended] = same
        best = np.where(ended[:, None], best, np.take_along_axis(step, came[t][:, None], axis=1)[:, 0] + scores[:, t])
    out = np.zeros((rows, words), dtype=np.intp)
    at = best.argmax(axis=1)
    every = np.arange(rows)
    for t in range(words - 1, -1, -1):
        out[:, t] = np.where(ends > t, at, 0)
        if t:
            at = came[t, every, at]
    return out


def roles(labels: NDArray[np.intp], shares: Floats, offset: int) -> Roles:
    """Give one cue's roles from its label sequence [words] and label shares [words, 7].

    Of several sources the surest is taken. `offset` is the window's word that the sequence begins at.
    """
    kinds: tuple[list[Range], list[Range], list[Range]] = ([], [], [])
    for start, end, kind in _segments(labels):
        kinds[kind].append((start, end))
    sure = shares[np.arange(len(labels)), labels]
    source = max(kinds[SOURCE], key=lambda r: float(sure[r[0] : r[1]].mean()), default=None)
    inside = np.isin(labels, (1 + 2 * CONTENT, 2 + 2 * CONTENT))
    confidence = float(sure[inside].mean()) if inside.any() else float(sure.min())
    return Roles(
        _moved(source, offset) if source else None,
        tuple(_moved(r, offset) for r in kinds[CONTENT]),
        tuple(_moved(r, offset) for r in kinds[CARRIED]),
        confidence,
    )


def _moved(r: Range, offset: int) -> Range:
    return r[0] + offset, r[1] + offset


def _segments(labels: NDArray[np.intp]) -> list[tuple[int, int, int]]:
    out: list[tuple[int, int, int]] = []
    for i, label in enumerate(labels.tolist()):
        if label == 0:
            continue
        kind = (label - 1) // 2
        if label % 2 == 0 and out and out[-1][1] == i and out[-1][2] == kind:
            out[-1] = (out[-1][0], i + 1, kind)
        else:
            out.append((i, i + 1, kind))
    return out
