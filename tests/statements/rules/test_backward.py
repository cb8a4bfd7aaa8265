from __future__ import annotations

import pytest
from tests.statements.shown import shown


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The bridge was safe, Tessa Marwick said.", "Tessa Marwick | said | The bridge was safe"),
        ("The bridge was safe, said Tessa Marwick.", "Tessa Marwick | said | The bridge was safe"),
        ("“The bridge is safe,” Marwick said.", "Marwick | said | “The bridge is safe,”"),
        ("“The bridge is safe,” said Marwick.", "Marwick | said | “The bridge is safe,”"),
        ("“Go!” he shouted.", "he | shouted | “Go!”"),
        ("“Is it safe?” asked Brandt.", "Brandt | asked | “Is it safe?”"),
        ("The bridge is “safe and sound,” Marwick said.", "Marwick | said | The bridge is “safe and sound,”"),
        ("The bridge was unsafe, as the Port Gazette reported.", "the Port Gazette | reported | The bridge was unsafe"),
        (
            "The bridge, which opened in 1975, is safe, Marwick insists.",
            "Marwick | insists | The bridge, which opened in 1975, is safe",
        ),
        (
            "“It is safe,” Marwick told reporters at the port on Friday.",
            "Marwick | told | “It is safe,”",
        ),
        (
            "It would be closed if needed, the mayor's office said in an email.",
            "the mayor's office | said | It would be closed if needed",
        ),
        (
            "The bridge was safe, said Tessa Marwick, an engineer with the harbour authority.",
            "Tessa Marwick, an engineer with the harbour authority | said | The bridge was safe",
        ),
        ("The bridge is unsafe, Brandt said, and Marwick agreed.", "Brandt | said | The bridge is unsafe"),
    ],
)
def test_the_cue_after_its_content(text: str, frame: str) -> None:
    assert shown(text) == [frame]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The bridge, Marwick said, was safe.", "Marwick | said | The bridge … was safe"),
        ("“The bridge,” Marwick said, “is safe”.", "Marwick | said | “The bridge,” … “is safe”"),
        ("“The bridge,” said Marwick, “is safe”.", "Marwick | said | “The bridge,” … “is safe”"),
    ],
)
def test_the_cue_inside_its_content(text: str, frame: str) -> None:
    assert shown(text) == [frame]


def test_what_follows_the_verb_must_be_able_to_speak() -> None:
    assert shown("He walked on, said nothing.") == []
