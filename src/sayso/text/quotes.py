"""Quotations: which stretches of a paragraph stand between quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.records import Span

DOUBLE_OPEN = "“„«‟"
DOUBLE_CLOSE = "”»"
STRAIGHT = '"＂'
DOUBLE = DOUBLE_OPEN + DOUBLE_CLOSE + STRAIGHT

_OPENS_AFTER = " \t\n\xa0\u202f([{—–-:/‘'،؛"
_CLOSES_BEFORE = " \t\n\xa0\u202f)]},.;:!?—–-…/’'،؛؟۔।"


class Quotation(NamedTuple):
    """One quotation with its marks; `closed` is false where the closing mark is missing."""

    span: Span
    closed: bool
    single: bool = False


def find_quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """Give the outermost quotations of the paragraph `text[start:end]`, in order.

    Every kind of double mark counts as one kind: pages mix them, and some close with the opening
    mark. A mark missing its partner harms this paragraph only: it runs to the end of it,
    `closed=False`. Single marks count where the paragraph has no double ones (British and Indian usage).
    """
    end = len(text) if end is None else end
    return _double(text, start, end) or _single(text, start, end)


def _double(text: str, start: int, end: int) -> list[Quotation]:
    found, opened = [], None
    for place in range(start, end):
        if text[place] not in DOUBLE:
            continue
        if opened is None:
            opened = place if _may_open(text, place, start, end) else None
        elif place == opened + 1 and text[place] in DOUBLE_CLOSE + STRAIGHT:
            opened = None  # an empty pair holds nothing
        elif _may_close(text, place, end) and place > opened + 1:
            found.append(Quotation(Span(opened, place + 1), closed=True))
            opened = None
    if opened is not None and end - opened > 1:
        found.append(Quotation(Span(opened, end), closed=False))
    return found


def _may_open(text: str, place: int, start: int, end: int) -> bool:
    mark, before = text[place], text[place - 1] if place > start else " "
    spaced = mark == "«" and (before in _OPENS_AFTER or before == "’")  # qu’« il »
    if place + 1 >= end or (text[place + 1].isspace() and place > start and not spaced):
        return False
    if mark in DOUBLE_OPEN:
        return True
    # A closing mark opens only where nothing else could: some pages write ”like this”.
    return before in _OPENS_AFTER and not (mark in STRAIGHT and before.isdigit())


def _may_close(text: str, place: int, end: int) -> bool:
    mark, after = text[place], text[place + 1] if place + 1 < end else " "
    if mark in DOUBLE_OPEN:
        return after in _CLOSES_BEFORE and not text[place - 1].isspace()
    return mark in DOUBLE_CLOSE or after in _CLOSES_BEFORE or not text[place - 1].isspace()


_SINGLE_MARK = re.compile("[‘’']")


def _single(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    place = start
    while mark := _SINGLE_MARK.search(text, place, end):
        place = mark.start()
        close = _single_close(text, place, end) if _single_opens(text, place, start, end) else None
        if close is None:
            place += 1
            continue
        found.append(Quotation(Span(place, close + 1), closed=True, single=True))
        place = close + 1
    return found


def _single_opens(text: str, place: int, start: int, end: int) -> bool:
    if text[place] not in "‘'" or place + 1 >= end or text[place + 1].isspace():
        return False
    return place == start or text[place - 1] in ' \t\n\xa0([{—–:“"'


def _single_close(text: str, opened: int, end: int) -> int | None:
    """Give the place of the mark that closes the one at `opened`: not an apostrophe inside a word.

    An apostrophe at the end of a plural ("the workers' union") looks the same; a mark after
    punctuation is the better candidate, so it wins over an earlier one after a plain word.
    """
    candidates = []
    for mark in _SINGLE_MARK.finditer(text, opened + 2, min(end, opened + _LONGEST_SINGLE)):
        place = mark.start()
        if text[place] in "‘'" and _single_opens(text, place, opened, end) and text[place] == "‘":
            break
        if text[place] not in "’'" or (place + 1 < end and text[place + 1] not in _CLOSES_BEFORE):
            continue
        if text[place - 1] in ",.!?…":
            return place
        candidates.append(place)
        if len(candidates) == _CANDIDATES:
            break
    return candidates[0] if candidates else None


_LONGEST_SINGLE = 1500
"""Code points that a quotation in single marks may have; bounds the scan for its end."""

_CANDIDATES = 4
"""How many plain closing marks are looked past for one after punctuation; bounds the scan."""
