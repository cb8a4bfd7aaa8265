"""Articles as weighted words: what tells one event from another."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.records import Article
from sayso.text.word_spread import SELDOM, word_shares

TOP_TERMS = 100
"""Terms kept per article, heaviest first: 100 and 200 did equally well on half the stories of FNC-1 train, 60 a
little worse."""

HEADLINE = 3
LEAD = 2
NAME = 2
"""How often a word of the headline, of the standfirst or first paragraph, and one that is mostly written with a
capital inside sentences counts. Tuned on the same half: B-cubed F1 .952 without, .957 with LEAD, .967 with both."""

BACKGROUND = 2000
"""Articles that the table of word shares weighs; 500 to 5000 did equally well on that half."""

_LEAST_PLURAL = 4  # letters: "cats" is one, "was" is not
_WORD = re.compile(r"[⺀-鿿぀-ヿ฀-๿]|[^\W\d_]{2,}|\d{2,}")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]+")

Vector = Mapping[str, float]


def term_counts(article: Article) -> Counter[str]:
    """Give how often each word stands in the article; words of headline and lead, and names, count for more."""
    counts: Counter[str] = Counter()
    first = next(iter(article.body), None)
    for block in article.blocks:
        lead = block.kind == "standfirst" or block is first
        weight = HEADLINE if block.kind == "headline" else LEAD if lead else 1
        for word in _WORD.findall(block.span.of(article.text)):
            counts[_stem(word.casefold())] += weight
    names = Counter(_stem(name.casefold()) for name in _NAME.findall(article.text))
    return Counter({term: times * (NAME if 2 * names[term] > times / LEAD else 1) for term, times in counts.items()})


def _stem(word: str) -> str:
    """Give the word without the plural's or possessive's s: enough to join "priest" and "priests"."""
    return word[:-1] if len(word) >= _LEAST_PLURAL and word[-1] == "s" and word[-2] != "s" else word


def vectors(counts: Sequence[Counter[str]]) -> list[Vector]:
    """Give a vector of length 1 per article: (1 + log tf) * idf.

    The idf is that of these articles and of `BACKGROUND` more that stand for all news, so that two articles
    are compared as soundly as two thousand.
    """
    spread = Counter(term for terms in counts for term in terms)
    shares = word_shares()
    whole = len(counts) + BACKGROUND
    idf = {term: math.log(whole / (times + BACKGROUND * shares.get(term, SELDOM))) for term, times in spread.items()}
    return [weighed(terms, idf) for terms in counts]


def weighed(terms: Counter[str], idf: Mapping[str, float]) -> Vector:
    """Give the vector of length 1 of the heaviest terms."""
    weights = {term: (1 + math.log(times)) * idf[term] for term, times in terms.items()}
    top = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:TOP_TERMS]
    length = math.sqrt(math.fsum(weight * weight for _, weight in top)) or 1.0
    return {term: weight / length for term, weight in top}
