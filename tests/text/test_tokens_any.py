import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.quotes import find_quotations
from sayso.text.tokens import tokenize_any


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("d’après l’élue, qu'il", ["d’", "après", "l’", "élue", ",", "qu'", "il"]),
        ("aujourd’hui O’Brien", ["aujourd’hui", "O’Brien"]),
        ("a-t-elle dit-il Jean-Luc", ["a", "-t-elle", "dit", "-il", "Jean-Luc"]),
        ("disse-lhe", ["disse", "-lhe"]),
        ("وزیرِ مواصلات نے", ["وزیرِ", "مواصلات", "نے"]),
        ("मंत्री ने कहा कि", ["मंत्री", "ने", "कहा", "कि"]),
        ("1.000 Euro.", ["1.000", "Euro", "."]),
    ],
)
def test_words_of_any_script(text, tokens):
    assert [token.text for token in tokenize_any(text)] == tokens


@given(st.text())
def test_tokens_stand_where_they_say_and_leave_out_white_space_only(text):
    tokens = tokenize_any(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Il a dit « non merci », puis", ["« non merci »"]),
        ("selon elle, qu’« il ne peut pas » partir", ["« il ne peut pas »"]),
        ("„Nein danke“, sagte er. »Doch«, sagte sie.", ["„Nein danke“", "»Doch«"]),
        ("انھوں نے کہا: ”کام ہو چکا ہے۔“ پھر", ["”کام ہو چکا ہے۔“"]),
        ("”جواب نہیں آیا“، انھوں نے کہا", ["”جواب نہیں آیا“"]),
    ],
)
def test_quotation_marks_of_other_languages(text, quoted):
    assert [quotation.span.of(text) for quotation in find_quotations(text)] == quoted
