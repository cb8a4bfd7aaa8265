"""Adverbials of time, medium and hearer, and how to get past them."""

from __future__ import annotations

from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import (
    ADVERBS,
    AUXILIARIES,
    DAYS,
    MEDIUM_NOUNS,
    MONTHS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_NOUNS,
)

TIME_WORDS = DAYS | MONTHS | TIME_NOUNS
ENDS_ADVERBIAL = TIME_NOUNS | MEDIUM_NOUNS | DAYS | MONTHS
ADVERBIAL = 9
"""How many words an adverbial of time or medium may have."""


def past_adverbials(s: Sentence, index: int) -> int:
    """Give where the content may begin after a cue: past "on Tuesday", "in a statement", "to reporters", adverbs.

    A prepositional phrase is passed only when its head is a time, a medium or a hearer; any other
    may belong to the content.
    """
    while True:
        if s.at(index) in DAYS and s.at(index + 1) in TIME_NOUNS:
            index += 2
        elif _free_adverb(s, index) or (s.at(index) in DAYS and s.at(index + 1) != "'s"):
            index += 1
        elif (after := _past_phrase(s, index)) is not None:
            index = after
        else:
            return index


def _free_adverb(s: Sentence, index: int) -> bool:
    word = s.at(index)
    known = word in ADVERBS - _BOUND or word in {"late", "early", "live", "online", "back"}
    return (
        known or (word.endswith("ly") and not s.capital(index) and word not in {"only", "family", "early"})
    ) and s.at(index + 1) in _AFTER_ADVERB | {"on", "in", "at", "that"}


_BOUND = frozenset("so there here not never even just quite rather very almost all".split())


_AFTER_ADVERB = frozenset({":", ",", ".", QUOTE, "", "during", "this", "to", "via", "after", "yesterday", "today"})


def _past_phrase(s: Sentence, index: int) -> int | None:
    if s.at(index) not in _OPENS:
        return None
    heads = ENDS_ADVERBIAL | _HEARERS
    end = None
    for i in range(index + 1, min(len(s), index + ADVERBIAL)):
        word = s.at(i)
        if word in heads or (word[:1].isdigit() and end is not None):
            end = i + 1
        elif (
            word in {"that", ",", ":", QUOTE}
            or word in VERBS
            or word in AUXILIARIES
            or word in SUBJECT_PRONOUNS
            or (
                end is not None
                and word not in PREPOSITIONS
                and not (s.capital(i) and s.at(i - 1) in PREPOSITIONS | {"the"})
            )
        ):
            break
    return end


_OPENS = frozenset("in on at during via through to this last after with".split())


_HEARERS = frozenset(
    {
        "reporters",
        "journalists",
        "newsmen",
        "media",
        "lawmakers",
        "court",
        "investigators",
        "police",
        "parliament",
        "viewers",
        "followers",
        "interviewers",
    }
)


def ends_here(s: Sentence, index: int) -> bool:
    """Tell whether an adverbial of time or medium begins at `index`."""
    word = s.at(index)
    if word in DAYS or word in _TIMES:
        return True
    return word in _OPENS_HERE and _past_phrase(s, index) is not None


_OPENS_HERE = frozenset("in on at during after by via this last".split())


_TIMES = frozenset("earlier later yesterday today recently exclusively".split())
