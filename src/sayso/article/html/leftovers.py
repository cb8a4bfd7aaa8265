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
    comments: dict[Box, bool] = {}
    for index, block in enumerate(blocks):
        if index not in used and index not in repeats and " " in block.text:
            after = next_article is not None and index >= next_article
            yield _left(block, "next article" if after else _reason(block, comments), None)


def _left(block: TextBlock, reason: DropReason, repeats: int | None) -> Left:
    return Left(text=block.text[:MAX_LENGTH], reason=reason, where=block.box.where, repeats=repeats)


def _reason(block: TextBlock, comments: dict[Box, bool]) -> DropReason:
    if _CREDIT.search(block.box.names):
        return "credit"
    if is_caption(block.box):
        return "caption"
    return "comment" if _is_comment(block.box, comments) else "furniture"


def _is_comment(box: Box, known: dict[Box, bool]) -> bool:
    """Tell whether a box is or stands in a comment section; `known` are the boxes looked at before."""
    climbed = []
    here: Box | None = box
    while here is not None and here not in known:
        climbed.append(here)
        here = here.parent
    found = here is not None and known[here]
    for inner in reversed(climbed):
        found = found or (inner.tag not in ("body", "main") and bool(_COMMENT.search(inner.names)))
        known[inner] = found
    return found
