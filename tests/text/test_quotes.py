from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.quotes import find_quotations

MARKS = "“”„‟«»\"＂‘’'"


def quoted(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said, “by luck.”", ["“We won,”", "“by luck.”"]),
        ('"We won," she said, "by luck."', ['"We won,"', '"by luck."']),
        ("«On a gagné», dit-elle.", ["«On a gagné»"]),
        ("« On a gagné », dit-elle.", ["« On a gagné »"]),
        ("Sie sagte: „Wir haben gewonnen“, und ging.", ["„Wir haben gewonnen“"]),
        ('She said: "We won".', ['"We won"']),
        ('(“We won”) and ["luck"]', ["“We won”", '"luck"']),
        ("It was —“luck”— they say", ["“luck”"]),
    ],
    ids=["curly", "straight", "guillemets", "spaced guillemets", "low marks", "stop outside", "brackets", "dashes"],
)
def test_every_kind_of_double_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We won," she said.', ['“We won,"']),
        ('"We won,” she said.', ['"We won,”']),
        ("“We won,“ she said.", ["“We won,“"]),
        ("”We won,” she said.", ["”We won,”"]),
        ("„We won,” she said.", ["„We won,”"]),
    ],
    ids=["opens curly", "closes curly", "closes with the opening mark", "opens with the closing mark", "low and high"],
)
def test_mixed_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘We won,’ she said.", ["‘We won,’"]),
        ("'We won,' she said. 'By luck.'", ["'We won,'", "'By luck.'"]),
        ("‘It’s the workers’ win,’ she said.", ["‘It’s the workers’ win,’"]),
        ("'Don't go,' he said.", ["'Don't go,'"]),
        ("The workers' union and the owners' club met.", []),
        ("It's the '90s again, isn't it", []),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
    ],
)
def test_single_marks_count_where_there_are_no_double_ones(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert all(quotation.single == (expected[0][0] in "‘'") for quotation in find_quotations(text))


@pytest.mark.parametrize(
    "text",
    ['A 6" pipe burst.', "He is 5'11\" tall.", 'The 27" and 32" screens', "no marks at all", "", '"', "“"],
)
def test_inch_marks_and_lone_marks_quote_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "closed"),
    [
        ("She said: “We won and they lost.", ["“We won and they lost."], [False]),
        ('She said: "We won', ['"We won'], [False]),
        ("“We won,” she said. “By luck", ["“We won,”", "“By luck"], [True, False]),
        ("We won,” she said.", [], []),
        ('We won," she said. Then he left.', [], []),
    ],
)
def test_a_missing_mark_harms_no_more_than_the_rest_of_the_paragraph(
    text: str, expected: list[str], closed: list[bool]
) -> None:
    found = find_quotations(text)
    assert [quotation.span.of(text) for quotation in found] == expected
    assert [quotation.closed for quotation in found] == closed


def test_only_the_paragraph_asked_for_is_read() -> None:
    text = "“One\n\n“Two” three\n\nfour”"
    assert [q.span.of(text) for q in find_quotations(text, 6, 17)] == ["“Two”"]


@given(st.text(MARKS + " a,.\n5"))
def test_quotations_are_apart_and_inside_the_text(text: str) -> None:
    found = find_quotations(text)
    assert all(one.span.end <= two.span.start for one, two in itertools.pairwise(found))
    for quotation in found:
        passage = quotation.span.of(text)
        assert passage[0] in MARKS
        assert (passage[-1] in MARKS and len(passage) > 2) if quotation.closed else quotation.span.end == len(text)


@given(st.text(MARKS + " a,.\n5"), st.data())
def test_a_part_is_read_as_if_it_were_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    alone = find_quotations(text[start:end])
    within = find_quotations(text, start, end)
    assert [q.span.of(text) for q in within] == [q.span.of(text[start:end]) for q in alone]
