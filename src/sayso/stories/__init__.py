"""Stage 4, Articles and Statements to copies, citations, stories, claims, reversals and origins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.records import Article, Statement, Story
from sayso.stories.claims import find_claims
from sayso.stories.reversals import find_reversals, find_reversals_between
from sayso.text.outlets import OutletTable

__all__ = ["find_claims", "find_reversals", "find_reversals_between", "trace_stories"]


def trace_stories(
    pairs: Iterable[tuple[Article, Sequence[Statement]]], table: OutletTable | None = None
) -> tuple[Story, ...]:
    """Give the stories that the articles tell, the earliest first, each with what it comes down to.

    Each article is given with its statements (none is fine); the order in which they are given does not
    matter, and an article given twice counts once. `table` holds the outlets that are known by name; the one that
    comes with sayso where none is given.
    """
    from sayso.stories.trace import trace  # noqa: PLC0415 - numpy is loaded only where stories are traced

    return trace(pairs, table)
