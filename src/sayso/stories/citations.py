"""Which outlets an article names as where it has something from, and what rests on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.records import Article, Citation, Span, Statement
from sayso.records.story import CitationRole
from sayso.stories.dates import is_earlier, stated_order
from sayso.stories.known import KnownOutlets
from sayso.stories.naming import Named, find_named, is_same
from sayso.text.outlets import Outlet

LEADS = 4
"""Blocks at the head of an article: the first report cited there is where the story is from. Tuned on the stories
labelled `tune`: 3 to 5 differ little."""


def find_citations(
    article: Article, statements: Sequence[Statement], known: KnownOutlets | None = None
) -> tuple[Citation, ...]:
    """Give the outlets that the article names as sources, by place; the article's own outlet is none.

    Read from cue phrases, credit lines, links and the statements' chains. Anonymous media ("local media") are
    no outlet. `known` are outlets that the table has not. `cited` is left open: see `link_citations`.
    """
    known = known or KnownOutlets()
    own = known.own(article)
    named = find_named(article, known, own)
    through = [
        (one, outlet)
        for one in statements
        for outlet in _chain_outlets(article, one, named, known)
        if not is_same(outlet, own)
    ]
    whole = _story_outlets(article, named, Counter(outlet.name for _, outlet in through), len(statements))
    wire = known.find(article.wire) if article.wire else None
    credited = None if is_same(wire, own) else wire
    found = [*_of_story(article, named, whole, credited), *_of_statements(article, named, whole, through)]
    return tuple(sorted(found, key=_place))


def _place(citation: Citation) -> tuple[Span, str, str, str]:
    return citation.spans[0], citation.outlet, citation.role, citation.statement or ""


def _story_outlets(article: Article, named: Sequence[Named], through: Counter[str], statements: int) -> set[str]:
    """Give the names of the outlets that the whole story is from; `through` counts statements by outlet.

    Those are: who is said to have had it first; who is named as reporting it where the head of the article first names
    one; who is named most often, if more than once; through whom most of the statements came. A report that the
    article calls false is what it writes about, not where it has its story from.
    """
    held = [one for one in named if one.cue in ("report", "told", "first") and not one.disputed]
    times = Counter(one.outlet.name for one in held)
    most = max([2, *times.values()])
    head = sum(block.kind in ("headline", "standfirst") for block in article.blocks) + LEADS
    opening = next((one.block for one in held if one.block < head), None)
    return {
        one.outlet.name
        for one in held
        if one.cue == "first"
        or one.block == opening
        or (times[one.outlet.name] >= most and one.block < len(article.blocks) / 2)
        or 2 * through[one.outlet.name] > statements
    }


def _of_story(article: Article, named: Sequence[Named], whole: set[str], wire: Outlet | None) -> Iterator[Citation]:
    spans: dict[str, list[Span]] = {}
    for one in named:
        if one.outlet.name in whole and one.cue != "venue":
            spans.setdefault(one.outlet.name, []).append(one.span)
    if wire and wire.name not in spans and article.blocks:
        spans[wire.name] = [article.blocks[0].span]
    credited = {one.outlet.name for one in named if one.credited} | ({wire.name} if wire else set())
    for outlet, places in spans.items():
        yield Citation(
            article=article.id, outlet=outlet, spans=tuple(places), role="story", credited=outlet in credited
        )


def _of_statements(
    article: Article, named: Sequence[Named], whole: set[str], through: Sequence[tuple[Statement, Outlet]]
) -> Iterator[Citation]:
    """Give one citation per statement that came through an outlet, then what is named for none of them."""
    used, disputed = set(), {one.outlet.name for one in named if one.disputed}
    for statement, outlet in through:
        if span := _nearest(named, outlet, statement):
            used.add(span)
            yield Citation(
                article=article.id,
                outlet=outlet.name,
                spans=(span,),
                role="statement",
                statement=statement.id,
                disputed=outlet.name in disputed,
            )
    for one in named:
        if one.span not in used and (one.cue == "venue" or one.outlet.name not in whole):
            role: CitationRole = "venue" if one.cue == "venue" else "statement"
            yield Citation(
                article=article.id, outlet=one.outlet.name, spans=(one.span,), role=role, disputed=one.disputed
            )


def _chain_outlets(
    article: Article, statement: Statement, named: Sequence[Named], known: KnownOutlets
) -> Iterator[Outlet]:
    """Give the outlets in the chain that the article names as such; among namesakes the one that it names.

    The chain alone does not tell for a name that could be a common word's ("People told my mum").
    """
    beside = [one.outlet for one in named]
    for link in statement.chain:
        if link.kind == "outlet" and not link.anonymous and (outlet := known.find(link.name, beside)):
            as_source = (span.of(article.text) for span in statement.source.spans) if statement.source else ()
            if outlet in beside or any(is_same(known.table.find(words), outlet) for words in as_source):
                yield outlet


def _nearest(named: Sequence[Named], outlet: Outlet, statement: Statement) -> Span | None:
    """Give where the outlet is named closest to the statement; its source's own span where that is the outlet."""
    start = statement.content[0].start
    spans = [one.span for one in named if one.outlet.name == outlet.name]
    if statement.source and statement.source.kind == "outlet":
        spans = spans or list(statement.source.spans)
    return min(spans, key=lambda span: (abs(span.start - start), span), default=None)


def link_citations(
    citations: Sequence[Citation], articles: Mapping[str, Article], owns: Mapping[str, Outlet]
) -> tuple[Citation, ...]:
    """Give the citations with `cited` set where an article of the outlet is among `articles` (of one story).

    `owns` are the articles' own outlets, by article id.

    An article linked to by its address comes first, else the outlet's earliest; one stated later than the
    citing article is none.
    """
    by_outlet: dict[str, list[Article]] = {}
    for article in sorted(articles.values(), key=lambda article: stated_order(article.published, article.id)):
        if outlet := owns.get(article.id):
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
