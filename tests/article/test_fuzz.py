"""The fuzz target, for a few seconds; `python tests/article/fuzz.py` runs it for as long as wished."""

import random
import time

import pytest
from tests.article.fuzz import broken, check, sources

SECONDS = 1.5
FEWEST = 3


@pytest.mark.parametrize("start", [1_000_000, 2_000_000])
def test_broken_pages_give_an_article_that_holds_or_a_rejection(start):
    pages, end, seed = sources(), time.process_time() + SECONDS, start
    while time.process_time() < end or seed < start + FEWEST:
        check(broken(random.Random(seed), pages), f"seed {seed}")
        seed += 1


def test_the_same_seed_breaks_the_same_page():
    pages = sources()
    assert broken(random.Random(5), pages) == broken(random.Random(5), pages) != broken(random.Random(6), pages)
