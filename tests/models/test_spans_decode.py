import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.models import spans_decode as decode

FIRST = np.array([0, 0, -1e4, 0, -1e4, 0, -1e4], np.float32)


def follow() -> np.ndarray:
    out = np.zeros((7, 7), np.float32)
    for inside in (2, 4, 6):
        out[:, inside] = -1e4
        out[inside - 1 : inside + 1, inside] = 0
    return out


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_the_best_sequence_is_the_best_of_all(seed: int, length: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(1, length, 7)).astype(np.float32)
    chain = follow() + rng.normal(size=(7, 7)).astype(np.float32)

    def total(labels: tuple[int, ...]) -> float:
        steps = sum(chain[a, b] for a, b in itertools.pairwise(labels))
        return float(FIRST[labels[0]] + steps + sum(scores[0, t, k] for t, k in enumerate(labels)))

    best = decode.best_labels(scores, [length], chain, FIRST)[0]
    assert total(tuple(best)) == pytest.approx(max(map(total, itertools.product(range(7), repeat=length))), abs=1e-3)


@given(st.integers(0, 2**32 - 1))
def test_a_row_is_read_the_same_alone_and_among_longer_ones(seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(3, 12, 7)).astype(np.float32)
    lengths = [5, 12, 1]
    together = decode.best_labels(scores, lengths, follow(), FIRST)
    for n, length in enumerate(lengths):
        alone = decode.best_labels(scores[n : n + 1, :length], [length], follow(), FIRST)
        assert together[n, :length].tolist() == alone[0].tolist()
        assert not together[n, length:].any()


def test_cues_of_several_words_and_neighbours() -> None:
    scores = np.log(
        [[0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.2, 0.7, 0.1], [0.6, 0.35, 0.05], [0.1, 0.1, 0.8]]
    )
    assert [(s, e) for s, e, _ in decode.cues(scores, 0.5)] == [(1, 3), (3, 4)]
    assert [(s, e) for s, e, _ in decode.cues(scores, 0.3)] == [(1, 3), (3, 4), (4, 6)]


def test_roles_are_ranges_with_the_source_nearest_to_the_content() -> None:
    labels = np.array([1, 2, 0, 0, 1, 3, 4, 0, 3, 5, 6])
    roles = decode.roles(labels, 10)
    assert roles.source == (14, 15)
    assert roles.content == ((15, 17), (18, 19))
    assert roles.carried == ((19, 21),)


def test_no_role_at_all() -> None:
    roles = decode.roles(np.zeros(3, np.intp), 0)
    assert (roles.source, roles.content, roles.carried) == (None, (), ())


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_sequence_probabilities_sum_to_one(seed: int, length: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(1, length, 7)).astype(np.float32)
    every = np.array(list(itertools.product(range(7), repeat=length)))
    repeated = np.repeat(scores, len(every), axis=0)
    likely = decode.sureness(repeated, every, [length] * len(every), follow(), FIRST)
    assert np.exp(likely).sum() == pytest.approx(1, abs=1e-4)


@given(st.floats(0.001, 0.999), st.floats(-20, 0))
def test_confidence_rises_with_both_its_parts(cue: float, likely: float) -> None:
    here = decode.confidence(cue, likely)
    assert 0 <= here <= 1
    assert decode.confidence(cue + 0.0005, likely) >= here >= decode.confidence(cue, likely - 1)
