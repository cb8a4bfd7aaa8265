"""What the words of a source say by themselves, before the article is asked who it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Span
from sayso.records.statement import Kind
from sayso.statements.sources.kinds import (
    AMOUNTS,
    DOMAIN,
    QUANTITIES,
    Hints,
    is_common,
    is_withheld,
    kind_of_name,
    kind_of_noun,
    only_title,
)
from sayso.statements.sources.parts import LATE_ADJECTIVES, Parts, last_end, plain, split, take_apart
from sayso.text.countries import country_of
from sayso.text.english.nouns import PERSON_ROLES, SPOKESPEOPLE, TITLES
from sayso.text.english.words import DETERMINERS, PRONOUNS, TIME_NOUNS
from sayso.text.names import CONNECTORS, Name, bare, find_names, is_possessive, looks_like_person
from sayso.text.outlets import find_outlet
from sayso.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Description:
    """A source by its own words. `head` is the noun that carries it, in small letters; `name` is None without one.

    `definite` tells that the article has spoken of it before ("the minister"); `owner` is the
    organisation, person or place that a spokesman, a report or a source belongs to.
    """

    head: str
    name: Name | None = None
    kind: Kind | None = None
    pronoun: str | None = None
    definite: bool = False
    anonymous: bool = False
    owner: str | None = None
    words: str = ""
    role: str | None = None


def describe(text: str, start: int, end: int) -> Description:
    """Give what the words `text[start:end]` say of a source."""
    parts = take_apart(text, start, end)
    if len(parts.main) == 1 and parts.noun in PRONOUNS and parts.main[0].text != "US":
        return Description(head=parts.noun, pronoun=parts.noun, words=parts.words)
    if late := _named_at_end(parts) or _named_late(parts):
        return Description(late.words[-1].lower(), late, "person", words=late.text)
    if address := next((token for token in parts.main if DOMAIN.search(token.text)), None):
        return Description(
            parts.noun, Name((address.text,), (), Span(address.start, address.end)), "outlet", words=parts.words
        )
    names = list(find_names(parts.head))
    name = names[-1] if names and names[-1].span.end >= last_end(parts.head) else None
    if name and not only_title(name) and not is_common(text, name, parts.head):
        joined = len(names) > 1 and any(token.lower == "and" for token in parts.head)
        full = _extended(name, parts.rest)
        return Description(
            parts.noun, name if joined else full, "group" if joined else kind_of_name(full), words=parts.words
        )
    if named := _named_after(parts):
        person = parts.noun in PERSON_ROLES or looks_like_person(named.words)
        role = plain(text, parts.head) or None
        return Description(parts.noun, named, "person" if person else kind_of_name(named), words=parts.words, role=role)
    return _nameless(text, parts)


def _named_late(parts: Parts) -> Name | None:
    """Give the person's name that ends the words: "Secretary of State William Galvin"."""
    if not parts.rest or parts.rest[0].lower not in {"of", "for"} or parts.noun not in PERSON_ROLES:
        return None
    names = list(find_names(parts.main))
    fits = bool(names) and names[-1].span.end >= last_end(parts.main) and looks_like_person(names[-1].words)
    return names[-1] if fits else None


def _named_at_end(parts: Parts) -> Name | None:
    """Give the person's name that ends a long role: "co-chair of the Union (PYD) Ann Lee", "MEC for ..., Ann Lee"."""
    if len(parts.tokens) - len(parts.main) < _APART:
        return None
    name = next(iter(reversed(list(find_names(parts.tokens)))), None)
    if name is None or name.span.end < parts.tokens[-1].end or not looks_like_person(name.words):
        return None
    before = next((token for token in reversed(parts.tokens) if token.end <= name.span.start), None)
    apart = before is not None and (before.text in {",", ")"} or before.lower in TITLES)
    return name if apart and not any(map(_is_personal, find_names(parts.main))) else None


def _is_personal(name: Name) -> bool:
    """Tell whether a name is surely a person's: no role is in it."""
    return looks_like_person(name.words) and not any(word.lower() in PERSON_ROLES | TITLES for word in name.words)


_APART = 3
"""Tokens after the first words at least: a mark and a name of two."""


def _named_after(parts: Parts) -> Name | None:
    """Give the name in the apposition after a role: "the group's leader, Abu Bakr al-Baghdadi"."""
    at = len(parts.main)
    if at >= len(parts.tokens) or parts.tokens[at].text not in {",", "–", "—"}:
        return None
    name = next(iter(find_names(parts.tokens[at + 1 :])), None)
    titled = sum(len(title) + 1 for title in name.titles) if name else 0
    if name is None or name.span.start - titled > parts.tokens[at].end + _NEAR:
        return None
    return name if len(name.words) > 1 or parts.tokens[0].lower in DETERMINERS else None


_NEAR = 2


def _extended(name: Name, rest: Sequence[Token]) -> Name:
    """Give the name with what belongs to it: "University of Oslo", "Islamic State of Iraq and Syria"."""
    if len(rest) < 2 or rest[0].lower not in {"of", "for"} or looks_like_person(name.words) or name.titles:  # noqa: PLR2004
        return name
    end = 1 + (rest[1].lower == "the")
    while end < len(rest) and (
        rest[end].is_capital
        or (
            rest[end].lower in {"and", "of", "the", "for", *CONNECTORS}
            and end + 1 < len(rest)
            and rest[end + 1].is_capital
        )
    ):
        end += 1
    if end == 1 or not rest[end - 1].is_capital:
        return name
    tail = tuple(token.text for token in rest[:end])
    return Name(name.words + tail[:-1] + (bare(tail[-1]),), (), name.span)


def _nameless(text: str, parts: Parts) -> Description:
    noun, first = parts.noun, parts.tokens[0].lower
    if (
        parts.rest
        and parts.rest[0].lower == "of"
        and (noun in AMOUNTS or (len(parts.head) == 1 and noun in QUANTITIES))
    ):
        return _some_of(parts)
    kind = kind_of_noun(noun, indefinite=first in {"a", "an", "another", "one"})
    owner = _owner(text, parts.head, parts.rest)
    if noun in SPOKESPEOPLE:
        return Description(noun, None, "person", definite=parts.definite, owner=owner, words=parts.words)
    owned = owner is not None or first in _POSSESSIVES or first.endswith(("'s", "s'"))
    qualified = bool(parts.rest) and (
        parts.rest[0].lower in LATE_ADJECTIVES or any(token.lower == "knowledge" for token in parts.rest[:2])
    )
    withheld = is_withheld(kind, noun, Hints(first, parts.definite, owned, qualified))
    return Description(noun, None, kind, definite=parts.definite, anonymous=withheld, owner=owner, words=parts.words)


def _some_of(parts: Parts) -> Description:
    """Give what "one of the officials" says: one or several of those, unnamed as they are."""
    inner, _ = split(parts.rest[1:])
    noun = bare(inner[-1].lower) if inner else parts.noun
    kind = "person" if parts.noun in {"one", "each"} else kind_of_noun(noun)
    first = "some" if parts.noun in AMOUNTS | {"some", "all", "both"} else parts.noun
    anonymous = kind == "person" or is_withheld(kind, noun, Hints(first))
    return Description(noun, None, kind, anonymous=anonymous, words=parts.words)


def _owner(text: str, head_part: Sequence[Token], rest: Sequence[Token]) -> str | None:
    """Give who a spokesman, source or report belongs to: "for flydubai", "the ministry's", "a CAAN spokesperson"."""
    if (head_part and bare(head_part[-1].lower) in SPOKESPEOPLE) and not rest:
        before = [token for token in head_part[:-1] if token.lower not in DETERMINERS]
        return " ".join(bare(token.text) for token in before) or None
    held = [name for name in find_names(head_part) if not _opens(name, head_part)]
    inner = names_in(rest) if rest and rest[0].lower in _OWNER_PREPOSITIONS else []
    outlet = next((name for name in reversed(inner) if find_outlet(name.text, cued=True)), None)
    if outlet or (inner and rest[0].lower not in _PLACING):
        return (outlet or inner[0]).text
    if held:
        return held[-1].text
    if rest and rest[0].lower in _OWNER_PREPOSITIONS:
        return (inner[0].text if inner else plain(text, rest[1:])) or None
    return next((bare(t.text) for t in head_part if is_possessive(t.text)), None)


def names_in(tokens: Sequence[Token]) -> list[Name]:
    """Give the names among the tokens that are no times ("today") and own nothing ("Taiwan's DigiTimes")."""
    names = [name for name in find_names(tokens) if name.words[-1].lower() not in TIME_NOUNS]
    return names if len(names) == 1 else [n for n in names if not is_possessive(_written(n, tokens))] or names


def _written(name: Name, tokens: Sequence[Token]) -> str:
    last = next(token for token in reversed(tokens) if token.start < name.span.end)
    return last.text


_POSSESSIVES = frozenset("his her their its my our your".split())


def _opens(name: Name, tokens: Sequence[Token]) -> bool:
    """Tell whether a capital may only be the sentence's: "Previous reports"."""
    first = name.span.start == tokens[0].start and len(name.words) == 1
    return first and country_of(name.text) is None and find_outlet(name.text) is None and not name.text.isupper()


_OWNER_PREPOSITIONS = frozenset("for of at with from by in on within inside".split())
_PLACING = frozenset({"in", "on"})
