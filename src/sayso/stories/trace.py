"""From articles and statements to stories: the way of this stage on one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.records import Article, Citation, Copy, Reversal, Statement, Story, record_id
from sayso.stories.citations import find_citations, link_citations
from sayso.stories.claims import find_claims
from sayso.stories.copies import SAME_TEXT, Cites, find_copies
from sayso.stories.dates import day_of, stated_order
from sayso.stories.evidence import Evidence
from sayso.stories.grouping import group_articles
from sayso.stories.known import KnownOutlets
from sayso.stories.origins import count_at_most, find_origins
from sayso.stories.reversals import find_reversals, find_reversals_between
from sayso.stories.sets import Sets
from sayso.stories.shingles import shingled
from sayso.stories.vectors import term_counts, vectors
from sayso.text.outlets import Outlet, OutletTable

Statements = Mapping[str, Sequence[Statement]]


def trace(pairs: Iterable[tuple[Article, Sequence[Statement]]], table: OutletTable | None = None) -> tuple[Story, ...]:
    """Give the stories of the articles; see `sayso.stories.trace_stories`."""
    by_id = {article.id: (article, statements) for article, statements in pairs}
    order = sorted(by_id, key=lambda id_: stated_order(by_id[id_][0].published, id_))
    articles = {id_: by_id[id_][0] for id_ in order}
    statements = {id_: by_id[id_][1] for id_ in order}
    known = KnownOutlets.of(list(articles.values()), table)
    citations = {id_: find_citations(articles[id_], statements[id_], known) for id_ in order}
    copies = find_copies(
        articles, [shingled(article) for article in articles.values()], _cites(articles, citations, known)
    )
    groups = _groups(articles, copies)
    place = {id_: number for number, ids in enumerate(groups) for id_ in ids}
    inside: list[list[Copy]] = [[] for _ in groups]
    for copy in copies:
        if place[copy.copy] == place[copy.original]:
            inside[place[copy.copy]].append(copy)
    return tuple(
        tell(
            {id_: articles[id_] for id_ in ids},
            {id_: statements[id_] for id_ in ids},
            inside[number],
            [citation for id_ in ids for citation in citations[id_]],
            known,
        )
        for number, ids in enumerate(groups)
    )


def tell(
    articles: Mapping[str, Article],
    statements: Statements,
    copies: Sequence[Copy],
    citations: Sequence[Citation],
    known: KnownOutlets,
) -> Story:
    """Give the story that the articles tell, by id in the order of their dates, with what it comes down to."""
    outlets = {id_: outlet for id_, article in articles.items() if (outlet := known.own(article))}
    linked = link_citations(citations, articles, outlets)
    evidence = Evidence(
        articles=articles,
        outlets=outlets,
        owners=_owners(known, outlets.values(), {one.outlet for one in linked}),
        statements=statements,
        copies=copies,
        citations=linked,
    )
    origins = find_origins(evidence)
    told = [(article, statements[id_]) for id_, article in articles.items()]
    return Story(
        id=record_id("story/1", *sorted(articles)),
        articles=tuple(articles),
        copies=tuple(copies),
        citations=linked,
        origins=origins,
        at_most=count_at_most(origins),
        claims=find_claims(told, linked, origins),
        reversals=_reversals(told),
    )


def _reversals(told: Sequence[tuple[Article, Sequence[Statement]]]) -> tuple[Reversal, ...]:
    """Give what turns a statement in another article, and in its own where nothing in another is more alike."""
    between = find_reversals_between(told)
    turning = {reversal.later for reversal in between}
    inside = (reversal for article, said in told for reversal in find_reversals(article, said))
    return (*(reversal for reversal in inside if reversal.later not in turning), *between)


def _cites(articles: Mapping[str, Article], citations: Mapping[str, Sequence[Citation]], known: KnownOutlets) -> Cites:
    named = {(id_, citation.outlet) for id_, found in citations.items() for citation in found}

    def cites(one: str, other: str) -> bool:
        outlet = known.own(articles[other])
        return outlet is not None and (one, outlet.name) in named

    return cites


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


def _owners(known: KnownOutlets, outlets: Iterable[Outlet], names: Iterable[str]) -> dict[str, str]:
    """Give the owner groups by the outlets' names: those that are here as they are, those only named by their name."""
    found = {name: outlet for name in names if (outlet := known.find(name))}
    found |= {outlet.name: outlet for outlet in outlets}
    return {name: outlet.owner for name, outlet in found.items() if outlet.owner}
