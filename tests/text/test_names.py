from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.names import bare, find_names, gender_of, is_possessive, looks_like_person
from sayso.text.tokens import tokenize


def names(text: str) -> list[str]:
    return [name.text for name in find_names(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Tessa Marwick met Ivo Brandt in Lindholm.", ["Tessa Marwick", "Ivo Brandt", "Lindholm"]),
        ("Mr. Brandt and Dr Ana Ortiz left.", ["Brandt", "Ana Ortiz"]),
        ("Prime Minister Oona Lahti spoke.", ["Oona Lahti"]),
        ("Pope Anselm prayed.", ["Pope Anselm"]),
        ("Lindholm's mayor Ines Faro", ["Lindholm", "Ines Faro"]),
        ("Omar bin Rashid al Tamimi said", ["Omar bin Rashid al Tamimi"]),
        ("Ludwig van der Hoek, 52,", ["Ludwig van der Hoek"]),
        ("John F. Kallas", ["John F. Kallas"]),
        ("The council met on Tuesday in May.", []),
        ("But Marwick and others", ["Marwick"]),
        ("the University of Oslo", ["University", "Oslo"]),
        ("nothing here", []),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_titles_are_kept_apart() -> None:
    (name,) = find_names(tokenize("former Foreign Minister Oona Lahti"))
    assert (name.titles, name.words) == (("Foreign", "Minister"), ("Oona", "Lahti"))
    assert name.span.start == len("former Foreign Minister ")


@pytest.mark.parametrize(
    ("word", "possessive", "without"),
    [
        ("Pakistan's", True, "Pakistan"),
        ("owners’", True, "owners"),
        ("Brandt’s", True, "Brandt"),
        ("Brandt", False, "Brandt"),
        ("its", False, "its"),
    ],
)
def test_possessives(word: str, possessive: bool, without: str) -> None:
    assert (is_possessive(word), bare(word)) == (possessive, without)


@pytest.mark.parametrize(
    ("words", "titles", "gender"),
    [
        (["Maria", "Lund"], [], "she"),
        (["Peter", "Lund"], [], "he"),
        (["Lund"], ["Mrs."], "she"),
        (["Lund"], ["Mr"], "he"),
        (["Peter", "Lund"], ["Ms"], "she"),
        (["Quorlin", "Lund"], [], None),
        (["Lund"], ["President"], None),
        ([], [], None),
    ],
)
def test_gender(words: list[str], titles: list[str], gender: str | None) -> None:
    assert gender_of(words, titles) == gender


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Tessa Marwick", True),
        ("Omar bin Rashid al Tamimi", True),
        ("Jean-Luc Adeyemi", True),
        ("Marwick", False),
        ("Harbour Authority", False),
        ("Lindholm City Council", False),
        ("NDP Leader", False),
        ("Northern Lights", False),
        ("One Two Three Four Five Six", False),
    ],
)
def test_what_can_be_a_person(name: str, person: bool) -> None:
    assert looks_like_person(name.split()) is person


@given(st.text() | st.text("Aa .,'’de-V"))
def test_names_stand_where_they_say(text: str) -> None:
    for name in find_names(tokenize(text)):
        passage = name.span.of(text)
        assert passage.startswith(name.words[0][:1])
        assert "".join("".join(name.words).split()) == "".join(passage.split())
