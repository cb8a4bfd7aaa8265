"""Attributions that close a sentence: "..., officials said", and what may follow them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.statements.rules.adverbials import past_adverbials
from sayso.statements.rules.cue import is_cue
from sayso.statements.rules.grammar import Phrase, verb_group
from sayso.statements.rules.hearers import STOP_MARKS, hearer
from sayso.statements.rules.phrases import phrase_after
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.subjects import subject_before
from sayso.text.english.nouns import (
    DOCUMENTS,
    GROUP_HEADS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_ROLES,
    SPOKESPEOPLE,
    WITHHELD,
)
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import PREPOSITIONS, SUBJECT_PRONOUNS


@dataclass(frozen=True, slots=True)
class Tail:
    """An attribution after its content, at the end of the sentence: where its content ends."""

    index: int
    comma: int


def find_tails(s: Sentence) -> list[Tail]:
    """Give the attributions that end the sentence: what is said before them, is theirs."""
    tails = []
    for index in range(1, len(s)):
        comma = None
        if s.at(index) in {"according", "per"} and s.at(index - 1) != "(":
            comma = index - (s.at(index - 1) == ",")
            phrase = phrase_after(s, index + 2 if s.at(index) == "according" else index + 1)
            comma = comma if phrase and closes(s, past_adverbials(s, phrase[1])) else None
        elif is_cue(s, index):
            comma = _tail_comma(s, index)
        if comma is not None and comma > 0:
            tails.append(Tail(index, comma))
    return tails


def closes(s: Sentence, index: int) -> bool:
    """Tell whether the sentence, or what can be content in it, ends at `index`."""
    return s.at(index) in {"", ".", "!", "?", ";", ")", "while", "when", "before"} or (
        s.at(index) == "," and index + 2 >= len(s)
    )


def _tail_comma(s: Sentence, index: int) -> int | None:
    """Give where the content ends that the cue at `index` closes: ", X said." or ", said X."."""
    verb, first = VERBS[s.at(index)], verb_group(s, index, 0)
    if "b" not in verb.frames:
        return None
    _, after = hearer(s, index + 1, verb)
    if closes(s, past_adverbials(s, after)):
        subject = subject_before(s, first, 0)
        return subject[0] - 1 if subject and s.at(subject[0] - 1) in {",", QUOTE, "–", "—", "--", "-"} else None
    if s.at(first - 1) in {",", QUOTE, "–", "—", "--"}:
        phrase = phrase_after(s, index + 1)
        return first - 1 if phrase and can_speak(s, phrase) and closes(s, past_adverbials(s, phrase[1])) else None
    return None


def can_speak(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether the phrase after a verb can be its subject: "said the minister", not "denied the claims"."""
    main = next(
        (i for i in range(phrase[0] + 1, phrase[1]) if s.at(i) in PREPOSITIONS or s.at(i) in {",", "who", "which"}),
        phrase[1],
    )
    head = s.at(main - 1)
    return s.capital(main - 1) or head in SUBJECT_PRONOUNS or head in _SPEAKERS or head.endswith("-old")


_SPEAKERS = (
    PERSON_ROLES
    | WITHHELD
    | SPOKESPEOPLE
    | ORGANISATION_HEADS
    | OUTLET_HEADS
    | GROUP_HEADS
    | (DOCUMENTS - {"claims", "page", "story", "charges"})
)


def open_right(s: Sentence, index: int) -> bool:
    """Tell whether nothing that could be content follows at once."""
    if s.at(index) == "," and s.at(index + 1) == QUOTE:
        return QUOTE in s.low[: index - 1]
    return (
        s.at(index) in STOP_MARKS
        or s.at(index) in {",", "while", "when", "before"}
        or (s.at(index) == QUOTE and s.at(index - 1) == ",")
    )


def drifts(s: Sentence, index: int) -> bool:
    """Tell whether only circumstances follow: "he told the paper on the steps of the town hall"."""
    rest = s.low[index:]
    return s.at(index) in PREPOSITIONS | {"as", "after", "before"} and "that" not in rest and QUOTE not in rest


def has_cue(s: Sentence, first: int, last: int) -> bool:
    """Tell whether a reporting verb stands in the tokens `[first, last)`."""
    return any(is_cue(s, i) for i in range(first, last))
