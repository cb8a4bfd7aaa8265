"""The same statement in several articles: one speaker, content alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from sayso.records import Article, Claim, Statement, record_id
from sayso.stories.alike import containment, content_words, speaker_of
from sayso.stories.sets import Sets

ALIKE = 0.6
"""Share of the lighter content that both variants hold, weighed. Not tuned: no labelled claims at hand."""

LEAST_WORDS = 3
"""Telling words that both hold: shorter remarks ("no comment") are said again and again."""

Variant = tuple[Article, Statement]


def find_claims(pairs: Iterable[tuple[Article, Sequence[Statement]]]) -> tuple[Claim, ...]:
    """Give the claims that stand in at least two articles, sorted by speaker and id.

    `statements` of a claim are its variants, shortened, indirect or cleaned up as they may be.
    """
    spoken: dict[str, list[Variant]] = {}
    for article, statements in pairs:
        for statement in statements:
            if name := speaker_of(statement):
                spoken.setdefault(name, []).append((article, statement))
    claims = (claim for speaker, variants in spoken.items() for claim in _claims(speaker, variants))
    return tuple(sorted(claims, key=lambda claim: (claim.speaker, claim.id)))


def _claims(speaker: str, variants: Sequence[Variant]) -> Iterator[Claim]:
    words = [content_words(article, statement) for article, statement in variants]
    sets = Sets(range(len(variants)))
    for one, other in combinations(range(len(variants)), 2):
        shared = words[one] & words[other]
        if len(shared) >= LEAST_WORDS and containment(words[one], words[other]) >= ALIKE:
            sets.join(one, other)
    for numbers in sets.groups():
        if len({variants[number][0].id for number in numbers}) > 1:
            ids = tuple(sorted(variants[number][1].id for number in numbers))
            yield Claim(id=record_id("claim/1", speaker, ids), speaker=speaker, statements=ids)
