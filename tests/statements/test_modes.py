from __future__ import annotations

import pytest

from sayso.records import Article, Span
from sayso.statements.modes import mode_of, quotations_of


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ("“It is safe,”", "direct"),
        ("It is safe", "direct"),
        ("it was “very safe”", "mixed"),
        ("nobody had asked", "indirect"),
    ],
)
def test_mode(content: str, mode: str) -> None:
    text = "“It is safe,” she said, adding that it was “very safe” and that nobody had asked."
    start = text.index(content)
    quoted = quotations_of(Article.from_text(text))
    assert mode_of(text, [Span(start, start + len(content))], quoted) == mode


def test_quotations_come_in_order_and_with_their_marks() -> None:
    text = "“One,” he said.\n\nHe said: “Two.”"
    assert [span.of(text) for span in quotations_of(Article.from_text(text))] == ["“One,”", "“Two.”"]
