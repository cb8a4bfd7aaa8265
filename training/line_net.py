"""A small convolutional network over the lines of a page, trained with numpy alone (Adam, Kingma and Ba 2015)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from sayso.models.lines import FAR, NEAR

HIDDEN, SAID, ENDS = 32, 6, 4
"""Units of a layer; numbers a word has among the others, and as the first or last of its line."""
PAD = max(FAR)
DROP, DECAY, WORD_DECAY = 0.12, 1e-5, 5e-4
RATE, BATCH, EPOCHS, WARM = 3e-3, 12, 18, 50
CLIP = 4.0

Matrix = np.ndarray


@dataclass(slots=True)
class Dump:
    """One dump: features `[line, feature]`, one-hot words (all, first, last), labels, weights, lengths in words."""

    features: Matrix
    words: tuple[sp.csr_matrix, sp.csr_matrix, sp.csr_matrix]
    labels: Matrix
    weights: Matrix
    lengths: Matrix


@dataclass(slots=True)
class Batch:
    """Several dumps one after the other, rows of zeros between; `mask` is 0 there."""

    features: Matrix
    words: list[sp.csr_matrix]
    labels: Matrix
    weights: Matrix
    share: Matrix
    mask: Matrix
    page: Matrix
    starts: Matrix
    counts: Matrix


class Net:
    """The weights by name, and the pass forwards and back."""

    def __init__(self, features: int, vocabulary: int, seed: int) -> None:
        rng = np.random.default_rng(seed)

        def layer(rows: int, columns: int) -> Matrix:
            return (rng.normal(size=(rows, columns)) * np.sqrt(2 / rows)).astype(np.float32)

        def table(columns: int) -> Matrix:
            return (rng.normal(size=(vocabulary + 1, columns)) * 0.1).astype(np.float32)

        self.weights = {
            "any": table(SAID),
            "first": table(ENDS),
            "last": table(ENDS),
            "w1": layer(features + SAID + 2 * ENDS, HIDDEN),
            "w2": layer(HIDDEN * len(NEAR), HIDDEN),
            "w3": layer(HIDDEN * len(FAR) + 2 * HIDDEN, HIDDEN),
            "w4": layer(2 * HIDDEN, 1) * 0.3,
            **{f"b{n}": np.zeros(1 if n == 4 else HIDDEN, np.float32) for n in (1, 2, 3, 4)},
        }

    def forward(self, batch: Batch, rng: np.random.Generator) -> tuple[Matrix, tuple[Matrix, ...]]:
        """Give the log odds of every row, and what the way back needs."""
        w = self.weights
        said = [words @ w[name] for words, name in zip(batch.words, ("any", "first", "last"), strict=True)]
        told = np.concatenate([batch.features, *said], axis=1)
        kept_in = _dropout(told.shape, rng)
        told = told * kept_in
        alone = np.maximum(told @ w["w1"] + w["b1"], 0) * batch.mask
        around = shift(alone, NEAR)
        near = np.maximum(around @ w["w2"] + w["b2"], 0) * batch.mask
        mean = np.add.reduceat(near, batch.starts, axis=0) / batch.counts
        weighted = np.add.reduceat(near * batch.share, batch.starts, axis=0)
        wide = np.concatenate([shift(near, FAR), mean[batch.page], weighted[batch.page]], axis=1)
        kept_out = _dropout((len(near), HIDDEN), rng)
        far = np.maximum(wide @ w["w3"] + w["b3"], 0) * batch.mask * kept_out
        last = np.concatenate([far, alone], axis=1)
        return (last @ w["w4"] + w["b4"])[:, 0], (told, kept_in, alone, around, near, wide, far, kept_out, last)

    def backward(self, batch: Batch, error: Matrix, passed: tuple[Matrix, ...]) -> dict[str, Matrix]:
        """Give the gradient of every weight from the error at the output."""
        w, (told, kept_in, alone, around, near, wide, far, kept_out, last) = self.weights, passed
        out = error[:, None].astype(np.float32)
        gradient = {"w4": last.T @ out, "b4": out.sum(axis=0)}
        back = out @ w["w4"].T
        g3 = back[:, :HIDDEN] * (far > 0) * kept_out
        gradient |= {"w3": wide.T @ g3, "b3": g3.sum(axis=0)}
        back_wide, edge = g3 @ w["w3"].T, HIDDEN * len(FAR)
        g2 = unshift(back_wide[:, :edge], FAR)
        g2 += (np.add.reduceat(back_wide[:, edge : edge + HIDDEN], batch.starts, axis=0) / batch.counts)[batch.page]
        g2 += np.add.reduceat(back_wide[:, edge + HIDDEN :], batch.starts, axis=0)[batch.page] * batch.share
        g2 *= (near > 0) * batch.mask
        gradient |= {"w2": around.T @ g2, "b2": g2.sum(axis=0)}
        g1 = (back[:, HIDDEN:] + unshift(g2 @ w["w2"].T, NEAR)) * (alone > 0) * batch.mask
        gradient |= {"w1": told.T @ g1, "b1": g1.sum(axis=0)}
        back_told, at = (g1 @ w["w1"].T) * kept_in, batch.features.shape[1]
        for words, name, size in zip(batch.words, ("any", "first", "last"), (SAID, ENDS, ENDS), strict=True):
            gradient[name] = words.T @ back_told[:, at : at + size]
            at += size
        return gradient


def shift(values: Matrix, offsets: tuple[int, ...]) -> Matrix:
    """Give for each row the rows at the offsets side by side."""
    padded = np.pad(values, ((PAD, PAD), (0, 0)))
    return np.concatenate([padded[PAD + offset : PAD + offset + len(values)] for offset in offsets], axis=1)


def unshift(values: Matrix, offsets: tuple[int, ...]) -> Matrix:
    """Give the gradient of `shift`: every part added back where it came from."""
    size = values.shape[1] // len(offsets)
    padded = np.zeros((len(values) + 2 * PAD, size), values.dtype)
    for place, offset in enumerate(offsets):
        padded[PAD + offset : PAD + offset + len(values)] += values[:, place * size : (place + 1) * size]
    return padded[PAD:-PAD]


def _dropout(shape: tuple[int, ...], rng: np.random.Generator) -> Matrix:
    return (rng.random(shape) > DROP).astype(np.float32) / (1 - DROP)


def join(dumps: list[Dump], mean: Matrix, scale: Matrix) -> Batch:
    """Give the dumps as one batch, features scaled."""
    sizes = [len(dump.labels) for dump in dumps]

    def stacked(parts: list[Matrix]) -> Matrix:
        return np.concatenate([np.pad(part, ((0, PAD),) + ((0, 0),) * (part.ndim - 1)) for part in parts])

    def one_hot(which: int) -> sp.csr_matrix:
        gap = sp.csr_matrix((PAD, dumps[0].words[which].shape[1]), dtype=np.float32)
        return sp.vstack([part for dump in dumps for part in (dump.words[which], gap)], format="csr")

    return Batch(
        features=stacked([np.clip((dump.features - mean) / scale, -CLIP, CLIP) for dump in dumps]),
        words=[one_hot(which) for which in range(3)],
        labels=stacked([dump.labels for dump in dumps]),
        weights=stacked([dump.weights for dump in dumps]) / len(dumps),
        share=stacked([dump.lengths / dump.lengths.sum() for dump in dumps])[:, None].astype(np.float32),
        mask=stacked([np.ones(size, np.float32) for size in sizes])[:, None],
        page=np.repeat(np.arange(len(dumps)), [size + PAD for size in sizes]),
        starts=np.cumsum([0, *(size + PAD for size in sizes[:-1])]),
        counts=np.array(sizes, np.float32)[:, None],
    )


def fit(dumps: list[Dump], vocabulary: int, seed: int, vary) -> tuple[Net, Matrix, Matrix]:  # noqa: ANN001
    """Give the trained network with mean and scale of the features; `vary(dump, rng)` gives a varied dump."""
    rng = np.random.default_rng(seed)
    features = np.concatenate([dump.features for dump in dumps])
    mean, scale = features.mean(axis=0), features.std(axis=0) + 1e-3
    net = Net(features.shape[1], vocabulary, seed)
    first = {name: np.zeros_like(value) for name, value in net.weights.items()}
    second = {name: np.zeros_like(value) for name, value in net.weights.items()}
    steps, step = EPOCHS * (len(dumps) // BATCH + 1), 0
    for _ in range(EPOCHS):
        order = rng.permutation(len(dumps))
        for at in range(0, len(dumps), BATCH):
            batch = join([vary(dumps[i], rng) for i in order[at : at + BATCH]], mean, scale)
            odds, passed = net.forward(batch, rng)
            error = batch.weights * (1 / (1 + np.exp(-np.clip(odds, -30, 30))) - batch.labels)
            step += 1
            rate = RATE * (1 - step / steps) * min(1, step / WARM) + 1e-5
            for name, slope in net.backward(batch, error, passed).items():
                decay = WORD_DECAY if name in ("any", "first", "last") else DECAY
                slope = slope + decay * net.weights[name]  # noqa: PLW2901
                first[name] = 0.9 * first[name] + 0.1 * slope
                second[name] = 0.99 * second[name] + 0.01 * slope * slope
                change = first[name] / (1 - 0.9**step) / (np.sqrt(second[name] / (1 - 0.99**step)) + 1e-7)
                net.weights[name] -= (rate * change).astype(np.float32)
    return net, mean, scale
