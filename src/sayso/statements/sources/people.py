"""The persons of an article: every name with its fullest form, its gender and its role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.statements.sources.parsed import Parsed
from sayso.text.countries import country_of
from sayso.text.english.given import MEN, WOMEN
from sayso.text.english.nouns import FEMALE, MALE, ORGANISATION_HEADS, PERSON_ROLES, TITLES
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import DETERMINERS, PREPOSITIONS
from sayso.text.names import Gender, Name, gender_of, is_possessive, looks_like_person
from sayso.text.outlets import find_outlet
from sayso.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the fullest name, gender where anything speaks for one, role as the article gives it.

    `sure` tells that more than two capitals speak for a person: a given name, a title, a role, a
    last name used alone.
    """

    name: str
    gender: Gender | None = None
    role: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named; `leads` where the name begins its sentence."""

    start: int
    person: Person
    leads: bool


class People:
    """The persons of an article and where they are mentioned, in the order of the text."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        for mention in mentions:
            for word in _handles(mention.person.name):
                if mention.person not in self._by_word[word]:
                    self._by_word[word].append(mention.person)

    def called(self, words: Sequence[str]) -> Person | None:
        """Give the one person whose name, or part of it, the words are; None where it is nobody or several."""
        low = [word.lower() for word in words]
        known = self._by_word.get(low[-1], [])
        exact = [person for person in known if set(low) <= set(person.name.lower().split())]
        return exact[0] if len(exact) == 1 else None

    def before(self, place: int) -> Iterator[Mention]:
        """Give the nearest mentions before `place`, nearest first."""
        last = bisect_left(self._starts, place) - 1
        for index in range(last, max(-1, last - _MEMORY), -1):
            yield self.mentions[index]

    def first_after(self, place: int, until: int) -> Person | None:
        """Give the first person named between the places who was not named before and begins a sentence."""
        at = bisect_left(self._starts, place)
        known = {mention.person.name for mention in self.mentions[:at]}
        for mention in self.mentions[at:]:
            if mention.start >= until:
                return None
            if mention.leads and mention.person.sure and mention.person.name not in known:
                return mention.person
        return None

    def with_role(self, word: str, place: int) -> Person | None:
        """Give the person last mentioned before `place` whose role holds the word."""
        return next((m.person for m in self.before(place) if word in (m.person.role or "").lower().split()), None)


_MEMORY = 300
"""How many mentions back an article is remembered; bounds the time that a pronoun takes."""


def _handles(name: str) -> list[str]:
    words = name.lower().split()
    return list(dict.fromkeys([words[-1], words[0], *words]))


def read_people(blocks: Sequence[Parsed]) -> People:
    """Give the persons of an article; a last name alone belongs to the one full name that ends with it."""
    found = [item for block in blocks for item in _named_in(block)]
    full = _full_names(found)
    by_last: dict[str, list[_Found]] = defaultdict(list)
    for item in found:
        by_last[item[0].words[-1]].append(item)
    traits = {name: _traits(name, by_last[name.split()[-1]]) for name in set(full.values())}
    mentions = [
        Mention(name.span.start, traits[full[name.words]], leads) for name, leads, _ in found if name.words in full
    ]
    return People(sorted(mentions, key=lambda mention: mention.start))


_Found = tuple[Name, bool, str | None]
"""A name, whether it begins its sentence, and the role that stands beside it ("" where it only speaks)."""


def _named_in(block: Parsed) -> Iterator[_Found]:
    for name, leads, role in _named(block.tokens, block.names):
        yield name, leads and not any(quotation.holds(name.span) for quotation in block.quotations), role


def _named(tokens: Sequence[Token], names: Sequence[Name]) -> Iterator[_Found]:
    place = {token.start: index for index, token in enumerate(tokens)}
    for name in names:
        index = place[name.span.start]
        first = index - len(name.titles)
        leads = first <= 0 or tokens[first - 1].text in {".", "!", "?", "”", '"', "“", ":"} or _opens(tokens, first)
        yield (
            name,
            leads,
            _role(tokens, first, index, name) or ("" if _speaks(tokens, first, index + len(name.words)) else None),
        )


def _speaks(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a reporting verb stands right beside the name."""
    return any(0 <= i < len(tokens) and tokens[i].lower in VERBS for i in (first - 1, last))


def _opens(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether only a role stands between the sentence's start and the name."""
    for index in range(first - 1, max(-1, first - _ROLE_REACH), -1):
        if tokens[index].text in {".", "!", "?", ","}:
            return True
        if tokens[index].lower in PREPOSITIONS:
            return False
    return first <= _ROLE_REACH


_ROLE_REACH = 6


def _role(tokens: Sequence[Token], first: int, index: int, name: Name) -> str | None:
    """Give the words before the name that say what the person is, else the apposition after it."""
    begin = first
    while begin > 0 and _belongs(tokens, begin - 1) and first - begin < _ROLE_REACH:
        begin -= 1
    before = [token.text for token in tokens[begin:index]]
    while before and before[0].lower() in DETERMINERS | {"and", "but", "as", "late"}:
        before.pop(0)
    if before and any(_is_role(word) for word in before) and not _mere_title(before):
        return " ".join(before)
    return _apposition(tokens, index + len(name.words)) or _role_ahead(tokens, first)


def _is_role(word: str) -> bool:
    low = word.lower()
    return (
        low in PERSON_ROLES
        or low in TITLES
        or (word.islower() and low.endswith(("er", "or", "ist", "ian", "eer", "man", "woman")))
    )


def _role_ahead(tokens: Sequence[Token], first: int) -> str | None:
    """Give the role before the comma that leads to the name: "the group's leader, X"."""
    if first < 2 or tokens[first - 1].text != "," or not _is_role(tokens[first - 2].text):  # noqa: PLR2004 - a role and a comma
        return None
    begin = first - 2
    while (
        begin > 0
        and first - begin < _ROLE_REACH + 2
        and tokens[begin - 1].is_word
        and tokens[begin].lower not in DETERMINERS
    ):
        begin -= 1
        if tokens[begin].lower in PREPOSITIONS or tokens[begin].lower in VERBS:
            begin += 1
            break
    words = [token.text for token in tokens[begin : first - 1]]
    return " ".join(words[words[0].lower() in DETERMINERS :]) or None


def _belongs(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index]
    if not word.is_word or word.lower in PREPOSITIONS or word.lower in {"and", "but", "when", "as", "that"}:
        return False
    return (
        _is_role(word.text)
        or is_possessive(word.text)
        or word.is_capital
        or word.lower in _BEFORE_ROLES
        or (word.text.islower() and any(_is_role(token.text) for token in tokens[index + 1 : index + 3]))
    )


_BEFORE_ROLES = frozenset("former then deputy senior chief vice".split())


def _mere_title(words: Sequence[str]) -> bool:
    return all(word.lower().rstrip(".") in _MERE_TITLES for word in words)


_MERE_TITLES = frozenset("mr mrs ms miss dr sir prof rev".split())


def _apposition(tokens: Sequence[Token], index: int) -> str | None:
    if index >= len(tokens) or tokens[index].text != ",":
        return None
    end = index + 1
    while (
        end < len(tokens)
        and end - index <= _LONGEST_ROLE
        and tokens[end].text not in {",", ".", ";", ":", "—", "–", "(", '"', "”", "“"}
    ):
        end += 1
    words = tokens[index + 1 : end]
    if not words or not (words[0].lower in DETERMINERS - {"that", "this"} or _is_role(words[0].text)):
        return None
    fits = words[0].lower in {"a", "an"} or any(_is_role(word.text) for word in words)
    return " ".join(word.text for word in words) if fits and len(words) > 1 else None


_LONGEST_ROLE = 14


def _full_names(found: Sequence[_Found]) -> dict[tuple[str, ...], str]:
    """Give for each name, as words, the fullest name of the person it can only belong to."""
    whole = Counter(name.words for name, _, _ in found if _can_be_person(name))
    for words in [words for words in whole if len(words) > 2 and whole[words] == 1 and words[1:] in whole]:  # noqa: PLR2004
        if gender_of(words) is None:  # "Brave Marina Lacerda": the sentence's first word
            del whole[words]
    titled = {
        name.words
        for name, _, _ in found
        if name.titles and name.titles[-1].lower() not in {"foreign", "prime", "state", "press"}
    }
    holding: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in whole:
        for word in dict.fromkeys(words):
            holding[word].append(words)
    full: dict[tuple[str, ...], str] = {}
    for name in dict.fromkeys(name for name, _, _ in found):
        if name.words in full:
            continue
        fits = [words for words in holding[name.words[-1]] if _is_part(name.words, words)]
        longest = sorted(fits, key=lambda words: (-len(words), -whole[words], words))
        if name.words in whole or len({words[-1] for words in fits}) == 1:
            full[name.words] = " ".join(longest[0])
        elif not fits and (name.words in titled or _is_given(name)):
            full[name.words] = " ".join(name.words)
    return full


def _is_given(name: Name) -> bool:
    """Tell whether the name is a given name alone, as of a child or a user: "Lena"."""
    word = name.words[0].lower()
    return len(name.words) == 1 and word in MEN | WOMEN and country_of(name.text) is None and not find_outlet(name.text)


def _can_be_person(name: Name) -> bool:
    if name.titles and len(name.words) > 1:
        return name.words[-1].lower() not in ORGANISATION_HEADS
    return looks_like_person(name.words) and not find_outlet(name.text)


def _is_part(words: Sequence[str], whole: Sequence[str]) -> bool:
    if len(words) == 1:
        return words[0] in (whole[0], whole[-1]) or words[0] in whole[1:]
    return set(words) <= set(whole) and words[-1] == whole[-1]


def _traits(full: str, found: Sequence[_Found]) -> Person:
    words = full.split()
    mine = [
        item
        for item in found
        if item[0].words == tuple(words) or (item[0].words[-1] == words[-1] and len(item[0].words) == 1)
    ]
    roles = [role for name, _, role in mine if role and len(name.words) > 1] or [role for _, _, role in mine if role]
    titles = [title for name, _, _ in mine for title in name.titles]
    gender = gender_of(words, titles) or _role_gender(roles)
    short = any(len(name.words) == 1 and role == "" for name, _, role in mine)
    return Person(full, gender, roles[0] if roles else None, sure=bool(gender or roles or titles or short))


def _role_gender(roles: Sequence[str]) -> Gender | None:
    words = set(re.findall(r"\w+", " ".join(roles).lower()))
    if words & FEMALE:
        return "she"
    return "he" if words & MALE else None
