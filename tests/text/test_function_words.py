from __future__ import annotations

import pytest

from sayso.text.function_words import language_by_words

PASSAGES = {
    "en": "The harbour board said on Monday that it had not been told of the leak and that the pumps were in order.",
    "fr": "Le conseil du port a déclaré lundi que les pompes étaient en ordre et qu'il n'avait pas été informé.",
    "de": "Der Hafenrat teilte am Montag mit, dass die Pumpen in Ordnung seien und er von dem Leck nicht gewusst habe.",
    "es": "El consejo del puerto dijo el lunes que las bombas estaban en orden y que no se le había informado.",
}


@pytest.mark.parametrize("language", PASSAGES)
def test_the_commonest_words_tell_the_language(language: str) -> None:
    assert language_by_words(PASSAGES[language]) == language


def test_danish_and_norwegian_are_left_open_where_their_words_are_the_same() -> None:
    shared = "Det er en god dag for alle som har tid, og det er ikke til å ta feil av den i år."
    assert language_by_words(shared) is None


@pytest.mark.parametrize("text", ["", "Skip to main content", "Bridge toll here to stay"])
def test_too_few_words_tell_nothing(text: str) -> None:
    assert language_by_words(text) is None
