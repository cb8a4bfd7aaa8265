"""The index of shingles gives what comparing all pairs would give."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.stories import overlap_index
from sayso.stories.overlap import LEAST_SHARED
from sayso.stories.overlap_index import OverlapIndex

TEXTS = st.lists(st.sets(st.integers(0, 60), max_size=40), max_size=25)


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_it_finds_every_pair_that_shares_enough(texts: list[set[int]]) -> None:
    overlap_index.FIRST_RUN, before = 64, overlap_index.FIRST_RUN
    try:
        index, kept = OverlapIndex(), []
        for text in texts:
            keys = np.array(sorted(text), np.uint64)
            wanted = {
                number: len(text & other) / max(1, min(len(text), len(other)))
                for number, other in enumerate(kept)
                if len(text & other) >= LEAST_SHARED
            }
            assert dict(index.ask(keys)) == wanted
            assert dict(index.add(keys)) == wanted
            kept.append(text)
        assert len(index) == len(texts)
    finally:
        overlap_index.FIRST_RUN = before


def test_runs_stay_few() -> None:
    index = OverlapIndex()
    chance = np.random.default_rng(1)
    for _ in range(600):
        index.add(np.unique(chance.integers(0, 1 << 40, 300).astype(np.uint64)))
    assert index.held > 0
    assert len(index._runs) < 6
