"""Sentences: where each begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from sayso.records import Span
from sayso.text.tokens import ABBREVIATIONS

_END = re.compile(r"[.!?…。！？؟۔।]+[\"'”’»)\]]*(?=\s|$)|[。！？؟۔।]|\n")
_INITIAL = re.compile(r"(?:^|[\s(“\"‘'.])(?:[A-Z]|[A-Za-z]\.[A-Za-z])$")
_LAST_WORD = re.compile(r"(\w+)$")
_LOOK_BACK = 24
_MARKS = "\"'”’»"
_SIGNATURE = re.compile(r"\s*[—–―]\s*[A-Z]")
"""Who signs a quotation belongs to it: '"..." — Commissioner X'."""


def find_sentences(text: str, start: int = 0, end: int | None = None, whole: Sequence[Span] = ()) -> list[Span]:
    """Give the sentences of the paragraph `text[start:end]`, without the white space between them.

    Spans in `whole` (quotations, in order) are not cut: what stands between one pair of quotation marks
    belongs to one sentence, so that `"A. B," she said.` is one.
    """
    end = len(text) if end is None else end
    cuts = [m.end() for m in _END.finditer(text, start, end) if _ends(text, m, start, end, whole)]
    edges = [start, *cuts, end]
    return [span for a, b in pairwise(edges) if (span := _bare(text, a, b))]


def _bare(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _ends(text: str, mark: re.Match[str], start: int, end: int, whole: Sequence[Span]) -> bool:
    nearest = bisect_left(whole, mark.end(), key=_start) - 1
    if nearest >= 0 and mark.end() < whole[nearest].end:
        return False
    if mark.group()[-1] in _MARKS and _SIGNATURE.match(text, mark.end(), end):
        return False
    if mark.group() == "\n" or mark.group()[0] not in ".…":
        return not _small_letter_follows(text, mark.end(), end) or mark.group() == "\n"
    before = text[max(start, mark.start() - _LOOK_BACK) : mark.start()]
    word = _LAST_WORD.search(before)
    if mark.group() == "." and (_INITIAL.search(before) or (word and word.group() in ABBREVIATIONS)):
        return mark.end() >= end
    return not _small_letter_follows(text, mark.end(), end)


def _start(span: Span) -> int:
    return span.start


def _small_letter_follows(text: str, place: int, end: int) -> bool:
    """Tell whether the next letter is small: the sentence goes on after "U.S. officials" or `"Why?" he asked`."""
    rest = text[place : min(end, place + _LOOK_BACK)].lstrip(" \t\n\xa0\"'“‘«([—–-")
    return bool(rest) and rest[0].islower()
