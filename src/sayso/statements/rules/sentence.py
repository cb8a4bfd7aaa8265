"""A sentence as the finder reads it: its tokens, each quotation folded into one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Span
from sayso.text.quotes import Quotation, find_quotations
from sayso.text.sentences import find_sentences
from sayso.text.tokens import Token, tokenize

QUOTE = '""'
"""The text of a token that stands for a whole quotation."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence (or of one sentence inside a quotation); `low` are their words in small letters.

    `inside` is the quotation that holds the whole sentence, None outside quotations.
    """

    text: str
    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    inside: Quotation | None = None

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, index: int) -> str:
        """Give the word at `index` in small letters, "" outside the sentence."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def capital(self, index: int) -> bool:
        """Tell whether the token at `index` begins with a capital letter."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_capital

    def word(self, index: int) -> bool:
        """Tell whether the token at `index` is a word."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_word

    def span(self, first: int, last: int) -> Span | None:
        """Give the place of the tokens `[first, last)`, without commas and stops at its ends; None where empty."""
        last = min(last, len(self.low))
        while first < last and self.low[first] in _EDGE:
            first += 1
        while first < last and self.low[last - 1] in _EDGE_RIGHT:
            last -= 1
        if not any(self.tokens[i].is_word or self.low[i] == QUOTE for i in range(first, last)):
            return None
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


_EDGE = frozenset({",", ";", ":", ".", "-", "–", "—", "--", ")", "…", "...", "'", "’"})
_EDGE_RIGHT = _EDGE - {")"} | {"("}


_PLACE = r"[A-Z][\w.'’/-]*(?:[ ,]+[A-Z][\w.'’/-]*){0,5}"
_DAY = r"\d{1,2},?(?: [A-Z][a-z]{2,8}\b)? ?(?:\d{4})? ?"
_DATELINE = re.compile(
    rf"{_PLACE}[ ,]*(?:{_DAY})?\([\w/.& -]{{2,30}}\) ?(?:[-–—]{{1,2}}|:)\s+"
    rf"|{_PLACE}[ ,]+{_DAY}(?:[-–—]{{1,2}}|:)\s+"
    r"|[A-Z]{3,}(?:[ ,]+[A-Z][\w.]*){0,3} ?[–—-]{1,2}\s+"
)
"""A wire's dateline: "KATHMANDU, April 25 (Reuters) - "; nobody in it speaks."""


def read_sentences(text: str, paragraph: Span) -> Iterator[Sentence]:
    """Give the sentences of a paragraph in order, each followed by those inside its quotations."""
    dateline = _DATELINE.match(text, paragraph.start, paragraph.end)
    start = dateline.end() if dateline else paragraph.start
    quotations = [_closed(text, quotation) for quotation in find_quotations(text, start, paragraph.end)]
    spans = [quotation.span for quotation in quotations]
    for span in _bounded(text, find_sentences(text, start, paragraph.end, whole=spans)):
        held = [quotation for quotation in quotations if span.holds(quotation.span)]
        yield _sentence(text, span, held)
        for quotation in held:
            yield from _inner(text, quotation)


_TAIL = re.compile(r",(?= (?:he|she|they|[A-Z]\w+(?: [A-Z]\w+)?) (?:said|says|added|told)\b)")


def _closed(text: str, quotation: Quotation) -> Quotation:
    """Give the quotation; one that is never closed ends before its cue: '"We knew it, he said.'."""
    tail = None if quotation.closed else _TAIL.search(text, quotation.span.start, quotation.span.end)
    return quotation._replace(span=Span(quotation.span.start, tail.end()), closed=True) if tail else quotation


def _inner(text: str, quotation: Quotation) -> Iterator[Sentence]:
    start, end = quotation.span.start + 1, quotation.span.end - quotation.closed
    if start >= end:
        return
    inner = [] if quotation.single else find_quotations_single(text, start, end)
    for span in _bounded(text, find_sentences(text, start, end, whole=[quote.span for quote in inner])):
        held = [quote for quote in inner if span.holds(quote.span)]
        yield _sentence(text, span, held, quotation)


_LONGEST = 4000
"""Code points of a sentence at most; what is longer is none, and is read in pieces, so that time stays linear."""


def _bounded(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Give the sentences, those that are too long cut at spaces."""
    for span in spans:
        start = span.start
        while span.end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            end = cut if cut > start else start + _LONGEST
            yield Span(start, end)
            start = end + (cut > start)
        yield Span(start, span.end)


def find_quotations_single(text: str, start: int, end: int) -> list[Quotation]:
    """Give the quotations inside a quotation: those in single marks."""
    return [quotation for quotation in find_quotations(text, start, end) if quotation.single]


def _sentence(text: str, span: Span, held: Sequence[Quotation], inside: Quotation | None = None) -> Sentence:
    tokens: list[Token] = []
    starts = [quotation.span.start for quotation in held]
    for token in tokenize(text, span.start, span.end):
        nearest = bisect_right(starts, token.start) - 1
        quotation = held[nearest] if nearest >= 0 and token.start < held[nearest].span.end else None
        if quotation is None:
            tokens.append(token)
        elif not tokens or tokens[-1].end < quotation.span.end or tokens[-1].text != QUOTE:
            tokens.append(Token(QUOTE, quotation.span.start, quotation.span.end))
    return Sentence(text, tuple(tokens), tuple(token.lower for token in tokens), inside)
