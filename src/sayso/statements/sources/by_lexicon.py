"""Who a source is in a language that has a lexicon: the English resolver's little sister."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Article, Source, Span
from sayso.statements.sources.by_words import Described, bare_word, describe_by, is_given, is_person, name_start, runs
from sayso.statements.sources.who import Who
from sayso.text.lexicon import Lexicon
from sayso.text.names import gender_of
from sayso.text.outlets import find_outlet
from sayso.text.quotes import Quotation, find_quotations
from sayso.text.tokens import Token, tokenize_any


class LexiconResolver:
    """Resolves the sources of one article in the order of the text; `sources` are all of them.

    A last name is given in full where the article has one full name that ends with it; a pronoun is who
    spoke last or is named at a sentence's head since; "the minister" is who was called so.
    """

    def __init__(self, article: Article, lexicon: Lexicon, sources: Sequence[Span]) -> None:
        self._text, self._lexicon = article.text, lexicon
        described = [describe_by(lexicon, article.text, span.start, span.end) for span in sources]
        self._mentions = _mentions(article, lexicon, described) if lexicon.capitals else []
        quoted = [quotation.span for block in article.blocks for quotation in _quotations(article.text, block.span)]
        self._named_outside = [m for m in self._mentions if not any(span.start < m[0] < span.end for span in quoted)]
        self._names = Counter(name for _, name, _ in self._mentions)
        self._names.update(said.name for said in described if said.name and said.kind in {"person", None})
        self._runs = _runs(article, lexicon) if lexicon.capitals else Counter[str]()
        self._genders = _genders(article.text, lexicon, sources, described)
        self._roles = {name: role for _, name, role in reversed(self._mentions) if role}
        self._roles.update({said.name: said.role for said in reversed(described) if said.name and said.role})
        if lexicon.noun_capitals:
            told = ((name, _role_gender(lexicon, role)) for name, role in self._roles.items())
            self._genders.update({name: gender for name, gender in told if gender})
        self._met: list[tuple[int, Who]] = []

    def resolve(self, span: Span, speaker: Who | None = None, *, reports: bool = False) -> Who:
        """Give who the words of `span` mean; `speaker` is whose words they stand in, `reports` what outlets do."""
        said = describe_by(self._lexicon, self._text, span.start, span.end)
        if reports and said.name and find_outlet(said.name, cued=True):
            return self._outlet(said.name, span)
        who = self._who(said, span)
        if speaker is None or not said.pronoun:
            self._met.append((span.start, who))
        return who

    def hearer(self, span: Span) -> Who | None:
        """Give the outlet that something was told to, None where the words name no outlet."""
        lx, tokens = self._lexicon, tokenize_any(self._text, span.start, span.end)
        said = describe_by(lx, self._text, span.start, span.end)
        plain = [t for t in tokens if not _outlet_noun(lx, bare_word(t)) and bare_word(t) not in lx.determiners]
        called = len(plain) < len([t for t in tokens if bare_word(t) not in lx.determiners])
        words = self._text[plain[0].start : plain[-1].end] if plain else ""
        for phrase in (said.name, said.words, words):
            if (
                phrase
                and (phrase[0].isupper() or not lx.capitals)
                and any(find_outlet(article + phrase, cued=True) for article in _ARTICLES)
            ):
                return self._outlet(phrase, span)
        return self._outlet(words, span) if called and words and (not lx.capitals or words[0].isupper()) else None

    def _outlet(self, name: str, span: Span) -> Who:
        who = Who(Source(spans=(span,), name=name, kind="outlet"), name)
        self._met.append((span.start, who))
        return who

    def _who(self, said: Described, span: Span) -> Who:
        if said.pronoun:
            return self._pronoun(said, span)
        if said.owner or said.head in self._lexicon.spokespeople:
            return self._spokesperson(said, span)
        if said.name is not None:
            return self._named(said, span)
        if said.kind in {"person", None} and not said.anonymous and (name := self._called(said, span.start)):
            return self._person(name, span, None)
        return Who(Source(spans=(span,), kind=said.kind, anonymous=said.anonymous), said.words, said.head)

    def _named(self, said: Described, span: Span) -> Who:
        name = said.name or ""
        if said.kind in {"person", None}:
            full = self._full(name)
            if full or said.kind == "person":
                return self._person(full or name, span, said.role)
        return Who(Source(spans=(span,), name=name, role=said.role, kind=said.kind), name, said.head)

    def _person(self, name: str, span: Span, role: str | None) -> Who:
        role = role or self._roles.get(name)
        return Who(Source(spans=(span,), name=name, role=role, kind="person"), name, role or "")

    def _full(self, name: str) -> str | None:
        """Give the one full name in the article that ends with these words, itself where it is one."""
        words = name.split()
        for names in (self._names, self._runs):
            fits = [full for full in names if len(full.split()) > 1 and full.split()[-len(words) :] == words]
            if fits:
                return min(fits, key=lambda full: (-names[full], len(full), full))
        return None

    def _spokesperson(self, said: Described, span: Span) -> Who:
        if said.name:
            return self._named(said, span)
        if called := self._called(said, span.start):
            return self._person(called, span, None)
        again = next((who for _, who in reversed(self._met) if who.head == said.head), None)
        owner = said.owner or (again.source.name if again else None)
        return Who(Source(spans=(span,), name=owner, role=said.head, kind="person"), owner or said.words, said.head)

    def _called(self, said: Described, place: int) -> str | None:
        """Give the name of whom the article calls so before ("the minister"), or anywhere, where only one is."""
        if not is_person(self._lexicon, said.head):
            return None
        named = [who.source.name for start, who in self._met if start < place and _same_role(said, who.source.role)]
        before = [
            name for start, name, _ in self._mentions if start < place and _same_role(said, self._roles.get(name))
        ]
        everywhere = [name for name, role in self._roles.items() if _same_role(said, role)]
        if named and named[-1]:
            return named[-1]
        if before:
            return before[-1]
        return everywhere[0] if len(everywhere) == 1 else None

    def _pronoun(self, said: Described, span: Span) -> Who:
        lx, word = self._lexicon, said.pronoun or ""
        if word in lx.they and word not in lx.he | lx.she:
            return self._group(span) or Who(Source(spans=(span,)), said.words)
        gender = None if not lx.she or word in lx.he & lx.she else "she" if word in lx.she else "he"
        spoke = self._spoke(span, gender)
        name = self._beside(span, gender, spoke) or self._led(
            spoke.source.spans[0].start if spoke else -1, span.start, gender
        )
        name = name or (None if spoke else self._near(span.start, word))
        if name:
            return self._person(name, span, None)
        if spoke:
            return replace(spoke, source=replace(spoke.source, spans=(span,)))
        return Who(Source(spans=(span,), kind="person"), said.words)

    def _beside(self, span: Span, gender: str | None, spoke: Who | None) -> str | None:
        """Give the one person that may be meant of those named in the paragraph, where nobody has spoken in it."""
        start = self._text.rfind("\n", 0, span.start)
        if gender is None or (spoke and spoke.source.spans[0].start > start):
            return None
        near = {self._full(name) for place, name, _ in self._named_outside if start < place < span.start}
        fits = [name for name in near if name and self._gender(name) in {None, gender}]
        return fits[0] if len(fits) == 1 else None

    def _group(self, span: Span) -> Who | None:
        """Give the group, organisation or paper that spoke last."""
        kinds = {"group", "organisation", "document"}
        met = next((who for start, who in reversed(self._met) if start < span.start and who.source.kind in kinds), None)
        return replace(met, source=replace(met.source, spans=(span,))) if met else None

    def _spoke(self, span: Span, gender: str | None) -> Who | None:
        """Give the person who spoke last and can be meant; one of unknown gender only from the paragraph before on."""
        for start, who in reversed(self._met):
            if start >= span.start or who.source.kind != "person":
                continue
            known = self._gender(who.source.name)
            if gender in {None, known} or (known is None and self._text.count("\n\n", start, span.start) <= 1):
                return who
        return None

    def _near(self, before: int, pronoun: str) -> str | None:
        """Give the person named last before a place whose gender is known to be the pronoun's alone."""
        lx = self._lexicon
        if pronoun in lx.they or pronoun in lx.he & lx.she:
            return None
        gender = "he" if pronoun in lx.he else "she"
        for start, name, _ in reversed(self._named_outside):
            full = self._full(name) if start < before else None
            if full and self._gender(full) == gender:
                return full
        return None

    def _gender(self, name: str | None) -> str | None:
        return (self._genders.get(name) or gender_of(name.split())) if name else None

    def _led(self, after: int, before: int, gender: str | None) -> str | None:
        """Give the person named last at the head of a sentence between two places."""
        for start, name, role in reversed(self._named_outside):
            if after < start < before and self._leads(start, role):
                full = self._full(name)
                if full and (gender is None or self._gender(full) in {None, gender}):
                    return full
        return None

    def _leads(self, start: int, role: str | None) -> bool:
        """Tell whether nothing but a role stands between the head of the sentence and the name at `start`."""
        head = re.split(r"[.!?\n]", self._text[max(0, start - _HEAD) : start])[-1].strip('«»“”„" ').split()
        if head and head[0].lower() in self._lexicon.determiners:
            head = head[1:]
        return not head or head == (role or "").split()


def _role_gender(lx: Lexicon, role: str) -> str | None:
    """Give the gender that a German role tells: "Co-Chefin", "Klimaforscher", but neither "Vorsitzende"."""
    word = next((word for word in role.lower().split() if is_person(lx, word)), "")
    return None if word[-1:] in {"", "e", "d"} else "she" if word.endswith("in") else "he"


def _same_role(said: Described, role: str | None) -> bool:
    """Tell whether "the minister of defence" can be whom the role tells: the noun is in it, and no word against it."""
    have = _low(role)
    if said.head not in have:
        return False
    asked = {word for word in _low(said.words) if len(word) > _SMALL} - {said.head}
    return not asked or bool(asked & set(have))


_ARTICLES = ("", "Le ", "La ", "El ", "Il ", "O ", "De ", "Die ")
"""What may be part of an outlet's name and be swallowed by a preposition: "au Monde"."""
_HEAD = 120
"""Characters looked back for the head of a sentence."""
_SMALL = 3
"""Letters of words that tell nothing: "de", "der", "کی"."""


def _low(role: str | None) -> list[str]:
    return (role or "").lower().replace("\u0650", "").split()


def _quotations(text: str, span: Span) -> list[Quotation]:
    return find_quotations(text, span.start, span.end)


def _outlet_noun(lx: Lexicon, word: str) -> bool:
    return word in lx.outlets or (lx.verb_first and word[:1] == "ل" and word[1:] in lx.outlets)


def _mentions(article: Article, lx: Lexicon, sources: Sequence[Described]) -> list[tuple[int, str, str | None]]:
    """Give the persons' names of two words and more: place, name, and the noun beside it that says what they are."""
    found, speaking = [], {said.name.split()[-1] for said in sources if said.name}
    for block in article.blocks:
        tokens = tokenize_any(article.text, block.span.start, block.span.end)
        for begin, last in runs(lx, tokens):
            first = begin + _function_words(lx, tokens[begin:last])
            start = first + name_start(lx, tokens[first:last])
            if (
                0 < first == start < len(tokens)
                and tokens[first - 1].lower in lx.links
                and not is_given(tokens[start].text)
            ):
                continue  # "jefe del Estado Mayor": whose chief, not the chief
            name = article.text[tokens[start].start : tokens[last - 1].end] if start < last else ""
            role = _role_beside(lx, article.text, tokens, start, last)
            known = start < last and (role or is_given(tokens[start].text) or tokens[last - 1].text in speaking)
            if len(name.split()) > 1 and known:
                found.append((tokens[first].start, name, role))
            elif last - start == 1:
                found.append((tokens[start].start, name, None))
    full = {name.split()[-1] for _, name, _ in found if " " in name}
    return [item for item in found if " " in item[1] or item[1] in full]


def _function_words(lx: Lexicon, run: Sequence[Token]) -> int:
    small = lx.stops | lx.determiners | lx.prepositions | lx.conjunctions | lx.pronouns | lx.according
    return next((i for i, token in enumerate(run) if token.lower not in small), len(run))


def _role_beside(lx: Lexicon, text: str, tokens: Sequence[Token], first: int, last: int) -> str | None:
    """Give the words beside a name that say what the person is: before it, or set apart behind it."""
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = tokens[index].lower
        if not tokens[index].is_word or word in lx.auxiliaries or word in lx.prepositions - lx.links:
            break
        if is_person(lx, word):
            return _plain(lx, text, tokens[index:first])
    if last < len(tokens) and tokens[last].text == ",":
        aside = tokens[last + 1 : last + 1 + _REACH]
        end = next((i for i, token in enumerate(aside) if not token.is_word), len(aside))
        if any(is_person(lx, token.lower) for token in aside[: min(end, 3)]):
            return _plain(lx, text, aside[:end])
    return None


def _plain(lx: Lexicon, text: str, tokens: Sequence[Token]) -> str | None:
    """Give the words without small ones at their ends."""
    small = lx.determiners | lx.links | lx.prepositions
    places = [i for i, token in enumerate(tokens) if token.lower not in small]
    return text[tokens[places[0]].start : tokens[places[-1]].end] if places else None


_REACH = 8


def _runs(article: Article, lx: Lexicon) -> Counter[str]:
    """Give how often each run of capitals can be a full name; where nouns have capitals, none that begins with one."""
    low = article.text
    found: Counter[str] = Counter()
    for block in article.blocks:
        tokens = tokenize_any(article.text, block.span.start, block.span.end)
        for first, last in runs(lx, tokens):
            begin = first + _function_words(lx, tokens[first:last])
            start = begin + name_start(lx, tokens[begin:last])
            if 1 < last - start <= _LONGEST_NAME:
                word = tokens[start].text
                noun = lx.noun_capitals and any(f" {small} {word}" in low for small in lx.determiners)
                found.update([] if noun else [low[tokens[start].start : tokens[last - 1].end]])
    return found


_LONGEST_NAME = 4


def _genders(text: str, lx: Lexicon, sources: Sequence[Span], described: Sequence[Described]) -> dict[str, str]:
    """Give the genders that articles and titles before the sources' names tell: "la ministre X", "Mme X"."""
    genders: dict[str, str] = {}
    for span, said in zip(sources, described, strict=True):
        first = span.of(text).lower().split()[0].rstrip(".")
        if not said.name or said.kind != "person" or first not in lx.male ^ lx.female:
            continue
        genders.setdefault(said.name, "she" if first in lx.female else "he")
    return genders
