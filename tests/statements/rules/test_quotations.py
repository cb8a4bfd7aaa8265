from __future__ import annotations

import pytest
from tests.statements.shown import frames_of, shown


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            "“It is safe,” Marwick said. “We checked it twice.”",
            ["Marwick | said | “It is safe,”", "Marwick | – | “We checked it twice.”"],
        ),
        (
            "“It is safe,” she said.\n\n“We checked it twice.”\n\nNobody came.",
            ["she | said | “It is safe,”", "she | – | “We checked it twice.”"],
        ),
        (
            "Marwick said: “It is safe.” “We checked it twice.”",
            ["Marwick | said | “It is safe.”", "Marwick | – | “We checked it twice.”"],
        ),
    ],
)
def test_a_second_quotation_is_its_own_statement_by_the_same_source(text: str, frames: list[str]) -> None:
    assert shown(text) == frames
    assert [frame.carried for frame in frames_of(text)] == [False, True]


def test_a_quotation_that_runs_over_paragraphs_is_one_statement() -> None:
    text = "Marwick said: “It is safe and we checked it.\n\n“It will stay open.\n\n“Believe me.”\n\nNobody came."
    assert shown(text) == ["Marwick | said | “It is safe and we checked it. … “It will stay open. … “Believe me.”"]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Marwick said:\n\n“It is safe and sound.”", "Marwick | said | “It is safe and sound.”"),
        (
            "According to the filing:\n\n“It is safe and sound.”\n\nNobody came.",
            "the filing | According to | “It is safe and sound.”",
        ),
        ("Tessa Marwick: “It is safe and sound.”", "Tessa Marwick | – | “It is safe and sound.”"),
        ("The mayor: “It is safe and sound.”", "The mayor | – | “It is safe and sound.”"),
        ("“It is safe for all of us.”\n\nMarwick said on Friday.", "Marwick | said | “It is safe for all of us.”"),
        ("“It is safe for all of us” — Tessa Marwick", "Tessa Marwick | – | “It is safe for all of us”"),
    ],
    ids=["introduced before", "announced", "colon", "colon after a role", "cue alone", "signed"],
)
def test_quotations_introduced_and_signed(text: str, frame: str) -> None:
    assert shown(text) == [frame]


@pytest.mark.parametrize(
    "text",
    [
        "“We checked it twice and found nothing.”",
        "He lived in the “City of Lights” for years.",
        "Marwick left.\n\n“We checked it twice and found nothing.”",
        "The so-called “bridge of sighs” is old: “open”",
    ],
)
def test_quotations_that_nobody_says_are_none(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            "\"Brandt told me, 'The bridge is unsafe,'\" Marwick said.",
            [
                "Marwick | said | \"Brandt told me, 'The bridge is unsafe,'\"",
                "Brandt | told | 'The bridge is unsafe,'",
            ],
        ),
        (
            "“I think the bridge is unsafe,” Brandt said.",
            ["Brandt | said | “I think the bridge is unsafe,”", "I | think | the bridge is unsafe"],
        ),
        (
            "‘It is safe,’ Marwick said. ‘We checked it twice.’",
            ["Marwick | said | ‘It is safe,’", "Marwick | – | ‘We checked it twice.’"],
        ),
    ],
)
def test_single_marks_and_what_stands_inside_a_quotation(text: str, frames: list[str]) -> None:
    assert shown(text) == frames


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ('"It is safe, Marwick said. Nobody came.', 'Marwick | said | "It is safe,'),
        ("Marwick said: “It is safe. Nobody came.", "Marwick | said | “It is safe. Nobody came."),
    ],
)
def test_a_mark_too_few(text: str, frame: str) -> None:
    assert shown(text) == [frame]


def test_the_harm_of_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "Brandt wrote: “It is old\n\nMarwick said it was safe.\n\n“It is,” Ana Ortiz said."
    assert shown(text)[1:] == ["Marwick | said | it was safe", "Ana Ortiz | said | “It is,”"]
