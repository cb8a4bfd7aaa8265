"""How much of one statement's content stands in another's, counted by what its words tell."""

from __future__ import annotations

import math
import re
from collections.abc import Set as AbstractSet

from sayso.records import Article, Statement
from sayso.text.word_spread import SELDOM, word_shares

_WORD = re.compile(r"[^\W_]+")
_TOLD_LITTLE = 0.3
"""Words in more news articles than this share tell nothing of what was said."""


def content_words(article: Article, statement: Statement) -> frozenset[str]:
    """Give the telling words of what was said, in small letters."""
    return telling_words(" ".join(span.of(article.text) for span in statement.content))


def telling_words(text: str) -> frozenset[str]:
    """Give the words of the text that tell something, in small letters."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word for word in words if len(word) > 1 and word_shares().get(word, SELDOM) < _TOLD_LITTLE)


def containment(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Give the share, 0..1, of the lighter content that the other holds; words weigh by how seldom they are."""
    shared = one & other
    return weight(shared) / (min(weight(one), weight(other)) or 1.0) if shared else 0.0


def weight(words: AbstractSet[str]) -> float:
    """Give how much the words tell: the sum of their information, so that one rare word is worth many common ones."""
    shares = word_shares()
    return math.fsum(sorted(-math.log(shares.get(word, SELDOM)) for word in words))


def speaker_of(statement: Statement) -> str | None:
    """Give the name of who said it, None where it is withheld or not known."""
    source = statement.source
    if source is None or source.anonymous:
        return None
    return source.name
