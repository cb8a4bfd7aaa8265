"""Quotations that were given to one outlet and stand elsewhere word for word: who has them has them from there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Article, Merge, Passage, Span, Statement
from sayso.stories.evidence import Evidence, Node, outlet_node
from sayso.text.english.nouns import RELATIVES
from sayso.text.outlets import Outlet
from sayso.text.quotes import find_quotations

WORDS = 8
"""Words in a row that two quotations must have in common: what two interviews hardly give alike."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FOR_ALL = re.compile(
    r"\b(?:statements?|press|news conference|release|announce\w*|tweet\w*|posted|post|blog|wrote|Facebook|Twitter|"
    r"court|letter|memo|email(?:ed)?|e-mail(?:ed)?|speech|hearing|testif\w+|video)\b"
)
"""Said to everybody: that two articles have the same words of it shows nothing."""

_PRIVATE = RELATIVES | frozenset(
    "employee worker witness eyewitness bystander onlooker neighbour neighbor resident local friend colleague customer "
    "shopper waitress waiter barman receptionist passenger tourist guest student pupil teacher tenant villager".split()
)
_BEFORE = 160  # code points before a quotation in which its cue stands


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quotation in an article, the outlet that it was given to, and whether a private person gave it to somebody."""

    article: str
    span: Span
    outlet: str | None
    private: bool


def quotation_merges(story: Evidence) -> Iterator[tuple[Merge, Node]]:
    """Give, for each article that has a quotation given to an outlet, or to another article by an unnamed source, why.

    The node is what it has it from. Each pair of article and node comes once, with the first passage.
    """
    holders = _holders(story)
    seen = set()
    for words in sorted(holders, key=lambda words: [(one.article, one.span) for one in holders[words]]):
        for merge, node in _merges(holders[words], story.outlets):
            if (merge.article, node) not in seen:
                seen.add((merge.article, node))
                yield merge, node


def _holders(story: Evidence) -> Mapping[tuple[str, ...], list[_Quoted]]:
    """Give who holds each run of words that stands in quotations of several articles, once an article."""
    found: dict[tuple[str, ...], dict[str, _Quoted]] = {}
    given = {one.statement: one.outlet for one in story.citations if one.statement is not None and not one.disputed}
    for id_, article in story.articles.items():
        for quoted in _quotations(article, story.statements.get(id_, ()), given):
            words = [word.casefold() for word in _WORD.findall(quoted.span.of(article.text))]
            for start in range(len(words) - WORDS + 1):
                found.setdefault(tuple(words[start : start + WORDS]), {}).setdefault(id_, quoted)
    return {words: list(by.values()) for words, by in found.items() if len(by) > 1}


def _quotations(article: Article, spoken: Sequence[Statement], given: Mapping[str, str]) -> Iterator[_Quoted]:
    for block in article.blocks:
        for quotation in find_quotations(article.text, block.span.start, block.span.end):
            one = next((one for one in spoken if any(span.meets(quotation.span) for span in one.content)), None)
            if one is not None:
                yield _quoted(article, one, quotation.span, given)
    for one in spoken:
        for span in one.content if one.mode == "direct" else ():
            yield _quoted(article, one, span, given)


def _quoted(article: Article, one: Statement, span: Span, given: Mapping[str, str]) -> _Quoted:
    near = article.text[max(0, span.start - _BEFORE) : span.start] + " ".join(cue.of(article.text) for cue in one.cue)
    if _FOR_ALL.search(near):
        return _Quoted(article.id, span, None, private=False)
    return _Quoted(article.id, span, given.get(one.id), private=_is_private(one))


def _is_private(one: Statement) -> bool:
    """Tell whether it was said by somebody without a name, or by a private person, who speaks to few."""
    source = one.source
    return source is not None and (source.anonymous or bool(_PRIVATE & set((source.role or "").casefold().split())))


def _merges(holders: Sequence[_Quoted], outlets: Mapping[str, Outlet]) -> Iterator[tuple[Merge, Node]]:
    """Give the merges of those who hold the same words, the earliest first."""
    given = min((one.outlet for one in holders if one.outlet), default=None)
    if given:
        yield from _given(given, holders, outlets)
    elif any(one.private for one in holders):
        first, *later = holders
        yield from ((_merge(one, first, first.article), first.article) for one in later)


def _given(given: str, holders: Sequence[_Quoted], outlets: Mapping[str, Outlet]) -> Iterator[tuple[Merge, Node]]:
    """Give the merges into the outlet that the words were given to: into its article where that has them too."""
    home = [one for one in holders if one.article in outlets and outlets[one.article].name == given]
    first = next(iter(home), None) or next(one for one in holders if one.outlet == given)
    for one in holders:
        if one.outlet in (None, given) and one is not first and one not in home:
            yield _merge(one, first, first.article if home else given), outlet_node(given)


def _merge(one: _Quoted, other: _Quoted, into: str) -> Merge:
    passages = (Passage(article=one.article, span=one.span), Passage(article=other.article, span=other.span))
    return Merge(kind="quotation", article=one.article, into=into, passages=passages)
