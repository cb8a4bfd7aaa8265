"""Who a source is: pronouns, last names and "the minister" resolved to the name, role and kind in the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from sayso.records import Article, Source, Span
from sayso.records.statement import Kind
from sayso.statements.sources.acronyms import read_acronyms
from sayso.statements.sources.describe import Description, describe
from sayso.statements.sources.people import Person, read_people
from sayso.text.countries import country_of
from sayso.text.english.nouns import (
    FEMALE,
    MALE,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    OUTLET_NAMES,
    PERSON_ROLES,
    SPOKESPEOPLE,
)
from sayso.text.names import bare, find_names, is_possessive
from sayso.text.outlets import Outlet, find_outlet
from sayso.text.tokens import tokenize

FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "myself"})
_SINGULAR = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
}


@dataclass(frozen=True, slots=True)
class Who:
    """A source resolved: the record, and the words that stand for it in a chain where it has no name.

    `through` is the outlet whose source it is: "9to5Mac's sources" come to the reader through 9to5Mac.
    """

    source: Source
    words: str
    head: str = ""
    through: Who | None = None

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
        self._low = article.text.lower()
        self._names = read_names(article)
        names = tuple(dict.fromkeys(name for _, name in self._names if " " in name))
        self._outlets = tuple(filter(_is_outlet, names))
        self._organisations: dict[str, list[str]] = {}
        for name in filter(_is_organisation, names):
            self._organisations.setdefault(name.lower().split()[-1], []).append(name)
        self._met: list[tuple[int, Who, bool]] = []

    def resolve(self, span: Span, speaker: Who | None = None, *, reports: bool = False) -> Who:
        """Give who the words of `span` mean; `speaker` is whose words they stand in, for "I" and "we".

        `reports` tells that the cue is "reported": who does, and is neither known nor a person, is an outlet.
        """
        said = describe(self._text, span.start, span.end)
        if reports and said.name is not None and said.kind is None and self._people.called(said.name.words) is None:
            said = replace(said, kind="outlet")
        who = self._who(said, span, speaker)
        self._met.append((span.start, who, speaker is not None))
        return who

    def hearer(self, span: Span) -> Who | None:
        """Give the outlet that something was told to, None where the words name no outlet."""
        said = describe(self._text, span.start, span.end)
        if name := self._told_outlet(said):
            who = Who(Source(spans=(span,), name=name, kind="outlet"), name)
        elif said.kind == "outlet" and said.definite and (known := self._known(said, span)):
            who = known
        else:
            return None
        self._met.append((span.start, who, True))
        return who

    def _told_outlet(self, said: Description) -> str | None:
        """Give the outlet that the words name: known by the table, or a name that is nobody's in the article."""
        words = said.words.split()
        owner = next((" ".join(words[: i + 1]) for i, word in enumerate(words) if is_possessive(word)), None)
        for phrase in (owner, said.words, said.name.text if said.name else None, said.owner):
            if phrase and phrase[:1].isupper() and (outlet := find_outlet(bare(phrase), cued=True)):
                return self._outlet_name(bare(phrase), outlet)
        person = self._people.called(said.name.words) if said.name else None
        if said.name is not None and _STATION.fullmatch(said.name.text):
            return said.name.text
        if (
            said.name is None
            or not said.name.text[:1].isalpha()
            or said.kind not in {None, "outlet", "person"}
            or said.name.titles
            or (person and (person.sure or len(said.name.words) == 1))
        ):
            return None
        unknown = not any(word.lower() in ORGANISATION_HEADS or word.lower() in _HEARING for word in said.name.words)
        return said.name.text if unknown and said.name.text not in self._acronyms else None

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
            return self._single(said, span, _SINGULAR[word], speaker)
        kinds: set[Kind | None] = (
            {"group", "organisation", "outlet", "document"} if word in {"they", "it", "its", "their", "them"} else set()
        )
        if word in {"it", "its"}:
            kinds = {"organisation", "outlet", "document"}
        return self._last(span, said, kinds)

    def _single(self, said: Description, span: Span, gender: str | None, speaker: Who | None = None) -> Who:
        """Give whom "he" or "she" (None: "the 45-year-old") means: who spoke last, or began a sentence since."""
        spoke = self._spoke(span, gender, speaker)
        for mention in self._people.before(span.start):
            if spoke and mention.start <= spoke[0]:
                break
            if _agrees(mention.person, gender) and mention.leads and mention.person.sure:
                return self._as_person(mention.person, span)
        if spoke:
            return Who(replace(spoke[1].source, spans=(span,)), spoke[1].words, spoke[1].head)
        near = [m.person for m in self._people.before(span.start) if _agrees(m.person, gender)]
        person = next((person for person in near if person.sure), near[0] if near else None)
        return (
            self._as_person(person, span)
            if person
            else Who(Source(spans=(span,), kind="person", anonymous=said.anonymous), said.words)
        )

    def _spoke(self, span: Span, gender: str | None, speaker: Who | None) -> tuple[int, Who] | None:
        """Give the speaker whom a pronoun may mean: in reported words the one who says them, else who spoke last."""
        if speaker and self._fits(speaker, gender):
            start = speaker.source.spans[0].start
            return (start, speaker) if start < span.start else (span.start, speaker)
        fitting = [
            (start, who)
            for start, who, nested in self._lately()
            if start < span.start and not nested and self._fits(who, gender)
        ]
        named = next(((start, who) for start, who in fitting if who.source.name), None)
        if fitting and (
            named is None
            or ("\n" not in self._text[fitting[0][0] : span.start] and "\n" in self._text[named[0] : span.start])
        ):
            return fitting[0]
        return named

    def _fits(self, who: Who, gender: str | None) -> bool:
        if who.source.kind != "person" or (who.source.name is None and who.head in {"he", "she", "i", ""}):
            return False
        if who.source.name is None:
            return gender is None or who.head not in (FEMALE if gender == "he" else MALE)
        person = self._people.called(who.source.name.split())
        return person is None or _agrees(person, gender)

    def _as_person(self, person: Person, span: Span) -> Who:
        met = (who.source.role for _, who, _ in self._lately() if who.source.name == person.name and who.source.role)
        role = person.role or next(met, None)
        return Who(Source(spans=(span,), name=person.name, role=role, kind="person"), person.name)

    def _lately(self) -> Iterator[tuple[int, Who, bool]]:
        return islice(reversed(self._met), _MEMORY)

    def _last(self, span: Span, said: Description, kinds: set[Kind | None], head: str = "") -> Who:
        """Give whoever of these kinds was met last, under the words of this place."""
        for start, who, _ in self._lately():
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
        name = self._fuller(self._spelled_out(said.name.text))
        outlet = find_outlet(name, cued=True) if said.kind == "outlet" else None
        name = self._outlet_name(name, outlet) if outlet else name
        return Who(Source(spans=(span,), name=name, role=said.role, kind=said.kind or "organisation"), name)

    def _spelled_out(self, name: str) -> str:
        """Give the name with an acronym at its end spelled out as the article does: "the Scottish SPCA"."""
        last = name.rsplit(maxsplit=1)[-1]
        return self._acronyms.get(name) or self._acronyms.get(last, name)

    def _fuller(self, name: str) -> str:
        """Give the longest name of an organisation in the article that ends with these words: "the Commission"."""
        words = name.lower().split()
        same_end = self._organisations.get(words[-1], ()) if words else ()
        longer = [full for full in same_end if full.lower().split()[-len(words) :] == words]
        return max(longer, key=len, default=name)

    def _outlet_name(self, written: str, outlet: Outlet) -> str:
        """Give the fullest form that the article has of the outlet's name; "the Post" is the one named in full."""
        last = written.rsplit(maxsplit=1)[-1].lower()
        longer = next(
            (
                name
                for name in self._outlets
                if name.lower().split()[-1] == last and len(name.split()) > len(written.split())
            ),
            None,
        )
        if longer:
            return longer
        return outlet.name if outlet.name.lower().removeprefix("the ") in self._low else written.removeprefix("the ")

    def _described(self, said: Description, span: Span) -> Who:
        if said.head in SPOKESPEOPLE:
            return self._spokesperson(said, span)
        if said.definite and (known := self._known(said, span)):
            return known
        if said.kind == "outlet" and said.words in _ANY_OUTLET and len(self._outlets) == 1:
            return Who(Source(spans=(span,), name=self._outlets[0], kind="outlet"), self._outlets[0])
        if said.head in _NEWS and said.kind == "document" and not said.owner and (told := self._reporting(span)):
            return Who(Source(spans=(span,), name=told, kind="document"), told, said.head)
        name = said.words if said.kind == "organisation" else None
        if said.owner and said.kind in {"outlet", "document"}:
            outlet = find_outlet(said.owner, cued=True)
            name = (
                self._outlet_name(said.owner, outlet)
                if outlet
                else said.owner
                if said.owner[:1].isupper() and said.kind == "document"
                else None
            )
        outlet = find_outlet(said.owner, cued=True) if said.owner and said.head in {"source", "sources"} else None
        through = Who(Source(spans=(span,), name=outlet.name, kind="outlet"), outlet.name) if outlet else None
        return Who(
            Source(spans=(span,), name=name, kind=said.kind, anonymous=said.anonymous), said.words, said.head, through
        )

    def _reporting(self, span: Span) -> str | None:
        """Give the outlet whose report "a report" is: the one met last, else the only one that the article names."""
        last = self._last(span, Description(head=""), {"outlet"})
        return last.source.name or (self._outlets[0] if len(self._outlets) == 1 else None)

    def _spokesperson(self, said: Description, span: Span) -> Who:
        """Give an unnamed spokesman as the organisation he speaks for."""
        owner = self._acronyms.get(said.owner or "", said.owner)
        if owner is None:
            again = self._last(span, said, {"person"}, said.head) if said.definite else None
            owner = (
                again.source.name
                if again and again.source.name
                else self._last(span, said, {"organisation"}).source.name
            )
        return Who(Source(spans=(span,), name=owner, role=said.head, kind="person"), owner or said.words, said.head)

    def _known(self, said: Description, span: Span) -> Who | None:
        """Give whom "the minister", "the newspaper", "the 45-year-old" has meant before, None where nobody fits."""
        if said.head in PERSON_ROLES and (person := self._people.with_role(said.head, span.start)):
            return self._as_person(person, span)
        if said.head.endswith("-old") or (said.kind == "person" and said.words and _is_the_one(self._text, span, said)):
            gender = "she" if said.head in FEMALE else "he" if said.head in MALE else None
            found = self._single(said, span, gender)
            return found if found.source.name else None
        if said.kind == "organisation" and " " not in said.words:
            return self._the_organisation(said, span)
        if any(is_possessive(word) for word in said.words.split()):
            return None  # "the artist's website" is no outlet spoken of before
        if said.head == "paper" or (said.head in OUTLET_HEADS and said.kind == "outlet"):
            return self._last_named(said, span, {"outlet"})
        return self._met_before(said, span)

    def _the_organisation(self, said: Description, span: Span) -> Who | None:
        """Give which "the company" or "the commission" is: named so in full, met last, or named most often."""
        full = self._fuller(said.head)
        if full == said.head:
            if met := self._last_named(said, span, {"organisation"}):
                return met
            before = Counter(name for start, name in self._names if start < span.start and self._may_be_one(name))
            if not before or said.head not in _COMPANIES:
                return None
            full = before.most_common(1)[0][0]
        return Who(Source(spans=(span,), name=full, kind="organisation"), full)

    def _may_be_one(self, name: str) -> bool:
        person = self._people.called(name.split())
        return person is None and country_of(name) is None and not _is_outlet(name)

    def _last_named(self, said: Description, span: Span, kinds: set[Kind | None]) -> Who | None:
        found = self._last(span, said, kinds)
        return found if found.source.name else None

    def _met_before(self, said: Description, span: Span) -> Who | None:
        """Give the unnamed source or document that was met under the same noun; else a document's outlet."""
        if said.anonymous or said.kind == "document":
            again = self._last(span, said, {said.kind}, said.head)
            if again.words != said.words:
                return again
        found = self._last_named(said, span, {"outlet"}) if said.kind in {"document", "outlet"} else None
        return replace(found, source=replace(found.source, kind=said.kind)) if found else None


_ANY_OUTLET = frozenset({"newspaper", "paper", "magazine", "broadcaster", "channel", "news agency", "agency"})
_MEMORY = 200
"""How many sources back an article is remembered; bounds the time that a pronoun takes."""

_NEWS = frozenset("report article story piece reported hoax post item".split())
"""Documents that an outlet publishes."""
_HEARING = frozenset(
    "parliament congress senate council committee court assembly ministers lawmakers israel iran russia china "
    "washington".split()
)
"""Names that hear what is no statement to the press."""
_STATION = re.compile(r"[KWC][A-Z]{2,3}(?:[- ](?:TV|FM|AM|DT|\d+))?|[\w ]+[- ](?:TV|FM|Radio|Television)(?: \w+)?")
"""Names of stations: call signs, and what ends in TV or Radio."""


def read_names(article: Article) -> tuple[tuple[int, str], ...]:
    """Give the names in the article, as it writes them, each with where it begins, in order."""
    tokens = (tokenize(article.text, block.span.start, block.span.end) for block in article.blocks)
    return tuple((name.span.start, name.text) for block in tokens for name in find_names(block))


def _is_the_one(text: str, span: Span, said: Description) -> bool:
    """Tell whether "the driver", "the former employee" can only be somebody spoken of before."""
    return text[span.start : span.start + 4].lower() == "the " and said.head not in _UNSAID and "," not in span.of(text)


_UNSAID = frozenset(
    "official source spokesman spokeswoman spokesperson analyst expert diplomat aide adviser advisor officer "
    "insider person".split()
)
"""Heads that the article keeps unnamed also when it speaks of them again."""

_COMPANIES = frozenset(
    "company firm manufacturer maker retailer airline giant startup start-up group corporation carrier bank".split()
)
"""What an organisation that the article is about is called for short."""


def _is_outlet(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].lower() in OUTLET_NAMES or find_outlet(name) is not None


def _is_organisation(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].lower() in ORGANISATION_HEADS


def _agrees(person: Person, gender: str | None) -> bool:
    return gender is None or person.gender in (None, gender)
