"""The commonest words of the languages that news is read in most: enough to tell them apart on a few lines."""

from __future__ import annotations

import re
from typing import Final

_LISTS: Final = {
    "en": (
        "the of and to in a that is was for on it with as his be at by had are but from have which not this "
        "said has he they were"
    ),
    "fr": (
        "le la les de des du et un une en que qui dans pour sur au aux par pas plus ce est avec il elle son "
        "sa ont été cette"
    ),
    "de": (
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden "
        "aus er hat dass nach wird"
    ),
    "es": "el la los las de del y en que un una por con para se no al su lo como más ha es fue sus este esta también",
    "it": (
        "il lo la gli le di del della e che in un una per con non è si dal nel sono alla più ha da anche ma come dei"
    ),
    "pt": ("o os as de do da dos das e que em um uma no na para com não por se mais ao foi é como sua seu à pela ser"),
    "nl": (
        "de het een en van in is dat op te voor met zijn er niet aan ook als bij om maar naar door uit heeft "
        "over worden"
    ),
    "pl": ("w i na z do się nie że to jest o po jak od za przez dla oraz był ale są który która które jego tym"),
    "sv": ("och i att det som en på är av för med till den har de inte om ett han var från men sig vi så"),
    "da": (
        "og i at det er en til af på for med som den de ikke der har et han var fra om jeg vi så sig ved efter eller nu"
    ),
    "no": (
        "og i at det er en til av på for med som den de ikke der har et han var fra om jeg vi så seg ved etter eller nå"
    ),
    "tr": ("ve bir bu da de için ile olarak daha olan çok gibi en ne kadar sonra olduğu var ancak o ise"),
}
_WORDS: Final = {language: frozenset(words.split()) for language, words in _LISTS.items()}
_WORD: Final = re.compile(r"[^\W\d_]+")

_LEAST_WORDS: Final = 12
_LEAST_SHARE: Final = 0.2
_CLEAR: Final = 1.5
"""Share of the words that must be a language's, and how many times that of the next. On the first 1,000 code points of
975 articles of some 20 languages (the development pages, 2026-11-24) the rule answers for 890, each time as the
classifier does; the other 85 are left to the classifier."""


def language_by_words(text: str) -> str | None:
    """Give the language whose commonest words fill the text, None where none does clearly."""
    words = _WORD.findall(text.lower())
    if len(words) < _LEAST_WORDS:
        return None
    counts = sorted(((sum(word in known for word in words), code) for code, known in _WORDS.items()), reverse=True)
    (best, language), (second, _) = counts[:2]
    return language if best >= _LEAST_SHARE * len(words) and best >= _CLEAR * second else None
