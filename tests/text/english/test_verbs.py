from __future__ import annotations

import pytest

from sayso.text.english.verbs import BASE_FORMS, PARTICIPLES, VERBS


@pytest.mark.parametrize(
    ("form", "lemma", "belief"),
    [
        ("said", "say", False),
        ("says", "say", False),
        ("saying", "say", False),
        ("told", "tell", False),
        ("written", "write", False),
        ("denies", "deny", False),
        ("thought", "think", True),
        ("hoping", "hope", True),
    ],
)
def test_every_form_leads_to_its_verb(form: str, lemma: str, belief: bool) -> None:
    assert (VERBS[form].lemma, VERBS[form].belief) == (lemma, belief)


def test_each_verb_has_its_base_form_and_a_participle() -> None:
    lemmas = {verb.lemma for verb in VERBS.values()}
    assert lemmas == BASE_FORMS
    assert lemmas <= set(VERBS)
    assert {VERBS[form].lemma for form in PARTICIPLES} == lemmas


def test_frames_are_letters_that_the_table_explains() -> None:
    assert {letter for verb in VERBS.values() for letter in verb.frames} <= set("tzqbwiongafpy")


@pytest.mark.parametrize("form", ["arrested", "walked", "the", "Said", "sayed"])
def test_other_words_report_nothing(form: str) -> None:
    assert form not in VERBS
