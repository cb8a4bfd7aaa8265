"""Whether an article that says who had the story first has it on the record itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.records import Article, Citation, Span, Statement
from sayso.stories.evidence import Evidence

_FIRST = re.compile(
    r"\b(?:first|originally|initially) (?:to )?(?:report|publish|reveal|broke|appear|post)|\bbroke the (?:story|news)"
)
_NEAR = 50  # code points on either side of a name


def confirms(story: Evidence, citation: Citation) -> bool:
    """Tell whether the article has the story from named sources of its own, though it says who had it first.

    That is so where the outlet is named only as having been first; where named sources that did not speak through it
    carry most statements; and one of them at least is not in the cited article.
    """
    article = story.articles[citation.article]
    if not all(_only_first(article, span) for span in citation.spans):
        return False
    statements = story.statements.get(citation.article, ())
    through = set(_through(statements))
    own = [name for one in statements if (name := named_directly(one)) and name not in {citation.outlet, *through}]
    theirs = {one.source.name for one in story.statements.get(citation.cited or "", ()) if one.source}
    return 2 * len(own) > len(statements) and not set(own) <= theirs


def named_directly(statement: Statement) -> str | None:
    """Give the named source of a statement that came through no outlet."""
    source = statement.source
    if source is None or source.kind == "outlet" or source.anonymous:
        return None
    return None if any(link.kind == "outlet" for link in statement.chain[:-1]) else source.name


def _only_first(article: Article, span: Span) -> bool:
    return _FIRST.search(article.text, max(0, span.start - _NEAR), span.end + _NEAR) is not None


def _through(statements: Sequence[Statement]) -> Iterable[str]:
    """Give who speaks through the outlet."""
    for one in statements:
        if one.source and one.source.name and any(link.kind == "outlet" for link in one.chain[:-1]):
            yield one.source.name
