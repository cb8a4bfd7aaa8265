"""Which blocks make the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from sayso.article.html.apart import find_apart
from sayso.article.html.boxes import Box
from sayso.article.html.headlines import headline_block
from sayso.article.html.names import folded
from sayso.article.html.notes import is_credit_line
from sayso.article.html.repeats import find_repeats
from sayso.article.html.tree import TextBlock

_SHORT = 250
"""Code points of body under which a page is looked at a second time."""

_SECOND_THRESHOLD = 0.25
"""The score that is enough then."""

_TRIM = 12
"""Characters by which marks and white space may make two writings of one headline differ."""

_NEAR = 3
"""Blocks between an embedded post and the next block of the body at most."""


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the body by number, and which others repeat one of them.

    `credits` are lines of it that only say who worked on it; `next_article` is where another article begins.
    """

    blocks: list[int]
    repeats: dict[int, int]
    credits: list[int]
    next_article: int | None = None


def choose_body(blocks: Sequence[TextBlock], scores: Sequence[float], threshold: float, headline: str | None) -> Body:
    """Give the blocks whose score reaches `threshold`, with the posts among them, without headline and repeats."""
    chosen = [i for i, score in enumerate(scores) if score >= threshold and blocks[i].box.post is None]
    apart = find_apart(blocks, chosen)
    chosen = [i for i in chosen if i not in apart]
    chosen = _from_headline(blocks, chosen, headline)
    if sum(len(blocks[i].text) for i in chosen) < _SHORT:
        chosen = [i for i, score in enumerate(scores) if score >= min(threshold, _SECOND_THRESHOLD)]
    if headline:
        title, most = folded(headline), len(headline) + _TRIM
        chosen = [i for i in chosen if len(blocks[i].text) > most or folded(blocks[i].text) != title]
    end = _next_article(blocks, chosen, headline)
    if end is not None:
        chosen = [i for i in chosen if i < end]
    chosen = sorted({*chosen, *_lists_and_tables(blocks, scores, chosen)})
    chosen = sorted({*chosen, *_headings(blocks, scores, chosen)})
    chosen = sorted({*chosen, *_posts(blocks, chosen)})
    again = find_repeats([(blocks[i].text, _is_pull_quote(blocks[i].box)) for i in chosen])
    last = chosen[-_CREDITS:] if len(chosen) > _CREDITS else []
    thanks = [i for i in last if is_credit_line(blocks[i].text)]
    return Body(
        blocks=[i for place, i in enumerate(chosen) if place not in again and i not in thanks],
        repeats={chosen[place]: chosen[first] for place, first in again.items()},
        credits=thanks,
        next_article=end,
    )


_ABOVE = 3
"""Blocks above the headline that may be the body's: a kicker, a standfirst."""


def _from_headline(blocks: Sequence[TextBlock], chosen: list[int], headline: str | None) -> list[int]:
    """Give the blocks but those far above the h1 that shows the headline, where most of the text is below it.

    On the training pages no word of 129,000 of news stands there, and 200 of 1,200,000 of others; dialogs do.
    """
    at = headline_block(headline, blocks) if headline else None
    if at is None or blocks[at].box.tag != "h1":
        return chosen
    around = {id(blocks[i].box.parent) for i in chosen if i < at - _ABOVE}
    above = [i for i in chosen if i < at and (i < at - _ABOVE or id(blocks[i].box.parent) in around)]
    size = sum(len(blocks[i].text) for i in chosen)
    if sum(len(blocks[i].text) for i in above) * 2 >= size:
        return chosen
    return [i for i in chosen if i not in above]


def _is_pull_quote(box: Box) -> bool:
    return box.inside("blockquote", "aside", "figure") is not None or "pull" in box.names.lower()


def _headings(blocks: Sequence[TextBlock], scores: Sequence[float], chosen: Sequence[int]) -> list[int]:
    """Give the subheads that score a little too low and stand right before a chosen block."""
    heads = [i - 1 for i in chosen if i and blocks[i - 1].box.tag in _SUBHEADS]
    return [
        i
        for i in heads
        if scores[i] >= _SUBHEAD_SCORE
        and not blocks[i].run.linked
        and _stands_in(blocks[i + 1].box, blocks[i].box.parent)
    ]


def _stands_in(box: Box, outer: Box | None) -> bool:
    here: Box | None = box
    for _ in range(_LEVELS):
        here = here.parent if here is not None else None
        if here is outer:
            return True
    return False


_LEVELS = 3


_SUBHEADS = frozenset(("h2", "h3", "h4"))
_SUBHEAD_SCORE = 0.3
_CREDITS = 3
"""Blocks at the end of a body among which lines of credit are looked for."""


def _lists_and_tables(blocks: Sequence[TextBlock], scores: Sequence[float], chosen: Sequence[int]) -> list[int]:
    """Give the blocks of lists and tables that stand between two chosen blocks as their sibling.

    The scores of list items are low, those of table cells lowest of all, as the gold of the training pages leaves
    tables out; a list or table right between paragraphs of the body, with few links, is part of it all the same.
    """
    found = []
    for before, after in pairwise(chosen):
        between = range(before + 1, after)
        inner = blocks[after].box.parent
        if not between or inner is None or not _stands_in(blocks[before].box, inner):
            continue
        for whole, group in groupby(between, key=lambda i: _sibling(blocks[i].box, inner)):
            members = list(group)
            if whole is not None and _belongs(whole, members, blocks, scores):
                found += members
    for begun in {id(box): box for i in chosen if (box := blocks[i].box.inside("ul", "ol"))}.values():
        members = [i for i in range(chosen[0], chosen[-1]) if blocks[i].box.inside("ul", "ol") is begun]
        if _belongs(begun, members, blocks, scores):
            found += members
    return found


def _sibling(box: Box, inner: Box) -> Box | None:
    """Give the list or table in `inner` that a box stands in."""
    here: Box | None = box
    while here is not None and here.parent is not inner:
        here = here.parent
    return here if here is not None and here.tag in _WHOLES else None


_WHOLES = frozenset(("ul", "ol", "table"))
_LIST_SCORE = 0.2
_MOST_LINKED = 0.3
_FEWEST_CELLS = 4


def _belongs(whole: Box, members: Sequence[int], blocks: Sequence[TextBlock], scores: Sequence[float]) -> bool:
    size = sum(len(blocks[i].text) for i in members)
    if sum(blocks[i].run.linked for i in members) > _MOST_LINKED * size:
        return False
    if whole.tag == "table":
        return len(members) >= _FEWEST_CELLS and all(blocks[i].box.inside("td", "th", "caption") for i in members)
    return sum(scores[i] * len(blocks[i].text) for i in members) >= _LIST_SCORE * size


def _posts(blocks: Sequence[TextBlock], chosen: Sequence[int]) -> list[int]:
    """Give the blocks of embedded posts that stand among the chosen blocks."""
    found: list[int] = []
    if not chosen:
        return found
    among = set(chosen)
    for i in range(chosen[0] + 1, chosen[-1] + _NEAR + 1):
        if i == len(blocks):
            break
        near = found[-1:] == [i - 1] or any(i - step in among for step in range(1, _NEAR + 1))
        if near and blocks[i].box.post is not None:
            found.append(i)
    return found


def _next_article(blocks: Sequence[TextBlock], chosen: Sequence[int], headline: str | None) -> int | None:
    """Give the block with which a page goes on to another article: a further h1 in another `<article>`."""
    first = blocks[chosen[0]].box.inside("article") if chosen else None
    if first is None:
        return None
    title = folded(headline) if headline else None
    for i in range(chosen[0] + 1, chosen[-1] + 1):
        block = blocks[i]
        if block.box.tag == "h1" and folded(block.text) != title:
            other = block.box.inside("article")
            if other is not None and not _holds(first, other) and not _holds(other, first):
                return i
    return None


def _holds(outer: Box, box: Box | None) -> bool:
    """Tell whether a box is `outer` or stands in it."""
    while box is not None and box is not outer:
        box = box.parent
    return box is not None
