from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.tokens import Token, tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said it.", "She|said|it|."),
        ("Rain, wind; hail!", "Rain|,|wind|;|hail|!"),
        ("the U.S. and the U.K.", "the|U.S.|and|the|U.K."),
        ("at 5 p.m. sharp", "at|5|p.m.|sharp"),
        ("Gov. Ines Faro met Dr. Lund", "Gov.|Ines|Faro|met|Dr.|Lund"),
        ("It was Gov.", "It|was|Gov|."),
        ("John F. Kallas spoke", "John|F.|Kallas|spoke"),
        ("a 12-year-old's e-mail", "a|12-year-old's|e-mail"),
        ("the mayors' houses", "the|mayors|'|houses"),
        ("it’s Norrland’s", "it’s|Norrland’s"),
        ("AT&T, 3.5 per cent, 1/2", "AT&T|,|3.5|per|cent|,|1/2"),
        ("well ... no -- yes", "well|...|no|--|yes"),
        ("“Yes,” he said", "“|Yes|,|”|he|said"),
        ("«Да», — сказал он", "«|Да|»|,|—|сказал|он"),
        ("", ""),
        (" \n\t ", ""),
    ],
)
def test_words_and_marks(text: str, expected: str) -> None:
    assert "|".join(words(text)) == expected


def test_a_part_of_a_text_keeps_its_places() -> None:
    text = "One two three four"
    assert tokenize(text, 4, 13) == [Token("two", 4, 7), Token("three", 8, 13)]


@pytest.mark.parametrize(
    ("token", "lower", "is_word", "is_capital"),
    [
        ("Didn’t", "didn't", True, True),
        ("'s", "'s", True, False),
        ("”", "”", False, False),
        ("3rd", "3rd", True, False),
        ("Ärzte", "ärzte", True, True),
    ],
)
def test_what_a_token_is(token: str, lower: str, is_word: bool, is_capital: bool) -> None:
    made = Token(token, 0, len(token))
    assert (made.lower, made.is_word, made.is_capital) == (lower, is_word, is_capital)


@given(st.text())
def test_tokens_stand_where_they_say_and_leave_out_only_white_space(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= two.start for one, two in itertools.pairwise(tokens))
    assert "".join(token.text for token in tokens) == "".join(text.split())


@given(st.text(), st.data())
def test_nothing_outside_the_part_is_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert all(start <= token.start < token.end <= end for token in tokenize(text, start, end))
