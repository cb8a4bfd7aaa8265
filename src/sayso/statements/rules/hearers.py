"""Who a statement was told to, and whom its source cites."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.grammar import Phrase, is_finite
from sayso.statements.rules.phrases import phrase_after
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.text.english.verbs import Verb
from sayso.text.english.words import (
    AUXILIARIES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
)
from sayso.text.names import bare
from sayso.text.outlets import find_outlet

STOP_MARKS = frozenset({".", "!", "?", "…", "...", ";", "—", "–", "--", "", ")"})


def with_citing(s: Sentence, frames: list[Frame]) -> list[Frame]:
    """Give the frames with whom their source cites: "the paper reported, citing two officials"."""
    if not frames:
        return frames
    for index, word in enumerate(s.low):
        if word not in _CITES or (phrase := phrase_after(s, index + 1 + (s.at(index + 1) == "from"))) is None:
            continue
        if index == 0:
            frames = _citing_first(s, phrase, frames)
            continue
        place, cited = s.tokens[index].start, s.span(*phrase)
        owners = [
            f
            for f in frames
            if f.source and f.source.end <= place and not any(c.start <= place < c.end for c in f.content)
        ]
        if owners:
            frames = [replace(f, citing=cited) if f is owners[-1] else f for f in frames]
    return frames


def _citing_first(s: Sentence, phrase: Phrase, frames: list[Frame]) -> list[Frame]:
    """Give the frames with the first that follows citing the phrase: "Citing two officials, the paper reported"."""
    comma = next((i for i in range(*phrase) if s.at(i) == ","), phrase[1])
    cited = Span(s.tokens[phrase[0]].start, s.tokens[comma - 1].end)
    first = next((f for f in frames if f.source and f.source.start > cited.end), None)
    return [replace(f, citing=cited) if f is first else f for f in frames]


_CITES = frozenset({"citing", "quoting", "attributing"})
_VENUES = frozenset(
    "interview interviews speaking comments remarks talking spoke speak conversation statement email e-mail".split()
)


_TO_VENUE, _IN_VENUE = ("with", "to"), ("in", "by")
"""What leads to the outlet: "an interview with CNN", "was quoted in the Free Beacon as saying"."""


def with_venue(s: Sentence, frames: list[Frame]) -> list[Frame]:
    """Give the frames with the outlet that the sentence says they were told to: "in an interview with CNN"."""
    if not frames:
        return frames
    frames = _with_place(s, frames)
    for index, word in enumerate(s.low):
        leads = _TO_VENUE if word in _VENUES else _IN_VENUE if word == "quoted" else ()
        if leads and s.at(index + 1) in leads and (end := _hearer_end(s, index + 2)) > index + 2:
            place, told = s.tokens[index].start, s.span(index + 2, end)
            frames = [
                f if f.told or any(c.start <= place < c.end for c in f.content) else replace(f, told=told)
                for f in frames
            ]
    return frames


def _with_place(s: Sentence, frames: list[Frame]) -> list[Frame]:
    """Give the frames with the outlet that opens the sentence as their place: "On CNBC's Fast Money, Blair said"."""
    first = 1 + (s.at(0) == "over")
    if s.at(first - 1) not in {"on", "at", "in"}:
        return frames
    end = first + (s.at(first) in DETERMINERS)
    while end < len(s) and s.capital(end) and end - first < _LONGEST_OUTLET:
        end += 1
        if s.at(end - 1).endswith(("'s", "’s")):
            break
    place = s.span(first, end) if end > first else None
    if place is None or find_outlet(bare(place.of(s.text)).removeprefix("the "), cued=True) is None:
        return frames
    comma = next((t.start for t in s.tokens[end:] if t.text in {",", QUOTE}), None)  # On CNBC's "Fast Money," he said
    return [
        replace(f, told=place) if comma and f.told is None and f.source and f.source.start > comma else f
        for f in frames
    ]


_LONGEST_OUTLET = 5


def hearer(s: Sentence, index: int, verb: Verb) -> tuple[Phrase | None, int]:
    """Give who it was told to, and the index after; only verbs that take a hearer have one."""
    if "p" in verb.frames:
        return None, index + (s.at(index) == "out")
    if verb.lemma in _TAKES_TO and s.at(index) == "to":
        end = _hearer_end(s, index + 1)
        return ((index + 1, end), end) if s.capital(index + 1) or s.at(index + 1) in DETERMINERS else (None, index)
    if "o" not in verb.frames or s.at(index) in {"that", ":", QUOTE, ",", "to", *QUESTION_WORDS, *STOP_MARKS}:
        return None, index
    if s.at(index) in OBJECT_PRONOUNS and verb.lemma != "want":
        return (index, index + 1), index + 1
    if verb.lemma in {"want", "expect", "order"}:
        return None, index
    end = _hearer_end(s, index)
    return ((index, end), end) if end > index else (None, index)


_TAKES_TO = frozenset("say explain confirm reveal complain write admit".split())


def hearer_after_to(s: Sentence, index: int) -> Phrase | None:
    """Give who stands after "to": "said his publicist to the Guardian"; None where nobody with a name does."""
    end = _hearer_end(s, index + 1) if s.at(index) == "to" else index
    return (index + 1, end) if end > index + 1 and any(s.capital(i) for i in range(index + 1, end)) else None


_HEARER_STOPS = (
    frozenset("that to about when because there as on in at during via after by this last late earlier and".split())
    | frozenset({",", ":", QUOTE})
    | QUESTION_WORDS
    | SUBJECT_PRONOUNS
    | STOP_MARKS
)


def _hearer_end(s: Sentence, index: int) -> int:
    end = index + (s.at(index) in DETERMINERS)
    while end < len(s) and s.at(end) not in _HEARER_STOPS:
        if (
            end > index
            and ((s.at(end) in DETERMINERS and not s.capital(end)) or s.at(end) in AUXILIARIES)
            and s.at(end - 1) not in PREPOSITIONS
        ):
            break
        if (
            end > index
            and s.capital(end - 1)
            and not s.capital(end)
            and s.at(end) not in PREPOSITIONS
            and s.at(end - 1) not in DETERMINERS
        ):
            break
        end += 1
        if (s.at(end - 1) in _PLAIN_HEARERS and not s.capital(end)) or _is_outlet(s, index, end):
            break
    return end


def _is_outlet(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the words name an outlet and a new subject follows: "told Reuters Kim was well"."""
    follows = s.capital(last - 1) and s.capital(last) and any(is_finite(s, i) for i in range(last + 1, last + 4))
    return follows and find_outlet(s.text[s.tokens[first].start : s.tokens[last - 1].end], cued=True) is not None


_PLAIN_HEARERS = frozenset(
    "reporters journalists newspaper police media magazine station court lawmakers investigators paper site "
    "website channel agency network".split()
)
