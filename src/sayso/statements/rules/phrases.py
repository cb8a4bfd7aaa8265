"""The noun phrase that begins at a word."""

from __future__ import annotations

from sayso.statements.rules.adverbials import ends_here
from sayso.statements.rules.grammar import ASIDE, RELATIVE, STOPS, Phrase, in_relative, is_finite, is_relative
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.subjects import trimmed
from sayso.text.english.nouns import PERSON_ROLES
from sayso.text.english.words import DAYS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS


def phrase_after(s: Sentence, index: int) -> Phrase | None:
    """Give the noun phrase that begins at `index`, with its apposition or relative clause; None where none does."""
    if s.at(index) in SUBJECT_PRONOUNS and s.at(index) not in {"one", "many", "some", "everyone", "others"}:
        return (index, index + 1)
    last = _right_edge(s, index)
    if last <= index or s.at(index) in PREPOSITIONS | _NO_PHRASE:
        return None
    return (index, _with_aside(s, last))


_NO_PHRASE = frozenset("that to and but if whether".split())


def _right_edge(s: Sentence, index: int) -> int:
    last = index
    while last < len(s):
        word = s.at(last)
        if word in STOPS - {"-", "("} or word == "," or word in SUBORDINATORS - RELATIVE or word in _AFTER_PHRASE:
            break
        if word == "that" and not is_relative(s, last):
            break
        if word == "(":
            closed = next((i for i in range(last, min(len(s), last + ASIDE)) if s.at(i) == ")"), None)
            if closed is None:
                break
            last = closed
        elif last > index and (ends_here(s, last) or (is_finite(s, last) and not in_relative(s, last, index))):
            break
        last += 1
    return last


_AFTER_PHRASE = frozenset(
    {"to", "but", "while", "when", "because", "if", "adding", "saying", "noting", "as", "reported", "said", "says"}
)


def _with_aside(s: Sentence, last: int) -> int:
    """Give the end of the phrase with an apposition or relative clause after its comma."""
    if s.at(last) == "," and s.capital(last + 1) and not s.capital(last - 1):
        end = last + 1
        while s.capital(end) or s.at(end) in _NAME_PARTS:
            end += 1
        return end if s.at(end) in {",", ".", "", ";"} else last
    if (
        s.at(last) != ","
        or (s.capital(last + 1) and s.at(last + 1) not in PERSON_ROLES)
        or not (
            s.at(last + 1) in DETERMINERS
            or s.at(last + 1) in RELATIVE
            or s.at(last + 1) in PERSON_ROLES
            or s.at(last + 1)[:1].isdigit()
        )
    ):
        return last
    stop = last + 1
    while stop < len(s) and stop - last < ASIDE and s.at(stop) not in {",", ".", ";", ":", QUOTE, "–", "—", "!", "?"}:
        if s.at(stop) in DAYS or (stop > last + 2 and ends_here(s, stop)):
            break
        stop += 1
    if any(is_finite(s, i) for i in range(last + 1, stop)) and not any(
        s.at(i) in RELATIVE for i in range(last + 1, stop)
    ):
        return last
    return stop


_NAME_PARTS = frozenset("de al van von bin of".split())


def main_subject(s: Sentence, floor: int) -> Phrase | None:
    """Give the noun phrase that the sentence begins with, before its first verb."""
    phrase = phrase_after(s, floor)
    if phrase is None:
        return None
    end = next(
        (
            i
            for i in range(phrase[0] + 1, phrase[1])
            if s.at(i).endswith("ed") and not s.capital(i) and s.at(i + 1) not in {"by", "in"}
        ),
        phrase[1],
    )
    return trimmed(s, phrase[0], end)
