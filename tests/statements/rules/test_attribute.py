from __future__ import annotations

import pytest
from tests.statements.shown import frames_of


@pytest.mark.parametrize(
    ("text", "cue", "modality"),
    [
        ("Marwick said that it was safe.", "said", "asserted"),
        ("Marwick has said that it was safe.", "said", "asserted"),
        ("Marwick did not say whether it was safe.", "did not say", "negated"),
        ("Marwick didn’t say that it was safe.", "didn’t say", "negated"),
        ("Marwick would not confirm that it was safe.", "would not confirm", "negated"),
        ("Marwick never said that it was safe.", "never said", "negated"),
        ("Marwick declined to say whether it was safe.", "declined to say", "negated"),
        ("Marwick denied that it was safe.", "denied", "negated"),
        ("No one said that it was safe.", "said", "negated"),
        ("Marwick will say that it is safe.", "say", "prospective"),
        ("Marwick won't say whether it is safe.", "won't say", "negated"),
    ],
)
def test_what_the_cue_does(text: str, cue: str, modality: str) -> None:
    (frame,) = frames_of(text)
    assert [span.of(text) for span in frame.cue] == [cue]
    assert frame.modality == modality


@pytest.mark.parametrize(
    ("verb", "kind"), [("said", "speech"), ("warned", "speech"), ("believes", "belief"), ("hoped", "belief")]
)
def test_verbs_of_speech_and_of_belief(verb: str, kind: str) -> None:
    (frame,) = frames_of(f"Marwick {verb} that it was safe.")
    assert frame.type == kind


def test_confidence_is_a_share() -> None:
    text = "It was safe, Marwick said. Reportedly, it was not. Brandt was told that it was."
    assert all(0 < frame.confidence <= 1 for frame in frames_of(text))
