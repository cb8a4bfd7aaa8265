from __future__ import annotations

import pytest

from sayso.records import Article
from sayso.statements.sources.parsed import parse
from sayso.statements.sources.people import People, read_people


def people(text: str) -> People:
    return read_people(parse(Article.from_text(text)))


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Foreign Minister Oona Lahti left.", "Oona Lahti", "Foreign Minister"),
        ("Tessa Marwick, an engineer at the port, left.", "Tessa Marwick", "an engineer at the port"),
        ("The group's leader, Omar Rashid, left.", "Omar Rashid", "group's leader"),
        ("Ivo Brandt, the mayor of Lindholm, left.", "Ivo Brandt", "the mayor of Lindholm"),
        ("Norrland's Prime Minister Oona Lahti left.", "Oona Lahti", "Norrland's Prime Minister"),
        ("Mr. Ivo Brandt left.", "Ivo Brandt", None),
        ("Ivo Brandt left.", "Ivo Brandt", None),
    ],
)
def test_roles(text: str, name: str, role: str | None) -> None:
    (mention,) = people(text).mentions
    assert (mention.person.name, mention.person.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Maria Lund left.", "she"),
        ("Peter Lund left.", "he"),
        ("Mrs. Quorlin Lund left.", "she"),
        ("The company's chairman, Quorlin Lund, left.", "he"),
        ("Quorlin Lund left.", None),
    ],
)
def test_gender_by_given_name_title_or_role(text: str, gender: str | None) -> None:
    (mention,) = people(text).mentions
    assert mention.person.gender == gender


TWO = "Maria Lund met Ivo Brandt, the mayor. Lund left. Brandt stayed. Maria Lund's car was gone."


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lund", "Maria Lund"),
        ("Maria Lund", "Maria Lund"),
        ("Brandt", "Ivo Brandt"),
        ("Ivo", "Ivo Brandt"),
        ("Ortiz", None),
    ],
)
def test_who_is_called_so(words: str, name: str | None) -> None:
    person = people(TWO).called(words.split())
    assert (person and person.name) == name


def test_a_last_name_that_two_share_is_nobodys() -> None:
    assert people("Maria Lund met Peter Lund.").called(["Lund"]) is None
    assert people("Maria Lund met Peter Lund.").called(["Peter", "Lund"]) is not None


def test_each_place_where_somebody_is_named_counts() -> None:
    names = [mention.person.name for mention in people(TWO).mentions]
    assert names == ["Maria Lund", "Ivo Brandt", "Maria Lund", "Ivo Brandt", "Maria Lund"]
    assert [mention.person.name for mention in people(TWO).before(len("Maria Lund met Ivo"))] == [
        "Ivo Brandt",
        "Maria Lund",
    ]


def test_who_has_a_role() -> None:
    mayor = people(TWO).with_role("mayor", len(TWO))
    assert mayor is not None
    assert mayor.name == "Ivo Brandt"
    assert people(TWO).with_role("mayor", 3) is None


@pytest.mark.parametrize(
    "text", ["The Harbour Authority left.", "Northern Lights shone.", "It rained in Lindholm.", ""]
)
def test_texts_without_people(text: str) -> None:
    assert list(people(text).mentions) == []
