"""Contents ascribed to nobody: "reportedly", "is said to", "it is believed that"; and nouns with a that-clause."""

from __future__ import annotations

from sayso.records import Span
from sayso.records.statement import StatementType
from sayso.statements.frame import Frame
from sayso.statements.rules.grammar import verb_group
from sayso.statements.rules.sentence import Sentence
from sayso.statements.rules.subjects import subject_before
from sayso.text.english.cues import BELIEF_ADJECTIVES, CONTENT_NOUNS, HEARSAY_ADVERBS, HEARSAY_PARTICIPLES
from sayso.text.english.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS

_STOPS = frozenset({",", ";", ":", "–", "—", "(", ")", ".", "!", "?"})
_BE = frozenset("is are was were be been isn't aren't wasn't weren't".split())


def find_hearsay(s: Sentence) -> list[Frame]:
    """Give the frames without a reporting verb of their own: adverbs, passives, adjectives, nouns."""
    found = []
    for index in range(len(s)):
        word = s.at(index)
        if word in HEARSAY_ADVERBS:
            found.append(_adverb(s, index))
        elif word in HEARSAY_PARTICIPLES and s.at(index - 1) in _BE | {"widely", "also", "been"}:
            found.append(_passive(s, index))
        elif word in BELIEF_ADJECTIVES and s.at(index + 1) in {"that", "he", "she", "it", "they", "we", "the"}:
            found.append(_adjective(s, index))
        elif word in CONTENT_NOUNS and s.at(index + 1) == "that":
            found.append(_noun(s, index))
    return [frame for frame in found if frame]


def _edges(s: Sentence, index: int) -> tuple[int, int]:
    """Give the clause around `index`, by the marks at its ends."""
    first, last = index, index + 1
    while (
        first > 0
        and s.at(first - 1) not in _STOPS
        and not (s.at(first - 1) in SUBORDINATORS - {"who", "which"} and first - 1 != index)
    ):
        first -= 1
    while last < len(s) and s.at(last) not in _STOPS - {","} and not (s.at(last) == "," and s.at(last + 1) in _TURNS):
        last += 1
    return first, last


_TURNS = frozenset("as but because although though while which so".split())


def _pieces(s: Sentence, *parts: tuple[int, int]) -> tuple[Span, ...]:
    return tuple(span for first, last in parts if first < last and (span := s.span(first, last)))


def _adverb(s: Sentence, index: int) -> Frame | None:
    first, last = _edges(s, index)
    content = _pieces(s, (first, index), (index + 1, last))
    cue = s.span(index, index + 1)
    return Frame(content=content, cue=(cue,), rule="hearsay adverb") if content and cue else None


def _passive(s: Sentence, index: int) -> Frame | None:
    group = verb_group(s, index, 0)
    cue = s.span(index, index + 1)
    if s.at(index + 1) == "that" and ("it" in {s.at(group - 1), s.at(group)} or s.at(group).startswith("it'")):
        content = _pieces(s, (index + 2, len(s)))
    elif s.at(index + 1) == "to" and s.at(group - 1) in {"who", "which", "that"}:
        content = _pieces(s, (index + 1, _edges(s, index)[1]))
    elif s.at(index + 1) == "to" and (subject := subject_before(s, group, 0)):
        content = _pieces(s, subject, (index + 1, _edges(s, index)[1]))
    else:
        return None
    belief = s.at(index) in _BELIEVED
    kind: StatementType = "belief" if belief else "speech"
    return Frame(content=content, cue=(cue,), type=kind, rule="hearsay passive") if content and cue else None


_BELIEVED = frozenset("believed thought feared suspected assumed understood".split())


def _adjective(s: Sentence, index: int) -> Frame | None:
    group = verb_group(s, index, 0)
    if not any(s.at(i) in AUXILIARIES or s.at(i).endswith(("'s", "'m", "'re")) for i in range(group - 1, index)):
        return None
    subject = subject_before(s, group, 0)
    content = _pieces(s, (index + 1 + (s.at(index + 1) == "that"), len(s)))
    source, cue = (s.span(*subject) if subject else None), s.span(index, index + 1)
    if not (content and source and cue):
        return None
    return Frame(content=content, cue=(cue,), source=source, type="belief", rule="adjective")


def _noun(s: Sentence, index: int) -> Frame | None:
    cue, content = s.span(index, index + 1), _pieces(s, (index + 2, len(s)))
    owner = s.at(index - 1)
    source = None
    if owner in {"his", "her", "their", "its", "my", "our"} or owner.endswith("'s"):
        source = s.span(index - 1, index)
    elif s.word(index - 1) and owner not in DETERMINERS | PREPOSITIONS:
        return None
    return Frame(content=content, cue=(cue,), source=source, rule="noun") if content and cue else None
