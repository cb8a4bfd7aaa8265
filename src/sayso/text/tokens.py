"""The words and marks of a text, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Messrs Dr Prof Rev Hon Fr St Sr Jr Gov Sen Rep Reps Sens Pres Gen Col Lt Sgt Capt Maj Cmdr Adm "
    "Brig Cpl Det Supt Insp Atty Asst Inc Corp Ltd Co Bros No vs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
    "Mt Ft Ave Blvd Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb "
    "Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Mme Mlle".split()
)
"""Words that end in a full stop without ending the sentence; US states as the wires write them."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m., J.K.
    r"|(?:" + "|".join(sorted(ABBREVIATIONS)) + r")\.(?=\s)"
    r"|[A-Z]\.(?=\s[A-Z])"  # the initial in John F. Kennedy
    r"|\w+(?:(?:[-.&/@](?=\w)|['’](?=\w))\w+)*"  # words with inner hyphens and apostrophes, figures with points
    r"|\.{2,}|--+|[^\w\s]"
)


class Token(NamedTuple):
    """One word or mark: its text, and where it stands, `[start, end)`."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in small letters, its apostrophes straight."""
        return self.text.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or figure."""
        return self.text[0].isalnum() or self.text[-1].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter, as a name does ("9to5Mac" does as well)."""
        first = self.text[0]
        return first.isupper() or (first.isdigit() and any(c.isupper() for c in self.text) and not self.text.isupper())


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Give the tokens of `text[start:end]`, in order, with places in `text`."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(match.group(), match.start(), match.end()) for match in found]


_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
"""Signs that belong to the letter before them, and that `\\w` lacks: accents, vowels of Arabic and Devanagari."""
_LETTER = rf"[\w{_MARKS}]"
_ANY_TOKEN = re.compile(
    r"\b(?:[cdjlmnstCDJLMNST]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Dd]ell|[Nn]ell|[Ss]ull|[Dd]all|[Aa]ll|[Cc]oll|[Uu]n|[Qq]uest)['’](?=[\w«“])"
    r"|-t-(?:ils?|elles?|on)\b|-(?:ils?|elles?|on|je|nous|lhes?|se|me)\b"  # a-t-il, dit-elle, disse-lhe
    rf"|{_LETTER}+?(?=-(?:t-)?(?:ils?|elles?|on|je|nous|lhes?|se|me)\b)"
    rf"|{_LETTER}+(?:[-.&/@'’\u200c\u00ad]{_LETTER}+)*"
    r"|\.{2,}|--+|[^\w\s]"
)


def tokenize_any(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Give the tokens of `text[start:end]` in any language that parts its words by spaces, with places in `text`.

    Words keep their vowel signs; elided words ("l'", "qu'") and pronouns behind a verb ("-t-il") are tokens.
    """
    found = _ANY_TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(match.group(), match.start(), match.end()) for match in found]
