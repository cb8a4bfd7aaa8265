"""Quotations that no cue in their sentence takes: carried on, introduced before, signed after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.forward import INTRODUCES
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.text.english.nouns import PERSON_ROLES, TITLES
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import DETERMINERS

_SHORTEST = 4
"""Words a quotation needs to be a statement of its own; shorter ones are names and scare quotes."""


class Carrier:
    """Follows the paragraphs and knows who spoke last, so that a quotation that goes on finds its source."""

    def __init__(self) -> None:
        self._last: Frame | None = None
        self._held: Span | None = None
        self._awaiting: Frame | None = None
        self._open: Span | None = None

    def settle(self, sentence: Sentence, frames: Sequence[Frame]) -> list[Frame]:
        """Give the frames of a sentence with its loose quotations ascribed where the text tells to whom."""
        if sentence.inside is not None:
            return [frame for frame in frames if frame.content]
        settled = [frame for frame in map(self._filled, frames) if frame]
        quotes = [token for token in sentence.tokens if token.text == QUOTE]
        loose = [Span(q.start, q.end) for q in quotes if not any(_takes(f, q.start, q.end) for f in settled)]
        settled += [frame for span in loose if (frame := self._ascribed(sentence, span))]
        self._remember(sentence, settled, loose)
        self._awaiting = self._awaiting or _announced(sentence)
        return settled

    def _filled(self, frame: Frame) -> Frame | None:
        """Give an orphan cue the quotation before it."""
        if frame.content:
            return frame
        if frame.rule == INTRODUCES:
            self._awaiting = frame
            return None
        held, self._held = self._held, None
        return replace(frame, content=(held,)) if held else None

    def _ascribed(self, s: Sentence, span: Span) -> Frame | None:
        introduced, self._awaiting = self._awaiting, None
        if s.tokens[0].start == span.start and (self._open or introduced):
            return self._taken_up(span, introduced)
        if len(s.text[span.start : span.end].split()) < _SHORTEST:
            return None
        if signed := _signature(s, span):
            return Frame(content=(span,), source=signed, rule="signature")
        if named := _introduced(s, span):
            return Frame(content=(span,), source=named, rule="colon")
        return self._carried(span) if _stands_alone(s, span) else None

    def _taken_up(self, span: Span, introduced: Frame | None) -> Frame | None:
        """Give the frame of a quotation that begins a paragraph where the one before left off."""
        if self._open:
            return Frame(content=(self._open, span), rule=CONTINUED)
        rule = "verb before" if introduced and introduced.rule else "according to"
        return replace(introduced, content=(span,), rule=rule) if introduced else None

    def _carried(self, span: Span) -> Frame | None:
        last = self._last
        if last is None or last.source is None:
            return None
        return Frame(content=(span,), source=last.source, told=last.told, rule="carried", carried=True)

    def _remember(self, s: Sentence, frames: Sequence[Frame], loose: Sequence[Span]) -> None:
        spoken = [f for f in frames if f.rule in _SPOKEN and f.source and f.type == "speech"]
        quoted = [f for f in spoken if any(s.text[c.start] in "“\"„«‘'”" for c in f.content)]
        if spoken:
            self._last = quoted[-1] if quoted else spoken[0]
        if loose and _stands_alone(s, loose[-1]):
            self._held = loose[-1]
        elif s.tokens:
            self._held = None
        last = s.tokens[-1] if s.tokens else None
        runs_on = last is not None and last.text == QUOTE and s.text[last.end - 1] not in "”\"»’'"
        self._open = Span(last.start, last.end) if last and runs_on else None


_SPOKEN = frozenset({"model", "verb before", "verb after", "orphan", "carried", "colon", "according to"})


CONTINUED = "continued"
"""The rule of a frame that is the rest of another; its content: the part that stayed open, the part that goes on."""


def join_continued(frames: Sequence[Frame]) -> list[Frame]:
    """Give the frames with each quotation that runs on over paragraphs joined to the frame that it began in."""
    joined: list[Frame] = []
    for frame in frames:
        if frame.rule != CONTINUED:
            joined.append(frame)
            continue
        opened, rest = frame.content
        begun = next((i for i in range(len(joined) - 1, -1, -1) if joined[i].content[-1:] == (opened,)), None)
        if begun is not None:
            joined[begun] = replace(joined[begun], content=(*joined[begun].content, rest))
    return joined


def _takes(frame: Frame, start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in frame.content)


def _stands_alone(s: Sentence, span: Span) -> bool:
    return all(token.text == QUOTE or not token.is_word for token in s.tokens) and span.start >= s.tokens[0].start


def _announced(s: Sentence) -> Frame | None:
    """Give the frame that waits for its quotation in the next paragraph: "According to a copy of the filing:"."""
    if len(s) <= _LEAST or (s.at(0), s.at(1), s.at(len(s) - 1)) != ("according", "to", ":"):
        return None
    cue = Span(s.tokens[0].start, s.tokens[1].end)
    return Frame(content=(), cue=(cue,), source=s.span(2, len(s) - 1))


_LEAST = 3
"""Tokens of "According to:", which names nobody."""


def _index(s: Sentence, span: Span) -> int:
    return next(i for i, token in enumerate(s.tokens) if token.start == span.start)


def _signature(s: Sentence, span: Span) -> Span | None:
    """Give the name after a dash that follows the quotation: '"..." – Commissioner X'."""
    at = _index(s, span) + 1
    if s.at(at) not in {"—", "–", "-", "--", "―"} or not s.capital(at + 1):
        return None
    end = at + 1
    while end < len(s) and (s.capital(end) or s.at(end) in _NAME_PARTS):
        end += 1
    return s.span(at + 1, end)


_NAME_PARTS = frozenset("of the de al bin van von".split())


def _introduced(s: Sentence, span: Span) -> Span | None:
    """Give the short noun phrase before the colon that introduces the quotation."""
    at = _index(s, span)
    if s.at(at - 1) != ":" or not 0 < at - 1 <= _LONGEST_NAME:
        return None
    if any(s.at(i) in VERBS for i in range(at)):
        return None
    named = s.capital(0) or s.at(0) in DETERMINERS or s.at(0) in PERSON_ROLES or s.at(0) in TITLES
    return s.span(0, at - 1) if named and all(s.word(i) for i in range(at - 1)) else None


_LONGEST_NAME = 6
