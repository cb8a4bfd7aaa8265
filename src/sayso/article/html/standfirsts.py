"""The standfirst: the summary that an editor wrote between headline and body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.article.html.boxes import Box
from sayso.article.html.head import Head
from sayso.article.html.known import plain
from sayso.article.html.names import folded
from sayso.article.html.tree import TextBlock
from sayso.records import Evidence

_NAMES = re.compile(
    r"stand-?first|sub-?title|sub-?head|(?:^|[^a-z])(?:dek|deck|lead|lede|leadin|intro|ingress|teaser|summary|excerpt|abstract|"
    r"chapo|chapeau|sommario|occhiello|entradilla|bajada|bajante|anons|perex|spot|vorspann|synopsis|tagline|strapline)"
    r"(?:[^a-z]|$)|(?:Lead|Lede|Intro|Teaser|Summary|Excerpt|Dek|Deck|Perex|Description)(?:[^a-z]|$)|description",
)
_LONGEST = 900
_SHORTEST = 15
_FEWEST_WORDS = 3
_BEFORE = 5
"""Blocks before the headline, or before the body where none is shown, in which a standfirst is looked for."""
_AFTER = 4
"""Blocks after the first that is built like the rest of the body."""
_FAR = 40
"""Blocks between headline and body at most; what is further from the headline belongs to something else."""
_ALIKE = 0.9
"""Share of words that a shown standfirst and the description in the head have in common (a dateline may differ)."""


@dataclass(frozen=True, slots=True)
class Standfirst:
    """The standfirst, and the blocks that show it."""

    evidence: Evidence
    blocks: tuple[int, ...]


def find_standfirst(
    head: Head, blocks: Sequence[TextBlock], chosen: Sequence[int], headline_at: int | None
) -> Standfirst | None:
    """Give the standfirst: a block near the headline that the page's description repeats, or that is named as one.

    A block built like the other paragraphs of the body is the first of them and no standfirst.
    """
    if not chosen:
        return None
    usual = _usual([blocks[i].box for i in chosen if len(blocks[i].text) > _PARAGRAPH])
    first = next((i for i in chosen if _is_built(blocks[i].box, usual)), chosen[0])
    shown = _shown_headline(blocks, first) if headline_at is None else headline_at
    top = shown if shown is not None and 0 <= first - shown <= _FAR else min(first, chosen[0])
    near = [i for i in range(max(0, top - _BEFORE), min(first + _AFTER, len(blocks))) if _may_be(blocks[i], usual)]
    for where, told in _descriptions(head):
        for index in near:
            if _alike(blocks[index].text, told):
                return _shown(blocks, (index,), f"{blocks[index].box.where} = {where}")
    for index in near:
        box = blocks[index].box
        if top <= index <= first and _is_called(box):
            return _shown(blocks, _with_next(blocks, index, first), box.where)
    if shown == top and _follows(blocks, top, first, near):
        return _shown(blocks, (top + 1,), "after the headline")
    return None


def _shown_headline(blocks: Sequence[TextBlock], first: int) -> int | None:
    """Give the last h1 before the body: what the page shows where its data has another headline."""
    return next((i for i in range(first - 1, max(-1, first - _FAR), -1) if blocks[i].box.tag == "h1"), None)


def _is_called(box: Box) -> bool:
    """Tell whether the box, the one around it or, for a list's item, that around the list has a standfirst's name."""
    out = box.parent
    names = [box.names, out.names if out else ""]
    if box.tag == "li" and out is not None and out.parent is not None:
        names.append(out.parent.names)
    return any(map(_NAMES.search, names))


def _follows(blocks: Sequence[TextBlock], top: int, first: int, near: Sequence[int]) -> bool:
    """Tell whether a sentence stands right after the headline, and something else between it and the body."""
    after = top + 1
    return (
        after in near
        and after + 1 < first
        and blocks[after].text.count(" ") >= _SENTENCE
        and not blocks[after].run.linked
        and blocks[after].box.tag not in ("li", "td", "address")
    )


_PARAGRAPH = 60
_SENTENCE = 7
"""Spaces of a sentence that may be a standfirst by its place alone."""


def _shown(blocks: Sequence[TextBlock], indices: tuple[int, ...], where: str) -> Standfirst:
    text = "\n".join(blocks[index].text for index in indices)
    return Standfirst(Evidence(field="standfirst", origin="DOM", where=where, value=text), indices)


def _with_next(blocks: Sequence[TextBlock], index: int, first: int) -> tuple[int, ...]:
    """Give a block and those right after it that are built the same: a standfirst in points."""
    end, box = index + 1, blocks[index].box
    while (
        end < min(first, len(blocks))
        and blocks[end].box.parent is box.parent
        and (blocks[end].box.tag, blocks[end].box.names) == (box.tag, box.names)
    ):
        end += 1
    return tuple(range(index, end))


def _descriptions(head: Head) -> list[tuple[str, str]]:
    told = [("JSON-LD description", value) for value in head.data.many("description") if isinstance(value, str)]
    told += [
        (name, value)
        for name in ("og:description", "description", "twitter:description")
        for value in head.meta.get(name, [])[:1]
    ]
    return [(where, plain(value)) for where, value in told]


_Build = tuple[str, str, str, str, Box | None]


def _build(box: Box) -> _Build:
    parent = box.parent
    if parent is None:
        return box.tag, box.names, "", "", None
    return box.tag, box.names, parent.tag, parent.names, parent.parent


def _usual(boxes: Sequence[Box]) -> _Build | None:
    """Give how most paragraphs of the body are built; where each has its own wrapper, without the box around that."""
    build, count = next(iter(Counter(map(_build, boxes)).most_common(1)), (None, 0))
    if count > 1:
        return build
    loose = Counter((*_build(box)[:-1], None) for box in boxes).most_common(1)
    return loose[0][0] if loose else None


def _is_built(box: Box, usual: _Build | None) -> bool:
    build = _build(box)
    return usual is not None and build[:-1] == usual[:-1] and usual[-1] in (None, build[-1])


def _may_be(block: TextBlock, usual: _Build | None) -> bool:
    return (
        _SHORTEST < len(block.text) < _LONGEST
        and block.text.count(" ") >= _FEWEST_WORDS
        and block.run.linked * 2 < len(block.text)
        and not _is_built(block.box, usual)
        and block.box.tag not in ("h1", "figcaption", "time")
        and block.box.inside("figure") is None
        and "caption" not in block.box.names.lower()
        and "caption" not in (block.box.parent.names.lower() if block.box.parent else "")
        and not _DATE.search(block.text[:_DATED])
    )


_DATED = 100
_DATE = re.compile(
    r"\b\d{1,2}[:.]\d{2}\b.{0,20}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.{0,20}\b\d{1,2}[:.]\d{2}\b|^(?:updated|published|stand)\b",
    re.IGNORECASE,
)


def _alike(shown: str, told: str) -> bool:
    if len(told) <= _SHORTEST or abs(len(shown) - len(told)) * 5 > max(len(shown), len(told)):
        return False
    ours, theirs = Counter(folded(shown).split()), Counter(folded(told).split())
    return 2 * (ours & theirs).total() >= _ALIKE * (ours.total() + theirs.total())
