"""The words of one language by what they do around a statement: all that a rule needs to know of it."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib import import_module
from typing import Final

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The word lists of one language, all in small letters; an entry may have several words ("d' après").

    Verbs: `speech` and `belief` hold finite forms, `participles` forms that need one of `auxiliaries`
    before them; `trailing` are cues that only follow what is said ("so", "aldus"). `as_words` open a clause
    that takes the rest of its sentence ("wie die Polizei sagte").

    Phrases: `male` and `female` are determiners and titles that tell a gender, `anaphors` nouns that only point
    back ("ce dernier"); `stops` are words that end a noun phrase, `prepositions` those of them that take one,
    `oblique` determiners that no subject has ("dem"),
    `links` those inside one ("de", "la"). `subject_marks` stand after the subject and
    `attached` cues right after their source, both in languages with postpositions.

    Writing: `capitals` tells that names have capitals, `noun_capitals` that all nouns have;
    `verb_first` that the source follows the cue, `drops_pronouns` that "said that" goes on with whoever spoke;
    `bare_clauses` that a comma alone may open what is said ("sagte, er komme"), `comma_that` that one stands
    before a complementizer; `head_last` that the head of a
    noun phrase is its last noun.
    """

    speech: Words = frozenset()
    participles: Words = frozenset()
    belief: Words = frozenset()
    attached: Words = frozenset()
    trailing: Words = frozenset()
    auxiliaries: Words = frozenset()
    negations: Words = frozenset()
    that: Words = frozenset()
    as_words: Words = frozenset()
    according: Words = frozenset()
    according_after: Words = frozenset()

    determiners: Words = frozenset()
    oblique: Words = frozenset()
    links: Words = frozenset()
    prepositions: Words = frozenset()
    conjunctions: Words = frozenset()
    stops: Words = frozenset()
    hearer_marks: Words = frozenset()
    subject_marks: Words = frozenset()
    relatives: Words = frozenset()
    anaphors: Words = frozenset()

    male: Words = frozenset()
    female: Words = frozenset()
    he: Words = frozenset()
    she: Words = frozenset()
    they: Words = frozenset()

    persons: Words = frozenset()
    person_endings: tuple[str, ...] = ()
    spokespeople: Words = frozenset()
    organisations: Words = frozenset()
    outlets: Words = frozenset()
    documents: Words = frozenset()
    groups: Words = frozenset()
    withheld: Words = frozenset()

    abbreviations: Words = frozenset()
    ordinal_stops: bool = False
    capitals: bool = True
    noun_capitals: bool = False
    verb_first: bool = False
    drops_pronouns: bool = False
    bare_clauses: bool = False
    comma_that: bool = False
    head_last: bool = False

    @property
    def pronouns(self) -> Words:
        """Third-person pronouns that can speak."""
        return self.he | self.she | self.they


def words(text: str) -> Words:
    """Give the entries of a list: parted by white space, the words of one entry by "_"."""
    return frozenset(entry.replace("_", " ") for entry in text.split())


_FOLDERS: Final = {
    "ar": "arabic",
    "de": "german",
    "es": "spanish",
    "fr": "french",
    "hi": "hindi",
    "id": "indonesian",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "ur": "urdu",
}
"""The folder of each language's lists in `sayso.text`, by ISO 639 code; English has rules of its own."""

LANGUAGES: Final = {language: folder.capitalize() for language, folder in _FOLDERS.items()}
"""Languages that have a lexicon, with their English names."""


@functools.cache
def lexicon(language: str) -> Lexicon | None:
    """Give the lexicon of a language tag ("fr", "pt-BR"), None where there is none; lists are read on first use."""
    folder = _FOLDERS.get(language.replace("_", "-").partition("-")[0].lower())
    if folder is None:
        return None
    found = import_module(f"sayso.text.{folder}.words").LEXICON
    assert isinstance(found, Lexicon)  # noqa: S101 - the module is ours
    return found
