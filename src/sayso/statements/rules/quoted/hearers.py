"""What may stand between a cue and what is said: who was told, times and places."""

from __future__ import annotations

from sayso.statements.rules.quoted.clause import Clause
from sayso.statements.rules.quoted.phrases import Phrase, phrase_after
from sayso.statements.rules.sentence import QUOTE

_LONGEST = 12
"""Words that circumstances may have together."""
_LONGEST_PLAIN = 6
"""Words that a prepositional phrase without a name may have."""


def past_circumstances(c: Clause, index: int, *, hearers: bool = True) -> tuple[Phrase | None, int]:
    """Give who was told, if anybody, and where the content may begin after adverbs and prepositional phrases."""
    lx, told, first = c.lexicon, None, index
    while index - first < _LONGEST:
        word = c.at(index)
        prefixed = lx.verb_first and word.startswith("ل") and word[1:] in lx.outlets
        if prefixed or (hearers and word in lx.hearer_marks):
            phrase = phrase_after(c, index + 1)
            if phrase is None:
                return told, index
            phrase = (index, phrase[1]) if prefixed else phrase
            told, index = told or phrase, phrase[1]
        elif hearers and lx.noun_capitals and word in {"der", "dem", "den"} and (phrase := phrase_after(c, index)):
            told, index = told or phrase, phrase[1]
        elif word in lx.prepositions and hearers and c.at(index + 1) == QUOTE:
            index += 2
        elif word in lx.prepositions and hearers:
            phrase = phrase_after(c, index + 1)
            index = phrase[1] if phrase else _past_words(c, index + 1)
        elif n := _adverb(c, index):
            index += n
        else:
            break
    return told, index


def _past_words(c: Clause, index: int) -> int:
    """Give where the plain words of a prepositional phrase end: "dans un communiqué", "en rueda de prensa"."""
    lx, first = c.lexicon, index
    while (
        c.word(index)
        and index - first < _LONGEST_PLAIN
        and not (
            c.matches(index, lx.that)
            or (c.at(index) in lx.stops and c.at(index) not in lx.prepositions)
            or c.matches(index, lx.speech)
        )
    ):
        index += 1
    return index


def _adverb(c: Clause, index: int) -> int:
    """Give how many tokens the adverb at `index` has, 0 where there is none."""
    lx, word = c.lexicon, c.at(index)
    if not c.word(index) or c.matches(index, lx.that):
        return 0
    other = word in lx.relatives | lx.conjunctions | lx.prepositions | lx.pronouns | lx.auxiliaries
    n = c.matches(index, lx.stops)
    return n if n > 1 or not other else 0
