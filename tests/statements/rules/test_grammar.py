from __future__ import annotations

import pytest

from sayso.records import Span
from sayso.statements.rules.grammar import has_clause, is_finite, verb_group
from sayso.statements.rules.sentence import Sentence, read_sentences


def sentence(text: str) -> Sentence:
    (only,) = read_sentences(text, Span(0, len(text)))
    return only


@pytest.mark.parametrize(
    ("text", "verb", "group"),
    [
        ("Marwick said it.", "said", "said"),
        ("Marwick has said it.", "said", "has said"),
        ("Marwick would not have said it.", "said", "would not have said"),
        ("Marwick repeatedly said it.", "said", "repeatedly said"),
        ("Marwick also later said it.", "said", "also later said"),
        ("Marwick kept saying it.", "saying", "kept saying"),
    ],
)
def test_the_words_that_belong_to_a_verb(text: str, verb: str, group: str) -> None:
    s = sentence(text)
    index = s.low.index(verb)
    assert " ".join(s.low[verb_group(s, index, 0) : index + 1]) == group


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("It was safe.", ["was"]),
        ("They've left.", ["they've", "left"]),
        ("The bridge opened.", ["opened"]),
        ("Marwick said nothing.", ["said"]),
        ("the old bridge of Lindholm", []),
        ("a claim of the mayor", []),
    ],
)
def test_finite_verbs(text: str, finite: list[str]) -> None:
    s = sentence(text)
    assert [s.at(index) for index in range(len(s)) if is_finite(s, index)] == finite


@pytest.mark.parametrize(
    ("text", "clause"),
    [("the bridge was safe", True), ("the bridge collapsed", True), ("the old bridge", False), ("was safe", False)],
)
def test_clauses_and_bare_phrases(text: str, clause: bool) -> None:
    s = sentence(text)
    assert has_clause(s, 0, len(s)) is clause
