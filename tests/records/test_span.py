from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.any_record import SPANS

from sayso.records import Span, excerpt

TEXT = "“Öl fließt,” sagte Åsa. 🙂 Ende"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 5), (5, 4), (-1, 3), (-3, -1)])
def test_an_empty_or_turned_round_range_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_a_span_counts_code_points() -> None:
    assert Span(24, 25).of(TEXT) == "🙂"
    assert Span(0, 12).of(TEXT) == "“Öl fließt,”"


@pytest.mark.parametrize(
    ("one", "other", "holds", "meets"),
    [
        (Span(2, 8), Span(2, 8), True, True),
        (Span(2, 8), Span(3, 5), True, True),
        (Span(2, 8), Span(2, 9), False, True),
        (Span(2, 8), Span(1, 3), False, True),
        (Span(2, 8), Span(8, 9), False, False),
        (Span(2, 8), Span(0, 2), False, False),
    ],
)
def test_holds_and_meets(one: Span, other: Span, holds: bool, meets: bool) -> None:
    assert one.holds(other) is holds
    assert one.meets(other) is meets


@given(SPANS, SPANS)
def test_meeting_is_mutual_and_holding_implies_it(a: Span, b: Span) -> None:
    assert a.meets(b) == b.meets(a)
    assert not a.holds(b) or (a.meets(b) and len(a) >= len(b))
    assert (a.holds(b) and b.holds(a)) == (a == b)
    assert (a < b) == ((a.start, a.end) < (b.start, b.end))


@given(st.text(min_size=1), st.data())
def test_the_length_is_that_of_the_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert len(span.of(text)) == len(span)


def test_an_excerpt_shows_gaps() -> None:
    assert excerpt(TEXT, (Span(0, 12), Span(26, 30))) == "“Öl fließt,” … Ende"
    assert excerpt(TEXT, ()) == ""
