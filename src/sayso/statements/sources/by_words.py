"""What a source's words say of it in a language that has a lexicon: its name, role, kind, and whose it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records.statement import Kind
from sayso.text.english.given import MEN, WOMEN
from sayso.text.lexicon import Lexicon
from sayso.text.outlets import find_outlet
from sayso.text.tokens import Token, tokenize_any

_PARTS = frozenset("de du la le des von van der den del al el bin ibn di da dos zu".split())
_CUTS = frozenset({",", "،", "(", "–", "—"})
_MARKS = frozenset("’ ‘ ' « » “ ” \" .".split())


@dataclass(frozen=True, slots=True)
class Described:
    """A source by its own words: `head` is the noun that carries it, `owner` whom a spokesman or a paper belongs to."""

    words: str
    head: str = ""
    name: str | None = None
    role: str | None = None
    kind: Kind | None = None
    anonymous: bool = False
    owner: str | None = None
    pronoun: str | None = None


def describe_by(lexicon: Lexicon, text: str, start: int, end: int) -> Described:
    """Give what the words `text[start:end]` say of a source."""
    tokens = tokenize_any(text, start, end)
    low = [bare_word(token) for token in tokens]
    whole = " ".join(low)
    if whole in lexicon.pronouns:
        return Described(whole, pronoun=whole)
    cut = next((i for i, token in enumerate(tokens) if token.text in _CUTS and i), len(tokens))
    if not lexicon.capitals:
        return _without_capitals(lexicon, text, tokens[:cut], low[:cut])
    return _with_capitals(lexicon, text, tokens, cut)


def bare_word(token: Token) -> str:
    """Give the word in small letters, without vowel signs of Arabic script."""
    return "".join(sign for sign in token.lower if not "\u064b" <= sign <= "\u0652")


# Scripts with capitals


def _with_capitals(lx: Lexicon, text: str, tokens: Sequence[Token], cut: int) -> Described:
    main, aside = tokens[:cut], tokens[cut + 1 :]
    determined = main[0].lower in lx.determiners and len(main) > 1
    words = _words(text, main[determined:] or main)
    head = next((i for i, token in enumerate(main) if _noun(lx, token.lower)), None)
    noun = main[head].lower if head is not None else main[-1].lower
    name = _name_in(lx, main, determined=determined)
    apart = _name_in(lx, aside, determined=False) if aside and aside[0].is_capital and determined else None
    if apart and (name is None or is_person(lx, noun)):
        name, role = apart, words if is_person(lx, noun) else None
    else:
        role = _role(lx, text, main, name) or _role_aside(lx, text, aside)
    if name is None:
        return _nameless(lx, text, main, noun, words)
    person = role is not None or (not determined and len(name) > 1)
    written = _words(text, name)
    return Described(words, noun, written, role, kind_of(lx, written, person=person, determined=determined))


def _name_in(lx: Lexicon, tokens: Sequence[Token], *, determined: bool) -> list[Token] | None:
    """Give the words of the name: the last run of capitals that belongs to nobody else ("ministre de la Défense")."""
    best = None
    for first, last in runs(lx, tokens[determined:]):
        first, last = first + determined, last + determined  # noqa: PLW2901 - places in all tokens
        run = tokens[first:last]
        start = name_start(lx, run)
        owned = (
            start == 0 and first > determined and tokens[first - 1].lower in lx.links | lx.determiners | lx.prepositions
        )
        alone = (
            determined
            and lx.noun_capitals
            and last - first - start == 1
            and not run[start].text.isupper()
            and start == 0
        )
        if not lx.noun_capitals and first > 0 and start == 0:  # "prezydent USA"
            owned = owned or (len(run) == 1 and run[0].text.isupper() and is_person(lx, tokens[first - 1].lower))
        adjective = first == 0 and last - first == 1 < len(tokens) and tokens[1].text.islower() and not determined
        if start < len(run) and not owned and not alone and not adjective:
            best = list(run[start:])
    return best


def runs(lx: Lexicon, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Give the runs of capitalised words among the tokens."""
    found, index = [], 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and (
            (tokens[end].is_capital and tokens[end].is_word)
            or (end > index and _is_part(lx, tokens, end) and _capital_follows(tokens, end))
            or (end > index and tokens[end].text == "." and len(tokens[end - 1].text) <= 2)  # noqa: PLR2004 - "J."
        ):
            end += 1
        if end > index:
            found.append((index, end))
        index = max(end, index + 1)
    return found


def _is_part(lx: Lexicon, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the small word can stand inside a name; German "von der" only after one given name."""
    word = tokens[index].lower
    if lx.noun_capitals and word in {"der", "den", "des", "zu"}:
        return tokens[index - 1].lower in {"von", "van"}
    if lx.noun_capitals and word in {"von", "van"}:  # "Investor von Quantumscape" is no name
        alone = index < 2 or not tokens[index - 2].is_capital  # noqa: PLR2004 - the word before the given name
        return alone and (is_given(tokens[index - 1].text) or tokens[index + 1].lower in {"der", "den"})
    return word in _PARTS


def _capital_follows(tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1 : index + 3]
    return bool(following) and (
        following[0].is_capital or (following[0].lower in _PARTS and len(following) > 1 and following[1].is_capital)
    )


def name_start(lx: Lexicon, run: Sequence[Token]) -> int:
    """Give where the name begins in a run of capitals: behind titles and roles; the run's end where it has none."""
    low = [token.lower for token in run]
    roles = [i for i, word in enumerate(low) if is_person(lx, word) or f"{word}." in lx.persons]
    start = roles[-1] + 1 if roles else 0
    while start < len(run) and (
        run[start].text == "." or low[start] in _PARTS - {"el", "al", "von", "van", "le", "la"}
    ):
        start += 1
    given = next((i for i in range(start, len(run) - 1) if is_given(low[i])), None)
    if given is not None and given > start and low[start] not in lx.organisations:
        return given
    if start < len(run) and all(_noun(lx, word) for word in low[start:]) and len(run) - start == 1:
        return len(run)
    return start


def _role(lx: Lexicon, text: str, main: Sequence[Token], name: list[Token] | None) -> str | None:
    before = [token for token in main if name and token.end <= name[0].start]
    while before and before[0].lower in lx.determiners:
        before = before[1:]
    if not any(is_person(lx, token.lower) for token in before) or all(len(t.text) <= 3 for t in before):  # noqa: PLR2004 - "Mme"
        return None
    return _words(text, before)


def _role_aside(lx: Lexicon, text: str, aside: Sequence[Token]) -> str | None:
    end = next((i for i, token in enumerate(aside) if token.text in _CUTS), len(aside))
    part = aside[:end]
    while part and part[0].lower in lx.determiners:
        part = part[1:]
    return _words(text, part) if any(is_person(lx, token.lower) for token in part[:3]) else None


def is_person(lx: Lexicon, word: str) -> bool:
    """Tell whether the word says what a person is."""
    last = word.rpartition("-")[2]
    return (
        last in lx.persons
        or word in lx.persons
        or word in lx.spokespeople
        or (bool(lx.person_endings) and word.endswith(lx.person_endings))
    )


def _noun(lx: Lexicon, word: str) -> bool:
    return is_person(lx, word) or any(
        word in nouns for nouns in (lx.withheld, lx.groups, lx.organisations, lx.outlets, lx.documents)
    )


def kind_of(lx: Lexicon, name: str, *, person: bool, determined: bool) -> Kind | None:
    """Give the kind that a name speaks for, None where it may be anything."""
    words = name.lower().split()
    if not person and find_outlet(name, cued=determined):
        return "outlet"
    if any(word in lx.organisations for word in words) or (name.isupper() and len(name) > 1):
        return "organisation"
    if person or is_given(words[0]):
        return "person"
    return "organisation" if determined and len(words) > 1 else None


def is_given(word: str) -> bool:
    """Tell whether the word is a given name, with or without its accents."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))
    return plain in _GIVEN or plain.partition("-")[0] in _GIVEN


_GIVEN = MEN | WOMEN


# Scripts without


def _without_capitals(lx: Lexicon, text: str, tokens: Sequence[Token], low: Sequence[str]) -> Described:
    words = _words(text, tokens)
    places = [i for i, word in enumerate(low) if is_person(lx, word)]
    noun = low[-1 if lx.head_last else 0]
    if not places:
        if _noun(lx, noun):
            return _nameless(lx, text, tokens, noun, words)
        return Described(words, noun, words, None, "outlet" if find_outlet(words, cued=True) else "person")
    at = places[-1] if lx.head_last else places[0]
    after = at + 1 + _complement(tokens[at])
    while not lx.head_last and after < len(tokens) and tokens[after].text.startswith("ال"):
        after += 1
    if after < len(tokens):
        role = [token for token in tokens[:after] if bare_word(token) not in lx.determiners]
        return Described(words, low[at], _words(text, tokens[after:]), _words(text, role), "person")
    return _nameless(lx, text, tokens, low[at], words)


def _complement(token: Token) -> int:
    """Give 1 where the noun takes the next one with it, as the izafat of Urdu tells: "وزیرِ مواصلات"."""
    return int(token.text[-1:] in {"\u0650", "ۂ"})


# Nobody named


def _nameless(lx: Lexicon, text: str, tokens: Sequence[Token], noun: str, words: str) -> Described:
    if noun in lx.spokespeople or (lx.person_endings and noun.endswith(("sprecher", "sprecherin"))):
        return Described(words, noun, None, None, "person", owner=_owner(lx, text, tokens, noun))
    kind: Kind | None = (
        "outlet"
        if noun in lx.outlets
        else "document"
        if noun in lx.documents
        else "group"
        if noun in lx.groups
        else "person"
        if is_person(lx, noun) or noun in lx.withheld
        else "organisation"
        if noun in lx.organisations
        else None
    )
    withheld = noun in lx.withheld or (is_person(lx, noun) and bare_word(tokens[0]) in _INDEFINITE)
    name = words if kind == "organisation" else None
    return Described(words, noun, name, None, kind, anonymous=withheld and kind in {"person", "group"})


_INDEFINITE = frozenset("un une una uno um uma ein eine einer einem een ایک एक".split())


def _owner(lx: Lexicon, text: str, tokens: Sequence[Token], noun: str) -> str | None:
    """Give whom a spokesman speaks for: what follows him, in languages that put heads last what stands before."""
    at = next(i for i, token in enumerate(tokens) if bare_word(token) == noun)
    part = list(tokens[:at] if lx.head_last else tokens[at + 1 :])
    small = lx.links | lx.determiners | lx.prepositions
    if not lx.head_last and part and part[0].lower not in small and not part[0].is_capital:
        part = part[next((i for i, token in enumerate(part) if token.lower in small), len(part)) :]
    while part and part[0].lower in small:
        part = part[1:]
    while part and bare_word(part[-1]) in small:
        part = part[:-1]
    marks = [i for i, token in enumerate(part) if token.text in {"’", "‘", "'"}]
    inside = part[marks[0] + 1 : marks[-1]] if len(marks) > 1 else part
    return _words(text, inside or part) if part else None


def _words(text: str, tokens: Sequence[Token]) -> str:
    """Give the words as the text has them, without marks around them."""
    if not tokens:
        return ""
    return " ".join(text[tokens[0].start : tokens[-1].end].split()).strip("’‘'«»“”\" ")
