"""Contents that stand before their cue."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.adverbials import past_adverbials
from sayso.statements.rules.attribute import make_frame
from sayso.statements.rules.cue import Cue, is_cue
from sayso.statements.rules.extent import content_end
from sayso.statements.rules.grammar import has_clause
from sayso.statements.rules.hearers import hearer_after_to
from sayso.statements.rules.phrases import phrase_after
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.tails import Tail, can_speak, closes, drifts, has_cue, open_right
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import DETERMINERS, SUBJECT_PRONOUNS

_BEFORE_SUBJECT = frozenset({",", QUOTE, "–", "—", "--", "-"})


def backward(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame whose content stands before the cue, and where the next one may begin."""
    if "b" not in cue.verb.frames:
        return None
    if cue.passive:
        return _reported(s, cue, tails)
    return _subject_first(s, cue, tails) or _verb_first(s, cue, tails)


def _subject_first(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame of "..., X said" and "..., as X said"; of "X said." alone, still without content."""
    if cue.subject is None or cue.subject[1] < cue.first - 1:
        return None
    first = cue.subject[0]
    quoted = QUOTE in s.low[max(0, first - 2) : first]
    if not open_right(s, cue.after) and not (quoted and drifts(s, cue.after)):
        return None
    if s.at(first - 1) == "as" and s.at(first - 2) in {",", QUOTE}:
        return _behind(s, cue, Bounds(first - 1, cue.after), tails)
    if s.at(first - 1) in _BEFORE_SUBJECT:
        return _behind(s, cue, Bounds(first, cue.after), tails)
    orphan = _orphan(s, cue) if first == 0 and closes(s, cue.after) else None
    return (orphan, cue.index + 1) if orphan else None


def _verb_first(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame of "..., said X"."""
    phrase = phrase_after(s, cue.index + 1) if s.at(cue.first - 1) in _BEFORE_SUBJECT - {"-"} else None
    if phrase is None or not can_speak(s, phrase):
        return None
    told = hearer_after_to(s, phrase[1])
    end = past_adverbials(s, told[1] if told else phrase[1])
    found = replace(cue, subject=phrase, told=told or cue.told)
    return _behind(s, found, Bounds(cue.first, end), tails) if open_right(s, end) else None


def _reported(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame of "..., it has been reported", which names nobody."""
    at = cue.first - 1
    if s.at(at) != "it" or s.at(at - 1) != "," or not closes(s, cue.after):
        return None
    return _behind(s, replace(cue, subject=None), Bounds(at, cue.after), tails)


class Bounds(NamedTuple):
    """Where an attribution stands inside its content: from the token after the content to the one before the rest."""

    first: int
    last: int


def _behind(s: Sentence, cue: Cue, bounds: Bounds, tails: list[Tail]) -> tuple[Frame, int] | None:
    start = _clause_start(s, bounds.first)
    content = s.span(start, bounds.first) if start < bounds.first else None
    if content is None:
        return None
    rest, resume = _interrupted(s, bounds.first, bounds.last, tails)
    return make_frame(s, cue, cue.subject, (content, rest) if rest else (content,), "verb after"), resume


def _clause_start(s: Sentence, end: int) -> int:
    """Give where the content before a cue begins: at the sentence's start, or after "..., but"."""
    if s.at(end - 1) == QUOTE or s.at(end - 2) == QUOTE:
        quote = end - 1 if s.at(end - 1) == QUOTE else end - 2
        return quote if quote and s.at(quote - 1) in {",", ":"} and has_cue(s, 0, quote) else 0
    for i in range(end - 1, 0, -1):
        if (s.at(i) == ";" and has_cue(s, 0, i) and has_clause(s, i, end)) or (
            s.at(i) in {"but", "while"} and s.at(i - 1) == "," and _asserts(s, i)
        ):
            return i + 1
    return 0


def _asserts(s: Sentence, end: int) -> bool:
    """Tell whether a statement stands before `end` and a new subject after it."""
    new = s.at(end + 1) in SUBJECT_PRONOUNS or s.at(end + 1) in DETERMINERS or s.capital(end + 1)
    return new and any(is_cue(s, i) and {"t", "z", "b"} <= set(VERBS[s.at(i)].frames) for i in range(end))


def _interrupted(s: Sentence, end: int, after: int, tails: list[Tail]) -> tuple[Span | None, int]:
    """Give the second half of a content that its cue cuts in two, and where the next cue may begin."""
    if s.at(after) != "," or after + 1 >= len(s):
        return None, after
    quoted = s.at(end - 1) == QUOTE or s.at(end - 2) == QUOTE
    following = s.at(after + 1)
    if following == QUOTE:
        return (s.span(after + 1, after + 2), after + 2) if quoted else (None, after)
    if quoted or following.endswith("ing") or following in _NO_REST:
        return None, after
    return s.span(after + 1, content_end(s, after + 1, tails)), after + 1


_NO_REST = frozenset("and but who which while citing as when after whose in according".split())


def _orphan(s: Sentence, cue: Cue) -> Frame | None:
    """Give the frame of "X said." alone in its sentence; its content is the quotation before it."""
    return make_frame(s, cue, cue.subject, (), "orphan") if cue.verb.lemma != "know" and s.inside is None else None
