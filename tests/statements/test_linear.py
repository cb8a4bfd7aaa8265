"""Reading time grows with the text, not with its square: work is counted, so that a busy machine changes nothing."""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from sayso.records import Article
from sayso.statements import find_statements

RUNS = {
    "straight marks": '"',
    "opening marks": "“",
    "closing marks": "”",
    "guillemets": "« ",
    "curly quotations": "“a” ",
    "straight quotations": '"a" ',
    "empty quotations": "“” ",
    "opening single marks": "‘",
    "single marks apart": " '",
    "quotations in quotations": "“a 'b' ",
    "unclosed quotations": "“a b c\n\n",
    "paragraphs of quotation": "“a b c d e.”\n\n",
    "spaces": " ",
    "line breaks": "\n",
    "lines": "a\n",
    "paragraphs": "a\n\n",
    "commas": ", ",
    "words and commas": "a, ",
    "names and commas": "Ana, ",
    "cue words": "said ",
    "that": "that ",
    "said that": "said that ",
    "is said to": "is said to ",
    "and": "and ",
    "but he said": ", but he said",
    "adding that": ", adding that a",
    "the": "the ",
    "in the": "in the ",
    "on Tuesday": "on Tuesday ",
    "auxiliaries": "was ",
    "adverbs": "also ",
    "relatives": "man who ",
    "asides": "Ana, a b, ",
    "capitals": "Ana ",
    "initials": "A.",
    "initials apart": "A. ",
    "possessives": "Ana's ",
    "dots": ".",
    "stops": ". ",
    "colons": ": ",
    "semicolons": "; ",
    "dashes": "—",
    "opening brackets": "(",
    "bracketed": "(a ",
    "unclosed brackets": "Ana (A",
    "acronyms": "Ana (AA) ",
    "datelines": "A, ",
    "datelines in capitals": "AAA ,",
    "days": "April 25 ",
    "Arabic": "قال ",
    "emoji": "🙂",
    "zero width": "\u200b",
    "NUL": "\0",
    "combining marks": "a\u0301",
    "one long word": "a",
    "one long name": "A",
    "figures": "1",
    "hyphens": "-",
    "hyphenated": "a-",
    "ampersands": "a&",
    "apostrophes": "a'",
    "Chinese": "说",
    "he said": "he said ",
    "according to": "according to ",
    "citing": "citing ",
    "interview with": "interview with ",
    "cue and quotation": "he said, “a b c d” ",
    "unclosed quotations with a cue": "“a b,” he said\n\n",
    "sentences with she": "She said it is. ",
    "sentences with titles": "Mr. Ana said it is. ",
    "sentences with I": "“I think I know I know,” he said. ",
    "sentences told to an outlet": "He told the Ana Times it is. ",
}
SIZE = 3000
MOST = 2.5
"""How much more work twice the text may be; the project's bound for all input."""


def run(unit: str, size: int) -> Article:
    return Article.from_text((unit * (size // len(unit) + 1))[:size], language="en")


def work(article: Article) -> int:
    """Give how many functions are called to find the statements, Python's own among them."""
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_statements(article, fast=True)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("unit", RUNS.values(), ids=RUNS.keys())
def test_twice_the_text_is_at_most_two_and_a_half_times_the_work(unit: str) -> None:
    find_statements(run(unit, SIZE), fast=True)  # what is loaded on first use
    assert work(run(unit, 2 * SIZE)) <= MOST * work(run(unit, SIZE))


@pytest.mark.parametrize("mark", ['"', "“", "”", "«", "»", "„", "‘", "’", '" ', "“ ", " ‘", "”“", "\"'"])
def test_ten_thousand_quotation_marks_are_read_in_no_time(mark: str) -> None:
    article = run(mark, 10_000 * len(mark))
    started = time.process_time()
    assert find_statements(article, fast=True) == ()
    assert time.process_time() - started < 5
