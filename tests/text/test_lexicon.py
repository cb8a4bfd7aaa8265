import importlib
from dataclasses import fields

import pytest

from sayso.text.lexicon import LANGUAGES, Lexicon, lexicon, words

LISTS = [field.name for field in fields(Lexicon) if field.type == "Words"]


def test_a_tag_may_have_a_region_and_any_case():
    assert lexicon("pt-BR") is lexicon("pt") is lexicon("PT_pt")


@pytest.mark.parametrize("tag", ["en", "xx", "", "-"])
def test_no_lexicon(tag):
    assert lexicon(tag) is None


def test_an_entry_of_several_words_is_joined():
    assert words("selon d'_après") == {"selon", "d' après"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_folder_is_named_like_the_language(language):
    module = importlib.import_module(f"sayso.text.{LANGUAGES[language].lower()}.words")
    assert module.LEXICON is lexicon(language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_entries_are_in_small_letters_and_at_most_four_words(language, name):
    for entry in getattr(lexicon(language), name):
        assert entry == entry.lower()
        assert 0 < len(entry.split(" ")) <= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_find_a_cue_a_source_and_a_content(language):
    found = lexicon(language)
    assert found.speech
    assert found.that
    assert found.persons
    assert found.withheld
    assert not found.speech & found.that
    assert found.according or found.according_after
    assert found.capitals or found.subject_marks or found.verb_first, "nothing tells where a source begins"
