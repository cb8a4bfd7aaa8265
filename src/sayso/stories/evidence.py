"""All that is known of one story, before anything is concluded from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Article, Citation, Copy, Statement
from sayso.stories.dates import stated_order
from sayso.text.outlets import Outlet

Node = str
"""An article's id, or an outlet as "outlet: NAME"."""

_MARK = "outlet: "


@dataclass(frozen=True, slots=True)
class Evidence:
    """Articles by id, their outlets and statements, the copies and citations among them.

    `owners` are the owner groups of outlets by name, as far as the table has them.
    """

    articles: Mapping[str, Article]
    outlets: Mapping[str, Outlet]
    owners: Mapping[str, str]
    statements: Mapping[str, Sequence[Statement]]
    copies: Sequence[Copy]
    citations: Sequence[Citation]


def outlet_node(name: str) -> Node:
    """Give the node of the outlet with that name."""
    return f"{_MARK}{name}"


def outlet_name(node: Node) -> str:
    """Give the name of the outlet whose node it is; an article's id as it is."""
    return node.removeprefix(_MARK)


def node_order(story: Evidence, node: Node) -> tuple[bool, tuple[bool, int, str, str]]:
    """Give the key that sorts nodes: articles by stated date, then outlets by name."""
    article = story.articles.get(node)
    return article is None, stated_order(article.published if article else None, node)
