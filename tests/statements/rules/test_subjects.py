from __future__ import annotations

import pytest
from tests.statements.shown import frames_of


def subject(text: str) -> str | None:
    (frame,) = frames_of(text)
    return frame.source and frame.source.of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tessa Marwick said it was safe.", "Tessa Marwick"),
        ("Foreign Minister Oona Lahti said it was safe.", "Foreign Minister Oona Lahti"),
        ("The mayor of Lindholm said it was safe.", "The mayor of Lindholm"),
        ("The mayor's office said it was safe.", "The mayor's office"),
        ("Marwick and Brandt said it was safe.", "Marwick and Brandt"),
        ("Two people familiar with the matter said it was safe.", "Two people familiar with the matter"),
        ("Sources close to the mayor said it was safe.", "Sources close to the mayor"),
        ("One of the officials said it was safe.", "One of the officials"),
        ("She said it was safe.", "She"),
        ("No one said that it was safe.", "No one"),
    ],
)
def test_noun_phrases(text: str, expected: str) -> None:
    assert subject(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marwick, an engineer with the harbour authority, said it was safe.",
            "Marwick, an engineer with the harbour authority",
        ),
        ("Ivo Brandt, 52, a ferryman from Lindholm, said it was safe.", "Ivo Brandt, 52, a ferryman from Lindholm"),
        ("The harbour's spokeswoman, Ana Ortiz, said it was safe.", "The harbour's spokeswoman, Ana Ortiz"),
        ("Marwick (58) said it was safe.", "Marwick (58)"),
        ("Marwick, said it was safe.", "Marwick"),
    ],
)
def test_appositions_belong_to_it(text: str, expected: str) -> None:
    assert subject(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The engineers who built the bridge said it was safe.", "The engineers who built the bridge"),
        ("Marwick, who had seen it in March, said it was safe.", "Marwick, who had seen it in March"),
        (
            "The minister, who is 52 and has worked there since 2001, said it was safe.",
            "The minister, who is 52 and has worked there since 2001",
        ),
    ],
)
def test_relative_clauses_belong_to_it(text: str, expected: str) -> None:
    assert subject(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Tuesday, Marwick said it was safe.", "Marwick"),
        ("Earlier this week the harbour authority said it was safe.", "the harbour authority"),
        ("In a statement, the harbour authority said it was safe.", "the harbour authority"),
        ("Speaking on Monday, Marwick said it was safe.", "Marwick"),
        ("However, the mayor said it was safe.", "the mayor"),
        ("But she also said it was safe.", "she"),
        ("Meanwhile, Marwick later said it was safe.", "Marwick"),
        ("Foreign Minister Oona Lahti on Tuesday said it was safe.", "Foreign Minister Oona Lahti"),
    ],
)
def test_openers_and_times_do_not(text: str, expected: str) -> None:
    assert subject(text) == expected
