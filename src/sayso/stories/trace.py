"""From articles and statements to stories: the way of this stage on one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.records import Article, Citation, Copy, Statement, Story, record_id
from sayso.stories.citations import find_citations, link_citations
from sayso.stories.copies import Cites, find_copies
from sayso.stories.dates import day_of, stated_order
from sayso.stories.grouping import group_articles
from sayso.stories.known import KnownOutlets, own_outlet
from sayso.stories.origins import Evidence, count_at_most, find_origins
from sayso.stories.sets import Sets
from sayso.stories.shingles import shingled
from sayso.stories.vectors import term_counts, vectors

SAME_TEXT = 0.5
"""Containment from which a copy is the same story, however unlike the two are as wholes (a brief in a long report)."""


def trace(pairs: Iterable[tuple[Article, Sequence[Statement]]]) -> tuple[Story, ...]:
    """Give the stories of the articles; see `sayso.stories.trace_stories`."""
    by_id = {article.id: (article, statements) for article, statements in pairs}
    order = sorted(by_id, key=lambda id_: stated_order(by_id[id_][0].published, id_))
    articles = {id_: by_id[id_][0] for id_ in order}
    statements = {id_: by_id[id_][1] for id_ in order}
    known = KnownOutlets.of(articles.values())
    citations = [found for id_ in order for found in find_citations(articles[id_], statements[id_], known)]
    copies = find_copies(articles, [shingled(article) for article in articles.values()], _cites(articles, citations))
    groups = _groups(articles, copies)
    return tuple(_story({id_: articles[id_] for id_ in ids}, statements, copies, citations) for ids in groups)


def _cites(articles: Mapping[str, Article], citations: Sequence[Citation]) -> Cites:
    outlets = {id_: outlet.name for id_, article in articles.items() if (outlet := own_outlet(article))}
    named = {(citation.article, citation.outlet) for citation in citations}
    return lambda one, other: (one, outlets.get(other, "")) in named


def _groups(articles: Mapping[str, Article], copies: Sequence[Copy]) -> list[list[str]]:
    ids = list(articles)
    weighed = vectors([term_counts(article) for article in articles.values()])
    sets = Sets(ids)
    for group in group_articles(weighed, [day_of(article.published) for article in articles.values()]):
        for number in group:
            sets.join(ids[group[0]], ids[number])
    for copy in copies:
        if copy.containment >= SAME_TEXT:
            sets.join(copy.copy, copy.original)
    return sets.groups()


def _story(
    articles: Mapping[str, Article],
    statements: Mapping[str, Sequence[Statement]],
    copies: Sequence[Copy],
    citations: Sequence[Citation],
) -> Story:
    evidence = Evidence(
        articles=articles,
        statements={id_: statements[id_] for id_ in articles},
        copies=[copy for copy in copies if copy.copy in articles and copy.original in articles],
        citations=link_citations([citation for citation in citations if citation.article in articles], articles),
    )
    origins = find_origins(evidence)
    return Story(
        id=record_id("story/1", *sorted(articles)),
        articles=tuple(articles),
        copies=tuple(evidence.copies),
        citations=tuple(evidence.citations),
        origins=origins,
        at_most=count_at_most(origins),
    )
