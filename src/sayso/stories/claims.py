"""The same statement in several articles: one speaker, content alike, and what each variant leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from sayso.records import Article, Citation, Claim, Origin, Passage, Span, Statement, Variant, record_id
from sayso.stories.alike import containment, content_words, speaker_of, telling_words, weight
from sayso.stories.origins import count_at_most
from sayso.stories.sets import Sets

ALIKE = 0.6
"""Share of the lighter content that both variants hold, weighed. Not tuned: no labelled claims at hand."""

LEAST_WORDS = 3
"""Telling words that both hold: shorter remarks ("no comment") are said again and again."""

MOST_VARIANTS = 400
"""Statements of one speaker in one story that are compared with each other: a bound on the work."""

_PART = re.compile(r"[^.!?;,—–]+[.!?;,—–]*[”\"’']?\s*")
"""A clause: what is cut from a quotation is seldom less."""

_SAID_TOO = 0.5
"""Share of a clause's telling words, weighed, that another variant must hold for the clause not to be missing there."""

Told = tuple[Article, Statement]


def find_claims(
    pairs: Iterable[tuple[Article, Sequence[Statement]]],
    citations: Iterable[Citation] = (),
    origins: Sequence[Origin] = (),
) -> tuple[Claim, ...]:
    """Give the claims that stand in at least two articles, sorted by speaker and id.

    The variants of a claim are the statements, shortened, indirect or cleaned up as they may be, the fullest first;
    each tells what of the fullest it leaves out. `origins` of the story tell what they come down to: a variant that
    came through an outlet goes where that outlet's do, any other where its article does.
    """
    citations = tuple(citations)
    through, outlets = (
        {one.statement: one.outlet for one in citations if one.statement},
        {one.outlet for one in citations},
    )
    spoken: dict[str, list[Told]] = {}
    for article, statements in pairs:
        for statement in statements:
            if (name := speaker_of(statement)) and name not in outlets and not _is_outlet(statement):
                spoken.setdefault(name, []).append((article, statement))
    claims = (
        _claim(speaker, variants, through, origins)
        for speaker, told in spoken.items()
        for variants in _alike(told[:MOST_VARIANTS])
    )
    return tuple(sorted(claims, key=lambda claim: (claim.speaker, claim.id)))


def _is_outlet(statement: Statement) -> bool:
    """Tell whether an outlet speaks: that is a citation."""
    return statement.source is not None and statement.source.kind == "outlet"


def _alike(told: Sequence[Told]) -> Iterator[list[Told]]:
    """Give the groups of statements that say the same in several articles."""
    words = [content_words(article, statement) for article, statement in told]
    sets = Sets(range(len(told)))
    for one, other in combinations(range(len(told)), 2):
        shared = words[one] & words[other]
        if len(shared) >= LEAST_WORDS and containment(words[one], words[other]) >= ALIKE:
            sets.join(one, other)
    for numbers in sets.groups():
        if len({told[number][0].id for number in numbers}) > 1:
            yield [told[number] for number in numbers]


def _claim(speaker: str, told: Sequence[Told], through: dict[str, str], origins: Sequence[Origin]) -> Claim:
    ids = tuple(sorted(statement.id for _, statement in told))
    fullest = max(told, key=lambda one: (sum(len(span) for span in one[1].content), one[1].id))
    rest = sorted((one for one in told if one is not fullest), key=lambda one: (one[0].id, one[1].content[0]))
    variants = [Variant(article=fullest[0].id, statement=fullest[1].id)]
    variants += [
        Variant(article=article.id, statement=statement.id, cut=tuple(_cut(fullest, (article, statement))))
        for article, statement in rest
    ]
    ends = {end for one in told if (end := _end(one, through, origins))}
    return Claim(
        id=record_id("claim/1", speaker, ids),
        speaker=speaker,
        statements=ids,
        variants=tuple(variants),
        origins=tuple(sorted({end.name for end in ends})),
        at_most=count_at_most(ends),
    )


def _end(told: Told, through: dict[str, str], origins: Sequence[Origin]) -> Origin | None:
    """Give the story's origin that the variant comes down to."""
    article, statement = told
    outlet = through.get(statement.id)
    named = next((origin for origin in origins if outlet is not None and origin.name == outlet), None)
    return named or next((origin for origin in origins if article.id in origin.articles), None)


def _cut(fullest: Told, variant: Told) -> Iterator[Passage]:
    """Give the clauses of the fullest variant of which the other has hardly a word."""
    article, statement = fullest
    held = content_words(*variant)
    for span in statement.content:
        for part in _PART.finditer(article.text, span.start, span.end):
            words = telling_words(part.group())
            if len(words) > 1 and weight(words & held) < _SAID_TOO * weight(words):
                stretch = part.group().rstrip()
                yield Passage(article=article.id, span=Span(part.start(), part.start() + len(stretch)))
