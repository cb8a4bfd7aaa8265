"""Articles that rest on reports of nobody in particular: what they come down to is unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.records import Article, Citation, Statement
from sayso.stories.citations import LEADS
from sayso.stories.confirming import named_directly

_MEDIA = (
    r"(?:[\w-]+ ){0,2}?(?:media(?: sources| outlets| reports)?|press|newspapers?|"
    r"news (?:agenc(?:y|ies)|outlets?|sites?)|reports|TV|television|radio)"
)
_UNNAMED = re.compile(
    rf"\b(?:[Aa]ccording to|reported by|citing|quoted by|as per) (?:the )?{_MEDIA}\b|"
    rf"\b{_MEDIA} (?:have |has )?(?:report(?:ed)?|sa(?:y|id)|claim(?:ed)?|state[ds]?|suggest(?:ed)?)\b|"
    r"\b[Tt]here (?:are|have been|were) (?:[\w-]+ )?(?:reports|rumou?rs)\b|"
    r"\b[Rr]eports (?:are|have|began|begun|emerged|surfaced|circulat\w+|indicate)\b|"
    r"\b[Rr]umou?rs? (?:are|have|has|is|claims?|suggests?|began|swirl\w+|circulat\w+|that)\b|"
    r"\b[Ss]ources are reporting\b|\b[Uu]nconfirmed reports\b"
)
"""Media without a name, or rumours: what rests on them has an unknown origin."""

_LOOK = 1000  # characters of a block: enough for its first sentences, and a bound on the search


def is_hearsay(article: Article, statements: Sequence[Statement], citations: Sequence[Citation]) -> bool:
    """Tell whether the article leans on media without a name or on rumours, and names no source and no outlet."""
    if any(one.article == article.id and not one.disputed for one in citations):
        return False
    head = article.blocks[: LEADS + sum(block.kind in ("headline", "standfirst") for block in article.blocks)]
    named = any(named_directly(one) for one in statements)
    return not named and any(_UNNAMED.search(block.span.of(article.text)[:_LOOK]) for block in head)
