import csv
import io
import json
from collections.abc import Callable

import pytest

from sayso.desk.forms import FORMS
from sayso.desk.table import HEADER, written
from sayso.records import Reading, Reason, Rejected

REJECTED = Rejected(name="minutes.pdf", reason=Reason.PDF, detail="a PDF document")


def write(form: str, *results: Reading | Rejected, many: bool = False) -> str:
    return "".join(FORMS[form].write(results, many=many))


def test_one_input_gives_the_reading_itself(reading: Reading) -> None:
    assert Reading.from_json(write("json", reading)) == reading


def test_many_inputs_give_one_document_with_all_of_them(reading: Reading) -> None:
    document = json.loads(write("json", reading, REJECTED, reading, many=True))
    assert [Reading.from_dict(item) for item in document["readings"]] == [reading, reading]
    assert [Rejected.from_dict(item) for item in document["rejected"]] == [REJECTED]


def test_a_document_of_nothing_is_a_document() -> None:
    assert json.loads(write("json", many=True)) == {"readings": [], "rejected": []}


def test_lines_are_as_many_as_inputs(reading: Reading) -> None:
    first, second = write("jsonl", reading, REJECTED, many=True).splitlines()
    assert Reading.from_json(first) == reading
    assert json.loads(second) == {"name": "minutes.pdf", "rejected": REJECTED.to_dict()}


def test_a_table_has_one_row_a_statement(reading: Reading) -> None:
    table = list(csv.DictReader(io.StringIO(write("csv", reading, REJECTED, many=True))))
    assert len(table) == len(reading.statements)
    assert tuple(table[0]) == HEADER
    assert table[3]["chain"] == "Port Gazette → Sources (unnamed)"
    assert table[3]["unnamed"] == "yes"
    assert table[6]["inside"] == "6"
    at = slice(int(table[3]["start"]), int(table[3]["end"]))
    assert reading.article.text[at] == table[3]["content"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\r\n=", "\n=", " =", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    cell = next(csv.reader(io.StringIO(written([f'{start}HYPERLINK("x")']))))[0]
    assert cell.startswith("'")


def test_numbers_and_words_are_left_as_they_are() -> None:
    assert written(["a-b", -1, 0.5, None, "x, y"]) == 'a-b,-1,0.5,,"x, y"\n'


def test_text_is_the_article_and_nothing_else(reading: Reading) -> None:
    assert write("text", reading) == reading.article.text + "\n"


def test_markdown_carries_every_statement_as_a_note(reading: Reading) -> None:
    page = write("markdown", reading)
    assert page.startswith("# Harbour tunnel will not open this year[^1]: ministry\n\n**Officials blame weak fans[^2]")
    for number in range(1, 8):
        assert page.count(f"[^{number}]") == 2
    assert "[^4]: Port Gazette → Sources (unnamed) — indirect, not yet said “told the newspaper”: the ministry" in page


def test_notes_of_several_articles_do_not_meet(reading: Reading) -> None:
    page = write("markdown", reading, reading, many=True)
    assert page.count("\n[^1.1]: ") == page.count("\n[^2.1]: ") == 1


def test_markdown_from_a_page_stays_text(make_reading: Callable[..., Reading]) -> None:
    hostile = make_reading(
        ("headline", "<script>alert(1)</script>"),
        ("paragraph", "![x](javascript:alert(1)) *not* `code` &lt;b&gt;"),
        ("paragraph", "# no heading\n- no item\n1. nor this"),
        ("list item", "an item"),
        ("quote", "two\nlines"),
        ("heading", "A heading"),
    )
    page = write("markdown", hostile)
    assert "\\<script\\>" in page
    assert "!\\[x\\](javascript" in page
    assert "\\*not\\* \\`code\\` \\&lt;b\\&gt;" in page
    assert "\\# no heading\n\\- no item\n1\\. nor this" in page
    assert "\n\n- an item\n\n> two\n> lines\n\n### A heading\n" in page
