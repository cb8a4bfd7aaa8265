from __future__ import annotations

import pytest
from tests.statements.shown import shown


@pytest.mark.parametrize(
    "adverbial",
    [
        "on Tuesday",
        "Tuesday",
        "on Tuesday evening",
        "in a statement",
        "in a statement on Monday",
        "in an email to reporters",
        "at a news conference in Lindholm on Friday",
        "during a briefing",
        "this week",
        "last month",
        "late on Sunday",
        "earlier",
        "on Twitter",
        "via email",
    ],
)
def test_time_and_medium_between_cue_and_content(adverbial: str) -> None:
    assert shown(f"Marwick said {adverbial} that it was safe.") == ["Marwick | said | it was safe"]


@pytest.mark.parametrize("adverbial", ["on Tuesday", "in a statement", "at a briefing", "in an interview this week"])
def test_time_and_medium_at_the_end(adverbial: str) -> None:
    assert shown(f"It was safe, Marwick said {adverbial}.") == ["Marwick | said | It was safe"]
    assert shown(f"“It is safe,” Marwick said {adverbial}.") == ["Marwick | said | “It is safe,”"]


def test_a_place_may_belong_to_the_content() -> None:
    assert shown("Marwick said in Lindholm it was safe.") == ["Marwick | said | in Lindholm it was safe"]
