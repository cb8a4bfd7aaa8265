"""Why articles of a story are not independent of each other: what joins them, and what one has from another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Article, Citation, Merge, Passage, Span
from sayso.stories.alike import telling_words, weight
from sayso.stories.confirming import confirms
from sayso.stories.evidence import Evidence, Node, outlet_node
from sayso.stories.shared_quotes import quotation_merges

LEAST_COPIED = 0.25
"""Containment from which a copy makes two articles one origin: below it stand pairs that print the same letter or
tweet. Tuned on the stories labelled `tune`."""

_AROUND = 120  # code points of the sentence shown on either side of a name


@dataclass(frozen=True, slots=True)
class Edge:
    """A merge with the node that the article goes to; `joins` where both are one, else the article follows."""

    merge: Merge
    node: Node
    joins: bool
    weight: int = 1


def find_merges(story: Evidence) -> tuple[Edge, ...]:
    """Give all merges of the story, sorted by article."""
    edges = [*_copies(story), *_same_outlet(story), *_cited(story)]
    edges += [Edge(merge, node, joins=node in story.articles) for merge, node in quotation_merges(story)]
    return tuple(sorted(edges, key=lambda edge: (edge.merge.article, edge.node, edge.merge.kind, not edge.joins)))


def _copies(story: Evidence) -> Iterator[Edge]:
    for copy in story.copies:
        if copy.containment >= LEAST_COPIED:
            longest = max(copy.passages, key=lambda pair: len(pair[0].span), default=())
            yield Edge(
                Merge(kind="copy", article=copy.copy, into=copy.original, passages=longest), copy.original, joins=True
            )


def _same_outlet(story: Evidence) -> Iterator[Edge]:
    first: dict[str, str] = {}
    for article in story.articles.values():
        if own := story.outlets.get(article.id):
            if (other := first.setdefault(own.name, article.id)) != article.id:
                yield Edge(Merge(kind="same outlet", article=article.id, into=other), other, joins=True)
            else:
                yield Edge(
                    Merge(kind="same outlet", article=article.id, into=own.name), outlet_node(own.name), joins=True
                )


def _cited(story: Evidence) -> Iterator[Edge]:
    """Give what each article has the story from; one that confirms it has it itself."""
    for citation in story.citations:
        if citation.role == "story" and (citation.credited or not confirms(story, citation)):
            node = citation.cited or outlet_node(citation.outlet)
            merge = Merge(
                kind="credit" if citation.credited else "citation",
                article=citation.article,
                into=citation.cited or citation.outlet,
                passages=tuple(_passages(story, citation)),
            )
            yield Edge(merge, node, joins=citation.credited and citation.cited is None, weight=len(citation.spans))


def _passages(story: Evidence, citation: Citation) -> Iterator[Passage]:
    article = story.articles[citation.article]
    said = _sentence(article, citation.spans[0])
    yield Passage(article=article.id, span=said)
    if citation.cited and (cited := story.articles.get(citation.cited)):
        yield Passage(article=cited.id, span=_likest(cited, said.of(article.text)))


def _sentence(article: Article, span: Span) -> Span:
    """Give the block in which the name stands, cut at words to what is near."""
    block = next((block.span for block in article.blocks if block.span.meets(span)), span)
    start, end = max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND)
    if start > block.start:
        start = article.text.find(" ", start, span.start) + 1 or span.start
    if end < block.end:
        end = max(span.end, article.text.rfind(" ", span.end, end))
    return Span(start, end)


def _likest(article: Article, words: str) -> Span:
    """Give the block of the article that has most telling words in common with these; the first body block else."""
    wanted = telling_words(words)
    blocks: Sequence[Span] = [block.span for block in article.body] or [block.span for block in article.blocks]
    return max(blocks, key=lambda span: (weight(wanted & telling_words(span.of(article.text))), -span.start))
