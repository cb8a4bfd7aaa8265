"""Whom "he" or "she" means: the persons met before, weighed by where and how each was met last.

A log-linear ranking of antecedents (Denis and Baldridge, "A Ranking Approach to Pronoun Resolution", IJCAI 2007);
`training/antecedents.py` makes the weights.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from sayso.records import Span
from sayso.statements.sources.antecedent_weights import WEIGHTS
from sayso.statements.sources.people import Mention, People, Person
from sayso.statements.sources.who import Who
from sayso.text.english.given import MEN, WOMEN
from sayso.text.english.nouns import FEMALE, MALE
from sayso.text.english.words import DETERMINERS, PREPOSITIONS
from sayso.text.names import Gender, is_possessive

_STOP = re.compile(r"[.!?][\"'”’)\]]*\s|\n+")
_WORD_BEFORE = re.compile(r"(\S+)\s+$")
_WORD_REACH, _NAME_REACH = 24, 60
"""Code points in which the word before a mention, and the mention itself, are looked for."""

_REACH = 60
"""Mentions back that are weighed; bounds the time that a pronoun takes."""

_OTHER = {"he": FEMALE, "she": MALE}
_OBLIQUE = PREPOSITIONS | {"told", "asked", "called", "urged", "met", "accused", "and"}
"""Words before a name that is not what the sentence is about."""


class Met(NamedTuple):
    """A source met before: where, who, and whether inside another's words."""

    start: int
    who: Who
    nested: bool


class Pronoun(NamedTuple):
    """The pronoun asked about: its place, whose words it stands in, and whether between quotation marks."""

    start: int
    speaker: Who | None
    quoted: bool


@dataclass(slots=True)
class _Seen:
    """What is known of one candidate, nearest mention first."""

    meant: Person | Who
    start: int
    leads: bool
    oblique: bool
    quoted: bool
    determined: bool = False
    count: int = 1


class Antecedents:
    """The places of an article by which candidates are weighed."""

    def __init__(self, text: str, people: People, quotations: Sequence[Span]) -> None:
        self._text, self._people, self._quotations = text, people, quotations
        self._stops = [match.end() for match in _STOP.finditer(text)]
        self._lines = [match.end() for match in re.finditer(r"\n+", text)]

    def quoted(self, place: int) -> bool:
        """Tell whether the place stands between quotation marks."""
        at = bisect_right(self._quotations, place, key=_start) - 1
        return at >= 0 and place < self._quotations[at].end

    def best(self, pronoun: Pronoun, gender: Gender | None, met: Sequence[Met]) -> Person | Who | None:
        """Give the person meant, named or not; None where nobody agrees in gender."""
        weighed = [(_weight(traits), one) for one, traits in self.ranked(pronoun, gender, met)]
        return max(weighed, key=itemgetter(0))[1] if weighed else None

    def ranked(
        self, pronoun: Pronoun, gender: Gender | None, met: Sequence[Met]
    ) -> Iterator[tuple[Person | Who, Mapping[str, float]]]:
        """Give each person that agrees in gender with what speaks for it; `met` has the nearest source first."""
        seen = self._seen(pronoun, gender, met)
        spoke = [one.who.label for one in met if not one.nested and one.who.label in seen]
        order = sorted(seen, key=lambda label: -seen[label].start)
        for rank, label in enumerate(order):
            traits = self._traits(pronoun, seen[label], rank)
            speech = _speech(label, spoke, pronoun, self._paragraphs_since(label, met, pronoun))
            yield seen[label].meant, {**traits, **speech}

    def _seen(self, pronoun: Pronoun, gender: Gender | None, met: Sequence[Met]) -> dict[str, _Seen]:
        seen: dict[str, _Seen] = {}
        for mention, _ in zip(self._people.before(pronoun.start), range(_REACH), strict=False):
            person = mention.person
            if person.name in seen:
                seen[person.name].count += 1
            elif gender is None or person.gender in {None, gender}:
                seen[person.name] = _Seen(person, *self._how(mention))
        for one in met:
            if one.who.label not in seen and _may_be(one.who, gender, self._people):
                quoted = self.quoted(one.start)
                seen[one.who.label] = _Seen(one.who, one.start, leads=True, oblique=False, quoted=quoted)
        return seen

    def _how(self, mention: Mention) -> tuple[int, bool, bool, bool, bool]:
        before = _WORD_BEFORE.search(self._text, max(0, mention.start - _WORD_REACH), mention.start)
        after = self._text[mention.start : mention.start + _NAME_REACH].split()[: len(mention.person.name.split())]
        oblique = bool(before and before.group(1).lower() in _OBLIQUE) or any(map(is_possessive, after))
        determined = bool(before and before.group(1).lower() in DETERMINERS)
        return mention.start, mention.leads, oblique, self.quoted(mention.start), determined

    def _traits(self, pronoun: Pronoun, one: _Seen, rank: int) -> dict[str, float]:
        sentences = self._between(self._stops, one.start, pronoun.start)
        near = f"{min(sentences, 4)} sentences"
        person = one.meant if isinstance(one.meant, Person) else None
        return {
            near: 1.0,
            f"{near}, leads": float(one.leads),
            "oblique": float(one.oblique),
            "quoted": float(one.quoted and not pronoun.quoted),
            "both quoted": float(one.quoted and pronoun.quoted),
            "determined": float(one.determined),
            "given name": float(person is not None and person.name.split()[0].lower() in MEN | WOMEN),
            "nearest": float(rank == 0),
            "second": float(rank == 1),
            "gender": float(_is_told(one)),
            "sure": float(person is not None and person.sure),
            "unnamed": float(person is None),
            "often": math.log(one.count),
            "same paragraph": float(self._between(self._lines, one.start, pronoun.start) == 0),
        }

    def _paragraphs_since(self, label: str, met: Sequence[Met], pronoun: Pronoun) -> int:
        start = next((one.start for one in met if one.who.label == label and not one.nested), -1)
        return self._between(self._lines, start, pronoun.start) if start >= 0 else -1

    def _between(self, places: Sequence[int], start: int, end: int) -> int:
        return bisect_left(places, end) - bisect_right(places, start)


def _weight(traits: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in traits.items())


def _speech(label: str, spoke: Sequence[str], pronoun: Pronoun, paragraphs: int) -> dict[str, float]:
    """Give what having spoken says for a candidate."""
    last = bool(spoke) and spoke[0] == label
    outer = pronoun.speaker is not None and pronoun.speaker.label == label
    return {
        f"spoke last, {min(paragraphs, 3)} paragraphs": float(last and not pronoun.quoted),
        "spoke last, quoted": float(last and pronoun.quoted),
        "spoke": float(paragraphs >= 0),
        "speaker": float(outer and not pronoun.quoted),
        "speaker, quoted": float(outer and pronoun.quoted),
    }


def _may_be(who: Who, gender: Gender | None, people: People) -> bool:
    if who.source.kind != "person":
        return False
    if who.source.name is None:
        return who.head not in {"he", "she", "i", ""} and (gender is None or who.head not in _OTHER[gender])
    person = people.called(who.source.name.split())
    return person is None or gender is None or person.gender in {None, gender}


def _is_told(one: _Seen) -> bool:
    """Tell whether anything says which gender it is: the name, or the noun ("nun")."""
    if isinstance(one.meant, Person):
        return one.meant.gender is not None
    return one.meant.head in FEMALE | MALE


def _start(span: Span) -> int:
    return span.start
