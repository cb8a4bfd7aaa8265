"""What the articles of a story come down to, once copies, citations and shared quotations are followed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Article, Merge, Origin, Statement
from sayso.stories.evidence import Evidence, Node, node_order, outlet_name
from sayso.stories.hearsay import is_hearsay
from sayso.stories.merges import Edge, find_merges
from sayso.stories.sets import Sets


@dataclass(frozen=True, slots=True)
class _Ways:
    """Where articles lead: what stands for each node, and what that has the story from."""

    firsts: Mapping[Node, Node]
    follows: Mapping[Node, Node]


def find_origins(story: Evidence) -> tuple[Origin, ...]:
    """Give what the articles come down to; every article rests on exactly one origin, the largest come first.

    Copies, articles of one outlet, and what prints an agency's text are one with it; an article follows the outlet that
    its story is cited from, or that a quotation in it was given to: to that outlet's article where it is here, else to
    its name. One that confirms the story from named sources of its own stands for itself. Of several outlets it follows
    the one that most articles lead to. Those that name each other go to the earliest.
    """
    edges = find_merges(story)
    ways = _ways(story, edges)
    resting: dict[Node, list[str]] = {}
    for id_ in story.articles:
        resting.setdefault(_end(story, ways, id_)[0], []).append(id_)
    origins = [_origin(story, ways, end, ids, edges) for end, ids in resting.items()]
    return tuple(sorted(origins, key=lambda origin: (-len(origin.articles), origin.name, origin.articles)))


def count_at_most(origins: Iterable[Origin]) -> int:
    """Give how many of the origins can be independent at most: an unknown one is none, those of one owner are one."""
    known = [origin for origin in origins if origin.kind != "unknown"]
    return len({origin.owner for origin in known if origin.owner}) + sum(not origin.owner for origin in known)


def _ways(story: Evidence, edges: Sequence[Edge]) -> _Ways:
    sets = Sets([*story.articles, *sorted({edge.node for edge in edges if edge.node not in story.articles})])
    for edge in edges:
        if edge.joins:
            sets.join(edge.merge.article, edge.node)
    firsts: dict[Node, Node] = {}
    for group in sets.groups():
        first = min(group, key=lambda node: node_order(story, node))
        firsts.update(dict.fromkeys(group, first))
    return _Ways(firsts, _follows(edges, firsts))


def _follows(edges: Sequence[Edge], firsts: Mapping[Node, Node]) -> dict[Node, Node]:
    """Give for each set the one set that it has the story from, where there is one."""
    led: dict[Node, set[str]] = {}
    weight: Counter[tuple[Node, Node]] = Counter()
    for edge in edges:
        here, there = firsts[edge.merge.article], firsts[edge.node]
        if not edge.joins and here != there:
            led.setdefault(there, set()).add(edge.merge.article)
            weight[here, there] += edge.weight
    best: dict[Node, tuple[int, int, Node]] = {}
    for (here, there), times in weight.items():
        rank = (-len(led[there]), -times, there)
        best[here] = min(best.get(here, rank), rank)
    return {here: there for here, (_, _, there) in best.items()}


def _end(story: Evidence, ways: _Ways, id_: str) -> tuple[Node, bool]:
    """Give what stands at the end of the way, and whether the way is a circle: then its earliest article."""
    way = [ways.firsts[id_]]
    while (following := ways.follows.get(way[-1])) is not None:
        if following in way:
            circle = way[way.index(following) :]
            return min(circle, key=lambda node: node_order(story, node)), True
        way.append(following)
    return way[-1], False


def _origin(story: Evidence, ways: _Ways, end: Node, ids: Sequence[str], edges: Sequence[Edge]) -> Origin:
    article = story.articles.get(end)
    circular = _end(story, ways, ids[0])[1]
    order = sorted(ids, key=lambda id_: node_order(story, id_))
    unknown = (
        article is not None and not circular and is_hearsay(article, story.statements.get(end, ()), story.citations)
    )
    name = "unknown" if unknown else _name(story, article) if article else outlet_name(end)
    return Origin(
        name=name,
        kind="unknown" if unknown else "article" if article else "outlet",
        articles=tuple(order),
        merges=tuple(_merges(ways, frozenset(ids), end, edges)),
        sources=_sources(story, order, name),
        owner=None if unknown else story.owners.get(name),
        circular=circular,
    )


def _name(story: Evidence, article: Article) -> str:
    own = story.outlets.get(article.id)
    return own.name if own else article.outlet or article.headline or article.url or article.text[:60].strip()


def _merges(ways: _Ways, ids: frozenset[str], end: Node, edges: Sequence[Edge]) -> Iterator[Merge]:
    """Give the merges that lead the articles together: into each other, and to what they rest on."""
    inside = {ways.firsts[id_] for id_ in ids} | {end}
    for edge in edges:
        own = edge.merge.kind == "same outlet" and edge.node not in ids
        if edge.merge.article in ids and ways.firsts[edge.node] in inside and not own:
            yield edge.merge


def _sources(story: Evidence, ids: Sequence[str], name: str) -> tuple[str, ...]:
    """Give who speaks in the articles without another outlet between, most often first; unnamed ones are marked."""
    speakers: Counter[str] = Counter()
    through = {one.statement: one.outlet for one in story.citations if one.statement}
    for id_ in ids:
        for one in story.statements.get(id_, ()):
            if (speaker := _speaker(one)) and through.get(one.id, name) == name and speaker != name:
                speakers[speaker] += 1
    return tuple(speaker for speaker, _ in sorted(speakers.items(), key=lambda item: (-item[1], item[0])))


def _speaker(statement: Statement) -> str | None:
    speaker = statement.chain[-1] if statement.chain else None
    if speaker is None or speaker.kind == "outlet":
        return None
    return f"{speaker.name} (unnamed)" if speaker.anonymous else speaker.name
