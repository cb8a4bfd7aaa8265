"""How a statement's source is named: what may be compared across articles, and what only holds in its own."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sayso.records import Source, record_id

OFFICES = frozenset(
    "president minister secretary senator governor mayor chancellor premier ambassador commissioner king queen "
    "prince princess pope bishop archbishop cardinal sheriff speaker taoiseach chair chairman chairwoman congressman "
    "congresswoman councillor judge justice general admiral colonel director-general secretary-general".split()
)
"""Titles that few people of one name hold at a time; "spokesperson", "resident" or "Mr" tell nobody apart."""

_HONORIFICS = frozenset(
    "mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend herr frau monsieur madame mme m señor señora "
    "signor signora sen gov rep gen col lt capt sgt the".split()
)
_MARKS = re.compile(r"[^\w\s]+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_LONGEST_TITLE = 6  # words; what is longer is a description


@dataclass(frozen=True, slots=True)
class Naming:
    """One way in which a speaker is named.

    `words` are the name's, folded; `title` is the office it goes with where only a last name is given. A `local`
    name (a bare last name, "the ministry") means the same speaker inside its article and no further.
    """

    kind: str
    name: str
    words: tuple[str, ...]
    title: str
    local: bool

    @property
    def last(self) -> str:
        """The word by which names are compared: nothing is ever merged where it differs."""
        return self.words[-1] if self.words else ""

    def id(self, place: str = "") -> str:
        """Give the id: SHA-256 over scheme "speaker/1", kind, words, title and `place`: where it holds."""
        return record_id("speaker/1", self.kind, self.words, self.title, place)


def naming(source: Source | None) -> Naming | None:
    """Give how the source is named, None where its name is withheld or it has none."""
    if source is None or source.anonymous or not source.name:
        return None
    words = folded(source.name)
    if not words:
        return None
    kind = source.kind or ""
    bare = len(words) == 1 and kind in ("person", "") and _has_case(source.name)
    title = title_of(source.role) if bare else ""
    common = _has_case(source.name) and source.name == source.name.lower()
    return Naming(kind, " ".join(source.name.split()), words, title, common or (bare and not title))


def folded(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are compared: no case, accents, marks, or honorifics before it."""
    if not name.isascii():
        marked = unicodedata.normalize("NFKD", name)
        name = "".join(char for char in marked if not unicodedata.combining(char))
    words = _MARKS.sub(" ", _POSSESSIVE.sub("", name)).casefold().split()
    while len(words) > 1 and words[0] in _HONORIFICS:
        del words[0]
    return tuple(words)


def title_of(role: str | None) -> str:
    """Give the office in a role ("Pakistan's Foreign Minister" gives "pakistan foreign minister"), "" for none."""
    if not role:
        return ""
    words = _MARKS.sub(" ", _POSSESSIVE.sub("", re.split(r",| of | for ", role, maxsplit=1)[0])).casefold().split()
    while words and words[0] in ("the", "a", "an", "then", "now"):
        del words[0]
    return " ".join(words) if words and words[-1] in OFFICES and len(words) <= _LONGEST_TITLE else ""


def agree(one: str, other: str) -> bool:
    """Tell whether two titles can be the same office: one ends as the other ("foreign minister", "minister")."""
    if not one or not other:
        return False
    long, short = sorted((one.split(), other.split()), key=len, reverse=True)
    return long[-len(short) :] == short


def _has_case(name: str) -> bool:
    return name.lower() != name.upper()
