"""The headline and the standfirst among the lines of a dump."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from sayso.article.dump.lines import Line, ends_sentence
from sayso.article.dump.marks import Marks
from sayso.text.dates import find_date

_REACH: Final = 40
"""Lines before the body that a headline is looked for in."""
_SHORTEST: Final = 2.0
_LONGEST: Final = 35.0
_STANDFIRST: Final = (8.0, 80.0)
"""Words of a standfirst, least and most."""
_LEAST_SCORE: Final = 1.0
_COPIED: Final = 1.0
_TITLED: Final = 3.0
_FIRST_LINE: Final = 0.5
_DISTANCE: Final = 0.04
_SENTENCE: Final = 1.0
_FURNITURE: Final = 0.8
_CREDITED: Final = 1.5
"""What speaks for a headline (a copy of it, the page's title, the first line) and against it (lines to the
body, the end of a sentence, a word of furniture, a credit in brackets); tuned by hand on the training sites."""
_PHRASE: Final = 6.0
"""Words below which a furniture phrase is the line; longer headlines may have such a word ("close")."""
_SOON: Final = 15
"""Lines of byline, date and sharing after a standfirst, at most."""
_TITLE_MOST: Final = 300
"""Characters of a page's title."""
_DECORATION: Final = re.compile(r" (?:[|–—·:»/-]|::) ")
"""What stands between a headline and the outlet's name in a page's title."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline's text and line, and the outlet's name where the page's title carries both."""

    text: str
    index: int
    outlet: str | None = None


def find_headline(lines: Sequence[Line], marks: Sequence[Marks], body: AbstractSet[int]) -> Headline | None:
    """Give the line before the body that its words, its copies and its place make the headline."""
    start = min(body)
    vocabulary = Counter(word for index in body for word in set(marks[index].words) if len(word) > 3)  # noqa: PLR2004
    titled = _split_title(lines, marks)
    copies = Counter(mark.words for mark in marks)
    best: tuple[float, int] | None = None
    for index in range(max(0, start - _REACH), start):
        if not _may_be_headline(lines[index], marks[index]):
            continue
        score = _relevance(marks[index], vocabulary) + _shape(lines[index], marks[index])
        score += _COPIED if copies[marks[index].words] > 1 else 0.0
        score += _TITLED if titled and titled[0].casefold() == lines[index].text.casefold() else 0.0
        score += _FIRST_LINE if marks[index].words == marks[0].words else 0.0
        score -= (start - index) * _DISTANCE
        if best is None or score >= best[0]:
            best = score, index
    if best and best[0] >= _LEAST_SCORE:
        same = titled is not None and titled[0].casefold() == lines[best[1]].text.casefold()
        return Headline(lines[best[1]].text, best[1], titled[1] if titled and same else None)
    return None


def find_standfirst(
    marks: Sequence[Marks], body: AbstractSet[int], kept: dict[int, int], headline: Headline
) -> int | None:
    """Give the line that sums the article up: alone between a copy of the headline and the body.

    It follows the headline at once, and something that is no body (byline, date, picture) parts it from
    the text; a first paragraph does not look so.
    """
    title = marks[headline.index].words
    for index, mark in enumerate(marks[:-1]):
        if mark.words != title or marks[index + 1].words == title:
            continue
        after = index + 1
        fits = _STANDFIRST[0] <= marks[after].length <= _STANDFIRST[1]
        if fits and after not in kept and _parted(after + 1, marks, body):
            return after
    return None


def _parted(index: int, marks: Sequence[Marks], body: AbstractSet[int]) -> bool:
    """Tell whether furniture stands at `index`, and body soon after it.

    What also stands between two paragraphs further on ("Advertisement") parts nothing.
    """
    gap = index
    while gap < min(len(marks), index + _SOON) and gap not in body:
        gap += 1
    if not index < gap < len(marks) or gap not in body:
        return False
    strewn = {marks[i].words for i in range(gap, len(marks) - 1) if i not in body and i - 1 in body and i + 1 in body}
    return any(marks[i].words not in strewn for i in range(index, gap))


def _may_be_headline(line: Line, mark: Marks) -> bool:
    return (
        _SHORTEST <= mark.length <= _LONGEST
        and not (mark.furniture and mark.length < _PHRASE)
        and not line.text.endswith((":", ",", ";"))
        and not (mark.length <= 8 and find_date(line.text))  # noqa: PLR2004 - a dateline
    )


def _shape(line: Line, mark: Marks) -> float:
    """Give what the line's own look says: some words, no sentence, no credit."""
    against = _SENTENCE * mark.sentence + _CREDITED * line.text.endswith(")") + _FURNITURE * mark.furniture
    return min(mark.length, 8.0) / 8 - against


def _relevance(mark: Marks, vocabulary: Counter[str]) -> float:
    """Give up to 3 for the share of the line's long words that the body has, its common ones more."""
    long = [word for word in mark.words if len(word) > 3]  # noqa: PLR2004
    if not long:
        return 0.0
    return 3.0 * sum(min(1.0, vocabulary[word] / 2) for word in long) / (len(long) + 0.5)


def _split_title(lines: Sequence[Line], marks: Sequence[Marks]) -> tuple[str, str] | None:
    """Give headline and outlet of the first line, where the headline stands again without the outlet."""
    if not lines or len(lines[0].text) > _TITLE_MOST:
        return None
    known = {line.text.casefold() for line in lines[1:]}
    for match in reversed(list(_DECORATION.finditer(lines[0].text))):
        front, outlet = lines[0].text[: match.start()].strip(), lines[0].text[match.end() :].strip()
        if front.casefold() in known and outlet and marks[0].length <= _LONGEST + 10 and not ends_sentence(outlet):
            return front, outlet.split(" | ")[-1]
    return None
