from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.statements.sources.acronyms import read_acronyms


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("The Civil Aviation Bureau of Norrland (CABN) met.", {"CABN": "Civil Aviation Bureau of Norrland"}),
        (
            "the National Harbour Board (NHB) and the Port Union (PU)",
            {"NHB": "National Harbour Board", "PU": "Port Union"},
        ),
        ("The Port Union (“PU”) struck.", {"PU": "Port Union"}),
        ("The Port Union (the PU) struck.", {"PU": "Port Union"}),
        ("Tessa Marwick (52) left.", {}),
        ("Tessa Marwick (Lindholm) left.", {}),
        ("the old bridge (NHB)", {}),
        ("(NHB)", {}),
    ],
)
def test_acronyms_explained_in_brackets(text: str, acronyms: dict[str, str]) -> None:
    assert read_acronyms(text) == acronyms


@given(st.text() | st.text("AaB ()“”-’"))
def test_each_name_stands_before_its_acronym(text: str) -> None:
    for acronym, name in read_acronyms(text).items():
        assert name in " ".join(text.split())
        assert name[0] == acronym[0]
