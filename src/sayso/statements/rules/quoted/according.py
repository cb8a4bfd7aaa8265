"""Attributions without a verb: "selon X", "laut X", "X zufolge", "X کے مطابق"; and clauses like "wie X sagte"."""

from __future__ import annotations

from sayso.statements.frame import Frame
from sayso.statements.rules.quoted.clause import COMMAS, ENDS, Clause
from sayso.statements.rules.quoted.cues import find_cues
from sayso.statements.rules.quoted.phrases import Phrase, is_known, phrase_after, phrase_before

_LEAST = 3
"""Words a content needs."""


def find_according(c: Clause) -> list[Frame]:
    """Give the frames of every "according to" of the sentence, before its source or after it."""
    found = []
    for index in range(len(c)):
        if n := c.matches(index, c.lexicon.according):
            found.append(_before(c, index, n))
        elif n := c.matches(index, c.lexicon.according_after):
            found.append(_after(c, index, n))
        if c.at(index) in c.lexicon.as_words and (index == 0 or c.at(index - 1) in COMMAS):
            found.append(_as_clause(c, index))
    return [frame for frame in found if frame]


def _before(c: Clause, index: int, n: int) -> Frame | None:
    if index and c.at(index - 1) in c.lexicon.determiners | c.lexicon.links:
        return None
    source = phrase_after(c, index + n + (c.at(index + n) == "von"))
    if source is None or any(source[0] <= i < source[1] and c.matches(i, c.lexicon.that) for i in range(*source)):
        return None
    source = _cut(c, source) if index == 0 and c.at(source[1]) not in COMMAS else source
    return _frame(c, (index, index + n), source, (index, source[1]))


def _cut(c: Clause, source: Phrase) -> Phrase:
    """Give the source without the verb that goes on where no comma parts them: "Volgens de politie raakte niemand"."""
    if c.lexicon.noun_capitals or not c.lexicon.capitals:
        return source
    for i in range(source[0], source[1] - 1):
        if is_known(c, i) and c.at(i + 1) not in c.lexicon.links and not c.capital(i + 1):
            return (source[0], i + 1)
    return source


def _after(c: Clause, index: int, n: int) -> Frame | None:
    source = phrase_before(c, index)
    return _frame(c, (index, index + n), source, (source[0], index + n)) if source else None


def _as_clause(c: Clause, index: int) -> Frame | None:
    """Give the frame of "wie die Polizei mitteilte": the clause up to its comma holds source and cue alone."""
    close = next((i for i in range(index + 1, len(c)) if c.at(i) in COMMAS | ENDS), len(c))
    cue = next((cue for cue in find_cues(c) if index < cue.first and cue.last <= close), None)
    if cue is None or close - index > _LONGEST_CLAUSE:
        return None
    source = phrase_after(c, cue.last) or _subject_inside(c, index + 1, cue.first)
    return _frame(c, (cue.verb, cue.last), source, (index, close)) if source else None


_LONGEST_CLAUSE = 16


def _subject_inside(c: Clause, first: int, last: int) -> Phrase | None:
    source = phrase_after(c, first)
    return source if source and source[1] <= last else None


def _frame(c: Clause, cue: tuple[int, int], source: Phrase, whole: tuple[int, int]) -> Frame | None:
    """Give the frame whose content is the sentence without the tokens `whole`."""
    before = c.span(1 if c.at(0) in c.lexicon.conjunctions else 0, whole[0])
    opens = c.at(whole[1]) in COMMAS or whole[0] <= 1 or c.at(whole[1]) == ":" or c.lexicon.noun_capitals
    after = c.span(whole[1], len(c)) if opens else None
    pieces = tuple(span for span in (before, after) if span and len(span.of(c.text).split()) >= _LEAST)
    where = c.span(*cue)
    if not pieces:
        return None
    return Frame(content=pieces, cue=(where,) if where else (), source=c.span(*source), rule="according")
