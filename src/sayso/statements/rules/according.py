"""Attributions without a verb: "according to X", "per X", "in the words of X"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.adverbials import past_adverbials
from sayso.statements.rules.grammar import Phrase
from sayso.statements.rules.phrases import phrase_after
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.tails import Tail, find_tails

_CLOSING = frozenset({"", ".", "!", "?", "…", "...", ";", ")"})


def find_according(s: Sentence) -> list[Frame]:
    """Give the frames of every "according to" in the sentence."""
    tails = [tail for tail in find_tails(s) if s.at(tail.index) not in {"according", "per"}]
    return [frame for index in range(len(s)) if (frame := _at(s, index, tails))]


def _at(s: Sentence, index: int, tails: Sequence[Tail]) -> Frame | None:
    first = _source_start(s, index)
    phrase = phrase_after(s, first) if first else None
    if first is None or phrase is None:
        return None
    end = min((tail.comma for tail in tails if tail.index > index), default=len(s))
    before, after = _before(s, index), _after(s, index, phrase, end)
    pieces = tuple(piece for piece in (before, after) if piece)
    if not pieces:
        return None
    cue = s.span(index, first)
    return Frame(content=pieces, cue=(cue,) if cue else (), source=s.span(*phrase), rule="according to")


def _source_start(s: Sentence, index: int) -> int | None:
    if s.at(index) == "according" and s.at(index + 1) == "to":
        return index + 2
    if s.at(index) == "per" and s.capital(index + 1 + (s.at(index + 1) == "the")) and s.at(index - 1) in {",", ""}:
        return index + 1
    return None


def _before(s: Sentence, index: int) -> Span | None:
    if s.at(index - 1) == "," and s.at(index - 2) in {"and", "but", "where", "which", "that", "while", "who"}:
        return None
    if index == 0 or (index == 1 and not s.word(0) and s.at(0) != QUOTE):
        return None
    return s.span(0, index)


def _after(s: Sentence, index: int, phrase: Phrase, end: int) -> Span | None:
    """Give the content after "According to X,": none where the phrase ends the sentence."""
    at = past_adverbials(s, phrase[1])
    if s.at(at) in _CLOSING or s.at(at) in {"and", "but", "while", "which"}:
        return None
    start = at + (s.at(at) == ",")
    if (
        index > 1
        and s.at(index - 2) not in {"and", "but", "that"}
        and (s.at(start) in _NO_CONTENT or s.at(start).endswith("ing") or s.at(at) != ",")
    ):
        return None
    if s.at(start) == QUOTE and start + 1 >= len(s):
        return s.span(start, start + 1)
    return s.span(start, end)


_NO_CONTENT = frozenset("and but who which while as".split())
