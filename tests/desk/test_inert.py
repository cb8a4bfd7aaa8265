import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.inert import inert, inert_json, on_one_line

ACTIVE = [chr(code) for code in (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0))]
TURNING = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]


def test_an_escape_sequence_is_shown_and_not_obeyed() -> None:
    assert inert("\x1b]0;owned\x07\x1b[2J") == "␛]0;owned␇␛[2J"


def test_an_override_goes_and_the_text_stands_as_it_is_stored() -> None:
    assert inert("Minister \u202eeslaf\u202c says") == "Minister eslaf says"


def test_joiners_and_letters_of_any_script_stay() -> None:
    text = "می\u200cخواهم — क्\u200dष «ok»\tтекст\n日本"
    assert inert(text) == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert inert(f"a{end}b") == "a\nb"


def test_on_one_line_takes_line_ends_and_runs_of_space() -> None:
    assert on_one_line(" a\r\n\tb  c\x1b ") == "a b c␛"


@given(st.text(st.characters(exclude_categories=[]) | st.sampled_from(ACTIVE + TURNING)))
def test_nothing_active_is_left_and_the_rest_can_be_written(text: str) -> None:
    shown = inert(text)
    assert not set(shown) & {*ACTIVE, *TURNING, "\r"}
    shown.encode("utf-8")
    assert inert(shown) == shown


@given(st.recursive(st.text(st.characters(exclude_categories=[])), st.lists))
def test_json_stays_the_same_document(value: object) -> None:
    document = inert_json(json.dumps(value, ensure_ascii=False, indent=1))
    assert json.loads(document) == value
    assert not set(document) & {*ACTIVE, *TURNING}
    document.encode("utf-8")
