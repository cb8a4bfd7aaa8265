"""Names: runs of capitalised words, and what can be told of them from the words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from sayso.records import Span
from sayso.text.english.given import MEN, WOMEN
from sayso.text.english.nouns import FEMALE, MALE, ORGANISATION_HEADS, PERSON_ROLES, PORTFOLIOS, TITLES
from sayso.text.english.words import (
    ADVERBS,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from sayso.text.tokens import Token

Gender = Literal["he", "she"]

CONNECTORS = frozenset("de da del della der den di du dos van von bin bint ibn al el la le y ul ur bar ben".split())
"""Small words inside a person's name."""

_NO_NAMES = (
    DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | ADVERBS
    | DAYS
    | MONTHS
    | {"neither", "either"}
)


_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady baroness rev rev. fr fr. hon hon. st. sen. "
    "gov. rep. gen. col. lt. capt. sgt. maj. adm. det. chief imam ayatollah mullah maulana".split()
)
_REGNAL = frozenset("pope king queen prince princess sheikh ayatollah".split())
"""Titles that belong to the name where only one other word does."""

_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
"""Inside a name they belong to it: "Page Six"."""


class Name(NamedTuple):
    """A run of capitalised words: its words without titles, the titles before it, and its place."""

    words: tuple[str, ...]
    titles: tuple[str, ...]
    span: Span

    @property
    def text(self) -> str:
        """The name as it is written, titles left away."""
        return " ".join(self.words)


def bare(word: str) -> str:
    """Give the word without a possessive at its end."""
    for ending in ("'s", "’s", "‘s", "'", "’"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def is_possessive(word: str) -> bool:
    """Tell whether the word is a possessive: "Pakistan's", "owners'"."""
    return word.endswith(("'s", "’s", "‘s", "s'", "s’"))  # the opening mark is a common slip


def find_names(tokens: Sequence[Token]) -> Iterator[Name]:
    """Give the names among the tokens, in order; a possessive ends a name.

    A single capitalised function word at the start of a sentence is none.
    """
    index = 0
    while index < len(tokens):
        end = _run_end(tokens, index)
        if end > index and (name := _name(tokens[index:end], owns=end < len(tokens) and tokens[end].is_word)):
            yield name
        index = max(end, index + 1)


def _run_end(tokens: Sequence[Token], index: int) -> int:
    end = index
    while end < len(tokens):
        word = tokens[end]
        if word.is_capital and word.is_word and not (end == index and word.lower in _NO_NAMES and word.text != "US"):
            if word.lower in _NO_NAMES - CONNECTORS - _NUMBERS and (not word.text.isupper() or _is_i(tokens, end)):
                break
            end += 1
            if is_possessive(word.text):
                break
        elif end > index and word.lower in CONNECTORS and _capital_after(tokens, end):
            end += 1
        else:
            break
    return end


def _is_i(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the word is "I" and no number of a king: a small word follows."""
    return tokens[index].text == "I" and index + 1 < len(tokens) and tokens[index + 1].text.islower()


def _capital_after(tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1 : index + 3]
    return bool(following) and (
        following[0].is_capital or (following[0].lower in CONNECTORS and len(following) > 1 and following[1].is_capital)
    )


def _name(run: Sequence[Token], *, owns: bool) -> Name | None:
    """Give the name that the run makes; its possessive is kept where it owns nothing: "McDonald's said"."""
    titles = _titles(run)
    words = tuple(bare(token.text) if token is run[-1] and owns else token.text for token in run[titles:])
    end = run[-1].end - (_tail(run[-1]) if owns else 0)
    return Name(words, tuple(token.text for token in run[:titles]), Span(run[titles].start, end))


def _titles(run: Sequence[Token]) -> int:
    """Give how many words before the name are none of it: "Media Relations Officer Ann Lee", "Screenwriter Ann Lee"."""
    low = [token.lower for token in run]
    titles = 0
    while titles < len(run) - 1 and low[titles] in TITLES and not (low[titles] in _REGNAL and len(run) - titles == 2):  # noqa: PLR2004 - "Pope Francis"
        titles += 1
    if low[-1] in ORGANISATION_HEADS or not any(word in PERSON_ROLES or word in _HONORIFICS for word in low[:titles]):
        titles = 0  # "Transport Commission": a portfolio alone is no title
    roles = [i + 1 for i in range(titles, len(run) - 2) if _introduces(low, i)]
    if roles:
        return roles[-1]
    if not titles and len(run) > 2 and low[0] in PORTFOLIOS:  # noqa: PLR2004 - "(Minister for) Transport Ann Lee"
        return 1
    unusual = len(run) - titles > 2 and low[titles] not in MEN | WOMEN and low[titles + 1] in MEN | WOMEN  # noqa: PLR2004 - a word before two names
    return titles + unusual


def _introduces(low: Sequence[str], i: int) -> bool:
    """Tell whether a name of a person follows the word: "Chief Designer Ann Lee", "Health Director Dr. Ann Lee"."""
    if low[i] in PERSON_ROLES and low[i + 1] in MEN | WOMEN:
        return True
    person = low[i] in _HONORIFICS or (i > 0 and low[i] in PERSON_ROLES - _MEANS_MORE)
    return person and not any(word in ORGANISATION_HEADS or word in PERSON_ROLES for word in low[i + 1 :])


_MEANS_MORE = frozenset("general head man boy girl woman queen king prince princess pope author captain".split())
"""Words for persons that stand inside other names as often: "General Motors", "Iron Man"."""


def _tail(token: Token) -> int:
    return len(token.text) - len(bare(token.text))


def gender_of(words: Sequence[str], titles: Sequence[str] = ()) -> Gender | None:
    """Give the gender that a name and the words before it speak for, None where they don't."""
    low = [word.lower() for word in titles]
    if any(word in FEMALE for word in low):
        return "she"
    if any(word in MALE for word in low):
        return "he"
    first = words[0].lower() if words else ""
    if first in WOMEN and first not in MEN:
        return "she"
    return "he" if first in MEN and first not in WOMEN else None


def looks_like_person(words: Sequence[str]) -> bool:
    """Tell whether a name of several words can be a person's: letters only, no organisation's word."""
    plain = [word for word in words if word.lower() not in CONNECTORS]
    if not 1 < len(plain) <= _LONGEST_PERSON:
        return False
    if plain[0].lower() in MEN | WOMEN:
        return not any(word.lower() in ORGANISATION_HEADS for word in plain)
    return all(_personal(word) for word in plain)


_LONGEST_PERSON = 5


def _personal(word: str) -> bool:
    letters = word.replace("-", "").replace(".", "").replace("'", "").replace("’", "")
    if word.lower().startswith(("l'", "l’")):  # "L'Unione Sarda" is a newspaper
        return False
    return letters.isalpha() and word.lower() not in ORGANISATION_HEADS | _IMPERSONAL and not _is_acronym(letters)


def _is_acronym(letters: str) -> bool:
    return letters.isupper() and len(letters) > len("JK")  # initials run together are none


_IMPERSONAL = frozenset(
    "north south east west northern southern eastern western new united islamic national international american "
    "british european african asian chinese russian french german israeli indian pakistani iraqi syrian street "
    "road avenue river lake sea mountain county island islands city times post news daily herald tribune guardian "
    "journal gazette telegraph world day week show awards prize war act bill league cup games apple google "
    "facebook twitter amazon microsoft party republic kingdom states security intelligence supreme high federal "
    "central general public human rights prime foreign defence defense"
.split()
)  # fmt: skip
