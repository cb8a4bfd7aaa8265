"""The network's scores as spans: cues first, then for each cue the best sequence of roles."""

from __future__ import annotations

import math
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


CERTAIN, CUE_WEIGHT, ROLES_WEIGHT = 0.12, 0.2, 1.41
"""Logistic regression of hits (relation50) on 252 attributions found in 20 training articles of chains held out."""


@dataclass(frozen=True, slots=True)
class Roles:
    """What one cue takes, as ranges of words counted from the window's first."""

    source: Range | None
    content: tuple[Range, ...]
    carried: tuple[Range, ...]


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


def sureness(
    scores: Floats, labels: NDArray[np.intp], lengths: Sequence[int], follow: Floats, first: Floats
) -> NDArray[np.float64]:
    """Give the log-probability of each row's label sequence among all sequences (the forward algorithm, rescaled)."""
    rows, words, _ = scores.shape
    top = scores.max(axis=2, keepdims=True).astype(np.float64)
    shares, steps = np.exp(scores - top), np.exp(follow.astype(np.float64))
    ends, every = np.asarray(lengths), np.arange(rows)
    now = shares[:, 0] * np.exp(first.astype(np.float64))
    total = np.zeros(rows)
    gold = scores[every, 0, labels[:, 0]] + first[labels[:, 0]] - top[:, 0, 0]
    for t in range(words):
        if t:
            going = ends > t
            now = np.where(going[:, None], (now @ steps) * shares[:, t], now)
            step = follow[labels[:, t - 1], labels[:, t]] + scores[every, t, labels[:, t]] - top[:, t, 0]
            gold = gold + np.where(going, step, 0)
        scale = now.sum(axis=1)
        total += np.log(scale)
        now = now / scale[:, None]
    likely: NDArray[np.float64] = np.minimum(gold - total, 0.0)
    return likely


def confidence(cue: float, likely: float) -> float:
    """Give how likely an attribution is right, from its cue's probability and its roles' log-probability."""
    odds = CERTAIN + CUE_WEIGHT * math.log(cue / max(1 - cue, 1e-6)) + ROLES_WEIGHT * likely
    return 1 / (1 + math.exp(-odds))


def roles(labels: NDArray[np.intp], offset: int) -> Roles:
    """Give one cue's roles from its label sequence [words].

    Of several sources the nearest to the content is taken. `offset` is the window's word the sequence begins at.
    """
    kinds: tuple[list[Range], list[Range], list[Range]] = ([], [], [])
    for start, end, kind in _segments(labels):
        kinds[kind].append((start + offset, end + offset))
    content = kinds[CONTENT]
    near = content[0] if content else (offset, offset)
    source = min(kinds[SOURCE], key=lambda r: max(near[0] - r[1], r[0] - near[1]), default=None)
    return Roles(source, tuple(content), tuple(kinds[CARRIED]))


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
