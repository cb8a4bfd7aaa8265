"""Outlets' names that are common words, places or people as well: whether one stands for the outlet."""

from __future__ import annotations

import re

from sayso.records import Span

_REACH = 90  # characters looked at on either side
_LONGER_AFTER = re.compile(r"[ -][A-Z]")
_ALONE_BEFORE = re.compile(r"(?:^|[^\w ] ?|\b[Tt]he |\b[a-z][\w-]* |['’]s )\Z")
_ARTICLE = re.compile(r"(?:\b[Tt]he |['’]s )[“\"‘']?\Z")
_TOGETHER = re.compile(r"\b([A-Z][a-z]{1,30}(?:-[a-z]{1,30})?) (?=([A-Z][a-z]{1,30})\b)")
_EXPANDED = re.compile(r"((?:\b[A-Z][\w’'-]*(?: (?:of|for|and|the))? ){2,6})\Z")


def stands_alone(text: str, name: Span, *, article: bool) -> bool:
    """Tell whether a name that could be a common word is no part of a longer name ("Time Machine").

    With `article` the name must have its "the", or a country before it ("Lebanon's Daily Star").
    """
    before, after = text[max(0, name.start - _REACH) : name.start], text[name.end : name.end + _REACH]
    if _LONGER_AFTER.match(after) or not _ALONE_BEFORE.search(before):
        return False
    return not article or bool(_ARTICLE.search(before))


def opens_sentence(text: str, sentence: Span, name: Span) -> bool:
    """Tell whether the name is one word whose capital may be only the sentence's: "People found with ...", "Today"."""
    return name.of(text).isalpha() and not text[sentence.start : name.start].strip("“\"‘'([—- ")


def longer_names(text: str) -> frozenset[str]:
    """Give the words that stand in the text beside another capitalised one: "Jang" of "Jang Jin-sung"."""
    pairs = (match.groups() for match in _TOGETHER.finditer(text) if match.group(1) not in ("The", "Its"))
    return frozenset(word for pair in pairs for word in pair)


def abbreviates(short: str, before: str) -> bool:
    """Tell whether the letters are those of the words before them: "Transport Security Administration (TSA)"."""
    words = _EXPANDED.search(before)
    initials = "".join(word[0] for word in words.group().split() if word[0].isupper()) if words else ""
    return short.isupper() and initials.endswith(short)
