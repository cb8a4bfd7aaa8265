import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.models.spans_words import FEATURES, words_of
from sayso.records import Span

NEWSY = st.text(alphabet=st.sampled_from("ab Z9.,:\"'“”‘’«»„()\u00e9\u200b-"), min_size=1, max_size=80)


def forms(text: str) -> list[str]:
    return [word.form for word in words_of(text, [Span(0, len(text))])]


def quoted(text: str) -> str:
    words = words_of(text, [Span(0, len(text))])
    return " ".join(text[w.start : w.end] for w in words if w.quoting != "none" and w.form.isalnum())


@pytest.mark.parametrize("mark", ['""', "“”", "«»", "„”"])
def test_every_style_of_double_marks_reads_the_same(mark: str) -> None:
    text = f"{mark[0]}We are ready,{mark[1]} the mayor said."
    assert forms(text)[0] == "“"
    assert forms(text)[5] == "”"
    assert quoted(text) == "We are ready"


def test_straight_marks_open_and_close_by_their_neighbours() -> None:
    assert forms('He said "no" and ("yes").') == ["He", "said", "“", "no", "”", "and", "(", "“", "yes", "”", ")", "."]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("‘We won,’ said Ama Owusu.", "We won"),
        ("'We won,' said Ama Owusu.", "We won"),
        ("The players' union didn't say why.", ""),
        ("It was the '90s and nobody's fault.", ""),
    ],
)
def test_single_marks_quote_and_apostrophes_do_not(text: str, inside: str) -> None:
    assert quoted(text) == inside


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“It goes on. And on.\nThe council met."
    words = words_of(text, [Span(0, 20), Span(21, len(text))])
    assert {w.quoting for w in words if w.paragraph == 0} == {"double"}
    assert {w.quoting for w in words if w.paragraph == 1} == {"none"}


def test_case_is_told_apart() -> None:
    lower, title, upper, digit = (w.feature for w in words_of("said Ana NATO 2026", [Span(0, 18)]))
    assert len({lower, title, upper, digit}) == 4


@given(NEWSY)
def test_words_stand_in_order_without_overlap_and_cover_all_but_spaces(text: str) -> None:
    words = words_of(text, [Span(0, len(text))])
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))
    assert all(0 <= w.feature < FEATURES for w in words)
    left = set(range(len(text))) - {i for w in words for i in range(w.start, w.end)}
    assert all(text[i].isspace() for i in left)


@pytest.mark.parametrize("unit", ['"', "'", "“", "‘", "a ", ". ", "'a "])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(n: int) -> float:
        text = unit * n
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            words_of(text, [Span(0, len(text))])
            best = min(best, time.process_time() - start)
        return best

    # Sixteen times the text: linear time is 16 times as long, quadratic 256 times; a busy machine lies between.
    assert seconds(32000) < 64 * seconds(2000) + 0.05
