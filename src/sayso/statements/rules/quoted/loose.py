"""Quotations that no cue of their sentence takes: introduced before, carried on, run on over paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.quotations import CONTINUED
from sayso.statements.rules.quoted.clause import ENDS, Clause
from sayso.statements.rules.quoted.cues import find_cues
from sayso.statements.rules.quoted.phrases import is_person, phrase_after, phrase_before
from sayso.statements.rules.sentence import QUOTE

_SHORTEST = 4
"""Words a quotation needs to be a statement of its own."""
_LONGEST_NAME = 9


class Follower:
    """Follows the sentences of an article and knows who spoke last, for quotations that stand alone."""

    def __init__(self) -> None:
        self._last: Frame | None = None
        self._introduced: Frame | None = None
        self._open: Span | None = None

    def settle(self, c: Clause, frames: Sequence[Frame], *, opens: bool) -> list[Frame]:
        """Give the frames with those of the sentence's loose quotations; `opens` tells that it begins a paragraph."""
        if opens and not self._open:
            self._last = self._last if _alone(c) else None
        settled = [self._filled(frame) for frame in frames]
        settled = [frame for frame in settled if frame.source]
        for index, token in enumerate(c.tokens):
            span = Span(token.start, token.end)
            if token.text != QUOTE or any(_takes(frame, span) for frame in settled):
                continue
            if loose := self._loose(c, index, opens=opens):
                settled.append(loose)
        self._remember(c, settled)
        return settled

    def _filled(self, frame: Frame) -> Frame:
        """Give a frame without a source the one who spoke last: "Además dijo que"."""
        if frame.source or self._last is None:
            return frame
        return replace(frame, source=self._last.source, carried=True)

    def _loose(self, c: Clause, index: int, *, opens: bool) -> Frame | None:
        span = Span(c.tokens[index].start, c.tokens[index].end)
        introduced, self._introduced = self._introduced, None
        if index == 0 and self._open:
            return Frame(content=(self._open, span), rule=CONTINUED)
        if len(span.of(c.text).split()) < _SHORTEST:
            return None
        if index == 0 and introduced:
            return replace(introduced, content=(span,))
        return _asided(c, index, span) or _named(c, index, span) or self._carried(c, span, opens=opens)

    def _carried(self, c: Clause, span: Span, *, opens: bool) -> Frame | None:
        if self._last is None or not _alone(c) or (opens and not _is_sentence(c, span)):
            return None
        return Frame(content=(span,), source=self._last.source, told=self._last.told, rule="carried", carried=True)

    def _remember(self, c: Clause, frames: Sequence[Frame]) -> None:
        spoken = [frame for frame in frames if frame.rule not in {CONTINUED, "according"} and frame.source]
        self._last = spoken[-1] if spoken else self._last if not c.tokens or _alone(c) else None
        self._introduced = _introduction(c) if c.at(len(c) - 1) == ":" else None
        last = c.quotations[-1] if c.quotations else None
        self._open = last.span if last and not last.closed and last.span.end == c.tokens[-1].end else None


def _alone(c: Clause) -> bool:
    """Tell whether the sentence is quotations and marks only."""
    return all(token.text == QUOTE or not token.is_word for token in c.tokens)


def _is_sentence(c: Clause, span: Span) -> bool:
    """Tell whether the quotation ends with a stop: without one, it may be a heading."""
    return span.of(c.text).rstrip('«»„“”" ')[-1:] in ENDS or c.at(len(c) - 1) in ENDS


def _takes(frame: Frame, span: Span) -> bool:
    return any(part.start < span.end and span.start < part.end for part in frame.content)


def _introduction(c: Clause) -> Frame | None:
    """Give the frame, still without content, of a paragraph that ends in a colon: "X a déclaré :"."""
    for cue in reversed(list(find_cues(c))):
        source = phrase_before(c, cue.first) or phrase_after(c, cue.last)
        where = c.span(cue.verb, cue.last)
        if source and where:
            return Frame(content=(where,), cue=(where,), source=c.span(*source), rule="introduced")
    return None


def _named(c: Clause, index: int, span: Span) -> Frame | None:
    """Give the frame of 'X: "..."', where nothing but a name leads to the quotation."""
    if c.at(index - 1) != ":" or not 0 < index - 1 <= _LONGEST_NAME or any(True for _ in find_cues(c)):
        return None
    phrase = phrase_after(c, 0)
    if phrase is None or phrase[1] != index - 1 or not c.lexicon.capitals or not c.capital(phrase[1] - 1):
        return None
    if c.at(0) in c.lexicon.determiners and not is_person(c, 1):
        return None  # "Il caso Sala: «...»"
    return Frame(content=(span,), source=c.span(*phrase), rule="colon")


def _asided(c: Clause, index: int, span: Span) -> Frame | None:
    """Give the frame of '"...", <any verb> X': after a quotation and a comma, a word before a name is its cue."""
    at = index + 1
    if c.at(at) not in {",", "–", "—"} or not c.word(at + 1) or c.capital(at + 1) or not c.lexicon.capitals:
        return None
    lx, word = c.lexicon, c.at(at + 1)
    strange = (
        lx.stops
        | lx.prepositions
        | lx.conjunctions
        | lx.determiners
        | lx.links
        | lx.auxiliaries
        | lx.pronouns
        | lx.that
    )
    source = None if word in strange or len(word) < _SHORTEST_VERB else phrase_after(c, at + 2)
    if source is None or not (c.ends(source[1]) or c.at(source[1]) in ENDS | {",", ":"} or c.at(source[1]) in lx.stops):
        return None
    cue = c.span(at + 1, at + 2)
    return Frame(content=(span,), cue=(cue,) if cue else (), source=c.span(*source), rule="any verb")


_SHORTEST_VERB = 3
