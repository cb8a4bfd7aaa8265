from __future__ import annotations

import pytest
from tests.statements.shown import shown


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Tessa Marwick said that the bridge was safe.", "Tessa Marwick | said | the bridge was safe"),
        ("Tessa Marwick said the bridge was safe.", "Tessa Marwick | said | the bridge was safe"),
        ("Marwick said: “The bridge is safe.”", "Marwick | said | “The bridge is safe.”"),
        ('Marwick tweeted: "Safe!"', 'Marwick | tweeted | "Safe!"'),
        ("Marwick added, “The bridge is safe.”", "Marwick | added | “The bridge is safe.”"),
        ("Marwick said the bridge was “safe and sound” now.", "Marwick | said | the bridge was “safe and sound” now"),
        ("Marwick pointed out that the bridge was safe.", "Marwick | pointed out | the bridge was safe"),
        ("A new study found that bridges age quickly.", "A new study | found | bridges age quickly"),
        ("The lawsuit alleges that Brandt took money.", "The lawsuit | alleges | Brandt took money"),
        ("As the Port Gazette reported, the bridge was shut.", "the Port Gazette | reported | the bridge was shut"),
    ],
)
def test_clauses_and_quotations(text: str, frame: str) -> None:
    assert shown(text) == [frame]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Marwick asked whether the bridge was safe.", "Marwick | asked | whether the bridge was safe"),
        ("Marwick promised to close the bridge.", "Marwick | promised | to close the bridge"),
        ("Marwick urged drivers to stay away.", "Marwick | urged | to stay away"),
        ("Marwick wants Brandt to close the bridge.", "Marwick | wants | Brandt to close the bridge"),
        ("Marwick announced plans to close the bridge.", "Marwick | announced | plans to close the bridge"),
        ("Marwick denied taking money.", "Marwick | denied | taking money"),
        ("Marwick accused Brandt of lying.", "Marwick | accused | Brandt of lying"),
        ("Marwick called the report “a farce”.", "Marwick | called | the report “a farce”"),
        ("Marwick described the bridge as unsafe.", "Marwick | described | the bridge as unsafe"),
    ],
)
def test_questions_infinitives_and_noun_phrases(text: str, frame: str) -> None:
    assert shown(text) == [frame]


@pytest.mark.parametrize(
    "text",
    [
        "Brandt spoke to reporters.",
        "Officials arrested two men.",
        "Marwick denounced the ruling.",
        "Marwick said little.",
        "The committee agreed on a date.",
        "The reports were late.",
        "She paid the claims.",
    ],
)
def test_a_verb_without_content_is_no_statement(text: str) -> None:
    assert shown(text) == []


def test_who_was_told_is_no_source() -> None:
    assert shown("Brandt was told that the bridge was safe.") == ["– | told | the bridge was safe"]
    assert shown("Brandt told to leave the bridge.") == ["– | told | to leave the bridge"]


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            "Marwick said the bridge was safe and added that it would reopen.",
            ["Marwick | said | the bridge was safe", "Marwick | added | it would reopen"],
        ),
        (
            "Marwick said the bridge was safe, adding that it would reopen in May.",
            ["Marwick | said | the bridge was safe", "Marwick | adding | it would reopen in May"],
        ),
        (
            "Marwick said the bridge was safe, but Brandt denied it was true.",
            ["Marwick | said | the bridge was safe", "Brandt | denied | it was true"],
        ),
    ],
)
def test_the_next_cue_ends_a_content(text: str, frames: list[str]) -> None:
    assert shown(text) == frames


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            "Marwick said Brandt believed the bridge was unsafe.",
            ["Marwick | said | Brandt believed the bridge was unsafe", "Brandt | believed | the bridge was unsafe"],
        ),
        (
            "The Port Gazette reported that sources said that officials would close the bridge.",
            [
                "The Port Gazette | reported | sources said that officials would close the bridge",
                "sources | said | officials would close the bridge",
            ],
        ),
        (
            "Marwick said she hoped the bridge would reopen.",
            ["Marwick | said | she hoped the bridge would reopen", "she | hoped | the bridge would reopen"],
        ),
    ],
)
def test_a_content_may_hold_another(text: str, frames: list[str]) -> None:
    assert shown(text) == frames
