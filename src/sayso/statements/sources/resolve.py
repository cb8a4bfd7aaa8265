"""Who a source is: pronouns, last names and "the minister" resolved to the name, role and kind in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice, pairwise

from sayso.records import Article, Source, Span
from sayso.records.statement import Kind
from sayso.statements.sources.antecedents import Antecedents, Met, Pronoun
from sayso.statements.sources.bodies import Bodies, can_be
from sayso.statements.sources.describe import Description, describe
from sayso.statements.sources.parsed import parse
from sayso.statements.sources.people import Person, read_people
from sayso.statements.sources.who import Who
from sayso.text.english.nouns import (
    FEMALE,
    MALE,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_ROLES,
    SPOKESPEOPLE,
)
from sayso.text.names import Gender, bare, find_names, is_possessive
from sayso.text.outlets import find_outlet
from sayso.text.tokens import tokenize

FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "myself"})
_SINGULAR: dict[str, Gender] = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
}


class Resolver:
    """Resolves the sources of one article in the order of the text; it remembers whom it has met."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        blocks = parse(article)
        self._people = read_people(blocks)
        quotations = [quotation for block in blocks for quotation in block.quotations]
        self._antecedents = Antecedents(article.text, self._people, quotations)
        self._opening = _opening(article)
        self._bodies = Bodies(article.text, blocks, self._people)
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
        elif _LOCAL.match(said.words):
            who = Who(Source(spans=(span,), kind="outlet", anonymous=True), said.words)
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
                return self._bodies.outlet_name(bare(phrase), outlet)
        if apposed := _APPOSED.search(said.words):
            return apposed.group(1)
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
        return said.name.text if unknown and said.name.text not in self._bodies.acronyms else None

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
        return self._last(span, said, _MEANT.get(word, frozenset()))

    def _single(self, said: Description, span: Span, gender: Gender | None, speaker: Who | None = None) -> Who:
        """Give whom "he" or "she" (None: "the 45-year-old") means, a source without a name where nobody fits."""
        pronoun = Pronoun(span.start, speaker, self._antecedents.quoted(span.start))
        met = [Met(*one) for one in self._lately() if one[0] < span.start]
        found = self._antecedents.best(pronoun, gender, met)
        if found is None:
            return Who(Source(spans=(span,), kind="person", anonymous=said.anonymous), said.words)
        if isinstance(found, Person):
            return self._as_person(found, span)
        return Who(replace(found.source, spans=(span,)), found.words, found.head)

    def _as_person(self, person: Person, span: Span) -> Who:
        met = (who.source.role for _, who, _ in self._lately() if who.source.name == person.name and who.source.role)
        role = person.role or next(met, None)
        return Who(Source(spans=(span,), name=person.name, role=role, kind="person"), person.name)

    def _lately(self) -> Iterator[tuple[int, Who, bool]]:
        return islice(reversed(self._met), _MEMORY)

    def _last(self, span: Span, said: Description, kinds: AbstractSet[Kind | None], head: str = "") -> Who:
        """Give whoever of these kinds was met last, under the words of this place; who was told is nobody met."""
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
        name = self._bodies.fuller(self._bodies.spelled_out(said.name.text))
        outlet = find_outlet(name, cued=True) if said.kind == "outlet" else None
        name = self._bodies.outlet_name(name, outlet) if outlet else name
        return Who(Source(spans=(span,), name=name, role=said.role, kind=said.kind or "organisation"), name)

    def _described(self, said: Description, span: Span) -> Who:
        """Give whom words without a name mean, by what the article has said before, else as they are."""
        if said.head in SPOKESPEOPLE:
            return self._spokesperson(said, span)
        own = said.owner is not None and said.kind in {"outlet", "document"} and said.owner[:1].isupper()
        known = self._known(said, span) if said.definite and not own else self._introduced(said, span)
        return known or self._of_outlet(said, span) or self._as_said(said, span)

    def _introduced(self, said: Description, span: Span) -> Who | None:
        """Give who "a Utah man" is in the sentence that opens a story: the one whom the next paragraphs name first."""
        first, last = self._opening
        words, sentence = span.of(self._text).lower(), self._text[span.start : span.end + _ASIDE].lower()
        withheld = said.head in _UNSAID or "be named" in sentence or "anonym" in sentence
        if span.start >= first or said.kind != "person" or not words.startswith(("a ", "an ", "one ")) or withheld:
            return None
        if words.startswith("one of"):
            return None
        person = self._people.first_after(span.end, last)
        return self._as_person(person, span) if person else None

    def _of_outlet(self, said: Description, span: Span) -> Who | None:
        """Give an outlet that the words mean without its name, an outlet's report, or somebody of an outlet's."""
        only = self._bodies.only_outlet
        if only and said.kind == "outlet" and said.words in _ANY_OUTLET:
            return Who(Source(spans=(span,), name=only, kind="outlet"), only)
        if said.head in _NEWS and said.kind == "document" and not said.owner and (told := self._reporting(span)):
            return Who(Source(spans=(span,), name=told, kind="document"), told, said.head)
        if said.head in _REPORTERS and said.owner and (outlet := find_outlet(said.owner, cued=True)):
            name = self._bodies.outlet_name(said.owner, outlet)
            return Who(Source(spans=(span,), name=name, role=said.head, kind="person"), name, said.head)
        return None

    def _as_said(self, said: Description, span: Span) -> Who:
        through, name = self._through(said, span), self._own_name(said)
        if through and through.label == name:
            name = None  # "a memo seen by Reuters" came through Reuters and is not Reuters'
        source = Source(spans=(span,), name=name, kind=said.kind, anonymous=said.anonymous)
        return Who(source, said.words, said.head, through)

    def _own_name(self, said: Description) -> str | None:
        """Give the name that the words hold: that of a body, or of the outlet whose document it is."""
        if said.kind == "organisation":
            return said.words if _is_body(said) else None
        if said.owner is None or said.kind not in {"outlet", "document"}:
            return None
        if outlet := find_outlet(said.owner, cued=True):
            return self._bodies.outlet_name(said.owner, outlet)
        return said.owner if said.owner[:1].isupper() and said.kind == "document" else None

    def _through(self, said: Description, span: Span) -> Who | None:
        """Give the outlet whose source it is, or that has seen the document."""
        if said.kind == "document":
            return self._shown_to(span)
        if said.head not in {"source", "sources"} or said.owner is None:
            return None
        if said.owner in OUTLET_HEADS:
            return self._outlet_before(span)
        outlet = find_outlet(said.owner, cued=True)
        return Who(Source(spans=(span,), name=outlet.name, kind="outlet"), outlet.name) if outlet else None

    def _shown_to(self, span: Span) -> Who | None:
        """Give the outlet that has seen a document: "a memo seen by Reuters"."""
        match = _SHOWN.search(self._text, span.start, span.end)
        name = next(find_names(tokenize(self._text, match.end(), span.end)), None) if match else None
        outlet = find_outlet(name.text, cued=True) if name else None
        if name is None or outlet is None:
            return None
        written = self._bodies.outlet_name(name.text, outlet)
        return Who(Source(spans=(name.span,), name=written, kind="outlet"), written)

    def _reporting(self, span: Span) -> str | None:
        """Give the outlet whose report "a report" is: the one met last, else the only one that the article names."""
        return self._last(span, Description(head=""), {"outlet"}).source.name or self._bodies.only_outlet

    def _spokesperson(self, said: Description, span: Span) -> Who:
        """Give an unnamed spokesman as the organisation he speaks for."""
        owner = self._bodies.acronyms.get(said.owner or "", said.owner)
        if owner in ORGANISATION_HEADS and (whose := self._the_organisation(replace(said, head=owner), span)):
            owner = whose.source.name
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
        if (said.kind == "person" or said.head.endswith("-old")) and (person := self._known_person(said, span)):
            return person
        if said.kind == "organisation" and " " not in said.words:
            return self._the_organisation(said, span)
        if any(is_possessive(word) for word in said.words.split()):
            return None  # "the artist's website" is no outlet spoken of before
        if said.head == "agency":
            return self._last_named(said, span, {"outlet", "organisation"})
        if said.head == "paper" or (said.head in OUTLET_HEADS and said.kind == "outlet"):
            return self._last_named(said, span, {"outlet"}) or self._outlet_before(span)
        return self._met_before(said, span)

    def _known_person(self, said: Description, span: Span) -> Who | None:
        if _tells_who(self._text, span):
            return None
        if said.head in PERSON_ROLES and (person := self._people.with_role(said.head, span.start)):
            return self._as_person(person, span)
        if not said.head.endswith("-old") and not (said.words and self._is_the_one(span, said)):
            return None
        gender: Gender | None = "she" if said.head in FEMALE else "he" if said.head in MALE else None
        found = self._single(said, span, gender)
        return found if found.source.name else None

    def _is_the_one(self, span: Span, said: Description) -> bool:
        """Tell whether "the driver", "the analyst" can only be somebody spoken of before, and by name."""
        words = span.of(self._text)
        if words[:4].lower() != "the " or "," in words or said.head in _UNSAID:
            return False
        return not any(who.head == said.head and who.source.name is None for _, who, _ in self._lately())

    def _the_organisation(self, said: Description, span: Span) -> Who | None:
        """Give which "the company" or "the commission" is: named so in full, met last, or named most often."""
        full: str | None = self._bodies.fuller(said.head)
        if full == said.head:
            if (met := self._last_named(said, span, {"organisation"})) and can_be(said.head, met.source.name or ""):
                return met
            full = self._bodies.most_named(said.head, span.start)
        return Who(Source(spans=(span,), name=full, kind="organisation"), full) if full else None

    def _outlet_before(self, span: Span) -> Who | None:
        name = self._bodies.outlet_before(span.start)
        return Who(Source(spans=(span,), name=name, kind="outlet"), name) if name else None

    def _last_named(self, said: Description, span: Span, kinds: AbstractSet[Kind | None]) -> Who | None:
        found = self._last(span, said, kinds)
        return found if found.source.name else None

    def _met_before(self, said: Description, span: Span) -> Who | None:
        """Give the unnamed source or document that was met under the same noun; else a document's outlet."""
        if said.anonymous or said.kind == "document":
            again = self._last(span, said, {said.kind}, said.head)
            if again.words != said.words:
                return again
        published = said.kind == "outlet" or said.head in _NEWS | _SITES
        found = self._last_named(said, span, {"outlet"}) if published else None
        return replace(found, source=replace(found.source, kind=said.kind)) if found else None


_ANY_OUTLET = frozenset({"newspaper", "paper", "magazine", "broadcaster", "channel", "news agency", "agency"})
_MEMORY = 200
"""How many sources back an article is remembered; bounds the time that a pronoun takes."""

_SHOWN = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|published|posted) by |\b(?:leaked|shown|provided) to |\bshared with "
)
_APPOSED = re.compile(
    r"\b(?:news)?(?:site|website|paper|channel|station|broadcaster|magazine|agency|outlet|daily|network|blog) "
    r"((?:al-)?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*|\w[\w'’-]*\.\w{2,3})$"
)
"""What kind of outlet it is, and its name: "the website that'smags.com", "news site Al-Maalomah"."""
_LOCAL = re.compile(
    r"(?:(?:various|several|multiple|other) )?(?:local|state|news|regional|national|state-run) (?:\w+ )?"
    r"(?:media|outlets|tv|press|reporters|newspaper|station|radio|television|news)\b",
    re.IGNORECASE,
)
"""Outlets that are told something and not named: "told local TV"."""
_REPORTERS = frozenset({"correspondent", "reporter", "journalist"})
_SITES = frozenset({"site", "website", "blog", "page", "publication"})
_NEWS = frozenset("report article story piece reported hoax post item".split())
"""Documents that an outlet publishes."""
_HEARING = frozenset(
    "parliament congress senate council committee court assembly ministers lawmakers israel iran russia china "
    "washington".split()
)
"""Names that hear what is no statement to the press."""
_STATION = re.compile(r"[KWC][A-Z]{2,3}(?:[- ](?:TV|FM|AM|DT|\d+))?|[\w ]+[- ](?:TV|FM|Radio|Television)(?: \w+)?")
"""Names of stations: call signs, and what ends in TV or Radio."""


def _opening(article: Article) -> tuple[int, int]:
    """Give where the first paragraph ends, and where the three after it do."""
    paragraphs = [block for block in article.blocks if block.kind == "paragraph"]
    return (paragraphs[0].span.end, paragraphs[: _SOON + 1][-1].span.end) if paragraphs else (0, 0)


_SOON = 3
"""Paragraphs in which the person whom a story opens with is named: right 9 times of 10 on 339 training articles."""

_ASIDE = 60
"""Code points after a source in which it may be told that it asked not to be named."""

_UNSAID = frozenset(
    "official source spokesman spokeswoman spokesperson diplomat aide insider person prosecutor judge doctor".split()
)
"""Heads that the article keeps unnamed also when it speaks of them again."""


def _is_body(said: Description) -> bool:
    """Tell whether the words say which organisation it is: a name in them, or a noun for one."""
    first, *others = said.words.split() or [""]
    written = any(sign in ".@" or sign.isupper() or sign.isdigit() for sign in first[1:]) or find_outlet(
        first, cued=True
    )
    return bool(written) or said.head in ORGANISATION_HEADS or any(word[:1].isupper() for word in others)


_MEANT: dict[str, frozenset[Kind | None]] = {
    **dict.fromkeys(("they", "their", "them"), frozenset({"group", "organisation"})),
    **dict.fromkeys(("it", "its"), frozenset({"organisation", "outlet", "document"})),
}
"""The kinds of source that a pronoun can mean."""


def _tells_who(text: str, span: Span) -> bool:
    """Tell whether a clause says which one is meant, so that nobody named is: "the doctor who operated on her"."""
    words = span.of(text).split()
    return any(word in {"who", "whose"} and not before.endswith(",") for before, word in pairwise(words))
