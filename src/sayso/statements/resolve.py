"""Who a source is: pronouns, last names and "the minister" resolved to the name, role and kind in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.records import Article, Source, Span
from sayso.records.statement import Kind
from sayso.statements.describe import Description, describe
from sayso.statements.people import People, Person, read_people
from sayso.text.english.nouns import DOCUMENTS, OUTLET_HEADS, PERSON_ROLES, SPOKESPEOPLE
from sayso.text.outlets import find_outlet

FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "myself"})
_SINGULAR = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she"}


@dataclass(frozen=True, slots=True)
class Who:
    """A source resolved: the record, and the words that stand for it in a chain where it has no name."""

    source: Source
    words: str
    head: str = ""

    @property
    def label(self) -> str:
        """What a chain calls it."""
        return self.source.name or self.words


class Resolver:
    """Resolves the sources of one article in the order of the text; it remembers whom it has met."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._people = read_people(article)
        self._acronyms = read_acronyms(article.text)
        self._met: list[tuple[int, Who]] = []

    def resolve(self, span: Span, speaker: Who | None = None) -> Who:
        """Give who the words of `span` mean; `speaker` is whose words they stand in, for "I" and "we"."""
        said = describe(self._text, span.start, span.end)
        who = self._who(said, span, speaker)
        self._met.append((span.start, who))
        return who

    def hearer(self, span: Span) -> Who | None:
        """Give the outlet that something was told to, None where the words name no outlet."""
        said = describe(self._text, span.start, span.end)
        if said.name is not None and (outlet := find_outlet(said.name.text, cued=True) or find_outlet(said.words, cued=True)):
            who = Who(Source(spans=(span,), name=outlet.name, kind="outlet"), outlet.name)
        elif said.kind == "outlet" and said.definite and (known := self._known(said, span)):
            who = known
        else:
            return None
        self._met.append((span.start, who))
        return who

    def _who(self, said: Description, span: Span, speaker: Who | None) -> Who:
        if said.pronoun:
            return self._pronoun(said, span, speaker)
        if said.name is not None:
            return self._named(said, span)
        return self._described(said, span)

    def _pronoun(self, said: Description, span: Span, speaker: Who | None) -> Who:
        word = said.pronoun or ""
        if word in FIRST_PERSON and speaker:
            return Who(replace(speaker.source, spans=(span,)), speaker.words, speaker.head)
        if word in _SINGULAR:
            person = self._person_for(_SINGULAR[word], span.start)
            return self._as_person(person, span) if person else self._last(span, said, {"person"})
        kinds: set[Kind | None] = {"group", "organisation", "outlet", "document"} if word in {"they", "it", "its", "their", "them"} else set()
        if word in {"it", "its"}:
            kinds = {"organisation", "outlet", "document"}
        return self._last(span, said, kinds)

    def _person_for(self, gender: str, place: int) -> Person | None:
        """Give the person that "he" or "she" means: who spoke last, unless another began a sentence since."""
        spoke = next(((start, who) for start, who in reversed(self._met) if start < place and self._fits(who, gender)), None)
        for mention in self._people.before(place):
            if spoke and mention.start <= spoke[0]:
                break
            if mention.person.gender in (None, gender) and mention.leads:
                return mention.person
        if spoke:
            return self._people.called((spoke[1].source.name or "").split()) or Person(spoke[1].source.name or "")
        return next((m.person for m in self._people.before(place) if m.person.gender in (None, gender)), None)

    def _fits(self, who: Who, gender: str) -> bool:
        if who.source.kind != "person" or not who.source.name:
            return False
        person = self._people.called(who.source.name.split())
        return person is None or person.gender in (None, gender)

    def _as_person(self, person: Person, span: Span) -> Who:
        return Who(Source(spans=(span,), name=person.name, role=person.role, kind="person"), person.name)

    def _last(self, span: Span, said: Description, kinds: set[Kind | None], head: str = "") -> Who:
        """Give whoever of these kinds was met last, under the words of this place."""
        for start, who in reversed(self._met):
            if start < span.start and who.source.kind in kinds and (not head or who.head == head):
                return Who(replace(who.source, spans=(span,)), who.words, who.head)
        return Who(Source(spans=(span,), kind=said.kind, anonymous=said.anonymous), said.words, said.head)

    def _named(self, said: Description, span: Span) -> Who:
        assert said.name is not None  # noqa: S101 - `_who` asked
        if said.kind == "group" and " and " in said.words:
            return Who(Source(spans=(span,), name=said.words, kind="group"), said.words)
        person = None if said.kind == "outlet" else self._people.called(said.name.words)
        if person:
            role = said.role or person.role
            return Who(Source(spans=(span,), name=person.name, role=role, kind="person"), person.name)
        name = self._acronyms.get(said.name.text, said.name.text)
        outlet = find_outlet(name, cued=True) if said.kind == "outlet" else None
        kind = said.kind or "organisation"
        return Who(Source(spans=(span,), name=outlet.name if outlet else name, role=said.role, kind=kind), name)

    def _described(self, said: Description, span: Span) -> Who:
        if said.head in SPOKESPEOPLE:
            return self._spokesperson(said, span)
        if said.definite and (known := self._known(said, span)):
            return known
        name = said.words if said.kind == "organisation" else None
        return Who(Source(spans=(span,), name=name, kind=said.kind, anonymous=said.anonymous), said.words, said.head)

    def _spokesperson(self, said: Description, span: Span) -> Who:
        """Give an unnamed spokesman as the organisation he speaks for."""
        owner = self._acronyms.get(said.owner or "", said.owner)
        if owner is None:
            last = self._last(span, said, {"organisation", "person"} if said.definite else {"organisation"})
            owner = last.source.name
        return Who(Source(spans=(span,), name=owner, role=said.head, kind="person"), owner or said.words, said.head)

    def _known(self, said: Description, span: Span) -> Who | None:
        """Give whom "the minister", "the newspaper", "the 45-year-old" has meant before, None where nobody fits."""
        if said.head in PERSON_ROLES and (person := self._people.with_role(said.head, span.start)):
            return self._as_person(person, span)
        if said.head in OUTLET_HEADS and said.kind == "outlet":
            found = self._last(span, said, {"outlet"})
            return found if found.source.name else None
        if said.kind == "organisation" and " " not in said.words:
            found = self._last(span, said, {"organisation"})
            return found if found.source.name else None
        if said.anonymous or said.head in DOCUMENTS:
            again = self._last(span, said, {said.kind}, said.head)
            if again.source.spans == (span,) and again.words != said.words:
                return again
        if said.head.endswith("-old"):
            found = self._last(span, said, {"person"})
            return found if found.source.name else None
        return None


_ACRONYM = re.compile(r"((?:[\w’'&-]+ ){1,9})\((?:the )?[“\"]?([A-Z][A-Za-z]{1,7})[”\"]?\)")


def read_acronyms(text: str) -> dict[str, str]:
    """Give for each acronym that the text explains in brackets the name it stands for: "... of Nepal (CAAN)"."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        if name := _spelled(match.group(1).split(), match.group(2)):
            found.setdefault(match.group(2), name)
    return found


def _spelled(words: Sequence[str], acronym: str) -> str | None:
    """Give the shortest run of words before the bracket whose first letters can spell the acronym."""
    letters = [letter for letter in acronym if letter.isupper()] or list(acronym.upper())
    for first in range(len(words) - 1, -1, -1):
        if words[first][0].upper() == letters[0] and words[first][0].isupper():
            initials = [word[0].upper() for word in words[first:]]
            if _in_order(letters, initials):
                return " ".join(words[first:])
    return None


def _in_order(letters: Sequence[str], initials: Sequence[str]) -> bool:
    place = iter(initials)
    return all(letter in place for letter in letters)
