from __future__ import annotations

import pytest
from tests.statements.shown import shown


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            "Marwick said the bridge was safe, the Port Gazette reported.",
            ["Marwick said the bridge was safe", "the bridge was safe"],
        ),
        (
            "Marwick said the bridge was safe, according to the Port Gazette.",
            ["Marwick said the bridge was safe", "the bridge was safe"],
        ),
        ("The mayor said it was safe, he said on Friday.", ["The mayor said it was safe", "it was safe"]),
    ],
)
def test_an_attribution_at_the_end_takes_the_whole_sentence(text: str, frames: list[str]) -> None:
    assert [line.rpartition(" | ")[2] for line in shown(text)] == frames
