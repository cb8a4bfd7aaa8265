from __future__ import annotations

import pytest
from tests.statements.shown import frames_of, shown


def test_outer_before_inner_in_the_order_of_the_text() -> None:
    text = "Old bridge shut: report\n\nMarwick said sources said it was safe. It is safe, Brandt said."
    assert shown(text) == [
        "report | – | Old bridge shut",
        "Marwick | said | sources said it was safe",
        "sources | said | it was safe",
        "Brandt | said | It is safe",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is reportedly unsafe, Marwick said.",
        "It is believed that the bridge is unsafe, according to Marwick.",
        "Marwick is sure that it is safe, sources said, according to the Port Gazette.",
    ],
)
def test_no_two_frames_have_the_same_content(text: str) -> None:
    contents = [frame.content for frame in frames_of(text)]
    assert contents
    assert len(set(contents)) == len(contents)
