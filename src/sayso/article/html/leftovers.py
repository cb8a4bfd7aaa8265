"""What of the page is not in the article, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.article.draft import Left
from sayso.article.html.boxes import Box
from sayso.article.html.pictures import is_caption
from sayso.article.html.tree import TextBlock
from sayso.records.article import DropReason

MAX_LEFT = 200
"""Passages left out that are kept on record, the first of the page; repeats come before all others."""

MAX_LENGTH = 500
"""Code points kept of each."""

_COMMENT = re.compile(r"(?:^|[^a-z])comments?(?:[^a-z]|$)|disqus|commentList|user-?post|forum", re.IGNORECASE)
_CREDIT = re.compile(r"credit|copyright|byline-?photo", re.IGNORECASE)


def leftovers(
    blocks: Sequence[TextBlock], used: set[int], repeats: dict[int, int], next_article: int | None
) -> Iterator[Left]:
    """Give the blocks that are not `used`, of two words or more, as left out.

    `repeats` tells of blocks which part of the article they repeat; `next_article` is the number of the
    block from which the page goes on with another article.
    """
    for index in sorted(repeats):
        yield _left(blocks[index], "repeat", repeats[index])
    for index, block in enumerate(blocks):
        if index not in used and index not in repeats and " " in block.text:
            yield _left(block, _reason(block, after=next_article is not None and index >= next_article), None)


def _left(block: TextBlock, reason: DropReason, repeats: int | None) -> Left:
    return Left(text=block.text[:MAX_LENGTH], reason=reason, where=block.box.where, repeats=repeats)


def _reason(block: TextBlock, *, after: bool) -> DropReason:
    if after:
        return "next article"
    box: Box | None = block.box
    if _CREDIT.search(block.box.names):
        return "credit"
    if is_caption(block.box):
        return "caption"
    while box is not None:
        if box.names and _COMMENT.search(box.names) and box.tag not in ("body", "main"):
            return "comment"
        box = box.parent
    return "furniture"
