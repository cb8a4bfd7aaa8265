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
_SHORTEST = 20
_REACH = 12
"""Blocks after the headline in which a standfirst is looked for."""


@dataclass(frozen=True, slots=True)
class Standfirst:
    """The standfirst, and the block that shows it where one does."""

    evidence: Evidence
    block: int | None


def find_standfirst(
    head: Head, blocks: Sequence[TextBlock], chosen: Sequence[int], headline_at: int | None
) -> Standfirst | None:
    """Give the standfirst: a block near the headline that the page's description repeats, or that is named as one.

    A block built like the other paragraphs of the body is the first of them and no standfirst.
    """
    if not chosen:
        return None
    usual = Counter(_build(blocks[index].box) for index in chosen if len(blocks[index].text) > _SHORTEST).most_common(1)
    body = usual[0][0] if usual else None
    first_usual = next((i for i in chosen if _build(blocks[i].box) == body), chosen[0])
    start = (headline_at + 1) if headline_at is not None and headline_at < first_usual else max(0, chosen[0] - 2)
    near = [i for i in range(start, min(start + _REACH, first_usual + 1, len(blocks))) if _may_be(blocks[i], body)]
    told = [(where, text) for where, text in _descriptions(head) if len(text) > _SHORTEST]
    for where, text in told:
        for index in near:
            if _same(blocks[index].text, text):
                return Standfirst(Evidence(field="standfirst", origin="DOM", where=f"{blocks[index].box.where} = {where}", value=blocks[index].text), index)
    for index in near:
        box = blocks[index].box
        if _NAMES.search(box.names) or (box.parent is not None and _NAMES.search(box.parent.names)):
            return Standfirst(Evidence(field="standfirst", origin="DOM", where=box.where, value=blocks[index].text), index)
    return None


def _descriptions(head: Head) -> list[tuple[str, str]]:
    told = [("JSON-LD description", value) for value in head.data.many("description") if isinstance(value, str)]
    told += [(name, value) for name in ("og:description", "description", "twitter:description") for value in head.meta.get(name, [])[:1]]
    return [(where, plain(value)) for where, value in told]


def _build(box: Box) -> tuple[str, str, str]:
    return box.tag, box.names, box.parent.names if box.parent else ""


def _may_be(block: TextBlock, body: tuple[str, str, str] | None) -> bool:
    return (
        _SHORTEST < len(block.text) < _LONGEST
        and block.run.linked * 2 < len(block.text)
        and _build(block.box) != body
        and block.box.tag not in ("h1", "figcaption")
        and block.box.inside("figure") is None
    )


def _same(shown: str, told: str) -> bool:
    ours, theirs = folded(shown), folded(told)
    return ours == theirs or (len(ours) > 60 and (ours.startswith(theirs) or theirs.startswith(ours)) and min(len(ours), len(theirs)) * 10 > 8 * max(len(ours), len(theirs)))  # noqa: PLR2004
