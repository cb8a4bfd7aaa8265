from __future__ import annotations

import pytest
from tests.statements.shown import frames_of


def content(text: str) -> str:
    frame = frames_of(text)[0]
    return " … ".join(span.of(text) for span in frame.content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marwick said it was safe.", "it was safe"),
        ("Marwick said it was safe …", "it was safe"),
        ("Marwick said it was safe, old and in need of paint.", "it was safe, old and in need of paint"),
        ("Marwick said it was safe and Brandt stayed.", "it was safe and Brandt stayed"),
        ("Marwick said it was safe; Brandt said it was not.", "it was safe"),
        ("Marwick said it was safe, but Brandt said it was not.", "it was safe"),
        ("Marwick said it was safe and later added that it was old.", "it was safe"),
        ("Marwick said it was safe, noting that it was old.", "it was safe"),
        ("Marwick said it was safe!", "it was safe!"),
        ("Marwick asked: is it safe?", "is it safe?"),
        ("Marwick said it was safe", "it was safe"),
    ],
)
def test_where_a_content_ends(text: str, expected: str) -> None:
    assert content(text) == expected
