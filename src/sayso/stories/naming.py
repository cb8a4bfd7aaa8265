"""Where an article names outlets as sources, with the cue that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.records import Article, Block, Span
from sayso.stories.citing_cues import (
    cue_at,
    is_about_hoax,
    is_dateline,
    is_disputed,
    is_relied_on,
    strict_cue_at,
)
from sayso.stories.common_names import longer_names, opens_sentence, stands_alone
from sayso.stories.cue_words import Cue
from sayso.stories.known import KnownOutlets, NamedOutlet
from sayso.text.outlets import Outlet

_NEAR = 200  # characters of the block looked at on either side of a name

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’']?\s+(?=[A-Z\"“‘'])|\n")
_LINK_CUE = re.compile(
    r"\b(?:report(?:s|ed|ing)?|according|told|said|says|wrote|writes|first|revealed|via|source|read more|story|"
    r"article)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which a link to another outlet's pages says where something is from."""


@dataclass(frozen=True, slots=True)
class Named:
    """An outlet named in an article with the cue beside it, and the number of the block.

    `disputed`: what it had is called false there; `credited`: the text itself is the outlet's.
    """

    outlet: Outlet
    span: Span
    cue: Cue
    block: int
    disputed: bool = False
    credited: bool = False


def find_named(article: Article, known: KnownOutlets, own: Outlet | None) -> list[Named]:
    """Give the other outlets that the article names or links to as sources, in order.

    Every naming of an outlet is disputed whose first one is.
    """
    found = [one for one in _in_words(article, known, own) if not is_same(one.outlet, own)]
    found += _in_links(article, known, own, found)
    found.sort(key=lambda one: one.span)
    firsts = {one.outlet.name: one.disputed for one in reversed(found)}
    return [replace(one, disputed=one.disputed or firsts[one.outlet.name]) for one in found]


def is_same(one: Outlet | None, other: Outlet | None) -> bool:
    """Tell whether both are the same outlet."""
    return one is not None and other is not None and one.name == other.name


def _in_words(article: Article, known: KnownOutlets, own: Outlet | None) -> Iterator[Named]:
    sure: dict[str, Outlet] = {own.name: own} if own else {}
    longer, hoax = longer_names(article.text), is_about_hoax(article.text, _lead(article))
    for number, block, mention in _by_block(article, known.named_in(article)):
        span = Span(mention.start, mention.end)
        outlet = _meant(span.of(article.text), mention, sure, known)
        if mention.sure:
            sure.setdefault(outlet.name, outlet)
        elif _is_common(article.text, mention, outlet, longer):
            continue
        if cue := _cue(article, block.span, mention, outlet):
            sentence = _sentence(article.text, block.span, span)
            relied = cue == "told" or is_relied_on(article.text, span)
            disputed = not relied and (hoax or is_disputed(article.text, sentence))
            credited = outlet.is_agency and is_dateline(article.text, block.span, span)
            yield Named(outlet, span, cue, number, disputed, credited)


def _by_block(article: Article, mentions: Sequence[NamedOutlet]) -> Iterator[tuple[int, Block, NamedOutlet]]:
    """Give each mention with its block; both are in the order of the text."""
    number = 0
    for mention in mentions:
        while number < len(article.blocks) and article.blocks[number].span.end < mention.end:
            number += 1
        if number < len(article.blocks) and article.blocks[number].span.start <= mention.start:
            yield number, article.blocks[number], mention


def _is_common(text: str, mention: NamedOutlet, outlet: Outlet, longer: frozenset[str]) -> bool:
    """Tell whether a name that needs a cue is a common word, a part of a longer name, or somebody's."""
    span = Span(mention.start, mention.end)
    if not mention.shaped and not stands_alone(text, span, article=outlet.name.startswith("The ")):
        return True
    return span.of(text) in longer and text[max(0, span.start - 4) : span.start] not in ("the ", "The ")


def _in_links(article: Article, known: KnownOutlets, own: Outlet | None, named: Sequence[Named]) -> Iterator[Named]:
    """Give the outlets that are linked to and not named beside the link, where words say that it is a source."""
    for link in article.links:
        outlet = known.table.of(link.url)
        here = ((number, block) for number, block in enumerate(article.blocks) if block.span.meets(link.span))
        if outlet is None or is_same(outlet, own) or (found := next(here, None)) is None:
            continue
        sentence = _sentence(article.text, found[1].span, link.span)
        beside = any(is_same(one.outlet, outlet) and one.span.meets(sentence) for one in named)
        is_named = is_same(known.find(link.span.of(article.text)), outlet)
        if not beside and (is_named or _LINK_CUE.search(article.text, sentence.start, sentence.end)):
            yield Named(outlet, link.span, "report", found[0])


def _lead(article: Article) -> Span:
    """Give headline, standfirst and first paragraph as one stretch."""
    first = next(iter(article.body), None)
    return Span(0, first.span.end) if first else Span(0, max(1, len(article.text)))


def _meant(name: str, mention: NamedOutlet, sure: Mapping[str, Outlet], known: KnownOutlets) -> Outlet:
    """Give the outlet meant among namesakes, by the outlets named before."""
    beside = known.find(name, sure.values()) or mention.outlet
    return beside if mention.sure or mention.shaped else _in_full(name, sure) or beside


def _in_full(short: str, sure: Mapping[str, Outlet]) -> Outlet | None:
    """Give the outlet named before whose name ends like this one: "the Post" after "The Washington Post"."""
    return next((outlet for name, outlet in sure.items() if name.endswith(f" {short}")), None)


def _cue(article: Article, block: Span, mention: NamedOutlet, outlet: Outlet) -> Cue | None:
    name = Span(mention.start, mention.end)
    sentence = _sentence(article.text, block, name)
    if outlet.is_agency and is_dateline(article.text, block, name):
        return "first"
    weak = mention.shaped and name.of(article.text).isalnum()
    if weak or (not mention.sure and opens_sentence(article.text, sentence, name)):
        return strict_cue_at(article.text, sentence, name)
    cue = cue_at(article.text, sentence, name)
    if cue == "credit" and not outlet.is_agency:
        return "report" if _closes(article.text, block, name) else None
    return cue


def _closes(text: str, block: Span, name: Span) -> bool:
    """Tell whether a name in brackets stands at the end of what is from it: of a block, or after a sentence."""
    after, before = (
        text[name.end + 1 : min(block.end, name.end + _NEAR)],
        text[max(0, name.start - _NEAR) : name.start - 1],
    )
    return not after.strip(" .") or before.rstrip()[-1:] in (*".?!”", '"')


def _sentence(text: str, block: Span, inside: Span) -> Span:
    """Give the sentence around the name, or what of it is near."""
    near, far = max(block.start, inside.start - _NEAR), min(block.end, inside.end + _NEAR)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, near, inside.start)), default=near)
    after = _SENTENCE_END.search(text, inside.end, far)
    return Span(start, after.start() if after else far)
