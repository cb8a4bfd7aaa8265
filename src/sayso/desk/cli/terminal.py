"""A reading as people see it on a terminal; the same text without colour anywhere else."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from sayso.desk.cli.evidence import explained
from sayso.desk.inert import inert, on_one_line
from sayso.desk.marks import Closes, Opens, Words, marked
from sayso.desk.wording import (
    chain_in_words,
    content_in_words,
    credit_line,
    cue_in_words,
    day,
    look,
    manner,
    notices,
    role_in_words,
    turns,
    verdict,
)
from sayso.records import Block, Reading, Statement

MEASURE = 88
"""Columns of text at most; longer lines are hard to follow."""
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Screen:
    """What the output goes to: its width in columns, and whether it takes colour."""

    width: int = MEASURE
    colour: bool = False

    def drawn(self, lines: Iterator[Text]) -> str:
        """Give the lines as one string, with escape sequences where the screen takes colour."""
        console = Console(
            file=io.StringIO(), width=self.width, force_terminal=self.colour, highlight=False, legacy_windows=False
        )
        with console.capture() as capture:
            for line in lines:
                console.print(line, soft_wrap=True)
        return capture.get()

    def wrapped(self, text: Text, first: str = "", rest: str = "") -> Iterator[Text]:
        """Give the text as lines that fit, the first and the others indented each with its own margin."""
        console = Console(file=io.StringIO(), width=self.width)
        room = max(20, min(self.width, MEASURE) - len(rest))
        for number, line in enumerate(text.wrap(console, room)):
            line.rstrip()
            yield Text.assemble(rest if number else first, line)


def drawn(reading: Reading, screen: Screen, *, explain: bool = False) -> str:
    """Give the article with its statements marked, the list of them, and how well it is sourced."""
    return screen.drawn(_lines(reading, screen, explain=explain))


def _lines(reading: Reading, screen: Screen, *, explain: bool) -> Iterator[Text]:
    head = sum(block.kind in ("headline", "standfirst") for block in reading.article.blocks)
    for block in reading.article.blocks[:head]:
        yield from _block(block, reading, screen)
    yield from screen.wrapped(Text(credit_line(reading.article), style="dim"))
    for notice in notices(reading):
        yield from screen.wrapped(Text(notice, style="bold"))
    yield Text()
    for block in reading.article.blocks[head:]:
        yield from _block(block, reading, screen)
    for correction in reading.article.corrections:
        yield from screen.wrapped(Text.assemble(("Correction: ", "bold"), on_one_line(correction)))
        yield Text()
    if reading.statements:
        legend = ("  ⟦marked⟧ⁿ in the text; the arrows lead from the page to the speaker", "dim")
        yield from screen.wrapped(Text.assemble(("Who says so", "bold"), legend))
        yield Text()
    for number, statement in enumerate(reading.statements, 1):
        yield from _statement(number, statement, reading, screen)
    if explain:
        yield from explained(reading.article, screen.wrapped)
    yield from screen.wrapped(Text.assemble(("Sourcing: ", "bold"), verdict(reading.sourcing)))


def _block(block: Block, reading: Reading, screen: Screen) -> Iterator[Text]:
    text = _marked(block, reading)
    first = rest = ""
    match block.kind:
        case "headline":
            text.stylize("bold")
        case "standfirst":
            text.stylize("italic")
        case "heading":
            text.stylize("bold underline")
        case "list item":
            first, rest = "• ", "  "
        case "quote" | "post":
            first = rest = "│ "
    yield from screen.wrapped(text, first, rest)
    if by := " · ".join(filter(None, (block.author, block.time and day(block.time), block.url))):
        yield from screen.wrapped(Text(f"— {on_one_line(by)}", style="dim"), rest, rest)
    yield Text()


def _marked(block: Block, reading: Reading) -> Text:
    text = Text()
    for token in marked(block.span, reading.statements):
        match token:
            case Words(span):
                text.append(inert(span.of(reading.article.text)))
            case Opens(number):
                text.append("⟦", style=_style(reading.statements[number - 1]))
            case Closes(number):
                mark = f"⟧{str(number).translate(_SUPERSCRIPT)}"
                text.append(mark, style=_style(reading.statements[number - 1]))
    return text


def _style(statement: Statement) -> str:
    return {"none": "dim", "unnamed": "yellow", "named": "cyan"}[look(statement)]


def _statement(number: int, statement: Statement, reading: Reading, screen: Screen) -> Iterator[Text]:
    text = reading.article.text
    margin = " " * 5
    who = Text(chain_in_words(statement), style=f"bold {_style(statement)}")
    if role := role_in_words(statement):
        who.append(f", {role}", style="not bold default")
    said = (manner(statement), _inside(statement, reading), turns(number, reading), cue_in_words(statement, text))
    how = filter(None, said)
    what = Text.assemble(", ".join(how), (f": {content_in_words(statement, text)}", "dim"))
    yield from screen.wrapped(who, f"{number:>3}  ", margin)
    yield from screen.wrapped(what, margin, margin)
    yield Text()


def _inside(statement: Statement, reading: Reading) -> str:
    ids = [outer.id for outer in reading.statements]
    return f"inside {ids.index(statement.nested_in) + 1}" if statement.nested_in in ids else ""
