from hypothesis import given
from hypothesis import strategies as st

from sayso.models.spans_windows import AFTER, BEFORE, Piece, laid_out, reach, windows_of
from sayso.models.spans_words import words_of
from sayso.records import Span

LENGTHS = st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=60), min_size=1, max_size=12)


def pieces(paragraphs: list[list[int]]) -> list[Piece]:
    """One word for each number, with so many pieces."""
    lines = [" ".join("w" for _ in sizes) for sizes in paragraphs]
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    sizes = [size for own in paragraphs for size in own]
    return [Piece(w, (7,) * n) for w, n in zip(words_of("\n".join(lines), spans), sizes, strict=True)]


def text_pieces(*paragraphs: str) -> list[Piece]:
    text = "\n".join(paragraphs)
    spans, at = [], 0
    for one in paragraphs:
        spans.append(Span(at, at + len(one)))
        at += len(one) + 1
    return [Piece(w, (7,)) for w in words_of(text, spans)]


@given(LENGTHS)
def test_windows_hold_every_word_once_in_order_within_the_limit(paragraphs: list[list[int]]) -> None:
    given_pieces = pieces(paragraphs)
    windows = windows_of(given_pieces, 40)
    assert [p for window in windows for p in window] == given_pieces
    assert all(len(laid_out(window, 1, 2)[0]) <= 40 for window in windows)


@given(LENGTHS)
def test_a_paragraph_that_fits_is_never_cut(paragraphs: list[list[int]]) -> None:
    fitting = [own for own in paragraphs if sum(own) <= 38]
    if fitting:
        windows = windows_of(pieces(fitting), 40)
        homes: dict[int, set[int]] = {}
        for n, window in enumerate(windows):
            for p in window:
                homes.setdefault(p.word.paragraph, set()).add(n)
        assert all(len(home) == 1 for home in homes.values())


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    text = "The council met on Monday. " * 6
    windows = windows_of(text_pieces(text.strip()), 20)
    assert all(window[-1].word.form == "." for window in windows)
    assert len(windows) > 1


def test_paragraphs_are_set_apart_and_first_pieces_found() -> None:
    window = windows_of(pieces([[2, 1], [3]]), 40)[0]
    ids, features, firsts = laid_out(window, 101, 102)
    assert ids == [101, 7, 7, 7, 102, 7, 7, 7, 102]
    assert firsts == [1, 3, 5]
    assert len(features) == len(ids)


def test_a_cue_reaches_its_own_paragraph() -> None:
    window = tuple(text_pieces("The mayor left.", "She said it was late.", "Nobody asked."))
    said = next(i for i, p in enumerate(window) if p.word.form == "said")
    low, high = reach(window, said, said + 1)
    assert [p.word.form for p in window[low:high]] == ["She", "said", "it", "was", "late", "."]


def test_a_cue_reaches_a_quotation_that_follows_a_colon_or_runs_on() -> None:
    window = tuple(text_pieces("The mayor said:", "It was late.", "“We all left.", "“Nobody asked.”", "The end."))
    low, high = reach(window, 2, 3)
    assert [p.word.form for p in window[low:high]][-1] == "”"
    assert low == 0


@given(st.integers(0, 399), st.integers(1, 3))
def test_no_cue_reaches_further_than_the_limits(start: int, size: int) -> None:
    window = tuple(pieces([[1] * 403]))
    low, high = reach(window, start, start + size)
    assert max(0, start - BEFORE) == low
    assert min(len(window), start + size + AFTER) == high
