import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.article.html.dates import best_moment, iso_moment


@pytest.mark.parametrize(
    ("told", "iso"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-5-3", "2024-05-03"),
        ("2024-05-03T15:47:42.389Z", "2024-05-03T15:47:42.389000+00:00"),
        ("2024-05-03T15:47:42+0200", "2024-05-03T15:47:42+02:00"),
        ("2024-05-03T15:47+02:00", "2024-05-03T15:47:00+02:00"),
        ("2024-05-03 18:11:01.0", "2024-05-03T18:11:01"),
        ("2024-05-03T17:47\n", "2024-05-03T17:47:00"),
        ("20240503", "2024-05-03"),
        ("20240503T154742Z", "2024-05-03T15:47:42+00:00"),
        ("Fri, 03 May 2024 15:47:42 GMT", "2024-05-03T15:47:42+00:00"),
        ("Fri May 03 15:47:42 UTC 2024", "2024-05-03T15:47:42+00:00"),
        ("1714751262", "2024-05-03T15:47:42+00:00"),
        ("1714751262000", "2024-05-03T15:47:42+00:00"),
        ("2024-13-03", None),
        ("0001-01-01T00:00:00Z", None),
        ("PT1M48S", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_as_pages_write_it(told, iso):
    assert iso_moment(told) == iso


@given(st.text(max_size=70))
def test_any_text_is_a_date_or_none(told):
    found = iso_moment(told)
    assert found is None or found[:2] in ("19", "20", "21")


def test_a_later_pair_that_tells_the_same_time_more_exactly_wins():
    assert best_moment([("a", "2024-05-03"), ("b", "2024-05-03T10:00:00Z")]) == ("b", "2024-05-03T10:00:00+00:00")
    assert best_moment([("a", "2024-05-03T10:00:00"), ("b", "2024-05-03T10:00:00+02:00")])[0] == "b"
    assert best_moment([("a", "2024-05-03T10:00:00"), ("b", "2024-05-03T11:00:00+02:00")])[0] == "a"
    assert best_moment([("a", "soon")]) is None
