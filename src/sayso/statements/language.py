"""The language whose rules an article is read by."""

from __future__ import annotations

from typing import Final

from sayso.records import Article
from sayso.text.function_words import language_by_words
from sayso.text.language import find_language
from sayso.text.lexicon import Lexicon, lexicon

ENGLISH: Final = "en"
_SHORT: Final = 200
"""Characters below which the classifier takes names in an English sentence for another language."""
_CURLY: Final = dict.fromkeys(map(ord, "“”‘’–—…"))


def language_of(article: Article) -> str:
    """Give the language of the article as ISO 639: as the page tells it, else as its text shows it.

    A text that is too short or too plain to tell is read as English.
    """
    if article.language:
        return article.language.replace("_", "-").partition("-")[0].lower()
    found = find_language(article.text) or ENGLISH
    unclear = len(article.text) < _SHORT and article.text.translate(_CURLY).isascii()
    return ENGLISH if unclear and language_by_words(article.text) is None else found


def lexicon_of(article: Article) -> Lexicon | None:
    """Give the lexicon that the article is read by; None for English, and for languages without one."""
    language = language_of(article)
    return None if language == ENGLISH else lexicon(language)
