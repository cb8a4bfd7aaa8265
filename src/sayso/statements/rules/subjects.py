"""The noun phrase before a verb: its subject, with appositions and relative clauses."""

from __future__ import annotations

from sayso.statements.rules.adverbials import ADVERBIAL, ENDS_ADVERBIAL, TIME_WORDS
from sayso.statements.rules.grammar import (
    ASIDE,
    RELATIVE,
    STOPS,
    Phrase,
    follows_noun,
    in_relative,
    is_finite,
    is_relative,
)
from sayso.statements.rules.sentence import Sentence
from sayso.text.english.nouns import PERSON_ROLES, TITLES
from sayso.text.english.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MEDIUM_NOUNS,
    NEGATIONS,
    OPENERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
)

_LIGHT = ADVERBS | NEGATIONS | {"to"}


def subject_before(s: Sentence, end: int, floor: int) -> Phrase | None:
    """Give the noun phrase that ends at `end` and is the subject of the verb there, None where there is none.

    "Hill, a doctor, said" and "the man who had seen it said" give the whole phrase with its
    apposition or relative clause; a bare relative ("the man, who said") gives what it refers to.
    """
    last = end
    if s.at(last - 1) in RELATIVE and last - 1 > floor:
        return trimmed(s, _left_edge(s, last - 1 - (s.at(last - 2) == ","), floor), last - 1 - (s.at(last - 2) == ","))
    if s.at(last - 1) in SUBJECT_PRONOUNS and s.at(last - 2) not in DETERMINERS | {"no", "of"}:
        return (last - 1, last)
    if s.at(last - 1) == ")":
        opened = next((i for i in range(last - 2, max(floor, last - ASIDE) - 1, -1) if s.at(i) == "("), None)
        phrase = trimmed(s, _left_edge(s, opened, floor), opened) if opened else None
        return (phrase[0], last) if phrase else None
    if s.at(last - 1) in {",", "–", "—", "-", "--"}:
        return _before_aside(s, last - 1, floor)
    return trimmed(s, _left_edge(s, last, floor), last)


def _before_aside(s: Sentence, comma: int, floor: int) -> Phrase | None:
    """Give the phrase before the asides that end at `comma`, with them: "X, 26, a spokesman for Y, said"."""
    mark, closed, best = s.at(comma), comma, None
    for opened in range(comma - 1, max(floor, comma - ASIDE), -1):
        if s.at(opened) != mark:
            continue
        phrase = trimmed(s, _left_edge(s, opened, floor), opened)
        if not _is_aside(s, opened + 1, closed) and not (
            phrase and s.capital(opened - 1) and not s.capital(opened + 1)
        ):
            break
        if phrase and s.at(opened - 1) in TIME_WORDS:
            break
        if phrase and s.at(_left_edge(s, opened, floor)) not in PREPOSITIONS:
            best = (phrase[0], comma)
        closed = opened
    # "Foreign Minister Khawaja Asif, said": a stray comma between subject and verb
    return best or (trimmed(s, _left_edge(s, comma, floor), comma) if mark == "," else None)


def _is_aside(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the words between two commas can be an apposition, a relative clause or an adverb."""
    word = s.at(first)
    return (
        word in DETERMINERS
        or word in RELATIVE
        or word in ADVERBS
        or word in PERSON_ROLES
        or word[:1].isdigit()
        or word in _ASIDE_OPENERS
        or word.endswith(("ing", "ed"))
        or word in _ASIDE_PARTICIPLES
        or any(s.at(i) in PERSON_ROLES or s.at(i) in TITLES for i in range(first, last))
        or (s.capital(first) and last - first <= _SHORT_ASIDE)
    )


_ASIDE_PARTICIPLES = frozenset("seen written held made known best then now still like not".split())


_ASIDE_OPENERS = frozenset(
    "speaking citing quoting in of from who whose meanwhile according formerly himself herself too also".split()
)


_SHORT_ASIDE = 4


def _left_edge(s: Sentence, last: int, floor: int) -> int:
    """Give the first token of the phrase that ends at `last`."""
    first = last
    while first > floor:
        word = s.at(first - 1)
        if word in STOPS or word == "," or word in _HARD_STOPS:
            break
        if word in RELATIVE:
            if first - 1 == floor or not follows_noun(s, first - 1) or first == last or not is_relative(s, first - 1):
                break
        elif word in SUBORDINATORS:
            break
        elif word in {"and", "or", "&"}:
            if _clause_before(s, first - 1, floor):
                break
        elif is_finite(s, first - 1) and not in_relative(s, first - 1, floor):
            break
        first -= 1
    return first


_HARD_STOPS = frozenset({"but", "so", "yet", "because", "if", "though", "although", "while", "when", "as", "than"})


def _clause_before(s: Sentence, conjunction: int, floor: int) -> bool:
    """Tell whether a whole clause stands before "and", so that a new subject begins after it."""
    for i in range(conjunction - 1, floor - 1, -1):
        if s.at(i) in STOPS or s.at(i) in RELATIVE:
            return False
        if is_finite(s, i):
            return True
    return False


def trimmed(s: Sentence, first: int, last: int) -> Phrase | None:
    """Give the phrase without the openers and times before it; None where no noun is left."""
    while first < last and (s.at(first) in OPENERS or s.at(first) in {",", "and", "'", "’"} or _plain_adverb(s, first)):
        first += 1
    if s.at(first)[:1].isdigit() and s.at(first + 1) in PREPOSITIONS - {"of"}:
        first += 2
    first, last = _past_time(s, first, last), _before_time(s, first, last)
    if first >= last or s.at(last - 1) in PREPOSITIONS or s.at(last - 1) in _NO_HEADS or _no_subject(s, first, last):
        return None
    return (first, last)


def _no_subject(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the words can't be a subject: "Describing reports of", "expressed anger at", "the singer's"."""
    word, final = s.at(first), s.at(last - 1)
    if (final.endswith("'s") and not s.capital(last - 1)) or final in {
        "perhaps",
        "contrary",
        "best",
        "due",
        "according",
    }:
        return True
    if (
        last - first > 1
        and word.endswith("ing")
        and len(word) > _SHORTEST_PARTICIPLE
        and word not in _ING_NOUNS
        and s.at(first - 1) not in DETERMINERS
    ):
        return True
    return word.endswith("ed") and not s.capital(first) and s.at(first - 1) in AUXILIARIES


_SHORTEST_PARTICIPLE = 5
_ING_NOUNS = frozenset(
    "nothing everything something anything spring building meeting beijing listing ruling leading filing hearing "
    "briefing housing banking".split()
)


def _before_time(s: Sentence, first: int, last: int) -> int:
    """Give where the phrase ends before "on Tuesday", "earlier this month", "also" after it."""
    while last - first > 1 and (s.at(last - 1) in DAYS or s.at(last - 1) in _AFTER_SUBJECT):
        last -= 1
    if last - first > 2 and s.at(last - 1) in TIME_NOUNS and s.at(last - 2) in {"this", "last", "next"}:  # noqa: PLR2004 - a head and two words
        return _before_time(s, first, last - 2)
    return last


_AFTER_SUBJECT = frozenset("also on later earlier late early recently himself herself themselves".split())


_NO_HEADS = AUXILIARIES | CONJUNCTIONS | {"the", "a", "an", "to", ",", "there", "not", "in", "also"}


def _plain_adverb(s: Sentence, index: int) -> bool:
    word = s.at(index)
    return word in ADVERBS or (word.endswith("ly") and word not in _LY_NOUNS and (not s.capital(index) or index == 0))


_LY_NOUNS = frozenset("family assembly daily weekly italy reply july".split())


def _past_time(s: Sentence, first: int, last: int) -> int:
    """Give where the phrase begins after "On Tuesday", "Earlier this month", "In a statement" before it."""
    opener = s.at(first) in _TIME_OPENERS
    if not opener and not (s.at(first) in TIME_WORDS and first + 1 < last):
        return first
    for i in range(first, min(last - 1, first + ADVERBIAL)):
        if s.at(i) in ENDS_ADVERBIAL or s.at(i)[:1].isdigit():
            follows = s.at(i + 1)
            if follows in ENDS_ADVERBIAL or follows in PREPOSITIONS or follows[:1].isdigit():
                continue
            if s.at(first) in {"this", "last", "next"} and s.at(i) in MEDIUM_NOUNS:
                continue
            return i + 1
    return first


_TIME_OPENERS = frozenset("in on at during after by for last this next earlier late since from speaking with".split())
