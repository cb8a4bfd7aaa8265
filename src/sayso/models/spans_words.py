"""A text as the span model reads it: words with their case and their place inside or outside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.records import Span

Quoting = Literal["none", "double", "single"]

_WORD = re.compile(r"\w+|[^\w\s]")
_DOUBLE_OPEN, _DOUBLE_CLOSE = "“„«", "”»"
_SINGLE = "'‘’‚`"
_BEFORE_OPENING = "([{—–-/"

_CASES = ("lower", "title", "upper", "digit")
_QUOTINGS: tuple[Quoting, ...] = ("none", "double", "single")
FEATURES = len(_CASES) * len(_QUOTINGS)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark: where it stands, what the model reads for it, and its feature number.

    `form` has every style of quotation mark as one (“ ”, ‘ for an opening single, ' for the rest).
    `feature` is 0..FEATURES-1 and tells case and quoting. `paragraph` counts from 0.
    """

    start: int
    end: int
    form: str
    feature: int
    paragraph: int

    @property
    def quoting(self) -> Quoting:
        """Whether the word stands inside double or single quotation marks; the marks themselves do."""
        return _QUOTINGS[self.feature // len(_CASES)]


def words_of(text: str, paragraphs: Sequence[Span]) -> list[Word]:
    """Give the words of `paragraphs` in order; quotation marks are paired within each paragraph."""
    return [word for index, span in enumerate(paragraphs) for word in _paragraph(text, span, index)]


def _paragraph(text: str, span: Span, index: int) -> Iterator[Word]:
    found = list(_WORD.finditer(text, span.start, span.end))
    forms = _forms(text, span, [(match.start(), match.group()) for match in found])
    quotings = _quotings(forms, [text[match.end() : match.end() + 1] for match in found])
    for match, form, quoting in zip(found, forms, quotings, strict=True):
        feature = _QUOTINGS.index(quoting) * len(_CASES) + _case(match.group())
        yield Word(match.start(), match.end(), form, feature, index)


def _case(word: str) -> int:
    if word.islower() or not any(c.isalnum() for c in word):
        return 0
    if any(c.isdigit() for c in word):
        return 3
    if len(word) > 1 and word.isupper():
        return 2
    return 1 if word[:1].isupper() else 0


def _forms(text: str, span: Span, found: list[tuple[int, str]]) -> list[str]:
    """Give each word's form; a straight double mark opens or closes by its neighbours, else by turns."""
    forms, is_open = [], False
    for start, word in found:
        before = text[start - 1] if start > span.start else " "
        after = text[start + 1] if start + 1 < span.end else " "
        if word in _DOUBLE_OPEN:
            form = "“"
        elif word in _DOUBLE_CLOSE:
            form = "”"
        elif word == '"':
            form = "“" if _opens(before, after, is_open) else "”"
        elif word in _SINGLE:
            form = "‘" if _opens_single(word, before, after) else "'"
        else:
            form = word
        if form in "“”":
            is_open = form == "“"
        forms.append(form)
    return forms


def _opens(before: str, after: str, is_open: bool) -> bool:
    could_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    could_close = not before.isspace() and not after.isalnum()
    return could_open if could_open != could_close else not is_open


def _opens_single(mark: str, before: str, after: str) -> bool:
    if mark in "‘‚":
        return True
    return mark in "'`" and (before.isspace() or before in _BEFORE_OPENING + '"“') and (after.isalpha() or after == '"')


def _quotings(forms: list[str], after: list[str]) -> list[Quoting]:
    """Give each word's quoting; a single mark counts as opening only where one closes it later."""
    closers = [i for i, form in enumerate(forms) if form == "'" and not after[i].isalnum()]
    out: list[Quoting] = []
    double, single_until, next_closer = False, -1, 0
    for i, form in enumerate(forms):
        if form == "“":
            double = True
        while next_closer < len(closers) and closers[next_closer] <= i:
            next_closer += 1
        if form == "‘" and single_until < i and next_closer < len(closers):
            single_until = closers[next_closer]
        out.append("double" if double else "single" if i <= single_until else "none")
        if form == "”":
            double = False
    return out
