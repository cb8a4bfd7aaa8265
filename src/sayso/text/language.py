"""The language a text is in, and the direction it is written in."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Final, Literal

from sayso.text.function_words import language_by_words

_SAMPLE: Final = 1000
"""Code points looked at; the classifier's figures (96% right on headlines) are for as much."""
_LEAST: Final = 20
"""Letters below which any answer would be a guess."""
_SCRIPT_SHARE: Final = 0.3
"""Share of the letters that must be in a script that only one language uses."""

_CODES: Final = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko "
    "lo lt lv mk ml mr ms mt my ne nl nn no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur vi xh zh zu"
)
LANGUAGES: Final = tuple(_CODES.split())
"""Languages that news is read in here; the classifier is held to these."""

_RIGHT_TO_LEFT: Final = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
)


def find_language(text: str) -> str | None:
    """Give the ISO 639 code of the language of `text`, or None where it is too short to tell.

    Method: the script where it belongs to one language, the commonest words where they are clear (no model
    to load), else py3langid's naive Bayes over byte n-grams
    (Lui and Baldwin 2012) on the first 1,000 code points, held to `LANGUAGES`.
    """
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if letters < _LEAST and not _dense(sample):
        return None
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) >= letters * _SCRIPT_SHARE:
            return language
    return language_by_words(sample) or _classify()(sample)


def direction(text: str) -> Literal["ltr", "rtl"] | None:
    """Give the direction that most letters of the first 1,000 code points are written in; None without letters."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    return "rtl" if len(_RIGHT_TO_LEFT.findall(sample)) * 2 > letters else "ltr"


def _dense(sample: str) -> bool:
    """Tell whether the sample is of a script in which a few characters are a sentence."""
    return len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]", sample)) >= _LEAST // 3


@functools.cache
def _classify() -> Callable[[str], str]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - numpy and a 0.3 s model, on first use only

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages([language for language in LANGUAGES if language in identifier.labels])
    return lambda sample: str(identifier.classify(sample)[0])
