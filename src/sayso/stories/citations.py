"""Which outlets an article names as where it has something from, and what rests on each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.records import Article, Citation, Span, Statement
from sayso.records.story import CitationRole
from sayso.stories.citing_cues import Cue, cue_at, is_dateline, stands_alone
from sayso.stories.dates import is_earlier, stated_order
from sayso.stories.known import KnownOutlets, own_outlet
from sayso.text.outlet_mentions import OutletMention
from sayso.text.outlets import Outlet, find_outlet, outlet_of

LEADS = 3
"""Blocks at the head of an article: a report cited there, or twice anywhere, is where the story is from."""

_NEAR = 200  # characters of the block looked at on either side of a name

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)][.!?])[\"”’']?\s+(?=[A-Z\"“‘'])|\n")


@dataclass(frozen=True, slots=True)
class _Named:
    """An outlet named in an article with the cue beside it, and the number of the block."""

    outlet: Outlet
    span: Span
    cue: Cue
    block: int


def find_citations(
    article: Article, statements: Sequence[Statement], known: KnownOutlets | None = None
) -> tuple[Citation, ...]:
    """Give the outlets that the article names as sources, by place; the article's own outlet is none.

    Read from cue phrases, credit lines, links and the statements' chains. Anonymous media ("local media") are
    no outlet. `known` are outlets that the table has not. `cited` is left open: see `link_citations`.
    """
    known, own = known or KnownOutlets(), own_outlet(article)
    named = [named for named in _named(article, known, own) if not _is_same(named.outlet, own)]
    through = [(one, outlet) for one in statements for outlet in _chain_outlets(one, named, known)]
    through = [(one, outlet) for one, outlet in through if not _is_same(outlet, own)]
    whole = _story_outlets(article, named, Counter(outlet.name for _, outlet in through), len(statements))
    found = [*_of_story(article, named, whole, own), *_of_statements(article, named, whole, through)]
    return tuple(sorted(found, key=_place))


def _place(citation: Citation) -> tuple[Span, str, str, str]:
    return citation.spans[0], citation.outlet, citation.role, citation.statement or ""


def _named(article: Article, known: KnownOutlets, own: Outlet | None) -> Iterator[_Named]:
    sure: dict[str, Outlet] = {own.name: own} if own else {}
    for number, block in enumerate(article.blocks):
        for mention in known.mentions(article.text, block.span.start, block.span.end):
            span = Span(mention.start, mention.end)
            outlet = _meant(span.of(article.text), mention, sure, known)
            if mention.sure:
                sure.setdefault(outlet.name, outlet)
            elif not stands_alone(article.text, span, article=outlet.name.startswith("The ")):
                continue
            if cue := _cue(article, number, span, outlet):
                yield _Named(outlet, span, cue, number)


def _meant(name: str, mention: OutletMention, sure: Mapping[str, Outlet], known: KnownOutlets) -> Outlet:
    """Give the outlet meant among namesakes, by the outlets named before."""
    beside = known.find(name, sure.values()) or mention.outlet
    return beside if mention.sure else _in_full(name, sure) or beside


def _in_full(short: str, sure: Mapping[str, Outlet]) -> Outlet | None:
    """Give the outlet named before whose name ends like this one: "the Post" after "The Washington Post"."""
    return next((outlet for name, outlet in sure.items() if name.endswith(f" {short}")), None)


def _cue(article: Article, number: int, name: Span, outlet: Outlet) -> Cue | None:
    block = article.blocks[number].span
    cue = cue_at(article.text, _sentence(article.text, block, name), name)
    if cue == "credit":
        if not outlet.is_agency:
            return None
        return "first" if number < LEADS and is_dateline(article.text, block, name) else cue
    return cue or _linked(article, name, outlet)


def _sentence(text: str, block: Span, inside: Span) -> Span:
    """Give the sentence around the name, or what of it is near."""
    near, far = max(block.start, inside.start - _NEAR), min(block.end, inside.end + _NEAR)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, near, inside.start)), default=near)
    after = _SENTENCE_END.search(text, inside.end, far)
    return Span(start, after.start() if after else far)


def _linked(article: Article, name: Span, outlet: Outlet) -> Cue | None:
    """Give "report" for a name that carries a link to the outlet's own pages."""
    links = (link for link in article.links if link.span.meets(name))
    return "report" if any(_is_same(outlet_of(link.url), outlet) for link in links) else None


def _is_same(one: Outlet | None, other: Outlet | None) -> bool:
    return one is not None and other is not None and one.name == other.name


def _story_outlets(article: Article, named: Sequence[_Named], through: Counter[str], statements: int) -> set[str]:
    """Give the names of the outlets that the whole story is from; `through` counts statements by outlet."""
    reports = Counter(one.outlet.name for one in named if one.cue == "report")
    body = sum(block.kind in ("headline", "standfirst") for block in article.blocks)
    return {
        one.outlet.name
        for one in named
        if one.cue == "first"
        or (one.cue == "report" and (one.block < body + LEADS or reports[one.outlet.name] > 1))
        or 2 * through[one.outlet.name] > statements
    }


def _of_story(article: Article, named: Sequence[_Named], whole: set[str], own: Outlet | None) -> Iterator[Citation]:
    spans: dict[str, list[Span]] = {}
    for one in named:
        if one.outlet.name in whole and one.cue != "venue":
            spans.setdefault(one.outlet.name, []).append(one.span)
    wire = find_outlet(article.wire, cued=True) if article.wire else None
    if wire and not _is_same(wire, own) and wire.name not in spans and article.blocks:
        spans[wire.name] = [article.blocks[0].span]
    for outlet, places in spans.items():
        yield Citation(article=article.id, outlet=outlet, spans=tuple(places), role="story")


def _of_statements(
    article: Article, named: Sequence[_Named], whole: set[str], through: Sequence[tuple[Statement, Outlet]]
) -> Iterator[Citation]:
    """Give one citation per statement that came through an outlet, then what is named for none of them."""
    used = set()
    for statement, outlet in through:
        if span := _nearest(named, outlet, statement):
            used.add(span)
            yield Citation(
                article=article.id, outlet=outlet.name, spans=(span,), role="statement", statement=statement.id
            )
    for one in named:
        if one.span not in used and (one.cue == "venue" or one.outlet.name not in whole):
            role: CitationRole = "venue" if one.cue == "venue" else "statement"
            yield Citation(article=article.id, outlet=one.outlet.name, spans=(one.span,), role=role)


def _chain_outlets(statement: Statement, named: Sequence[_Named], known: KnownOutlets) -> list[Outlet]:
    """Give the outlets in the chain; among namesakes the one that the article names."""
    links = (link for link in statement.chain if link.kind == "outlet" and not link.anonymous)
    beside = [one.outlet for one in named]
    return [outlet for link in links if (outlet := known.find(link.name, beside))]


def _nearest(named: Sequence[_Named], outlet: Outlet, statement: Statement) -> Span | None:
    """Give where the outlet is named closest to the statement; its source's own span where that is the outlet."""
    start = statement.content[0].start
    spans = [one.span for one in named if one.outlet.name == outlet.name]
    if statement.source and statement.source.kind == "outlet":
        spans = spans or list(statement.source.spans)
    return min(spans, key=lambda span: (abs(span.start - start), span), default=None)


def link_citations(citations: Sequence[Citation], articles: Mapping[str, Article]) -> tuple[Citation, ...]:
    """Give the citations with `cited` set where an article of the outlet is among `articles` (of one story).

    An article linked to by its address comes first, else the outlet's earliest; one stated later than the
    citing article is none.
    """
    by_outlet: dict[str, list[Article]] = {}
    for article in sorted(articles.values(), key=lambda article: stated_order(article.published, article.id)):
        if outlet := own_outlet(article):
            by_outlet.setdefault(outlet.name, []).append(article)
    return tuple(
        replace(citation, cited=_cited(articles[citation.article], by_outlet.get(citation.outlet, [])))
        for citation in citations
    )


def _cited(article: Article, candidates: Sequence[Article]) -> str | None:
    linked = {link.url for link in article.links}
    possible = [
        other for other in candidates if other.id != article.id and not is_earlier(article.published, other.published)
    ]
    by_address = (other for other in possible if linked & {other.url, other.canonical_url})
    chosen = next(by_address, possible[0] if possible else None)
    return chosen.id if chosen else None
