from __future__ import annotations

import pytest

from sayso.records import Span
from sayso.statements.rules.cue import is_cue
from sayso.statements.rules.sentence import read_sentences


def cues(text: str) -> list[str]:
    (sentence,) = read_sentences(text, Span(0, len(text)))
    return [sentence.at(index) for index in range(len(sentence)) if is_cue(sentence, index)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marwick said it was safe.", ["said"]),
        ("Marwick reports that it is safe.", ["reports"]),
        ("The reports were late.", []),
        ("The report says that it is safe.", ["says"]),
        ("His claims about it are old.", []),
        ("Marwick claims it is safe.", ["claims"]),
        ("The alleged thief left.", []),
        ("Brandt's alleged crime is old.", []),
        ("The union plans to strike.", ["plans"]),
        ("The plans of the union are old.", []),
        ("Marwick denied it and said nothing.", ["denied", "said"]),
        ("Ms Hope left.", []),
    ],
)
def test_verbs_and_nouns_of_the_same_form(text: str, expected: list[str]) -> None:
    assert cues(text) == expected
