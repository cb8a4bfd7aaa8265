"""Where running text names outlets."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.text.outlet_names import Wording
from sayso.text.outlets import WORD, Outlet, OutletTable, outlet_table

_EAST_ASIAN = re.compile(r"[⺀-鿿぀-ヿ가-힯]")
_LONGEST_NAME = 60  # characters
_GOES_ON = re.compile(r"\.[a-z]{2,}")
"""A name that goes on to a site's: "MSNBC.website" is not MSNBC."""


@dataclass(frozen=True, slots=True)
class OutletMention:
    """The stretch `[start, end)` of a text that is an outlet's name; `sure` where it needs no cue."""

    start: int
    end: int
    outlet: Outlet
    sure: bool


def outlet_mentions(
    text: str, start: int = 0, end: int | None = None, table: OutletTable | None = None
) -> Iterator[OutletMention]:
    """Give the outlets named in `text[start:end]`, in order; of names that overlap the longest.

    Names that need a cue are given too, with `sure` False: whether there is a cue is the caller's to see. `table`
    is the one that comes with sayso where no other is given.
    """
    end, table = len(text) if end is None else end, table or outlet_table()
    found = [*_spaced(text, start, end, table), *_unspaced(text, start, end, table)]
    yield from sorted(dict.fromkeys(found), key=lambda mention: mention.start)


def _spaced(text: str, start: int, end: int, table: OutletTable) -> Iterator[OutletMention]:
    words = [match.span() for match in WORD.finditer(text, start, end)]
    free = start
    for at, (first, _) in enumerate(words):
        if first >= free and (mention := _longest(text, words, at, table)):
            yield mention
            free = mention.end


def _longest(text: str, words: list[tuple[int, int]], at: int, table: OutletTable) -> OutletMention | None:
    """Give the longest outlet name that begins at this word, an article left away."""
    start, end = words[at]
    word = _bare(text[start:end])
    if word.islower() and word.isalpha() and word not in _small_first_words():
        return None
    for _, last in reversed(words[at : at + table.longest_from(word)]):
        name = _bare(text[start:last])
        if _GOES_ON.match(text, start + len(name)):
            continue
        if len(name) <= _LONGEST_NAME and "\n" not in name and (mention := _mention(name, start, table)):
            return mention
    return None


def _mention(name: str, start: int, table: OutletTable) -> OutletMention | None:
    sure = table.named(Wording(name))
    outlet = sure or table.named(Wording(name, cued=True))
    return OutletMention(start, start + len(name), outlet, sure is not None) if outlet else None


def _bare(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name


@functools.cache
def _small_first_words() -> frozenset[str]:
    """Give the first words of the names that begin with a small letter ("dpa", "elDiario.es")."""
    firsts = (WORD.match(name) for name, _ in outlet_table().names() if name[0].islower())
    return frozenset(first.group() for first in firsts if first)


def _unspaced(text: str, start: int, end: int, table: OutletTable) -> Iterator[OutletMention]:
    """Give the names in scripts without spaces between words."""
    if _EAST_ASIAN.search(text, start, end):
        for match in _east_asian_names().finditer(text, start, end):
            if mention := _mention(match.group(), match.start(), table):
                yield mention


@functools.cache
def _east_asian_names() -> re.Pattern[str]:
    names = {name for name, _ in outlet_table().names() if _EAST_ASIAN.match(name)}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))))
