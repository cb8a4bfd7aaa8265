from __future__ import annotations

import pytest
from tests.statements.shown import frames_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marwick told the Port Gazette that it was safe.", "the Port Gazette"),
        ("Marwick told reporters that it was safe.", "reporters"),
        ("Marwick told Reuters it was safe.", "Reuters"),
        ("Marwick told CNN's Ana Ortiz that it was safe.", "CNN's Ana Ortiz"),
        ("Marwick told the newspaper on Friday that it was safe.", "the newspaper"),
        ("“It is safe,” Marwick told the Port Gazette.", "the Port Gazette"),
        ("It is safe, Marwick told the Port Gazette in March.", "the Port Gazette"),
        ("Marwick said in an interview with the Port Gazette that it was safe.", "the Port Gazette"),
        ("Marwick, speaking to the Port Gazette, said it was safe.", "the Port Gazette"),
        ("Marwick told him it was safe.", "him"),
        ("Marwick said that it was safe.", None),
        ("Marwick said on Friday it was safe.", None),
    ],
)
def test_who_was_told(text: str, told: str | None) -> None:
    (frame,) = frames_of(text)
    assert (frame.told and frame.told.of(text)) == told


def test_a_quotation_that_goes_on_was_told_to_the_same() -> None:
    text = "“It is safe,” Marwick told the Port Gazette. “We checked it twice and found nothing.”"
    assert [frame.told and frame.told.of(text) for frame in frames_of(text)] == ["the Port Gazette"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is unsafe, the Port Gazette reported, citing two officials.",
        "The bridge is unsafe, the Port Gazette said, quoting two officials.",
    ],
)
def test_whom_the_source_cites(text: str) -> None:
    (frame,) = frames_of(text)
    assert frame.citing is not None
    assert frame.citing.of(text) == "two officials"
