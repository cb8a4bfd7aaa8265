"""A reading as Markdown: the article, its statements as footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.desk.inert import inert, on_one_line
from sayso.desk.marks import Closes, Words, marked
from sayso.desk.wording import (
    chain_in_words,
    content_in_words,
    credit_line,
    cue_in_words,
    manner,
    role_in_words,
    turns,
    verdict,
)
from sayso.records import Block, Reading
from sayso.records.article import BlockKind

_ACTIVE = re.compile(r"[\\`*_\[\]<>|~]|&(?=[#\w]+;)")
_AT_START = re.compile(r"^(\s*\d*)([#+=.)-])", re.MULTILINE)
_OPENED: dict[BlockKind, Callable[[Block, str], str]] = {
    "headline": lambda _, text: f"# {on_one_line(text)}",
    "standfirst": lambda _, text: f"**{on_one_line(text)}**",
    "paragraph": lambda _, text: text,
    "heading": lambda block, text: f"{'#' * (block.level or 2)} {on_one_line(text)}",
    "list item": lambda _, text: f"- {on_one_line(text)}",
    "quote": lambda _, text: "> " + text.replace("\n", "\n> "),
    "table": lambda _, text: text,
    "post": lambda _, text: "> " + text.replace("\n", "\n> "),
}


def markdown(reading: Reading, prefix: str = "") -> str:
    """Give the article in CommonMark with footnotes; `prefix` keeps the notes of several articles apart."""
    head = f"{_escaped(credit_line(reading.article))}\n\n**Sourcing:** {_escaped(verdict(reading.sourcing))}"
    blocks = [_block(block, reading, prefix) for block in reading.article.blocks]
    at = sum(block.kind in ("headline", "standfirst") for block in reading.article.blocks)
    notes = "\n".join(_note(number, reading, prefix) for number in range(1, len(reading.statements) + 1))
    return "\n\n".join(part for part in (*blocks[:at], head, *blocks[at:], notes) if part) + "\n"


def _block(block: Block, reading: Reading, prefix: str) -> str:
    text = "".join(
        _escaped(token.span.of(reading.article.text))
        if isinstance(token, Words)
        else f"[^{prefix}{token.number}]"
        if isinstance(token, Closes) and token.last
        else ""
        for token in marked(block.span, reading.statements)
    )
    by = on_one_line(" · ".join(filter(None, (block.author, block.time))))
    return _OPENED[block.kind](block, text) + (f"\n>\n> — {_escaped(by)}" if by else "")


def _note(number: int, reading: Reading, prefix: str) -> str:
    statement, text = reading.statements[number - 1], reading.article.text
    role = role_in_words(statement)
    who = chain_in_words(statement) + (f" ({role})" if role else "")
    how = " ".join(filter(None, (manner(statement), turns(number, reading), cue_in_words(statement, text))))
    return f"[^{prefix}{number}]: {_escaped(f'{who} — {how}: {content_in_words(statement, text)}')}"


def _escaped(text: str) -> str:
    return _AT_START.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", inert(text)))
