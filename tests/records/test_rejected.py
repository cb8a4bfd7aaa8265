from __future__ import annotations

import pytest

from sayso.records import Reason, Rejected


@pytest.mark.parametrize(
    ("rejected", "words"),
    [
        (Rejected(name="a.pdf", reason=Reason.PDF), "a.pdf: pdf"),
        (Rejected(name="-", reason=Reason.TIMEOUT, detail="over 5 s"), "-: timeout (over 5 s)"),
    ],
)
def test_it_says_which_input_why_and_what_to_do(rejected: Rejected, words: str) -> None:
    assert str(rejected) == words


def test_reasons_have_names_of_their_own() -> None:
    assert len({reason.value for reason in Reason}) == len(Reason)
