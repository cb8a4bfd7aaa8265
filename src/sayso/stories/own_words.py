"""Which stretches of an article are its own words: no quotations, credit lines or legal footers.

What two outlets quote from one speaker they need not have from each other; four in ten pairs of
articles about one event that share a fifth of their text share quotations only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.records import Article, Span

_MARKS = re.compile(r"[\"“”„«»‟‹›「」『』]|(?<!\w)['‘](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
_CLOSES = {
    "“": '”“"',
    '"': '"”“',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "‟": "”",
    "”": "”",
    "「": "」",
    "『": "』",
    "'": "'’",
    "‘": "’'",
}
_CREDIT = re.compile(
    r"\b(?:Reporting|Editing|Writing|Additional reporting|Compiled|Edited|Translated) by\b|All rights reserved|"
    r"may not be (?:published|reproduced|copied)|©|\bCopyright\b|\(c\) 20\d\d|^[ \t]*(?:Photos?|Image|Picture|"
    r"Video|Source|Credit|Read more|READ MORE|Follow|Click here|Sign up|Subscribe|Related|Image copyright|Getty)\b",
    re.MULTILINE,
)
_CREDIT_WORDS = 60
"""A longer paragraph is text, whatever stands in it."""


def own_words(article: Article) -> tuple[Span, ...]:
    """Give the stretches of `article.text` that are the article's own words, in order."""
    return tuple(
        span
        for block in article.blocks
        if block.kind not in ("quote", "post", "headline") and not _is_credit(block.span.of(article.text))
        for span in _outside_quotations(article.text, block.span)
    )


def _is_credit(text: str) -> bool:
    return len(text.split(maxsplit=_CREDIT_WORDS)) <= _CREDIT_WORDS and bool(_CREDIT.search(text))


def _outside_quotations(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for begin, end in _quotations(text, block):
        if start < begin:
            yield Span(start, begin)
        start = end
    if start < block.end:
        yield Span(start, block.end)


def _quotations(text: str, block: Span) -> Iterator[tuple[int, int]]:
    """Give the outermost quotations of one paragraph.

    One that is not closed there runs to its end if it opens the paragraph or begins with a mark that only opens.
    """
    opened, closing = -1, ""
    for mark in _MARKS.finditer(text, block.start, block.end):
        char = mark.group()
        if opened < 0 and char in _CLOSES and (char not in "'”" or mark.start() == block.start or _opens(text, mark)):
            opened, closing = mark.start(), _CLOSES[char]
        elif opened >= 0 and char in closing:
            yield opened, mark.end()
            opened = -1
    if opened == block.start or (opened >= 0 and text[opened] in "“„‘«「『"):
        yield opened, block.end


def _opens(text: str, mark: re.Match[str]) -> bool:
    return not text[mark.start() - 1].isalnum() and mark.group() != "”"
