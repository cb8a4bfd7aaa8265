from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.statements.sources.describe import Description, describe


def described(words: str) -> Description:
    return describe(words, 0, len(words))


def name_of(words: str) -> str | None:
    name = described(words).name
    return name and name.text


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Tessa Marwick", "Tessa Marwick", "person"),
        ("Mr. Marwick", "Marwick", "person"),
        ("Tessa Marwick, an engineer with the harbour authority", "Tessa Marwick", "person"),
        ("Foreign Minister Oona Lahti", "Oona Lahti", "person"),
        ("The group's leader, Omar Rashid", "Omar Rashid", "person"),
        ("A witness, Ana Ortiz", "Ana Ortiz", "person"),
        ("Secretary of State William Hartley", "William Hartley", "person"),
        ("Lindholm Police Department", "Lindholm Police Department", "organisation"),
        ("the University of Lindholm", "University of Lindholm", "organisation"),
        ("CABN", "CABN", "organisation"),
        ("Reuters", "Reuters", "outlet"),
        ("the Port Gazette", "Port Gazette", "outlet"),
        ("Ana Ortiz and Ivo Brandt", "Ivo Brandt", "group"),
    ],
)
def test_names_and_their_kinds(words: str, name: str, kind: str) -> None:
    assert (name_of(words), described(words).kind) == (name, kind)


@pytest.mark.parametrize(
    ("words", "kind", "anonymous"),
    [
        ("sources", "group", True),
        ("Officials", "group", True),
        ("two senior officials", "group", True),
        ("a senior official", "person", True),
        ("a person familiar with the matter", "person", True),
        ("one of the officials", "person", True),
        ("police", "group", True),
        ("experts", "group", True),
        ("some users", "group", False),
        ("many people", "group", False),
        ("the report", "document", False),
        ("a new study", "document", False),
        ("the lawsuit", "document", False),
        ("a spokesman for the harbour authority", "person", False),
        ("the ministry", "organisation", False),
        ("the newspaper", "outlet", False),
    ],
)
def test_nouns_and_whether_they_withhold_who_it_is(words: str, kind: str, anonymous: bool) -> None:
    found = described(words)
    assert found.name is None
    assert (found.kind, found.anonymous) == (kind, anonymous)


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("a spokesman for the harbour authority", "harbour authority"),
        ("the ministry's spokeswoman", "ministry"),
        ("a CABN spokesperson", "CABN"),
        ("a statement from Lindholm Council", "Lindholm Council"),
        ("the Port Gazette's report", "Port Gazette"),
        ("a spokesman", None),
    ],
)
def test_whose_they_are(words: str, owner: str | None) -> None:
    assert described(words).owner == owner


@pytest.mark.parametrize("word", ["he", "She", "they", "it", "I", "we"])
def test_pronouns(word: str) -> None:
    assert described(word).pronoun == word.lower()


@pytest.mark.parametrize(
    ("words", "definite"), [("the minister", True), ("her lawyer", True), ("a minister", False), ("sources", False)]
)
def test_what_the_article_has_spoken_of_before(words: str, definite: bool) -> None:
    assert described(words).definite is definite


@given(
    st.text().filter(str.strip)
    | st.lists(st.sampled_from("the a of for sources Ana Mr. , ( 's who “ 3 and he".split()), min_size=1).map(" ".join)
)
def test_any_words_are_described(words: str) -> None:
    found = described(words)
    assert isinstance(found, Description)
    assert found == described(words)
