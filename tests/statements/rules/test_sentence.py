from __future__ import annotations

import pytest

from sayso.records import Span
from sayso.statements.rules.sentence import QUOTE, Sentence, read_sentences


def sentences(text: str) -> list[Sentence]:
    return list(read_sentences(text, Span(0, len(text))))


def test_a_quotation_is_folded_into_one_token_and_read_by_itself() -> None:
    outer, first, second = sentences("“We won. They lost,” she said.")
    assert outer.low == (QUOTE, "she", "said", ".")
    assert first.low == ("we", "won", ".")
    assert second.low == ("they", "lost", ",")
    assert outer.inside is None
    assert first.inside is not None


@pytest.mark.parametrize(
    "dateline",
    [
        "LINDHOLM (Reuters) - ",
        "LINDHOLM, April 25 (Reuters) - ",
        "PORT SELWYN, Norrland (AP) — ",
        "LINDHOLM, April 25 — ",
        "LINDHOLM, 25 April — ",
        "LINDHOLM, 25 April 2026 (Reuters) - ",
        "LINDHOLM – ",
        "WASHINGTON/LINDHOLM (AFP) – ",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(dateline: str) -> None:
    (sentence,) = sentences(dateline + "Marwick left.")
    assert sentence.low == ("marwick", "left", ".")


def test_words_outside_a_sentence_are_empty() -> None:
    (sentence,) = sentences("Marwick left.")
    assert (sentence.at(-1), sentence.at(3), sentence.capital(9), sentence.word(-2)) == ("", "", False, False)


@pytest.mark.parametrize(
    ("first", "last", "passage"),
    [(0, 6, "The dam, old"), (2, 4, "old"), (2, 3, None), (4, 4, None), (0, 99, "The dam, old")],
)
def test_spans_leave_marks_at_their_ends_out(first: int, last: int, passage: str | None) -> None:
    text = "The dam, old."
    (sentence,) = sentences(text)
    span = sentence.span(first, last)
    assert (span and span.of(text)) == passage
