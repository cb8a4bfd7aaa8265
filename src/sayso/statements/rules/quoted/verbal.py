"""Attributions with a cue: who stands beside it, and what is said before or after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.quoted.clause import COMMAS, ENDS, Clause
from sayso.statements.rules.quoted.cues import Cue, find_cues
from sayso.statements.rules.quoted.hearers import past_circumstances
from sayso.statements.rules.quoted.phrases import Phrase, phrase_after, phrase_before, speaks
from sayso.statements.rules.sentence import QUOTE

_SHORTEST_QUOTE = 3
"""Words a quotation needs to be a content by itself; shorter ones are names and scare quotes."""
_SHORTEST_CLAUSE = 4


class Found(NamedTuple):
    """A frame, with the tokens where its cue begins and what it says on the right begins (None: on the left only)."""

    frame: Frame
    cue: Cue
    right: int | None


def find_verbal(c: Clause) -> list[Frame]:
    """Give the frames of all cues of the sentence, outer ones before those nested in them."""
    found: list[Found] = []
    for cue in find_cues(c):
        frame = _inverted(c, cue) or _marked(c, cue) or _plain(c, cue, found)
        if frame:
            found.append(frame)
    return [item.frame for item in _apart(c, found)]


def _inverted(c: Clause, cue: Cue) -> Found | None:
    """Give the frame whose content stands before the cue, and its source after it: '"...", said X'."""
    before = cue.first - 1
    while before > 0 and c.at(before) in COMMAS:
        before -= 1
    quoted = c.at(before) == QUOTE and before >= 0
    if not quoted and c.at(cue.first - 1) not in {",", "،", "–", "—"}:
        return None
    aside = None if quoted else phrase_before(c, cue.first)
    if aside and aside[0] <= 1:  # "Heike Lohner, die im Amt ist, kündigte Maßnahmen an"
        return None
    source, end, told = _source_right(c, cue)
    if source is None or (not quoted and not (_closes(c, end) and speaks(c, source))):
        return None
    if c.matches(end, c.lexicon.that) or (c.at(end) == "," and c.matches(end + 1, c.lexicon.that)):
        return None
    left = _quotes_left(c, before) if quoted else _clause_left(c, before + 1)
    if left is None:
        return None
    right = _quote_right(c, end)
    pieces = ((left, right) if quoted else (right,)) if right else (left,)
    frame = _frame(c, cue, pieces, (source, told), "inverted")
    if any(c.at(i) in c.lexicon.negations for i in range(source[1], end + 2) if not quoted):
        frame = replace(frame, modality="negated")  # "..., teilte die Polizei zunächst nicht mit"
    return Found(frame, cue, None)


def _source_right(c: Clause, cue: Cue) -> tuple[Phrase | None, int, Phrase | None]:
    """Give the source after the cue or inside its verb group, where it ends, and who was told."""
    if inside := _inside(c, cue):
        told, end = past_circumstances(c, cue.last)
        return inside, end, told
    told, start = past_circumstances(c, cue.last, hearers=False)
    source = phrase_after(c, start)
    if source is None:
        return None, start, told
    told, end = past_circumstances(c, source[1])
    return source, end, told


def _inside(c: Clause, cue: Cue) -> Phrase | None:
    """Give the source between an auxiliary and its participle: "habe er betont"."""
    inside = phrase_after(c, cue.inner[0]) if cue.inner else None
    return inside if inside and cue.inner and inside[1] <= cue.inner[1] else None


def _quotes_left(c: Clause, index: int) -> Span | None:
    """Give the quotation at `index`, with what leads into it where the sentence runs into the quotation."""
    token = c.tokens[index]
    alone = _is_long(c, index) or index == 0 or c.at(index - 1) in ENDS | {":"}
    return Span(token.start, token.end) if alone else c.span(0, index + 1) if index > _SHORTEST_CLAUSE else None


def _is_long(c: Clause, index: int, least: int = _SHORTEST_QUOTE) -> bool:
    token = c.tokens[index]
    return token.text == QUOTE and len(c.text[token.start : token.end].strip('«»„“”" ').split()) >= least


def _clause_left(c: Clause, end: int) -> Span | None:
    start = 1 if c.at(0) in c.lexicon.conjunctions else 0
    return c.span(start, end) if end - start >= _SHORTEST_CLAUSE else None


def _quote_right(c: Clause, index: int) -> Span | None:
    """Give the quotation that goes on after the cue: '"...", sagte er: "..."'."""
    while c.at(index) in COMMAS or c.at(index) == ":":
        index += 1
    if c.at(index) != QUOTE or not _is_long(c, index):
        return None
    return Span(c.tokens[index].start, c.tokens[index].end)


def _closes(c: Clause, index: int) -> bool:
    return (
        (c.at(index) == "," and c.lexicon.bare_clauses)
        or c.ends(index)
        or c.at(index) in ENDS
        or (c.at(index) in {",", ":"} and c.at(index + 1) == QUOTE)
        or (c.at(index) in {"–", "—"})
    )


def _marked(c: Clause, cue: Cue) -> Found | None:
    """Give the frame in languages that mark the subject: "X نے کہا کہ", "X کا کہنا ہے کہ"."""
    lx = c.lexicon
    if not lx.subject_marks:
        return None
    mark = (
        cue.first
        if cue.attached
        else next(
            (i for i in range(cue.first - 1, max(-1, cue.first - _MARK_REACH), -1) if c.at(i) in lx.subject_marks), None
        )
    )
    source = phrase_before(c, mark) if mark is not None else None
    if mark is None or source is None:
        return None
    content, right = _right(c, cue.last, within=_AFTER_MARKED)
    if content is None:
        at = source[0] - 1
        while at > 0 and c.at(at) in COMMAS:
            at -= 1
        content = _quotes_left(c, at) if at >= 0 and c.at(at) == QUOTE else None
    if content is None:
        return None
    told = None if cue.attached else _told_before(c, mark + 1, cue.first)
    return Found(_frame(c, cue, (content,), (source, told), "marked"), cue, right)


_MARK_REACH = 24
_AFTER_MARKED = 4
"""Words of the verb ("ہے", "تھا") that may stand between a cue and its complementizer."""


def _told_before(c: Clause, first: int, last: int) -> Phrase | None:
    mark = next((i for i in range(last - 1, first, -1) if c.at(i) in c.lexicon.hearer_marks), None)
    return phrase_before(c, mark, first) if mark else None


def _plain(c: Clause, cue: Cue, found: Sequence[Found]) -> Found | None:
    """Give the frame whose content follows: "X said that ...", 'X said: "..."', in verb-first order too."""
    lx = c.lexicon
    if cue.trailing or cue.attached or lx.subject_marks:
        return None
    source, end, told = None, cue.last, None
    shared = c.at(cue.first - 1) in lx.conjunctions and bool(found)
    if not lx.verb_first and not shared:
        source = _inside(c, cue) or phrase_before(c, _past_light(c, cue.first))
        told, end = past_circumstances(c, cue.last)
    if source is None and not shared and c.at(cue.first - 1) not in lx.conjunctions:
        source, end, told = _source_right(c, cue)
        source = source if lx.verb_first or lx.bare_clauses or (source and _opens_content(c, source[1])) else None
    carried = source is None and (shared or (lx.drops_pronouns and _drops(cue)))
    if source is None and not carried:
        return None
    bare = lx.bare_clauses and c.at(cue.first - 1) not in COMMAS
    bare = bare and not (source and c.at(source[0] - 1) in lx.relatives | lx.as_words | lx.stops)
    content, right = _right(c, end if source else past_circumstances(c, cue.last)[1], bare=bare)
    if content is None:
        return None
    frame = _frame(c, cue, (content,), (source, told), "plain")
    if shared and source is None:
        frame = _frame(c, cue, (content,), (None, told), "shared")
    return Found(frame, cue, right)


def _opens_content(c: Clause, index: int) -> bool:
    return bool(c.matches(index, c.lexicon.that)) or c.at(index) in {":", QUOTE}


def _drops(cue: Cue) -> bool:
    """Tell whether the cue stands where a subject left out would be: at the beginning of its sentence."""
    return cue.first <= 1


def _past_light(c: Clause, index: int) -> int:
    """Give where the subject ends before adverbs, clitics and negations that stand before the cue."""
    lx = c.lexicon
    while (
        index > 1
        and c.at(index - 1) not in lx.pronouns
        and (
            (c.at(index - 1) in lx.negations | _CLITICS and c.at(index - 1) not in lx.conjunctions)
            or (c.at(index - 1) in lx.stops and c.at(index - 1) not in lx.prepositions | lx.relatives)
        )
        and c.at(index - 1) not in COMMAS
    ):
        index -= 1
    return index


_CLITICS = frozenset("l' le lo la les los n' ne se s' y lui leur si gli ci non no".split())


_Right = tuple[Span | None, int | None]
"""What is said on the right, and the token where it begins; None where nothing is."""


def _right(c: Clause, index: int, *, within: int = 0, bare: bool = False) -> _Right:
    """Give what is said from `index` on, or after at most `within` more words of the verb.

    It begins after a complementizer, a colon or a quotation mark; a `bare` clause after a comma alone.
    """
    for start in range(index, index + within + 1):
        found = _opened(c, start)
        if found or (within and not c.word(start) and c.at(start) not in {",", "،"}):
            return found or (None, None)
    no_clauses = c.lexicon.conjunctions | c.lexicon.as_words
    if c.capital(index - 1):  # "sagte Usyk, der": a noun before the comma may take a relative clause
        no_clauses |= c.lexicon.relatives
    if bare and c.at(index) == "," and c.word(index + 1) and c.at(index + 1) not in no_clauses:
        return _to_end(c, index + 1), index + 1
    return None, None


def _opened(c: Clause, start: int) -> _Right | None:
    """Give what a complementizer, a colon or a quotation mark at `start` opens, None where there is none."""
    lx, comma = c.lexicon, c.at(start) in {",", "،"}
    n = c.matches(start + comma, lx.that) if not comma or lx.comma_that else 0
    if n and c.at(start - 1) in lx.determiners:
        return None, None  # "en la que"
    if n:
        return _to_end(c, start + comma + n), start + comma + n
    if c.at(start) == ":":
        return _after_colon(c, start + 1)
    if c.at(start + comma) == QUOTE and _is_long(c, start + comma, _SHORTEST_CLAUSE):
        return _to_end(c, start + comma), start + comma
    return None


def _after_colon(c: Clause, index: int) -> tuple[Span | None, int | None]:
    if c.at(index) == QUOTE:
        return Span(c.tokens[index].start, c.tokens[index].end), index
    return (c.span(index, len(c)), index) if len(c) - index >= _SHORTEST_CLAUSE else (None, None)


def _to_end(c: Clause, index: int) -> Span | None:
    return c.span(index, len(c)) if len(c) - index > 1 or c.at(index) == QUOTE else None


Who = tuple[Phrase | None, Phrase | None]
"""The source, and who was told."""


def _frame(c: Clause, cue: Cue, content: tuple[Span, ...], who: Who, rule: str) -> Frame:
    source, told = who
    span = c.span(cue.verb, cue.last)
    return Frame(
        content=tuple(sorted(content)),
        cue=(span,) if span else (),
        source=c.span(*source) if source else None,
        told=c.span(*told) if told else None,
        type=cue.type,
        modality=cue.modality,
        rule=rule,
    )


def _apart(c: Clause, found: Sequence[Found]) -> list[Found]:
    """Give the frames with a content cut where "and said that" begins another one of the same speaker."""
    apart: list[Found] = []
    for item in found:
        if item.frame.rule == "shared" and apart:
            outer = apart[-1]
            kept = c.span(outer.right, item.cue.first - 1) if outer.right is not None else None
            if kept:
                apart[-1] = outer._replace(frame=replace(outer.frame, content=(kept,)))
            if outer.frame.source:
                apart.append(item._replace(frame=replace(item.frame, source=outer.frame.source)))
            continue
        apart.append(item)
    return apart
