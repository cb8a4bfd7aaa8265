"""What the articles of a story come down to, once copies and citations are followed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Article, Citation, Copy, Origin, Statement
from sayso.stories.citations import LEADS
from sayso.stories.dates import stated_order
from sayso.stories.known import own_outlet
from sayso.stories.sets import Sets
from sayso.text.outlets import find_outlet

_MEDIA = (
    r"(?:[\w-]+ ){0,2}?(?:media(?: sources| outlets| reports)?|press|newspapers?|"
    r"news (?:agenc(?:y|ies)|outlets?|sites?)|reports|TV|television|radio)"
)
_ANONYMOUS_MEDIA = re.compile(
    rf"\b(?:[Aa]ccording to|reported by|citing|quoted by|as per) (?:the )?{_MEDIA}\b|"
    rf"\b{_MEDIA} (?:have |has )?(?:report(?:ed)?|sa(?:y|id)|claim(?:ed)?|state[ds]?)\b"
)
"""Media without a name: what rests on them has an unknown origin."""

_LOOK = 1000  # characters of a block: enough for its first sentences, and a bound on the search

Node = str
"""An article's id, or an outlet as "outlet: NAME"."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of one story: articles by id, their statements, copies and citations among them."""

    articles: Mapping[str, Article]
    statements: Mapping[str, Sequence[Statement]]
    copies: Sequence[Copy]
    citations: Sequence[Citation]


def find_origins(story: Evidence) -> tuple[Origin, ...]:
    """Give what the articles come down to; every article rests on exactly one origin, the largest come first.

    Copies and articles of one outlet are one; an article follows the outlet that its story is cited from, to
    that outlet's article where it is here, else to its name; one that confirms the story from named sources of
    its own stands for itself. Of several it follows the one that most articles
    cite. Those that cite each other go to the earliest.
    """
    nodes = [*story.articles, *sorted({_outlet_node(citation.outlet) for citation in story.citations})]
    sets = Sets(nodes)
    for copy in story.copies:
        sets.join(copy.copy, copy.original)
    for article in story.articles.values():
        if (own := own_outlet(article)) and _outlet_node(own.name) in nodes:
            sets.join(article.id, _outlet_node(own.name))
    _join_same_outlet(story, sets)
    firsts = {sets.root(group[0]): min(group, key=lambda node: _node_order(story, node)) for group in sets.groups()}
    follows = _follows(story, sets, firsts)
    resting: dict[Node, list[str]] = {}
    for id_ in story.articles:
        resting.setdefault(_end(story, firsts[sets.root(id_)], follows), []).append(id_)
    origins = [_origin(story, end, ids, end in follows) for end, ids in resting.items()]
    return tuple(sorted(origins, key=lambda origin: (-len(origin.articles), origin.name, origin.articles)))


def count_at_most(origins: Sequence[Origin]) -> int:
    """Give how many of the origins can be independent at most: an unknown one is no confirmation."""
    return sum(origin.kind != "unknown" for origin in origins)


def _outlet_node(name: str) -> Node:
    return f"outlet: {name}"


def _join_same_outlet(story: Evidence, sets: Sets[Node]) -> None:
    first: dict[str, str] = {}
    for article in story.articles.values():
        if own := own_outlet(article):
            sets.join(article.id, first.setdefault(own.name, article.id))


def _story_citations(story: Evidence) -> Iterator[tuple[str, Node, int]]:
    """Give article, what it has the story from, and how often it says so; one that confirms it has it itself."""
    for citation in story.citations:
        if citation.role == "story" and not _confirms(story, citation):
            yield citation.article, citation.cited or _outlet_node(citation.outlet), len(citation.spans)


def _confirms(story: Evidence, citation: Citation) -> bool:
    """Tell whether the article has the story on the record from sources of its own, though it says who had it first.

    That is so where named sources carry most of its statements, and one of them at least is not the cited
    article's.
    """
    statements = story.statements.get(citation.article, ())
    own = [name for one in statements if (name := _named_directly(one)) and name != citation.outlet]
    theirs = {one.source.name for one in story.statements.get(citation.cited or "", ()) if one.source}
    return 2 * len(own) > len(statements) and not set(own) <= theirs


def _named_directly(statement: Statement) -> str | None:
    """Give the named source of a statement that came through no outlet."""
    source = statement.source
    direct = source is not None and source.kind != "outlet" and not source.anonymous and not _outlets_of(statement)
    return source.name if source and direct else None


def _follows(story: Evidence, sets: Sets[Node], firsts: Mapping[Node, Node]) -> dict[Node, Node]:
    """Give for each set the one set that it has the story from, where there is one.

    A set goes by what stands for it in whatever order it was joined: its earliest article, else its outlet.
    """
    cited_by: dict[Node, set[str]] = {}
    weight: Counter[tuple[Node, Node]] = Counter()
    for article, target, times in _story_citations(story):
        here, there = firsts[sets.root(article)], firsts[sets.root(target)]
        if here != there:
            cited_by.setdefault(there, set()).add(article)
            weight[here, there] += times
    best: dict[Node, tuple[int, int, Node]] = {}
    for (here, there), times in weight.items():
        rank = (-len(cited_by[there]), -times, there)
        best[here] = min(best.get(here, rank), rank)
    return {here: there for here, (_, _, there) in best.items()}


def _node_order(story: Evidence, node: Node) -> tuple[bool, tuple[bool, int, str, str]]:
    article = story.articles.get(node)
    return article is None, stated_order(article.published if article else None, node)


def _end(story: Evidence, start: Node, follows: Mapping[Node, Node]) -> Node:
    """Give the set at the end of the way; of a circle the one that holds the earliest article."""
    way = [start]
    while (following := follows.get(way[-1])) is not None:
        if following in way:
            circle = way[way.index(following) :]
            return min(circle, key=lambda node: _node_order(story, node))
        way.append(following)
    return way[-1]


def _origin(story: Evidence, end: Node, ids: Sequence[str], in_circle: bool) -> Origin:
    article = story.articles.get(end)
    order = sorted(ids, key=lambda id_: _node_order(story, id_))
    unknown = article is not None and not in_circle and _is_hearsay(article, story.statements.get(end, ()))
    name = "unknown" if unknown else _name(article) if article else end.removeprefix("outlet: ")
    return Origin(
        name=name,
        kind="unknown" if unknown else "article" if article else "outlet",
        articles=tuple(order),
        path=tuple(_path(story, frozenset(ids), end)),
        sources=_sources(story, order, name),
    )


def _name(article: Article) -> str:
    own = own_outlet(article)
    return own.name if own else article.outlet or article.headline or article.url or article.text[:60].strip()


def _path(story: Evidence, ids: frozenset[str], end: Node) -> Iterator[tuple[str, str]]:
    """Give the copies and citations among the articles of one origin, and those of its outlet."""
    yield from sorted((copy.copy, copy.original) for copy in story.copies if copy.copy in ids)
    cited = {(article, target) for article, target, _ in _story_citations(story) if article in ids}
    for article, target in sorted(cited):
        if target in ids or target == end:
            yield article, target.removeprefix("outlet: ")


def _is_hearsay(article: Article, statements: Sequence[Statement]) -> bool:
    """Tell whether the article leans on media without a name and names no source of its own."""
    head = article.blocks[: LEADS + sum(block.kind in ("headline", "standfirst") for block in article.blocks)]
    named = any(_named_directly(one) for one in statements)
    return not named and any(_ANONYMOUS_MEDIA.search(block.span.of(article.text)[:_LOOK]) for block in head)


def _sources(story: Evidence, ids: Sequence[str], name: str) -> tuple[str, ...]:
    """Give who speaks in the articles without another outlet between, most often first; unnamed ones are marked."""
    speakers: Counter[str] = Counter()
    for id_ in ids:
        for one in story.statements.get(id_, ()):
            speaker = one.chain[-1] if one.chain else None
            if speaker and speaker.kind != "outlet" and speaker.name != name and set(_outlets_of(one)) <= {name}:
                speakers[f"{speaker.name} (unnamed)" if speaker.anonymous else speaker.name] += 1
    return tuple(speaker for speaker, _ in sorted(speakers.items(), key=lambda item: (-item[1], item[0])))


def _outlets_of(statement: Statement) -> list[str]:
    found = ((link.name, find_outlet(link.name, cued=True)) for link in statement.chain[:-1] if link.kind == "outlet")
    return [outlet.name if outlet else name for name, outlet in found]
