"""The words of a source taken apart: its head, its noun, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.text.english.nouns import DOCUMENTS, GROUP_HEADS, MEDIA, PERSON_ROLES, VAGUE, WITHHELD
from sayso.text.english.words import DAYS, DETERMINERS, PREPOSITIONS, TIME_NOUNS
from sayso.text.names import bare
from sayso.text.tokens import Token, tokenize

_CUTS = frozenset({",", "(", "–", "—", "-", "--", ";", "who", "which", "that", "whose", "where"})


class Parts(NamedTuple):
    """The words of a source apart: those of its head, what follows a preposition, the noun in small letters."""

    tokens: Sequence[Token]
    main: Sequence[Token]
    head: Sequence[Token]
    rest: Sequence[Token]
    noun: str
    words: str

    @property
    def definite(self) -> bool:
        """Whether it begins as what is known already does: "the", "his", "these"."""
        return bool(self.tokens) and self.tokens[0].lower in _DEFINITE


_DEFINITE = frozenset("the this that these those his her their its".split())


def take_apart(text: str, start: int, end: int) -> Parts:
    """Give the parts of the words `text[start:end]`."""
    tokens = tokenize(text, start, end)
    main = _main(tokens)
    head, rest = split(main)
    noun = bare(head[-1].lower) if head else ""
    return Parts(tokens, main, head, rest, noun, plain(text, main) or plain(text, tokens))


def _main(tokens: Sequence[Token]) -> list[Token]:
    """Give the tokens before the first apposition, relative clause or bracket."""
    for index, token in enumerate(tokens):
        if index and (token.lower in _CUTS):
            return list(tokens[:index])
    return list(tokens)


def split(main: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Give the words of the head, and those from the first preposition or participle on."""
    for index, token in enumerate(main):
        if index and token.lower in PREPOSITIONS and not token.is_capital:
            late = index > 1 and main[index - 1].lower in LATE_ADJECTIVES
            return _without_times(main[: index - late]), list(main[index - late :])
        if index and not token.is_capital and (_is_participle(main, index) or _is_passive(main, index)):
            return list(main[:index]), list(main[index:])
    return _without_times(main), []


def _is_participle(main: Sequence[Token], index: int) -> bool:
    """Tell whether a clause begins: "users posting on forums", but not "German engineering group Varnholt"."""
    if not main[index].lower.endswith(("ing", "ed")) or not _is_noun_like(main[index - 1]):
        return False
    later = main[index + 1 :]
    return not (later and later[-1].is_capital and not any(token.lower in PREPOSITIONS for token in later))


def _is_passive(main: Sequence[Token], index: int) -> bool:
    """Tell whether what follows says by whom: "a memo seen by Reuters"."""
    made = main[index].lower
    by = index + 1 < len(main) and main[index + 1].lower == "by"
    return by and main[index - 1].is_word and (made.endswith("ed") or made in _DONE)


_DONE = frozenset("seen written held made done sent given led run told shot taken put".split())
LATE_ADJECTIVES = frozenset(
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
        kept[-1].lower in TIME_NOUNS | DAYS
        or not kept[-1].is_word
        or kept[-1].lower in {"also", "himself", "herself", "itself", "themselves"}
    ):
        kept.pop()
    return kept


def last_end(tokens: Sequence[Token]) -> int:
    """Give where the last word ends, 0 where there is none."""
    last = next((token for token in reversed(tokens) if token.is_word), None)
    return 0 if last is None else last.end


def plain(text: str, tokens: Sequence[Token]) -> str:
    """Give the words without a determiner before them and marks after them."""
    kept = list(tokens)
    while len(kept) > 1 and not (kept[0].lower == "one" and kept[1].lower == "of") and kept[0].lower in _LEADING:
        kept.pop(0)
    while kept and not kept[-1].is_word:
        kept.pop()
    if not kept:
        return ""
    words = text[kept[0].start : kept[-1].end]
    return words[0].lower() + words[1:] if kept[0].lower in _COMMON else words


_LEADING = frozenset("the a an one his her their its that this these those even".split())
_COMMON = (
    WITHHELD
    | GROUP_HEADS
    | DOCUMENTS
    | VAGUE
    | MEDIA
    | DETERMINERS
    | frozenset(
        "senior local multiple unnamed anonymous former top high-ranking state security government military "
        "intelligence industry".split()
    )
)
"""Words that have a capital at the start of a sentence only."""
