"""Words cut into windows that the encoder reads at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sayso.models.spans_words import Word

WINDOW_PIECES = 192
"""Pieces in a window at most, with the marks at both ends. News paragraphs have 40-80; speed falls with the square."""

LONGEST_WORD = 12
"""Pieces read of one word at most; longer ones are addresses or scripts the vocabulary does not know."""

_SENTENCE_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Piece:
    """The pieces of one word: vocabulary numbers, at least one."""

    word: Word
    ids: tuple[int, ...]


Window = tuple[Piece, ...]


def windows_of(pieces: Sequence[Piece], limit: int = WINDOW_PIECES) -> list[Window]:
    """Give the windows in order: whole paragraphs packed together, one that is too long cut at its sentences.

    A window's pieces, one separator after each paragraph and the mark at the start fit `limit`. What is in a
    window depends on the article alone, so that nothing read along with it changes what is found.
    """
    out: list[list[Piece]] = []
    room = 0
    for part in _parts(pieces, limit - 2):
        cost = sum(len(piece.ids) for piece in part) + 1
        if cost > room:
            out.append([])
            room = limit - 1
        out[-1].extend(part)
        room -= cost
    return [tuple(window) for window in out]


def _parts(pieces: Sequence[Piece], limit: int) -> list[list[Piece]]:
    parts = []
    for _, group in groupby(pieces, key=lambda piece: piece.word.paragraph):
        rest = list(group)
        while rest:
            cut = _cut(rest, limit)
            parts.append(rest[:cut])
            rest = rest[cut:]
    return parts


def _cut(pieces: list[Piece], limit: int) -> int:
    """Give how many of `pieces` fit, up to the last sentence end in the second half where not all do."""
    used, fits = 0, 0
    for piece in pieces:
        used += len(piece.ids)
        if used > limit:
            break
        fits += 1
    if fits == len(pieces):
        return fits
    ends = [i + 1 for i in range(fits // 2, fits) if _ends_sentence(pieces, i)]
    return max(ends[-1] if ends else fits, 1)


def _ends_sentence(pieces: list[Piece], i: int) -> bool:
    form = pieces[i].word.form
    following = pieces[i + 1].word.form
    return (form in _SENTENCE_ENDS and following != "”") or (form == "”" and pieces[i - 1].word.form in _SENTENCE_ENDS)


def laid_out(window: Window, start_mark: int, separator: int) -> tuple[list[int], list[int], list[int]]:
    """Give a window's piece numbers, the feature of each, and where each word's first piece lies."""
    ids, features, firsts = [start_mark], [0], []
    paragraph = window[0].word.paragraph
    for piece in window:
        if piece.word.paragraph != paragraph:
            ids.append(separator)
            features.append(0)
            paragraph = piece.word.paragraph
        firsts.append(len(ids))
        ids.extend(piece.ids)
        features.extend([piece.word.feature] * len(piece.ids))
    return [*ids, separator], [*features, 0], firsts


BEFORE, AFTER = 64, 96
"""Words that a cue's source and content are looked for in, before and after it: 99% lie nearer in both corpora."""


def reach(window: Window, start: int, end: int) -> tuple[int, int]:
    """Give the words around the cue [start, end) that may belong to it: its paragraph and what runs on from there.

    A quotation runs on where the next paragraph opens with a quotation mark or this one ends in a colon.
    """
    low, high = max(0, start - BEFORE), min(len(window), end + AFTER)
    first = start
    while first > low and _together(window, first):
        first -= 1
    last = end
    while last < high and _together(window, last):
        last += 1
    return first, last


def _together(window: Window, i: int) -> bool:
    """Tell whether word `i` and the one before it are in one paragraph, or in two that run on."""
    before, word = window[i - 1].word, window[i].word
    return before.paragraph == word.paragraph or word.form in "“‘" or before.form == ":"
