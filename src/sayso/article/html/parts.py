"""From chosen blocks to the parts of an article: paragraphs, headings, lists, quotes, tables, posts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from sayso.article.draft import Part
from sayso.article.html.boxes import Box
from sayso.article.html.head import absolute
from sayso.article.html.tree import TextBlock
from sayso.records.article import BlockKind

_HEADINGS = {f"h{level}": max(2, level) for level in range(1, 7)}
_POSTER = re.compile(
    r"^(?:[—–-]\s*|(?:A post shared by|Ein Beitrag geteilt von)\s+)"
    r"(?P<author>[^()\n]{2,80}?)\s*\((?P<handle>@[\w.]{1,50})\)"
)
_HANDLE = re.compile(
    r"^https?://(?:www\.|mobile\.)?(?:twitter|x|instagram|tiktok|bsky|threads)\.\w+/(?:profile/)?@?([\w.]{1,60})"
)

Numbered = tuple[int, TextBlock]


def make_parts(chosen: Sequence[Numbered], base: str | None) -> Iterator[tuple[int, Part]]:
    """Give each part with the number of the block it begins with; blocks of one table or post make one part."""
    cells = Counter(id(block.box) for _, block in chosen if block.box.tag in _CELLS)
    layout = {
        table
        for _, block in chosen
        if (cells[id(block.box)] > 1 or len(block.text) > _PROSE) and (table := block.box.inside("table")) is not None
    }
    for whole, group in groupby(chosen, key=lambda numbered: _whole(numbered[1].box, layout)):
        members = list(group)
        number = members[0][0]
        if whole is None:
            for index, block in members:
                yield index, _simple_part(block, base)
        elif whole.tag == "table":
            yield number, Part(kind="table", text=_rows([block for _, block in members]))
        else:
            yield number, _post([block for _, block in members], base)


_CELLS = ("td", "th", "caption")
_PROSE = 300
"""Code points of a cell that is prose, so that the table around it only sets the page."""


def _whole(box: Box, layout: AbstractSet[Box]) -> Box | None:
    """Give the post or the data table that a block is a piece of; a table of `layout` is none."""
    if box.post is not None:
        return box.post
    table = box.inside("table") if box.tag in _CELLS else None
    return None if table in layout else table


def _simple_part(block: TextBlock, base: str | None) -> Part:
    links = tuple(
        (start, end, full) for start, end, url in block.places() if start < end and (full := absolute(base, url))
    )
    return Part(kind=kind_of(block.box), text=block.text, level=_HEADINGS.get(block.box.tag), links=links)


def kind_of(box: Box) -> BlockKind:
    """Give what kind of block stands in a box."""
    if box.tag in _HEADINGS:
        return "heading"
    if box.tag in ("li", "dt", "dd") or (box.parent is not None and box.parent.tag == "li"):
        return "list item"
    return "quote" if box.inside("blockquote") else "paragraph"


def _rows(blocks: Sequence[TextBlock]) -> str:
    """Give a table as one line a row, cells apart by " | "."""
    rows = groupby(blocks, key=lambda block: id(block.box.parent))
    return "\n".join(" | ".join(block.text for block in row) for _, row in rows)


def _post(blocks: Sequence[TextBlock], base: str | None) -> Part:
    text = "\n".join(block.text for block in blocks)
    urls = [full for block in blocks for _, _, url in block.run.links if (full := absolute(base, url))]
    box = blocks[0].box.post
    cited = absolute(base, box.attributes.get("cite") or box.attributes.get("data-instgrm-permalink")) if box else None
    url = cited or next(
        (u for u in reversed(urls) if "/status/" in u or "/p/" in u or "/video/" in u), urls[-1] if urls else None
    )
    author = None
    for block in reversed(blocks):
        if match := _POSTER.match(block.text):
            author = f"{match['author']} ({match['handle']})"
            break
    if author is None and url and (match := _HANDLE.match(url)):
        author = "@" + match[1]
    return Part(kind="post", text=text, author=author, url=url)
