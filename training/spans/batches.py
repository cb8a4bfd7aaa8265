"""Examples as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from sayso.models.spans_windows import Window, laid_out, reach
from sayso.models.spans_words import FEATURES
from spans.corpus import Example
from spans.network import SpanNetwork

START, SEPARATOR = 101, 102


@dataclass
class Batch:
    """Windows padded to one length. Words are [windows, words]; everything about cues is [cues, ...]."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    firsts: Tensor
    word_features: Tensor
    word_mask: Tensor
    cue_labels: Tensor
    convention: int
    cues: list[tuple[int, int, int]]
    role_labels: list[list[int]]
    windows: list[Window]


def batch(examples: Sequence[Example]) -> Batch:
    """Give one batch; all examples must follow one convention."""
    convention = examples[0].convention
    laid = [laid_out(e.window, START, SEPARATOR) for e in examples]
    width = max(len(ids) for ids, _, _ in laid)
    words = max(len(e.window) for e in examples)
    ids = torch.zeros(len(laid), width, dtype=torch.long)
    features, mask = torch.zeros_like(ids), torch.zeros(ids.shape, dtype=torch.bool)
    firsts = torch.zeros(len(laid), words, dtype=torch.long)
    word_features, word_mask = torch.zeros_like(firsts), torch.zeros(firsts.shape, dtype=torch.bool)
    cue_labels = torch.full(firsts.shape, -100)
    cues, role_labels = [], []
    shift = convention * FEATURES
    for b, (e, (one, feats, first)) in enumerate(zip(examples, laid, strict=True)):
        ids[b, : len(one)] = torch.tensor(one)
        features[b, : len(one)] = torch.tensor(feats) + shift
        mask[b, : len(one)] = True
        firsts[b, : len(first)] = torch.tensor(first)
        word_features[b, : len(first)] = torch.tensor([p.word.feature for p in e.window]) + shift
        word_mask[b, : len(first)] = True
        labels = [-100 if i in e.unknown else 0 for i in range(len(e.window))]
        for m in e.marked:
            start, end = m.cue
            labels[start:end] = [1] + [2] * (end - start - 1)
            cues.append((b, start, end))
            role_labels.append(m.labels)
        cue_labels[b, : len(labels)] = torch.tensor(labels)
    return Batch(
        ids,
        features,
        mask,
        firsts,
        word_features,
        word_mask,
        cue_labels,
        convention,
        cues,
        role_labels,
        [e.window for e in examples],
    )


@dataclass
class Around:
    """The words around each cue: which word each place is, its distance from the cue, and whether it is one."""

    row: Tensor
    index: Tensor
    distance: Tensor
    mask: Tensor
    cue_start: Tensor
    cue_end: Tensor


def around(cues: Sequence[tuple[int, int, int]], windows: Sequence[Window], before: int) -> Around:
    """Give for each cue (window, start, end) the words that may belong to it."""
    spans = [reach(windows[b], s, e) for b, s, e in cues]
    size = max(hi - lo for lo, hi in spans)
    index = torch.zeros(len(cues), size, dtype=torch.long)
    distance, mask = torch.zeros_like(index), torch.zeros(index.shape, dtype=torch.bool)
    for n, ((_, s, e), (lo, hi)) in enumerate(zip(cues, spans, strict=True)):
        place = torch.arange(lo, hi)
        index[n, : hi - lo] = place
        distance[n, : hi - lo] = distances(place, s, e, before)
        mask[n, : hi - lo] = True
    row = torch.tensor([b for b, _, _ in cues])
    return Around(
        row, index, distance, mask, torch.tensor([s for _, s, _ in cues]), torch.tensor([e for _, _, e in cues])
    )


def distances(place: Tensor, start: int, end: int, before: int) -> Tensor:
    """Give 0..before-1 for words before the cue, before for the cue's own, before+1.. for those after it."""
    return torch.where(
        place < start, place - start + before, torch.where(place < end, before, place - end + 1 + before)
    )


def role_scores(network: SpanNetwork, words: Tensor, a: Around, features: Tensor) -> Tensor:
    """Give the role scores around each cue from the word states and features of its batch."""
    at = a.row[:, None] * words.shape[1]
    ends = torch.stack([a.cue_start, a.cue_end - 1], dim=1)
    picked = features.flatten()[a.index + at]
    return network.roles(words.flatten(0, 1), a.index + at, ends + at, a.distance, picked, a.mask)
