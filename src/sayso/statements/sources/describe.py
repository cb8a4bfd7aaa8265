"""What the words of a source say by themselves: its head, the name in it, its kind, whether it is withheld."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records.statement import Kind
from sayso.text.english.nouns import (
    DOCUMENTS,
    GROUP_HEADS,
    MEDIA,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    OUTLET_NAMES,
    PERSON_ROLES,
    SPOKESPEOPLE,
    TITLES,
    VAGUE,
    WITHHELD,
)
from sayso.text.english.words import DETERMINERS, PREPOSITIONS, PRONOUNS, TIME_NOUNS
from sayso.text.names import CONNECTORS, Name, bare, find_names, is_possessive, looks_like_person
from sayso.text.outlets import find_outlet
from sayso.text.tokens import Token, tokenize

_CUTS = frozenset({",", "(", "–", "—", "-", "--", ";", "who", "which", "that", "whose", "where"})


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
    tokens = tokenize(text, start, end)
    main = _main(tokens)
    words = _plain(text, main) or _plain(text, tokens)
    if len(main) == 1 and main[0].lower in PRONOUNS | {"i"}:
        return Description(head=main[0].lower, pronoun=main[0].lower, words=words)
    head_part, rest = _split(main)
    if (
        rest
        and rest[0].lower in {"of", "for"}
        and head_part[-1].lower in PERSON_ROLES
        and (late := _closing_name(main))
    ):
        return Description(
            late.words[-1].lower(), late, "person", words=late.text
        )  # "Secretary of State William Galvin"
    names = list(find_names(head_part))
    name = names[-1] if names and names[-1].span.end >= _last_end(head_part) else None
    if name and (_only_title(name) or _is_common(text, name, head_part)):
        name = None
    head = bare(head_part[-1].lower) if head_part else ""
    definite = bool(tokens) and tokens[0].lower in {
        "the",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
    }
    if name is None and (named := _named_after(tokens, main)):
        kind: Kind | None = "person" if head in PERSON_ROLES or looks_like_person(named.words) else kind_of_name(named)
        return Description(head, named, kind, words=words, role=_role_words(text, head_part))
    if name is None:
        return _nameless(text, tokens, head_part, rest, head, definite=definite, words=words)
    joined = [n for n in names if n is not name]
    if joined and any(token.lower == "and" for token in head_part):
        return Description(head, name, "group", words=words)
    name = _extended(text, name, rest)
    return Description(head, name, kind_of_name(name), definite=False, words=words, owner=None)


def _main(tokens: Sequence[Token]) -> list[Token]:
    """Give the tokens before the first apposition, relative clause or bracket."""
    for index, token in enumerate(tokens):
        if index and (token.lower in _CUTS):
            return list(tokens[:index])
    return list(tokens)


def _split(main: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    for index, token in enumerate(main):
        if index and token.lower in PREPOSITIONS and not token.is_capital:
            late = index > 1 and main[index - 1].lower in _LATE_ADJECTIVES
            return list(main[: index - late]), list(main[index - late :])
        if index and token.lower.endswith(("ing", "ed")) and not token.is_capital and _is_noun_like(main[index - 1]):
            return list(main[:index]), list(main[index:])
    return _without_times(main), []


_LATE_ADJECTIVES = frozenset(
    "familiar close involved briefed present aware responsible loyal opposed available able similar".split()
)


def _is_noun_like(token: Token) -> bool:
    return (
        token.is_word
        and token.lower not in DETERMINERS
        and (token.is_capital or token.lower in DOCUMENTS | GROUP_HEADS | WITHHELD | PERSON_ROLES)
    )


def _without_times(main: Sequence[Token]) -> list[Token]:
    kept = list(main)
    while len(kept) > 1 and (
        kept[-1].lower in TIME_NOUNS
        or not kept[-1].is_word
        or kept[-1].lower in {"also", "himself", "herself", "itself", "themselves"}
    ):
        kept.pop()
    return kept


def _last_end(tokens: Sequence[Token]) -> int:
    last = next((token for token in reversed(tokens) if token.is_word), None)
    return 0 if last is None else last.end


def _only_title(name: Name) -> bool:
    return all(word.lower() in TITLES or word.lower() in PERSON_ROLES for word in name.words)


def _closing_name(main: Sequence[Token]) -> Name | None:
    """Give the person's name that ends the words, None where they end otherwise."""
    names = list(find_names(main))
    fits = bool(names) and names[-1].span.end >= _last_end(main) and looks_like_person(names[-1].words)
    return names[-1] if fits else None


def _is_common(text: str, name: Name, head_part: Sequence[Token]) -> bool:
    """Tell whether a capital is only the sentence's: "Suppliers said" where the text has "suppliers" too."""
    word = name.words[-1]
    if (
        len(head_part) > 1
        or len(name.words) > 1
        or name.titles
        or not word[1:].islower()
        or find_outlet(word, cued=True)
    ):
        return False
    low = word.lower()
    if low in GROUP_HEADS | DOCUMENTS | WITHHELD | MEDIA | SPOKESPEOPLE | VAGUE - {"press"}:
        return low not in _PEOPLES
    return low.endswith(("ists", "ers", "ors", "ants", "ents", "yees")) or f" {low}" in text


_PEOPLES = frozenset(
    "republicans democrats conservatives liberals americans russians chinese israelis palestinians ukrainians iranians pakistanis indians britons".split()
)


def _named_after(tokens: Sequence[Token], main: Sequence[Token]) -> Name | None:
    """Give the name in the apposition after a role: "the group's leader, Abu Bakr al-Baghdadi"."""
    if len(main) >= len(tokens) or tokens[len(main)].text not in {",", "–", "—"}:
        return None
    name = next(iter(find_names(tokens[len(main) + 1 :])), None)
    close = name is not None and name.span.start <= tokens[len(main)].end + _NEAR
    return name if close and name and (len(name.words) > 1 or tokens[0].lower in DETERMINERS) else None


_NEAR = 2


def _extended(text: str, name: Name, rest: Sequence[Token]) -> Name:
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


def kind_of_name(name: Name) -> Kind | None:
    """Give the kind that a name speaks for by itself, None where it may be person or organisation."""
    last = name.words[-1].lower()
    if not name.titles and find_outlet(name.text, cued=True):
        return "outlet"
    if last in OUTLET_NAMES and (len(name.words) > 1) and not name.titles:
        return "outlet"
    if last in GROUP_HEADS - {"house"} and last.endswith("s"):
        return "group"
    if name.titles or looks_like_person(name.words):
        return "person"
    if any(word.lower() in ORGANISATION_HEADS for word in name.words) or (name.text.isupper() and len(name.text) > 1):
        return "organisation"
    return None


def _nameless(
    text: str,
    tokens: Sequence[Token],
    head_part: Sequence[Token],
    rest: Sequence[Token],
    head: str,
    *,
    definite: bool,
    words: str,
) -> Description:
    if ((len(head_part) == 1 and head in _QUANTITIES) or head in _AMOUNTS) and rest and rest[0].lower == "of":
        return _some_of(text, rest[1:], head, words)
    kind = _kind_of_noun(head, indefinite=tokens[0].lower in {"a", "an", "another", "one"})
    owner = _owner(text, head_part, rest)
    if head in SPOKESPEOPLE:
        return Description(head, None, "person", definite=definite, owner=owner, words=words)
    withheld = _is_withheld(tokens, kind, head, definite=definite, owned=owner is not None)
    return Description(head, None, kind, definite=definite, anonymous=withheld, owner=owner, words=words)


_AMOUNTS = frozenset("number majority handful couple pair dozen dozens hundreds thousands percent series group".split())
_QUANTITIES = frozenset("one two three four some several many most both all none each others".split())


def _some_of(text: str, tokens: Sequence[Token], quantity: str, words: str) -> Description:
    """Give what "one of the officials" says: one or several of those, unnamed as they are."""
    head_part, _ = _split(tokens)
    head = bare(head_part[-1].lower) if head_part else quantity
    kind = "person" if quantity in {"one", "each"} else _kind_of_noun(head)
    vague = quantity in _AMOUNTS | {"some", "many", "most", "all", "both"} and head not in _OFFICIAL
    return Description(head, None, kind, anonymous=kind == "person" or (kind == "group" and not vague), words=words)


def _is_withheld(tokens: Sequence[Token], kind: Kind | None, head: str, *, definite: bool, owned: bool) -> bool:
    """Tell whether the words withhold who it is: one unnamed person, a class of experts or officials, bare "reports"."""
    if kind == "document":
        return head in _BARE_DOCUMENTS and not definite and not owned
    if kind == "person":
        return True
    vague = tokens[0].lower in VAGUE or head in _VAGUE_HEADS
    return kind == "group" and not vague and (not definite or head in _OFFICIAL)


_OFFICIAL = frozenset(
    "officials sources authorities police insiders officers investigators prosecutors diplomats".split()
)
_BARE_DOCUMENTS = frozenset("reports rumors rumours rumor rumour".split())
_VAGUE_HEADS = frozenset("people locals everyone public users fans many some others nobody they we".split())


def _kind_of_noun(head: str, *, indefinite: bool = False) -> Kind | None:  # noqa: PLR0911 - one line a kind
    if head in DOCUMENTS - {"press"} or head.removesuffix("ed") in {
        "report",
        "article",
    }:  # "the reported stated" is a slip of many pages
        return "document"
    if head in OUTLET_HEADS | MEDIA:
        return "outlet"
    if head in GROUP_HEADS | _QUANTITIES - {"one"}:
        return "group"
    if head in PERSON_ROLES | WITHHELD | SPOKESPEOPLE or head.endswith("-old"):
        return "person"
    if head in ORGANISATION_HEADS:
        return "organisation"
    if head.endswith("s") and not head.endswith("ss"):
        return "group"
    person = indefinite or head.endswith(("er", "or", "ist", "man", "woman", "ant", "ian", "ee", "ess"))
    return "person" if person else "organisation"


def _owner(text: str, head_part: Sequence[Token], rest: Sequence[Token]) -> str | None:
    """Give who a spokesman, source or report belongs to: "for flydubai", "the ministry's", "a CAAN spokesperson"."""
    if (head_part and bare(head_part[-1].lower) in SPOKESPEOPLE) and not rest:
        before = [token for token in head_part[:-1] if token.lower not in DETERMINERS]
        return " ".join(bare(token.text) for token in before) or None
    if rest and rest[0].lower in {"for", "of", "at", "with", "from", "by", "in", "within", "inside"}:
        names = list(find_names(rest))
        return names[0].text if names and rest[0].lower != "in" else _plain(text, rest[1:]) or None
    names = list(find_names(head_part))
    return names[-1].text if names else next((bare(t.text) for t in head_part if is_possessive(t.text)), None)


def _role_words(text: str, tokens: Sequence[Token]) -> str | None:
    return _plain(text, tokens) or None


def _plain(text: str, tokens: Sequence[Token]) -> str:
    """Give the words without a determiner before them and marks after them."""
    kept = list(tokens)
    while (
        len(kept) > 1
        and not (kept[0].lower == "one" and kept[1].lower == "of")
        and kept[0].lower
        in {"the", "a", "an", "one", "his", "her", "their", "its", "that", "this", "these", "those", "even"}
    ):
        kept.pop(0)
    while kept and not kept[-1].is_word:
        kept.pop()
    if not kept:
        return ""
    words = text[kept[0].start : kept[-1].end]
    return words[0].lower() + words[1:] if kept[0].lower in _COMMON else words


_COMMON = (
    WITHHELD
    | GROUP_HEADS
    | DOCUMENTS
    | VAGUE
    | MEDIA
    | DETERMINERS
    | frozenset(
        "senior local multiple unnamed anonymous former top high-ranking state security government military intelligence industry".split()
    )
)
"""Words that have a capital at the start of a sentence only."""
