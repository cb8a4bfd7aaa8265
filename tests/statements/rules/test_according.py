from __future__ import annotations

import pytest
from tests.statements.shown import shown


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("According to Marwick, the bridge was safe.", "Marwick | According to | the bridge was safe"),
        ("The bridge was safe, according to Marwick.", "Marwick | according to | The bridge was safe"),
        ("The bridge was safe according to Marwick.", "Marwick | according to | The bridge was safe"),
        ("The bridge, according to Marwick, was safe.", "Marwick | according to | The bridge … was safe"),
        (
            "The bridge was safe, according to two engineers who have seen the report.",
            "two engineers who have seen the report | according to | The bridge was safe",
        ),
        (
            "The bridge was safe, according to a statement from the harbour authority.",
            "a statement from the harbour authority | according to | The bridge was safe",
        ),
        ("It is “safe,” according to the report.", "the report | according to | It is “safe,”"),
        ("Per the Port Gazette, the bridge is safe.", "the Port Gazette | Per | the bridge is safe"),
    ],
)
def test_according_to(text: str, frame: str) -> None:
    assert shown(text) == [frame]


@pytest.mark.parametrize(
    "text",
    [
        "It costs 3 krona per ticket.",
        "They were paid according to the hours worked, nothing more",
        "According to plan.",
    ],
)
def test_rates_and_plans_are_none(text: str) -> None:
    assert all("Marwick" not in line for line in shown(text))
    assert not any(line.split(" | ")[1] == "per" for line in shown(text))
