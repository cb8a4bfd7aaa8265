import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.desk.cli.terminal import MEASURE, Screen, drawn
from sayso.records import Reading

GOLDEN = Path(__file__).with_name("tunnel.golden.txt")
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_a_reading_looks_like_this(reading: Reading) -> None:
    assert drawn(reading, Screen(width=80), explain=True) == GOLDEN.read_text(encoding="utf-8")


def test_colour_adds_nothing_but_colour(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    plain, coloured = (drawn(reading, Screen(width=80, colour=colour)) for colour in (False, True))
    assert "\x1b" not in plain
    assert ESCAPE.search(coloured)
    assert ESCAPE.sub("", coloured) == plain


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_longer_than_the_screen(reading: Reading, width: int) -> None:
    lines = drawn(reading, Screen(width=width), explain=True).splitlines()
    assert max(map(len, lines)) <= max(min(width, MEASURE), 25)
    assert not any(line.endswith(" ") for line in lines)


def test_nothing_from_a_page_acts_on_the_terminal(make_reading: Callable[..., Reading]) -> None:
    hostile = "\x1b]8;;http://evil.example\x07\x1b[2J\x9b31m\u202e[bold red]"
    reading = make_reading(
        ("headline", hostile), ("paragraph", f"a{hostile}"), name=hostile, outlet=hostile, authors=(hostile,)
    )
    shown = drawn(reading, Screen(width=80), explain=True)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)
    assert "[bold red]" in shown


def test_every_kind_of_block_is_told_apart(make_reading: Callable[..., Reading]) -> None:
    reading = make_reading(("heading", "A heading"), ("list item", "an item"), ("quote", "a quote"), ("post", "a post"))
    assert drawn(reading, Screen()).startswith(
        "no outlet, author or date on the page\n\nA heading\n\n• an item\n\n│ a quote\n\n│ a post\n"
    )
