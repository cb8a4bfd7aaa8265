"""Where the words of a search stand in a text, and a piece of it that shows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from sayso.archive.indexed import spaced
from sayso.records import Span

LENGTH = 180
"""Characters of a piece: two lines of a terminal."""
_BEFORE = 60
_WORD = re.compile(r"[^\W_]+")


class _Folded(dict[int, str]):
    """Letters without case and accents, one for one, so that places stay what they are."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        bare = unicodedata.normalize("NFKD", letter)[0].lower()
        self[code] = folded = bare if len(bare) == 1 else letter
        return folded


_FOLDED = _Folded()
_ACCENTED = re.compile("[^\x00-\u00bf\u2000-\u206f]")
"""Letters that may have an accent; most English texts have curly quotes and none of these."""


def marks(text: str, terms: Iterable[str]) -> tuple[Span, ...]:
    """Give where the terms stand in the text, as whole words, whatever their case and accents."""
    pattern = _pattern(terms)
    return tuple(Span(*match.span()) for match in pattern.finditer(_fold(text))) if pattern else ()


def excerpt_of(text: str, terms: Iterable[str]) -> tuple[str, tuple[Span, ...]]:
    """Give the piece of the text around the first term, on one line, and where the terms stand in it."""
    pattern, plain = _pattern(terms), _fold(text)
    body = max(text.find("\n"), 0)  # behind the headline, which is shown anyway
    first = (pattern.search(plain, body) or pattern.search(plain)) if pattern else None
    start, end = _window(text, first.start() if first else body)
    inside = pattern.finditer(plain, start, end) if pattern else ()
    return re.sub(r"\s", " ", text[start:end]), tuple(Span(m.start() - start, m.end() - start) for m in inside)


def _fold(text: str) -> str:
    """Give the text without case and accents, every letter where it was."""
    lower = text.lower()
    return text.translate(_FOLDED) if len(lower) != len(text) or _ACCENTED.search(text) else lower


def _window(text: str, first: int) -> tuple[int, int]:
    """Give where the piece begins and ends: at a paragraph's or a word's edge."""
    start = max(0, first - _BEFORE)
    line = text.rfind("\n", start, first + 1)
    if line >= 0:
        start = line + 1
    elif start:
        start = max(text.find(" ", start, first) + 1, start)
    end = min(len(text), start + LENGTH)
    stop = text.find("\n", max(first, start) + 1, end)
    if stop >= 0:
        return start, stop
    if end < len(text):
        space = text.rfind(" ", first, end)
        end = space if space > first else end
    return start, end


def _pattern(terms: Iterable[str]) -> re.Pattern[str] | None:
    wanted = sorted(filter(None, map(_term, terms)), key=len, reverse=True)
    return re.compile("|".join(wanted)) if wanted else None


def _term(term: str) -> str:
    r"""Give the pattern of a term: its words, with what is no letter between them; `\b` where a letter meets none."""
    begins = term.endswith("*")
    words = [*_words(term)]
    between = r"[\W_]{0,9}" if spaced(term) != term else r"[\W_]{1,9}"
    body = between.join(map(re.escape, words))
    unspaced = spaced(term) != term
    return body if not words or unspaced else rf"(?<![^\W_]){body}" + ("" if begins else r"(?![^\W_])")


def _words(term: str) -> Iterator[str]:
    yield from _WORD.findall(_fold(spaced(term)))
