"""Headlines with a colon: "Minister: no joint operation", "No joint operation: minister"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.sentence import Sentence
from sayso.text.english.cues import HEADLINE_SOURCES

_LONGEST_SOURCE = 4
_SHORTEST_CONTENT = 3


def find_headline(s: Sentence, sources: Sequence[str]) -> list[Frame]:
    """Give the frame of a headline whose one side of a colon names who says the other.

    `sources` are the words of the sources found in the body, in small letters: a side of the colon is
    taken for a source only where the article ascribes something to it, or its word is one of a few
    that headlines use ("report", "police"). "Explainer: ..." is thus none.
    """
    colons = [i for i in range(1, len(s) - 1) if s.at(i) == ":"]
    if len(colons) != 1:
        return []
    colon, end = colons[0], len(s)
    for (a, b), (c, d) in (((colon + 1, end), (0, colon)), ((0, colon), (colon + 1, end))):
        if b - a <= _LONGEST_SOURCE and d - c >= _SHORTEST_CONTENT and _speaks(s, a, b, sources):
            return _frame(s, (a, b), (c, d))
    return []


def _speaks(s: Sentence, first: int, last: int, sources: Sequence[str]) -> bool:
    name = [word for word in s.low[first:last] if word not in {"the", "a", "an"}]
    if not name or not all(s.word(i) or s.at(i) == "." for i in range(first, last)):
        return False
    if name[-1] in HEADLINE_SOURCES:
        return True
    return s.capital(last - 1) and any(_mentions(source, name) for source in sources)


def _mentions(source: str, name: Sequence[str]) -> bool:
    words = source.replace("’", "'").replace("'s", "").split()
    return words[-1:] == list(name[-1:]) or any(words[i : i + len(name)] == list(name) for i in range(len(words)))


def _frame(s: Sentence, source: tuple[int, int], content: tuple[int, int]) -> list[Frame]:
    where, what = s.span(*source), s.span(*content)
    return [Frame(content=(what,), source=where, rule="headline")] if where and what else []


def looks_like_headline(text: str, span: Span) -> bool:
    """Tell whether a first paragraph is a headline: short, and without a full stop at its end."""
    words = span.of(text).split()
    return len(words) <= _LONGEST_HEADLINE and not span.of(text).rstrip("\"'”’").endswith((".", "!", "?"))


_LONGEST_HEADLINE = 22
