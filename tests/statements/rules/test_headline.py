from __future__ import annotations

import pytest
from tests.statements.shown import shown

BODY = "\n\nTessa Marwick said the bridge was safe."


@pytest.mark.parametrize(
    ("headline", "frame"),
    [
        ("Marwick: bridge will stay open", "Marwick | – | bridge will stay open"),
        ("Bridge will stay open: Marwick", "Marwick | – | Bridge will stay open"),
        ("Tessa Marwick: bridge will stay open", "Tessa Marwick | – | bridge will stay open"),
        ("Bridge will not reopen: report", "report | – | Bridge will not reopen"),
        ("Police: two men found on bridge", "Police | – | two men found on bridge"),
        ("Bridge is closed, says Marwick", "Marwick | says | Bridge is closed"),
        ("Bridge 'will stay open', says Marwick", "Marwick | says | Bridge 'will stay open'"),
    ],
)
def test_headlines_that_say_who_says_it(headline: str, frame: str) -> None:
    assert shown(headline + BODY) == [frame, "Tessa Marwick | said | the bridge was safe"]


@pytest.mark.parametrize(
    "headline",
    [
        "Explainer: what the bridge costs",
        "Bridge: three things to know",
        "Live: bridge closed after storm",
        "Lindholm 3:1 Norrland: a match report in pictures",
        "Marwick: out",
    ],
)
def test_other_colons(headline: str) -> None:
    assert shown(headline + BODY) == ["Tessa Marwick | said | the bridge was safe"]


def test_only_the_first_paragraph_is_a_headline() -> None:
    assert shown("The bridge is old." + BODY + "\n\nMarwick: bridge will stay open") == [
        "Tessa Marwick | said | the bridge was safe"
    ]
