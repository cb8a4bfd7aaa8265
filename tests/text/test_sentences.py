from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.quotes import find_quotations
from sayso.text.sentences import find_sentences


def sentences(text: str) -> list[str]:
    whole = [quotation.span for quotation in find_quotations(text)]
    return [span.of(text) for span in find_sentences(text, whole=whole)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It poured! Did it?", "It rained.|It poured!|Did it?"),
        ("U.S. officials met Gov. Ines Faro. She left.", "U.S. officials met Gov. Ines Faro.|She left."),
        ("He lives in the U.S. She does not.", "He lives in the U.S. She does not."),
        ("John F. Kallas came. He sat.", "John F. Kallas came.|He sat."),
        ("It fell 3.5 per cent. Then rose.", "It fell 3.5 per cent.|Then rose."),
        ("“Go. Now,” she said. He went.", "“Go. Now,” she said.|He went."),
        ("“Why?” he asked. No one knew.", "“Why?” he asked.|No one knew."),
        ("“We won.” The hall cheered.", "“We won.”|The hall cheered."),
        ("She paused … and went on.", "She paused … and went on."),
        ("First line\nSecond line", "First line|Second line"),
        ("No stop at the end", "No stop at the end"),
        ("雨が降った。風も吹いた。", "雨が降った。|風も吹いた。"),
        ("  Spaces.   Around.  ", "Spaces.|Around."),
        ("", ""),
        ("...", "..."),
    ],
)
def test_sentences(text: str, expected: str) -> None:
    assert "|".join(sentences(text)) == expected


@given(st.text() | st.text("“”\"'«».!? \nAab"))
def test_sentences_lose_nothing_but_white_space(text: str) -> None:
    spans = find_sentences(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@given(st.text("“”\"'«».!? \nAab"))
def test_no_quotation_is_cut(text: str) -> None:
    quotations = find_quotations(text)
    spans = find_sentences(text, whole=[quotation.span for quotation in quotations])
    edges = {edge for span in spans for edge in (span.start, span.end)}
    for quotation in quotations:
        inner = quotation.span
        letters = [i for i in range(inner.start, inner.end) if not text[i].isspace()]
        assert not any(letters[0] < edge <= letters[-1] for edge in edges)
