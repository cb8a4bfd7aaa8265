import itertools

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.marks import Closes, Opens, Words, marked
from sayso.records import Span, Statement

BLOCK = Span(5, 25)


@st.composite
def statements(draw: st.DrawFn) -> list[Statement]:
    """Give statements with one to three content spans each, that may nest, cross, touch and leave the block."""
    contents = draw(st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=6, unique=True), max_size=6))
    return [
        Statement(id=str(number), content=_spans(sorted(edges)), mode="indirect")
        for number, edges in enumerate(contents)
    ]


def _spans(edges: list[int]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))


@given(statements())
def test_the_words_are_the_block(found: list[Statement]) -> None:
    at = BLOCK.start
    for token in marked(BLOCK, found):
        if isinstance(token, Words):
            assert token.span.start == at
            at = token.span.end
    assert at == BLOCK.end


@given(statements())
def test_marks_close_in_the_order_in_which_they_opened(found: list[Statement]) -> None:
    open_now: list[int] = []
    for token in marked(BLOCK, found):
        if isinstance(token, Opens):
            open_now.append(token.number)
        elif isinstance(token, Closes):
            assert open_now.pop() == token.number
    assert open_now == []


@given(statements())
def test_every_character_is_inside_the_marks_of_the_statements_that_hold_it(found: list[Statement]) -> None:
    open_now: list[int] = []
    for token in marked(BLOCK, found):
        match token:
            case Opens(number):
                open_now.append(number)
            case Closes():
                open_now.pop()
            case Words(span):
                for at in range(span.start, span.end):
                    holding = [n for n, s in enumerate(found, 1) if any(c.start <= at < c.end for c in s.content)]
                    assert sorted(open_now) == holding


@given(statements())
def test_no_mark_is_empty(found: list[Statement]) -> None:
    tokens = list(marked(BLOCK, found))
    assert not any(isinstance(a, Opens) and isinstance(b, Closes) for a, b in itertools.pairwise(tokens))


@given(statements())
def test_a_content_inside_the_block_begins_once_and_ends_once(found: list[Statement]) -> None:
    tokens = list(marked(BLOCK, found))
    for number, statement in enumerate(found, 1):
        if BLOCK.holds(Span(statement.content[0].start, statement.content[-1].end)):
            assert sum(token == Opens(number, first=True) for token in tokens) == 1
            assert sum(token == Closes(number, last=True) for token in tokens) == 1
