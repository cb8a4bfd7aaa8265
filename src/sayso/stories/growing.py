"""Stories that grow article by article, as they come in: each costs milliseconds, however many there are.

The way is that of `grouping` (average-link clusters of TF-IDF vectors in a time window). What an article is compared
with is found through its heaviest terms, and through the shingles that it shares; the groups that it may belong to are
then grouped anew with it, so that the order of arrival matters little.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from sayso.records import Article
from sayso.stories.copies import SAME_TEXT
from sayso.stories.dates import day_of
from sayso.stories.grouping import SAME_STORY, WINDOW, agglomerate, least_mean
from sayso.stories.near_texts import NearTexts
from sayso.stories.overlap_index import OverlapIndex
from sayso.stories.shingles import distinct_keys
from sayso.stories.vectors import BACKGROUND, term_counts, weighed
from sayso.text.word_spread import SELDOM, word_shares

CLOSE = 0.5
"""Share of the least mean cosine from which a group is looked at again when an article comes in."""

MOST_AGAIN = 400
"""Articles that are grouped again for one that comes in, at most: the nearest groups."""


class GrowingStories:
    """The stories of the articles added so far."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._days: list[int | None] = []
        self._spread: Counter[str] = Counter()
        self._vectors = NearTexts()
        self._near: list[dict[int, float]] = []
        self._group_of: list[int] = []
        self._members: dict[int, list[int]] = {}
        self._groups = 0
        self._texts = OverlapIndex()

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, article: Article) -> tuple[str, ...]:
        """Give the ids of the story's articles, this one among them, in the order in which they came."""
        number = len(self._ids)
        counts = term_counts(article)
        vector = weighed(counts, self._idf(counts))
        self._ids.append(article.id)
        self._days.append(day_of(article.published))
        near = {other: cosine for other, cosine in self._vectors.add(vector).items() if self._in_time(number, other)}
        for other, containment in self._texts.add(distinct_keys(article)):
            if containment >= SAME_TEXT:
                near[other] = 1.0
        self._keep(number, near, counts)
        self._regroup([number, *self._again(near)])
        return tuple(self._ids[one] for one in sorted(self._members[self._group_of[number]]))

    def stories(self) -> list[list[str]]:
        """Give the ids by story, in the order in which they came."""
        return sorted([self._ids[number] for number in sorted(members)] for members in self._members.values())

    def _idf(self, counts: Counter[str]) -> dict[str, float]:
        shares, whole = word_shares(), len(self._ids) + BACKGROUND
        return {
            term: math.log(whole / (self._spread[term] + 1 + BACKGROUND * shares.get(term, SELDOM))) for term in counts
        }

    def _in_time(self, one: int, other: int) -> bool:
        here, there = self._days[one], self._days[other]
        return here is None or there is None or abs(here - there) <= WINDOW

    def _keep(self, number: int, near: dict[int, float], counts: Counter[str]) -> None:
        self._near.append(near)
        for other, cosine in near.items():
            self._near[other][number] = cosine
        self._spread.update(counts.keys())
        self._group_of.append(-1)

    def _again(self, near: dict[int, float]) -> list[int]:
        """Give the articles of the groups that the new one may join, the likest groups first."""
        totals: dict[int, float] = {}
        for other, cosine in near.items():
            group = self._group_of[other]
            totals[group] = totals.get(group, 0.0) + cosine
        means = sorted((-total / len(self._members[group]), group) for group, total in totals.items())
        found: list[int] = []
        for mean, group in means:
            if -mean < CLOSE * SAME_STORY:
                break
            if len(found) + len(self._members[group]) <= MOST_AGAIN:
                found += self._members[group]
        return found

    def _regroup(self, numbers: Sequence[int]) -> None:
        """Group these articles anew, whole groups all of them."""
        place = {number: here for here, number in enumerate(sorted(numbers))}
        for group in {self._group_of[number] for number in numbers} - {-1}:
            del self._members[group]
        graph = [
            {place[other]: cosine for other, cosine in self._near[number].items() if other in place} for number in place
        ]
        order = list(place)
        for members in agglomerate(graph, least_mean([self._days[number] for number in order])):
            self._members[self._groups] = [order[here] for here in members]
            for here in members:
                self._group_of[order[here]] = self._groups
            self._groups += 1


def grow(articles: Sequence[Article]) -> list[list[str]]:
    """Give the stories of the articles, added in the order given."""
    stories = GrowingStories()
    for article in articles:
        stories.add(article)
    return stories.stories()
