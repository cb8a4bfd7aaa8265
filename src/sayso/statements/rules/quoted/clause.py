"""A sentence of any language as these rules read it: its tokens, each quotation folded into one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Span
from sayso.statements.rules.sentence import QUOTE
from sayso.text.lexicon import Lexicon, Words
from sayso.text.quotes import Quotation, find_quotations
from sayso.text.sentences import find_sentences
from sayso.text.tokens import Token, tokenize_any

COMMAS = frozenset({",", "،", "–", "—", "-", "--"})
ENDS = frozenset({".", "!", "?", "…", "...", ";", "۔", "؟", "؛", "।"})
_BARE = COMMAS | {".", ";", ":", "…", "...", "۔", "؛", "।", ")"}
_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0670\u00ad]")
_LONGEST_ENTRY = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens of one sentence and the lexicon they are read by; `low` are its words in small letters."""

    text: str
    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    lexicon: Lexicon
    quotations: tuple[Quotation, ...]

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
        return (
            0 <= index < len(self.tokens)
            and (self.tokens[index].is_word or self.tokens[index].text[:1] == "-")
            and (self.low[index] not in COMMAS)
        )

    def matches(self, index: int, entries: Words) -> int:
        """Give how many tokens from `index` on are the longest entry that begins there, 0 where none does."""
        for length in range(min(_LONGEST_ENTRY, len(self.low) - index), 0, -1):
            if " ".join(self.low[index : index + length]) in entries:
                return length
        return 0

    def ends(self, index: int) -> bool:
        """Tell whether nothing but marks follows from `index` on."""
        return all(not self.word(i) and self.at(i) != QUOTE for i in range(index, len(self)))

    def span(self, first: int, last: int) -> Span | None:
        """Give the place of the tokens `[first, last)`, without commas and stops at its ends; None where empty."""
        first, last = max(first, 0), min(last, len(self.low))
        while first < last and self.low[first] in _BARE:
            first += 1
        while first < last and self.low[last - 1] in _BARE - {")"}:
            last -= 1
        return Span(self.tokens[first].start, self.tokens[last - 1].end) if first < last else None


def read_clauses(text: str, paragraph: Span, lexicon: Lexicon) -> Iterator[Clause]:
    """Give the sentences of a paragraph in order; quotations are not cut."""
    quotations = find_quotations(text, paragraph.start, paragraph.end)
    spans = [quotation.span for quotation in quotations]
    for span in _joined(text, find_sentences(text, paragraph.start, paragraph.end, whole=spans), lexicon):
        held = tuple(quotation for quotation in quotations if span.holds(quotation.span))
        tokens = tuple(fold(tokenize_any(text, span.start, span.end), held))
        yield Clause(text, tokens, tuple(map(low, tokens)), lexicon, held)


def fold(tokens: Sequence[Token], held: Sequence[Quotation]) -> Iterator[Token]:
    """Give the tokens with those of each quotation as one."""
    place = 0
    for token in tokens:
        while place < len(held) and token.start >= held[place].span.end:
            place += 1
        span = held[place].span if place < len(held) else None
        if span is None or token.start < span.start:
            yield token
        elif token.start == span.start:
            yield Token(QUOTE, span.start, span.end)


def low(token: Token) -> str:
    """Give the word in small letters, without the vowel signs that a writer may leave away."""
    return _VOWEL_SIGNS.sub("", token.lower)


def _joined(text: str, sentences: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Give the sentences with those joined that an abbreviation or an ordinal ("14. Mai") cut apart."""
    waiting: Span | None = None
    for span in sentences:
        whole = Span(waiting.start, span.end) if waiting else span
        last = text[max(whole.start, whole.end - _LOOK_BACK) : whole.end].rsplit(maxsplit=1)[-1].lower()
        cut = last in lexicon.abbreviations or (lexicon.ordinal_stops and _ORDINAL.fullmatch(last))
        waiting = whole if cut else None
        if not cut:
            yield whole
    if waiting:
        yield waiting


_LOOK_BACK = 24
_ORDINAL = re.compile(r"\(?\d{1,2}\.")
