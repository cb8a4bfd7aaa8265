from __future__ import annotations

import pytest
from tests.statements.shown import chains_of, statements_of


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Tessa Marwick said that the bridge was safe.", "Tessa Marwick"),
        ("Tessa Marwick told the Port Gazette that the bridge was safe.", "Port Gazette → Tessa Marwick"),
        ("Tessa Marwick told Reuters the bridge was safe.", "Reuters → Tessa Marwick"),
        ("Sources told the Port Gazette that the bridge was unsafe.", "Port Gazette → sources*"),
        (
            "A person familiar with the matter told CNN that the bridge was unsafe.",
            "CNN → person familiar with the matter*",
        ),
        ("Tessa Marwick said in an interview with the BBC that the bridge was safe.", "BBC → Tessa Marwick"),
        ("Tessa Marwick told Norrland TV that the bridge was safe.", "Norrland TV → Tessa Marwick"),
        ("Tessa Marwick said in a statement to Reuters that the bridge was safe.", "Reuters → Tessa Marwick"),
        ("On CNBC’s Fast Money, Tessa Marwick said that the bridge was safe.", "CNBC → Tessa Marwick"),
        ("Tessa Marwick told local TV that the bridge was safe.", "local TV* → Tessa Marwick"),
        ("The bridge is unsafe, according to a memo seen by Reuters.", "Reuters → memo seen by Reuters"),
        (
            "Citing two officials, the Port Gazette reported that the bridge was unsafe.",
            "Port Gazette → two officials*",
        ),
        ("Tessa Marwick told news site Al-Manara that the bridge was safe.", "Al-Manara → Tessa Marwick"),
        ("The bridge is unsafe, the Port Gazette reported, citing two officials.", "Port Gazette → two officials*"),
    ],
)
def test_through_whom(text: str, chain: str) -> None:
    assert chains_of(text) == [chain]


@pytest.mark.parametrize(
    "text",
    [
        "Tessa Marwick told reporters that the bridge was safe.",
        "Tessa Marwick told parliament that the bridge was safe.",
        "Tessa Marwick told Ivo Brandt that the bridge was safe. Ivo Brandt, a ferryman, left.",
        "Tessa Marwick said in a statement that the bridge was safe.",
        "Tessa Marwick tweeted that the bridge was safe.",
    ],
)
def test_a_hearer_that_is_no_outlet_and_a_medium_are_no_links(text: str) -> None:
    assert chains_of(text) == ["Tessa Marwick"]


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        (
            "The Port Gazette reported that sources said that officials would close the bridge.",
            ["Port Gazette", "Port Gazette → sources*"],
        ),
        (
            "The Port Gazette reported that sources said officials believed that the bridge was unsafe.",
            ["Port Gazette", "Port Gazette → sources*", "Port Gazette → sources* → officials*"],
        ),
        ("“I think it is unsafe,” Ivo Brandt said.", ["Ivo Brandt", "Ivo Brandt"]),
        ("Ivo Brandt said he believed that it was unsafe.", ["Ivo Brandt", "Ivo Brandt"]),
    ],
)
def test_a_nested_statement_has_the_links_of_the_outer_one_first(text: str, chains: list[str]) -> None:
    assert chains_of(text) == chains


def test_nested_statements_name_what_they_are_nested_in() -> None:
    outer, middle, inner = statements_of(
        "The Port Gazette reported that sources said officials believed that the bridge was unsafe."
    )
    assert (outer.nested_in, middle.nested_in, inner.nested_in) == (None, outer.id, middle.id)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Tessa Marwick told the Port Gazette that the bridge was safe.", "Tessa Marwick"),
        ("Tessa Marwick told the Gazette that the bridge was safe.", "Tessa Marwick"),
        ("Tessa Marwick told Reuters that the bridge was safe.", "Reuters → Tessa Marwick"),
    ],
)
def test_the_articles_own_outlet_is_no_link(text: str, chain: str) -> None:
    assert chains_of(text, outlet="The Port Gazette") == [chain]


@pytest.mark.parametrize(
    "again",
    [
        "The newspaper said it would close.",
        "The paper reported that it would close.",
        "It would close, the newspaper said.",
    ],
)
def test_the_newspaper_is_the_one_named_before(again: str) -> None:
    text = f"Two officials told the Port Gazette that the bridge was unsafe. {again}"
    assert chains_of(text) == ["Port Gazette → two officials*", "Port Gazette"]


def test_what_a_speaker_told_an_outlet_goes_on_in_the_next_sentences() -> None:
    text = "Tessa Marwick told the Port Gazette the bridge was safe.\n\n“We checked it,” Marwick said."
    assert chains_of(text) == ["Port Gazette → Tessa Marwick"] * 2


def test_what_was_told_an_outlet_once_does_not_go_on_for_ever() -> None:
    between = "\n\n".join(["Nobody came."] * 3)
    text = f"Tessa Marwick told the Port Gazette the bridge was safe.\n\n{between}\n\n“We checked it,” Marwick said."
    assert chains_of(text) == ["Port Gazette → Tessa Marwick", "Tessa Marwick"]


def test_another_speaker_has_not_told_that_outlet() -> None:
    text = "Tessa Marwick told the Port Gazette the bridge was safe. Ivo Brandt said it was not."
    assert chains_of(text) == ["Port Gazette → Tessa Marwick", "Ivo Brandt"]


def test_a_statement_that_nobody_says_has_no_chain() -> None:
    assert chains_of("The bridge is reportedly unsafe.") == [""]
