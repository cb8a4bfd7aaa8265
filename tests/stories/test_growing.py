"""Stories as they come in: the same as all at once, in any order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.articles import BRIEF, FERRY, REWRITE, article

from sayso.stories import growing, trace_stories
from sayso.stories.growing import GrowingStories, grow

OLIVES = (
    "Olive growers around Lindos expect the poorest harvest in forty years after a spring without rain.",
    "Wells have run dry on most of the southern slopes, the growers' union said, and mills will open three weeks late.",
)
ALL = [
    article(*FERRY, url="https://tribune.com.pk/ferries", published="2026-03-07"),
    article(*REWRITE, url="https://www.dawn.com/ferries", published="2026-03-07"),
    article(*BRIEF, url="https://www.geo.tv/brief", published="2026-03-09"),
    article(*OLIVES, url="https://www.ekathimerini.com/olives", published="2026-03-07"),
    article(*OLIVES[::-1], url="https://olives.example/1", published="2026-03-08"),
]


def as_sets(groups: object) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}  # type: ignore[attr-defined]


def test_each_article_is_told_which_others_are_of_its_story() -> None:
    stories = GrowingStories()
    assert stories.add(ALL[0]) == (ALL[0].id,)
    assert stories.add(ALL[3]) == (ALL[3].id,)
    assert stories.add(ALL[1]) == (ALL[0].id, ALL[1].id)
    assert stories.add(ALL[2]) == (ALL[0].id, ALL[1].id, ALL[2].id)
    assert len(stories) == 4


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_does_not_matter_here_and_all_at_once_gives_the_same(chance: random.Random) -> None:
    order = list(ALL)
    chance.shuffle(order)
    grown = as_sets(grow(order))
    assert grown == as_sets(story.articles for story in trace_stories((one, ()) for one in ALL))
    assert sum(map(len, grown)) == len(ALL)


def test_what_is_far_in_time_is_another_story() -> None:
    late = article(*REWRITE, url="https://www.dawn.com/again", published="2026-09-01")
    assert as_sets(grow([ALL[0], late])) == {frozenset({ALL[0].id}), frozenset({late.id})}


def test_the_same_text_is_the_same_story_whatever_its_date_says() -> None:
    late = article(*FERRY, url="https://copy.example/", published="2026-09-01")
    assert len(grow([ALL[0], late])) == 1


def test_what_comes_after_a_story_that_is_full_still_comes_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing, "MOST_AGAIN", 3)
    reprints = [article(*FERRY, url=f"https://{number}.example/", published="2026-03-07") for number in range(6)]
    assert sorted(map(len, grow(reprints))) == [2, 4]
