"""Live blogs: the time of each entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selectolax.lexbor import LexborNode

from sayso.article.draft import Part
from sayso.article.html.dates import iso_moment
from sayso.article.html.head import Head
from sayso.article.html.tree import TextBlock

_NAMES = re.compile(r"live-?blog|live-?ticker|live-?entry|live-?post|live-?update|news-?ticker", re.IGNORECASE)
_FEWEST = 2


def is_live(head: Head, blocks: Sequence[TextBlock], chosen: Sequence[int]) -> bool:
    """Tell whether the page is a live blog: its data says so, or boxes of its body are called so."""
    if any("LiveBlogPosting" in str(node.get("@type")) for node in head.data.nodes):
        return True
    named = sum(1 for i in chosen if (entry := _outer(blocks[i])) and _NAMES.search(entry))
    return named * 2 > len(chosen)


def _outer(block: TextBlock) -> str:
    parent = block.box.parent
    return parent.names + " " + (parent.parent.names if parent.parent else "") if parent else ""


def timed(parts: Sequence[tuple[int, Part]], times: Sequence[tuple[LexborNode, int]]) -> list[tuple[int, Part]]:
    """Give the parts, each with the time that stands last before it; `times` are the `<time>` elements by block."""
    told = [(before, moment) for node, before in times if (moment := iso_moment(node.attributes.get("datetime") or ""))]
    if not parts or sum(before > parts[0][0] for before, _ in told) < _FEWEST:
        return list(parts)
    out = []
    for index, part in parts:
        last = [moment for before, moment in told if before <= index]
        out.append((index, replace(part, time=last[-1]) if last else part))
    return out
