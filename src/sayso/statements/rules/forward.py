"""Contents that follow their cue."""

from __future__ import annotations

from sayso.statements.frame import Frame
from sayso.statements.rules.attribute import make_frame
from sayso.statements.rules.cue import REFUSALS, Cue
from sayso.statements.rules.extent import REACH, content_end, sentence_end
from sayso.statements.rules.grammar import has_clause, is_finite
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.tails import Tail
from sayso.text.english.words import DETERMINERS, PREPOSITIONS, QUESTION_WORDS, SUBJECT_PRONOUNS


def forward(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame whose content follows the cue, and where it begins."""
    if cue.passive:
        return _passive_frame(s, cue, tails)
    if cue.subject is None:
        return None
    if s.at(cue.after) == ":" and cue.after + 1 >= len(s) and "q" in cue.verb.frames:
        return make_frame(s, cue, cue.subject, (), INTRODUCES), cue.index + 1
    start = _after_as(s, cue) or _content_start(s, cue)
    if start is None:
        return None
    end = content_end(s, start, tails, cue)
    content = s.span(start, end)
    return (make_frame(s, cue, cue.subject, (content,), "verb before"), start) if content else None


INTRODUCES = "introduces"
"""The rule of a frame whose content is the quotation in the next paragraph: "X said:"."""


def _after_as(s: Sentence, cue: Cue) -> int | None:
    """Give where the content begins of "As the paper reported, ..."."""
    fits = (
        cue.subject is not None
        and s.at(cue.subject[0] - 1) == "as"
        and s.at(cue.after) == ","
        and "b" in cue.verb.frames
    )
    return cue.after + 1 if fits and cue.subject and cue.subject[0] <= 2 and cue.after + 2 < len(s) else None  # noqa: PLR2004 - "As", or "But as"


def _passive_frame(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame of "was told that": a content whose source is not named."""
    if s.at(cue.index + 1) == "as" and s.at(cue.index + 2) in {"saying", "telling"}:
        return None
    if "o" not in cue.verb.frames or s.at(cue.after) not in {"that", "to", QUOTE} or cue.verb.belief:
        return None
    start = cue.after + (s.at(cue.after) == "that")
    content = s.span(start, content_end(s, start, tails, cue))
    frame = make_frame(s, cue, None, (content,), "passive") if content else None
    return (frame, start) if frame else None


def _content_start(s: Sentence, cue: Cue) -> int | None:
    """Give where the content begins that follows the cue, None where none does."""
    if "p" in cue.verb.frames and s.at(cue.index + 1) != "out":
        return None
    at = _past_aside(s, cue.after) if s.at(cue.after) == "," else cue.after
    if s.at(at) == "that":
        return _after_that(s, cue, at)
    if s.at(at) in {QUOTE, ":", ","}:
        return _marked_start(s, cue, at)
    later = _later_start(s, cue, at)
    return _bare_start(s, cue, at) if later is None else later


def _after_that(s: Sentence, cue: Cue, at: int) -> int | None:
    if s.at(at + 1) == "," and s.at(at + 2) == QUOTE:
        return at + 2
    return at + 1 if "t" in cue.verb.frames and s.at(at + 1) not in {".", ","} else None


def _marked_start(s: Sentence, cue: Cue, at: int) -> int | None:
    """Give where the content begins after a quotation mark, a colon, or a comma before a quotation."""
    quote = at if s.at(at) == QUOTE else at + 1
    if s.at(quote) == QUOTE:
        return quote if set("qtza") & set(cue.verb.frames) else None
    return at + 1 if s.at(at) == ":" and "q" in cue.verb.frames and at + 2 < len(s) else None


def _later_start(s: Sentence, cue: Cue, at: int) -> int | None:
    """Give where the content begins after words that are no adverbial we know."""
    quote = _after_colon(s, at) if "q" in cue.verb.frames and s.at(at) in {"of", "about", "in"} else None
    return quote or (_later_that(s, cue.index + 1, at) if "t" in cue.verb.frames else None)


def _past_aside(s: Sentence, comma: int) -> int:
    """Give the index after an aside between commas: "said, citing officials, that"."""
    for i in range(comma + 1, min(len(s), comma + REACH)):
        if s.at(i) == "," and s.at(i + 1) in {"that", QUOTE}:
            return i + 1
    return comma


def _after_colon(s: Sentence, at: int) -> int | None:
    """Give where the quotation begins after a colon: "said of the reports: ..."."""
    colon = next((i for i in range(at, min(len(s), at + REACH)) if s.at(i) == ":"), None)
    fits = colon is not None and s.at(colon + 1) == QUOTE and not any(is_finite(s, i) for i in range(at, colon))
    return colon + 1 if fits and colon is not None else None


def _later_that(s: Sentence, first: int, at: int) -> int | None:
    """Give where the content begins when "that" comes after words that are no adverbial we know."""
    for i in range(first, min(len(s), first + REACH)):
        if s.at(i) == "that" and i > at:
            return i + 1 if s.at(i + 1) not in {".", ","} else None
        if is_finite(s, i) or s.at(i) in {QUOTE, ":", ".", ","} or s.at(i) in SUBJECT_PRONOUNS:
            return None
    return None


def _bare_start(s: Sentence, cue: Cue, at: int) -> int | None:
    """Give where a content without "that" begins: a clause, a question, an infinitive, a noun phrase."""
    frames, word, end = cue.verb.frames, s.at(at), sentence_end(s)
    if cue.verb.lemma in _FREE and (word in SUBJECT_PRONOUNS or word in DETERMINERS or s.capital(at)) and end - at > 1:
        return at
    if word in _NO_START and not (word == "of" and "f" in frames):
        return None
    question = "w" in frames and word in QUESTION_WORDS and word != "which"
    clause = "z" in frames and word not in PREPOSITIONS - _MAY_START and has_clause(s, at, end)
    if question or (clause and word != "to"):
        return at
    return _infinitive_start(s, cue, at, end)


def _infinitive_start(s: Sentence, cue: Cue, at: int, end: int) -> int | None:
    """Give where "to leave" or "them to leave" begins, else where a noun phrase does."""
    frames = cue.verb.frames
    if s.at(at) == "to" or (s.at(at) == "not" and s.at(at + 1) == "to"):
        return at if "i" in frames else None
    if {"o", "i"} <= set(frames) and "to" in s.low[at + 1 : min(end, at + REACH)]:
        return cue.told[0] if cue.told and cue.verb.lemma in {"want", "expect"} else at
    return _noun_start(s, cue, at, end)


_MAY_START = frozenset("in for at on under with by from within after about over like between around".split())


_NO_START = frozenset({"", ".", ",", ";", "?", "!", "of", "and", "or", "but", ")", "as"})


_FREE = frozenset("say claim believe think add hope feel guess suspect admit insist argue".split())
"""Verbs whose content needs neither "that" nor a finite verb that we know."""


def _noun_start(s: Sentence, cue: Cue, at: int, end: int) -> int | None:
    frames, first = cue.verb.frames, cue.index + 1
    if "y" in frames and s.at(first) == "for" and at >= first:
        return first + 1 if first + 1 < end else None
    if "a" in frames and (QUOTE in s.low[first:end] or "as" in s.low[first:end]):
        return first
    if "f" in frames and {"of", "for"} & set(s.low[first:end]):
        return first
    if "g" in frames and s.at(at).endswith("ing"):
        return at
    if REFUSALS & set(s.low[cue.first : cue.index]) and s.at(at) in DETERMINERS:
        return at
    named = s.at(at) in DETERMINERS or (s.at(at).isalpha() and s.at(at) not in PREPOSITIONS)
    return at if "n" in frames and named and at == first else None
