"""Words as the vocabulary's pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tokenizers import Tokenizer

from sayso.models.spans_windows import LONGEST_WORD, Piece
from sayso.models.spans_words import words_of
from sayso.records import Span

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of a pair that stand alone: the tokenizer takes valid Unicode only."""


def pieces_of(tokenizer: Tokenizer, text: str, paragraphs: Sequence[Span]) -> list[Piece]:
    """Give the words of `paragraphs` with their pieces; a word the vocabulary has nothing for is left out."""
    words = words_of(text, paragraphs)
    forms = [_SURROGATE.sub("\ufffd", word.form) for word in words]
    encoding = tokenizer.encode(forms, is_pretokenized=True, add_special_tokens=False)
    ids: list[list[int]] = [[] for _ in words]
    for number, index in zip(encoding.ids, encoding.word_ids, strict=True):
        if index is not None and len(ids[index]) < LONGEST_WORD:
            ids[index].append(number)
    return [Piece(word, tuple(own)) for word, own in zip(words, ids, strict=True) if own]
