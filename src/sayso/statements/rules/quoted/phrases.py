"""Noun phrases beside a cue: where a source begins and ends, told by stop words, capitals and case marks."""

from __future__ import annotations

from sayso.statements.rules.quoted.clause import COMMAS, ENDS, Clause
from sayso.statements.rules.sentence import QUOTE

Phrase = tuple[int, int]
_LONGEST = 14
"""Words a noun phrase may have; longer ones are clauses misread."""
_LONGEST_ASIDE = 20
_INNER_MARKS = frozenset("’ ‘ ' ' & .".split())


def phrase_after(c: Clause, index: int) -> Phrase | None:
    """Give the noun phrase or pronoun that begins at `index`, with a name set apart behind it; None without one."""
    if n := c.matches(index, c.lexicon.pronouns):
        return (index, index + n)
    end = _right_edge(c, index)
    if end == index or not _may_be_source(c, index, end):
        return None
    return (index, _with_name(c, index, end))


def phrase_before(c: Clause, end: int, floor: int = 0) -> Phrase | None:
    """Give the noun phrase that ends at `end`, with an aside between commas ("X, a doctor, said"); None without one."""
    if c.at(end - 1) in COMMAS:
        opened = next((i for i in range(end - 2, max(floor, end - _LONGEST_ASIDE) - 1, -1) if c.at(i) in COMMAS), None)
        inner = None if opened is None else phrase_before_bare(c, opened, floor)
        if inner is None or opened is None or any(c.at(i) == QUOTE for i in range(opened, end)):
            return None
        return (inner[0], end - 1)
    if c.at(end - 1) == ")":
        opened = next((i for i in range(end - 2, max(floor, end - _LONGEST) - 1, -1) if c.at(i) == "("), None)
        end = opened if opened is not None else end
    return phrase_before_bare(c, end, floor)


def phrase_before_bare(c: Clause, end: int, floor: int = 0) -> Phrase | None:
    """Give the noun phrase that ends at `end`, without asides."""
    lx = c.lexicon
    for length in (3, 2, 1):
        if end - length >= floor and " ".join(c.low[end - length : end]) in lx.pronouns:
            return (end - length, end)
    first = end
    while first > floor and end - first < _LONGEST and _belongs(c, first - 1):
        first -= 1
    if first < end and c.at(first - 1) in lx.prepositions and c.at(first - 1) not in lx.subject_marks and lx.capitals:
        return None
    while first < end and not _opens(c, first):
        first += 1
    if c.at(first) in lx.oblique:
        return None
    return (first, end) if first < end and _may_be_source(c, first, end) else None


def _right_edge(c: Clause, index: int) -> int:
    lx, end = c.lexicon, index
    while end < len(c) and end - index < _LONGEST and _belongs(c, end):
        if end > index and lx.noun_capitals and c.capital(end - 1) and not _goes_on(c, index, end):
            break
        if lx.verb_first and c.matches(end, lx.that):
            break
        end += 1
    while end > index and (c.at(end - 1) in lx.links or c.at(end - 1) in lx.determiners) and not c.capital(end - 1):
        end -= 1
    return end


def _goes_on(c: Clause, first: int, index: int) -> bool:
    """Tell whether a German noun phrase goes on behind a noun: a name, a genitive, "der von X geführten" Y."""
    lx, noun = c.lexicon, c.at(index - 1)
    if c.capital(index):
        return noun not in lx.documents | lx.groups
    open_attribute = any(c.at(i) in lx.determiners and c.at(i + 1) in {"von", "vom"} for i in range(first, index - 1))
    return _genitive(c, index) or (open_attribute and c.word(index) and c.capital(index + 1))


def _genitive(c: Clause, index: int) -> bool:
    """Tell whether a German article or preposition inside a phrase goes on with it: "der Sprecher der Polizei"."""
    if c.at(index) not in c.lexicon.links or c.at(index) == "zu":
        return False
    return c.at(index) in {"von", "und", "für", "vom"} or is_person(c, index - 1) or c.at(index) == "des"


def is_person(c: Clause, index: int) -> bool:
    """Tell whether the word says what a person is: "Minister", "Regierungssprecherin"."""
    word = c.at(index)
    return word in c.lexicon.persons or (bool(c.lexicon.person_endings) and word.endswith(c.lexicon.person_endings))


def _with_name(c: Clause, first: int, end: int) -> int:
    """Give where the phrase ends with the name set apart behind it: "le ministre de la Défense, Andreï Belooussov"."""
    if c.at(end) not in {",", "،"} or not c.lexicon.capitals or c.at(first) not in c.lexicon.determiners:
        return end
    after = end + 1
    while c.capital(after) or (after > end + 1 and c.at(after) in _NAME_PARTS and c.capital(after + 1)):
        after += 1
    closed = c.at(after) in COMMAS | ENDS or after >= len(c)
    return after if after > end + 1 and closed and c.at(end + 1) not in c.lexicon.stops else end


_NAME_PARTS = frozenset("de du la le des von van der den al el bin di da del dos".split())


def _belongs(c: Clause, index: int) -> bool:
    """Tell whether the token can stand inside a noun phrase."""
    lx, word = c.lexicon, c.at(index)
    if not c.word(index):
        return word in _INNER_MARKS and not (word == "." and len(c.at(index - 1)) > 4)  # noqa: PLR2004 - "J. R.", "Dr."
    told = lx.verb_first and word[:1] == "ل" and word[1:] in lx.outlets
    if c.matches(index, lx.stops) > 1 or told:
        return False
    if word in lx.links or word in lx.determiners:
        return word not in lx.conjunctions or (c.capital(index - 1) and c.capital(index + 1))
    if c.capital(index) and index > 0 and not lx.noun_capitals:
        return word not in lx.that
    return not (
        c.matches(index, lx.stops)
        or word in lx.prepositions
        or word in lx.conjunctions
        or word in lx.negations
        or word in lx.auxiliaries
        or word in lx.that
        or word in lx.pronouns
        or c.matches(index, lx.speech)
        or c.matches(index, lx.belief)
        or word in lx.subject_marks
        or c.matches(index, lx.according_after)
    )


def _opens(c: Clause, index: int) -> bool:
    """Tell whether a noun phrase can begin with this token."""
    lx, word = c.lexicon, c.at(index)
    if not c.word(index):
        return False
    if not lx.capitals:
        return word not in lx.links
    return (word in lx.determiners and word not in {"des", "e"}) or c.capital(index) or is_known(c, index)


def is_known(c: Clause, index: int) -> bool:
    """Tell whether the word is a noun of people, groups, organisations, outlets or papers."""
    lx, word = c.lexicon, c.at(index)
    return (
        is_person(c, index)
        or word in lx.withheld
        or word in lx.groups
        or word in lx.organisations
        or word in lx.outlets
        or word in lx.documents
    )


def speaks(c: Clause, phrase: Phrase) -> bool:
    """Tell whether the phrase names a speaker: a pronoun, a name, a noun of people, groups or papers."""
    lx = c.lexicon
    if c.matches(phrase[0], lx.pronouns) or any(is_known(c, i) for i in range(*phrase)):
        return True
    named = not lx.noun_capitals or c.at(phrase[0]) not in lx.determiners
    return not lx.capitals or (named and any(c.capital(i) for i in range(*phrase)))


def _may_be_source(c: Clause, first: int, end: int) -> bool:
    """Tell whether some word of the phrase can speak: a name, or a noun of people, groups and papers."""
    if not c.lexicon.capitals:
        return any(c.word(i) for i in range(first, end))
    if c.at(end - 1) in c.lexicon.anaphors:
        return False
    determined = c.at(first) in c.lexicon.determiners and end - first > 1
    return determined or any(c.capital(i) or is_known(c, i) for i in range(first, end))
