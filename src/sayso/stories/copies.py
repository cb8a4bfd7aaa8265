"""Text that two articles share beyond quotations, with the shared passages, and who has it from whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from sayso.records import Article, Copy, Passage, Span
from sayso.stories.dates import is_earlier
from sayso.stories.overlap import Overlap, find_overlaps
from sayso.stories.shingles import Shingled

LEAST_CONTAINMENT = 0.2
"""Share of the shorter article's shingles. Read on FNC-1 train: of 14 pairs at 0.2 to 0.3 all share sentences, of
25 at 0.1 to 0.2 every third shares only names and set phrases."""

SAME_TEXT = 0.5
"""Containment from which a copy is of the same story, however unlike the two are as wholes (a brief in a long report).
Not tuned."""

SHORTEST = 20
"""Shingles of its own words that an article needs to be compared: some two sentences."""

TRIED = 8
"""Places tried for each shingle of a passage: a text that says one thing a thousand times costs no more."""

Cites = Callable[[str, str], bool]
"""Tells whether the article with the first id names the second, or its outlet, as where it has it from."""


def find_copies(articles: Mapping[str, Article], shingles: Sequence[Shingled], cites: Cites) -> tuple[Copy, ...]:
    """Give the copies among the articles, in the order of the shingles; passages are in the order of the copy."""
    return tuple(
        _copy(articles, (shingles[pair.first], shingles[pair.second]), containment, cites)
        for pair in find_overlaps(shingles)
        if (containment := _containment(shingles, pair)) >= LEAST_CONTAINMENT
    )


def _containment(shingles: Sequence[Shingled], pair: Overlap) -> float:
    shorter = min(len(shingles[pair.first].distinct), len(shingles[pair.second].distinct))
    return pair.shared / shorter if shorter >= SHORTEST else 0.0


def _copy(articles: Mapping[str, Article], pair: tuple[Shingled, Shingled], containment: float, cites: Cites) -> Copy:
    copy, original, undecided = _direction(articles, pair, cites)
    passages = tuple(
        (Passage(article=copy.id, span=here), Passage(article=original.id, span=there))
        for here, there in shared_passages(copy, original)
    )
    return Copy(copy=copy.id, original=original.id, containment=containment, passages=passages, undecided=undecided)


def _direction(
    articles: Mapping[str, Article], pair: tuple[Shingled, Shingled], cites: Cites
) -> tuple[Shingled, Shingled, bool]:
    """Give copy, original, and whether that is undecided."""
    first, second = pair
    earlier = is_earlier(articles[first.id].published, articles[second.id].published)
    if earlier is None:
        there, back = cites(second.id, first.id), cites(first.id, second.id)
        earlier = there if there != back else None
    if earlier is None:
        longer = (len(first.distinct), second.id) > (len(second.distinct), first.id)
        return (second, first, True) if longer else (first, second, True)
    return (second, first, False) if earlier else (first, second, False)


def shared_passages(one: Shingled, other: Shingled) -> Iterator[tuple[Span, Span]]:
    """Give the stretches of words that both have, longest possible, in the order of `one`; none overlaps another."""
    places: dict[int, list[int]] = {}
    for place, key in enumerate(other.keys.tolist()):
        places.setdefault(key, []).append(place)
    keys, there, at = one.keys.tolist(), other.keys.tolist(), 0
    while at < len(keys):
        runs = ((_run(keys, there, at, place), -place) for place in places.get(keys[at], [])[:TRIED])
        length, start = max(runs, default=(0, 0))
        if length:
            passage = _stretch(one, at, length)
            yield passage, _stretch(other, -start, length)
            at = int(np.searchsorted(one.starts, passage.end))
        else:
            at += 1


def _run(one: Sequence[int], other: Sequence[int], at: int, place: int) -> int:
    """Give how many shingles from `at` and `place` on are the same."""
    length = 0
    while at + length < len(one) and place + length < len(other) and one[at + length] == other[place + length]:
        length += 1
    return length


def _stretch(article: Shingled, at: int, length: int) -> Span:
    return Span(int(article.starts[at]), int(article.ends[at + length - 1]))
