"""What of the page is not in the article, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.article.draft import Left
from sayso.article.html.boxes import Box
from sayso.article.html.tree import TextBlock, Tree
from sayso.records.article import DropReason

MAX_LEFT = 200
"""Passages left out that are kept on record, the first of the page; repeats come before all others."""

MAX_LENGTH = 500
"""Code points kept of each."""

_CALLED = re.compile(
    "(?i:(?P<comment>comment|disqus|user-?post|forum)|(?P<credit>credit|copyright)|"
    "(?P<caption>caption|legend|cutline|bildunter|image-text|picture-text))"
)
"""Parts of the names that elements with such text have."""


def leftovers(
    tree: Tree, used: set[int], repeats: dict[int, int], thanks: Sequence[int], next_article: int | None
) -> Iterator[Left]:
    """Give the blocks that are not `used`, of two words or more, as left out.

    `thanks` are lines of credit. `repeats` tells of blocks which part of the article they repeat; `next_article` is
    the number of the block from which the page goes on with another article.
    """
    blocks = tree.blocks
    for index in sorted(repeats):
        yield _left(blocks[index], "repeat", repeats[index])
    for index in thanks:
        yield _left(blocks[index], "credit", None)
    known: dict[Box, DropReason] = {}
    for index, block in enumerate(blocks):
        if index not in used and index not in repeats and index not in thanks and " " in block.text:
            after = next_article is not None and index >= next_article
            yield _left(block, "next article" if after else _reason(block.box, known), None)
    for text, where, _ in tree.furniture:
        yield Left(text=text, reason="furniture", where=where)


def _left(block: TextBlock, reason: DropReason, repeats: int | None) -> Left:
    return Left(text=block.text[:MAX_LENGTH], reason=reason, where=block.box.where, repeats=repeats)


def _reason(box: Box, known: dict[Box, DropReason]) -> DropReason:
    """Give why text in a box is left out, the outermost reason first; `known` are the boxes looked at before."""
    climbed = []
    here: Box | None = box
    while here is not None and here not in known:
        climbed.append(here)
        here = here.parent
    reason: DropReason = known[here] if here is not None else "furniture"
    for inner in reversed(climbed):
        reason = known[inner] = reason if reason != "furniture" else _own_reason(inner)
    return reason


def _own_reason(box: Box) -> DropReason:
    if box.tag in ("figure", "figcaption"):
        return "caption"
    called = _CALLED.search(box.names) if box.names and box.tag not in ("body", "main", "article") else None
    return _REASONS[called.lastgroup] if called and called.lastgroup else "furniture"


_REASONS: dict[str, DropReason] = {"comment": "comment", "credit": "credit", "caption": "caption"}
