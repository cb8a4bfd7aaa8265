from __future__ import annotations

import pytest
from tests.statements.shown import frames_of, shown


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The bridge is reportedly unsafe.", "– | reportedly | The bridge is … unsafe"),
        ("Reportedly, the bridge is unsafe.", "– | Reportedly | the bridge is unsafe"),
        ("Brandt allegedly took money.", "– | allegedly | Brandt … took money"),
        ("The bridge is said to be unsafe.", "– | said | The bridge … to be unsafe"),
        ("It is believed that the bridge is unsafe.", "– | believed | the bridge is unsafe"),
        ("The mayor is reported to have left.", "– | reported | The mayor … to have left"),
    ],
)
def test_contents_ascribed_to_nobody(text: str, frame: str) -> None:
    assert shown(text) == [frame]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Marwick is confident that the bridge is safe.", "Marwick | confident | the bridge is safe"),
        ("Marwick was sure the bridge was safe.", "Marwick | sure | the bridge was safe"),
        ("Nobody heard her claim that the bridge was safe.", "her | claim | the bridge was safe"),
    ],
)
def test_adjectives_and_nouns_with_their_owner(text: str, frame: str) -> None:
    assert frame in shown(text)


@pytest.mark.parametrize("text", ["It is believed that the bridge is unsafe.", "Marwick is sure that it is safe."])
def test_what_is_thought_is_belief(text: str) -> None:
    assert [frame.type for frame in frames_of(text)] == ["belief"]


@pytest.mark.parametrize("text", ["A confident Marwick left.", "The belief in ghosts is old.", "Said no one."])
def test_words_without_a_clause_are_none(text: str) -> None:
    assert shown(text) == []
