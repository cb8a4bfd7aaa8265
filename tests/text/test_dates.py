import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.dates import find_date, find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T10:20:30+02:00", "2026-03-04T10:20:30+02:00"),
        ("2026-03-04T10:20:30.123Z", "2026-03-04T10:20:30+00:00"),
        ("updated 2026-03-04 10:00", "2026-03-04"),
        ("4 March 2026", "2026-03-04"),
        ("Wednesday, March 4th, 2026", "2026-03-04"),
        ("Mar. 4, 2026 at 3:05 pm EST", "2026-03-04T15:05:00-05:00"),
        ("March 4, 2026 12:30 AM PDT", "2026-03-04T00:30:00-07:00"),
        ("04 Mar 2026 14:05 GMT", "2026-03-04T14:05:00+00:00"),
        ("4 March 2026, 14:05 UTC+2", "2026-03-04T14:05:00+02:00"),
        ("4. März 2026, 12:30 Uhr", "2026-03-04"),
        ("4. März 2026, 12:30 MEZ", "2026-03-04T12:30:00+01:00"),
        ("le 1er avril 2026 à 10h30", "2026-04-01"),
        ("4 de marzo de 2026", "2026-03-04"),
        ("4 марта 2026", "2026-03-04"),
        ("4 Mart 2026", "2026-03-04"),
        ("2026年3月4日", "2026-03-04"),
        ("2026년 3월 4일", "2026-03-04"),
        ("2026.03.04", "2026-03-04"),
        ("4.3.2026", "2026-03-04"),
        ("13/4/2026", "2026-04-13"),
        ("4/13/2026", "2026-04-13"),
        ("4/4/2026", "2026-04-04"),
    ],
)
def test_dates(text, iso):
    assert find_date(f"Published {text} in print") == iso


@pytest.mark.parametrize(
    "text",
    [
        "3/4/2026",  # April or March
        "31 February 2026",
        "2026-13-01",
        "March 2026",
        "4 March",
        "call 555-2026 or 12.30.2026.1",
        "version 1.2.20261",
        "the 4 of the 2026 rulers",
        "",
    ],
)
def test_no_date(text):
    assert find_date(text) is None


@pytest.mark.parametrize("clock", ["10:00", "25:10 GMT", "10:75 GMT", "10:00 IST", "10:00 XYZ"])
def test_a_clock_time_without_a_known_zone_is_left_away(clock):
    assert find_date(f"4 March 2026 {clock}") == "2026-03-04"


def test_all_dates_in_order():
    assert find_dates("Published 4 March 2026, updated March 6, 2026 (first 2026-03-01)") == [
        (10, "2026-03-04"),
        (32, "2026-03-06"),
        (53, "2026-03-01"),
    ]


@given(st.text("0123456789:-/. TZ+MarchGMTpm年月日,", max_size=80))
def test_whatever_is_found_is_iso(text):
    for offset, value in find_dates(text):
        assert 0 <= offset < len(text)
        assert datetime.fromisoformat(value)


@pytest.mark.parametrize("piece", ["4 March ", "12:30 ", "2026-", "1.1.", "March 4 de ", "at à kl. "])
def test_time_is_linear(piece):
    def cost(count):
        text = piece * count
        start = time.perf_counter()
        find_dates(text)
        return time.perf_counter() - start

    cost(100)
    assert min(cost(20_000) for _ in range(3)) < 3.5 * min(cost(10_000) for _ in range(3)) + 0.02
