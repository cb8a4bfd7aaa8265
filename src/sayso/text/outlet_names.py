"""How running text writes an outlet's name: with article, owner, country, "the newspaper ..."."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.text.countries import country_of

_KINDS = (
    "newspaper paper daily weekly tabloid broadsheet magazine journal agency newswire broadcaster channel network "
    "website site portal outlet station"
)
KIND_WORDS = frozenset(_KINDS.split())
"""Words that say that the name beside them is an outlet: "the newspaper Dawn", "Dawn newspaper"."""

_TRAILING = frozenset((*KIND_WORDS, "news", "wire", "service", "press", "state", "TV", "television", "radio"))
_POSSESSIVE = re.compile(r"['’]s?$")
_BASED = re.compile(r"-(?:based|owned|run|language|backed|funded|affiliated|linked)$")
_QUOTES = "\"'“”‘’«»„ "
_LONGEST_PHRASE = 20  # words; what is longer is a sentence
_LONGEST_COUNTRY = 3  # words: "Papua New Guinea", "United Arab Emirates"


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to read a phrase as an outlet's name, with what the words beside it tell."""

    name: str
    cued: bool = False
    country: str | None = None


def fold(name: str) -> str:
    """Give the form under which names are compared: no leading "the", no accents, one case, plain marks."""
    if not name.isascii():
        marked = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‑", "-"))
        name = "".join(char for char in marked if not unicodedata.combining(char))
    return name.casefold().removeprefix("the ")


def without_place(name: str) -> str:
    """Give the name without what tells it from its namesakes: "The Nation (Kenya)" is "The Nation"."""
    return name[: name.rindex(" (")] if name.endswith(")") and " (" in name else name


def wordings(phrase: str) -> Iterator[Wording]:
    """Give the ways to read a phrase as an outlet's name, longest first.

    "Pakistan's the Express Tribune" is read whole, then as "the Express Tribune" of Pakistan; "the
    Urdu newspaper Dawn" ends as "Dawn", beside a cue.
    """
    words = phrase.strip(_QUOTES).split(maxsplit=_LONGEST_PHRASE)
    if len(words) > _LONGEST_PHRASE:
        return
    for start, country, cued in _starts(words):
        name = words[start:]
        yield Wording(" ".join(name).strip(_QUOTES), cued, country)
        yield from _shortened(name, country, cued=cued)


def _starts(words: list[str]) -> Iterator[tuple[int, str | None, bool]]:
    """Give the words at which the name may begin, with the country and cue that stand before it."""
    start, country, cued = 0, None, False
    while start < len(words):
        yield start, country, cued
        length, found = _before_name(words, start)
        if not length:
            return
        cued = cued or words[start + length - 1] in KIND_WORDS
        start, country = start + length, found or country


def _before_name(words: list[str], start: int) -> tuple[int, str | None]:
    """Give how many words from `start` on can't be the name's, and the country they name."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - start - 1), 0, -1):
        if found := country_of(_POSSESSIVE.sub("", " ".join(words[start : start + length]))):
            return length, found
    word = words[start]
    if word[0].islower() or word == "The" or _BASED.search(word) or _POSSESSIVE.search(word):
        return 1, country_of(_BASED.sub("", word))
    if start + 1 < len(words) and _POSSESSIVE.search(words[start + 1]):
        return 2, None  # "Rupert Murdoch's Sun"
    return 0, None


def _shortened(words: list[str], country: str | None, *, cued: bool) -> Iterator[Wording]:
    """Give the name without words after it that say what it is: "Xinhua news agency", "CNN's"."""
    bare = _POSSESSIVE.sub("", " ".join(words))
    if bare != " ".join(words):
        yield Wording(bare.strip(_QUOTES), cued, country)
    end = len(words)
    while end > 1 and words[end - 1].strip(_QUOTES) in _TRAILING:
        end -= 1
    if end < len(words):
        yield Wording(" ".join(words[:end]).strip(_QUOTES), cued or words[-1].strip(_QUOTES) in KIND_WORDS, country)
