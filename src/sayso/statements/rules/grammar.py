"""What a word can be, by itself and its neighbours: verb or noun, finite or not. There is no parser here."""

from __future__ import annotations

from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.text.english.cues import BEFORE_NOUNS, NOUN_FORMS
from sayso.text.english.verbs import BASE_FORMS, VERBS
from sayso.text.english.words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_VERBS,
    DETERMINERS,
    NEGATIONS,
    OPENERS,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
)

Phrase = tuple[int, int]
"""A run of tokens of a sentence: `(first, last)`, half-open."""

STOPS = frozenset({";", ":", "—", "–", "-", "--", "(", ")", "[", "]", ".", "!", "?", "…", "...", QUOTE, "|", "*", "•"})
RELATIVE = frozenset({"who", "which", "that", "whose", "where", "whom"})


def verb_group(s: Sentence, verb: int, floor: int) -> int:
    """Give where the verb group that ends with `verb` begins: its auxiliaries, negations and adverbs."""
    first = verb
    while first > floor and (
        (s.at(verb).endswith("ing") and s.at(first - 1) in _PHASES)
        or s.at(first - 1) in AUXILIARIES
        or s.at(first - 1) in ADVERBS
        or s.at(first - 1) in NEGATIONS
        or (s.at(first - 1).endswith("ly") and not s.capital(first - 1))
        or s.at(first - 1) == "to"
    ):
        if s.at(first - 1) in OPENERS and s.at(first - 2) in {"", ",", ";"}:
            break
        first -= 1
    return first


_PHASES = frozenset("keep keeps kept began begins started starts stopped continued continues".split())


def is_finite(s: Sentence, index: int) -> bool:
    """Tell whether the word can only be (or mostly is) the finite verb of a clause."""
    word = s.at(index)
    if word in AUXILIARIES or word in CLAUSE_VERBS:
        return True
    if word in VERBS and not word.endswith("ing") and s.at(index - 1) not in {"the", "a", "an"}:
        return (not s.capital(index) or index == 0) and not is_noun(s, index)
    return word.endswith(("n't", "'re", "'ve", "'ll", "'m", "'d")) or word in _CONTRACTED


_CONTRACTED = frozenset("it's he's she's that's there's here's what's who's where's how's let's".split())


def is_noun(s: Sentence, index: int) -> bool:
    """Tell whether a form that may be verb or noun ("report", "claims") is a noun here."""
    word, before, after = s.at(index), s.at(index - 1), s.at(index + 1)
    if word not in NOUN_FORMS:
        return False
    if before.endswith(("'s", "s'")) or before in _BEFORE_NOUN:
        return True
    if after in {"of", "about", "from", "by"} or after in _SPEAKS_NEXT or _is_singular(s, index):
        return True
    return after in AUXILIARIES or (after in VERBS and after not in NOUN_FORMS and after not in {"said", "saying"})


def _is_singular(s: Sentence, index: int) -> bool:
    """Tell whether a base form follows a singular: "the annual report", where a verb would be "reports"."""
    before = s.at(index - 1)
    if s.at(index) not in BASE_FORMS or not before.isalpha() or s.capital(index - 1):
        return False
    closed = AUXILIARIES | SUBJECT_PRONOUNS | ADVERBS | NEGATIONS | RELATIVE | QUANTIFIERS
    return (
        not before.endswith(("s", "ly")) and before not in closed and before not in {"to", "and", "or", "let", "people"}
    )


_BEFORE_NOUN = (DETERMINERS | PREPOSITIONS | BEFORE_NOUNS) - QUANTIFIERS
_SPEAKS_NEXT = frozenset({"said", "say", "says", "also"})
ASIDE = 30
"""How many words an apposition or relative clause between subject and verb may have."""


def follows_noun(s: Sentence, index: int) -> bool:
    """Tell whether the word before can be a noun, so that a relative clause may begin at `index`."""
    before = s.at(index - 1)
    return before not in VERBS and before not in PREPOSITIONS and before not in AUXILIARIES and s.word(index - 1)


def is_relative(s: Sentence, index: int) -> bool:
    """Tell whether "that" is a relative: a verb follows, not a new subject."""
    return s.at(index) != "that" or is_finite(s, index + 1) or s.at(index + 1).endswith(("ed", "ly"))


def in_relative(s: Sentence, index: int, floor: int) -> bool:
    """Tell whether the finite verb at `index` belongs to a relative clause inside the phrase."""
    for i in range(index - 1, max(floor, index - _RELATIVE_REACH) - 1, -1):
        if s.at(i) in {"who", "which", "whose"} or (s.at(i) == "that" and follows_noun(s, i)):
            return i > floor
        if s.at(i) in STOPS or s.at(i) == "," or is_finite(s, i):
            return False
    return False


_RELATIVE_REACH = 8


def has_clause(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the tokens `[first, last)` hold a finite verb after at least one word."""
    return any(_verbal(s, i) for i in range(first + 1, last))


def _verbal(s: Sentence, index: int) -> bool:
    word = s.at(index)
    return (
        is_finite(s, index)
        or (word.endswith("ed") and not s.capital(index))
        or (word.endswith(("'s", "'d")) and s.at(index - 1) not in PREPOSITIONS)
    )
