"""Contents that stand before their cue."""

from __future__ import annotations

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.adverbials import past_adverbials
from sayso.statements.rules.attribute import make_frame
from sayso.statements.rules.cue import Cue, is_cue
from sayso.statements.rules.extent import content_end
from sayso.statements.rules.grammar import Phrase, has_clause
from sayso.statements.rules.phrases import phrase_after
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.tails import Tail, can_speak, closes, drifts, has_cue, open_right
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import DETERMINERS, SUBJECT_PRONOUNS


def backward(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame whose content stands before the cue, and where the next one may begin."""
    if "b" not in cue.verb.frames or cue.passive:
        return None
    quoted = cue.subject is not None and QUOTE in s.low[max(0, cue.subject[0] - 2) : cue.subject[0]]
    normal = (
        cue.subject is not None
        and cue.subject[1] >= cue.first - 1
        and (open_right(s, cue.after) or (quoted and drifts(s, cue.after)))
    )
    if normal and cue.subject and s.at(cue.subject[0] - 1) == "as" and s.at(cue.subject[0] - 2) in {",", QUOTE}:
        return _behind(s, cue, cue.subject, cue.subject[0] - 1, cue.after, tails)
    if normal and cue.subject and s.at(cue.subject[0] - 1) in {",", QUOTE, "–", "—", "--", "-"}:
        return _behind(s, cue, cue.subject, cue.subject[0], cue.after, tails)
    if normal and cue.subject and cue.subject[0] == 0 and closes(s, cue.after):
        orphan = _orphan(s, cue, cue.subject)
        return (orphan, cue.index + 1) if orphan else None
    if (
        s.at(cue.first - 1) in {",", QUOTE, "–", "—", "--"}
        and (phrase := phrase_after(s, cue.index + 1))
        and can_speak(s, phrase)
    ):
        end = past_adverbials(s, phrase[1])
        if open_right(s, end):
            return _behind(s, cue, phrase, cue.first, end, tails)
    return None


def _behind(s: Sentence, cue: Cue, source: Phrase, end: int, after: int, tails: list[Tail]) -> tuple[Frame, int] | None:
    start = _clause_start(s, end, cue)
    first = s.span(start, end) if start < end else None
    if first is None:
        return None
    second, resume = _interrupted(s, start, end, after, tails)
    pieces = (first, second) if second else (first,)
    return make_frame(s, cue, source, pieces, "verb after"), resume


def _clause_start(s: Sentence, end: int, cue: Cue) -> int:
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


def _interrupted(s: Sentence, start: int, end: int, after: int, tails: list[Tail]) -> tuple[Span | None, int]:
    """Give the second half of a content that its cue cuts in two, and where the next cue may begin."""
    if s.at(after) != "," or after + 2 >= len(s):
        return None, after
    quoted = s.at(end - 1) == QUOTE or s.at(end - 2) == QUOTE
    following = s.at(after + 1)
    if following == QUOTE:
        return (s.span(after + 1, after + 2), after + 2) if quoted else (None, after)
    if (
        quoted
        or following.endswith("ing")
        or following
        in {"and", "but", "who", "which", "while", "citing", "as", "when", "after", "whose", "in", "according"}
    ):
        return None, after
    return s.span(after + 1, content_end(s, after + 1, tails)), after + 1


def _orphan(s: Sentence, cue: Cue, source: Phrase) -> Frame | None:
    """Give the frame of "X said." alone in its sentence; its content is the quotation before it."""
    frame = make_frame(s, cue, source, (), "orphan")
    return frame if cue.verb.lemma != "know" and s.inside is None else None
