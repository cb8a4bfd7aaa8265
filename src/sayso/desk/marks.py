"""Statements marked in place: a block of text as a properly nested sequence of tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Span, Statement


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text with no edge of a mark in it."""

    span: Span


@dataclass(frozen=True, slots=True)
class Opens:
    """Here a piece of a statement's content begins; `first` where the content as a whole begins."""

    number: int
    first: bool


@dataclass(frozen=True, slots=True)
class Closes:
    """Here a piece ends; `last` where the content as a whole ends."""

    number: int
    last: bool


Token = Words | Opens | Closes


@dataclass(frozen=True, slots=True)
class _Piece:
    """One content span, cut to the block, of the statement with this number."""

    span: Span
    number: int


def marked(block: Span, statements: Sequence[Statement]) -> Iterator[Token]:
    """Give the tokens of one block, statements numbered from 1 as they come.

    Marks open and close like brackets. Where two contents cross, the later one is closed and opened
    again at the edge of the earlier, so the tokens nest whatever the statements do.
    """
    pieces = _pieces(block, statements)
    stack: list[_Piece] = []
    at = block.start
    for edge in _edges(block, pieces):
        if at < edge:
            yield Words(Span(at, edge))
        at = edge
        ended, interrupted = _unwound(stack, edge)
        yield from (Closes(piece.number, _ends(piece, edge, statements)) for piece in ended)
        opened = sorted([*interrupted, *_beginning(pieces, edge)], key=lambda piece: (-piece.span.end, piece.number))
        stack += opened
        yield from (Opens(piece.number, _begins(piece, edge, statements)) for piece in opened)


def _pieces(block: Span, statements: Sequence[Statement]) -> list[_Piece]:
    return [
        _Piece(Span(max(span.start, block.start), min(span.end, block.end)), number)
        for number, statement in enumerate(statements, 1)
        for span in statement.content
        if span.meets(block)
    ]


def _edges(block: Span, pieces: Sequence[_Piece]) -> list[int]:
    return sorted({block.end, *(edge for piece in pieces for edge in (piece.span.start, piece.span.end))})


def _unwound(stack: list[_Piece], edge: int) -> tuple[list[_Piece], list[_Piece]]:
    """Take off the stack all that must close at `edge`; give what closes, and what of it goes on."""
    ending = [depth for depth, piece in enumerate(stack) if piece.span.end == edge]
    if not ending:
        return [], []
    closed = stack[ending[0] :][::-1]
    del stack[ending[0] :]
    return closed, [piece for piece in closed if piece.span.end > edge]


def _beginning(pieces: Sequence[_Piece], edge: int) -> list[_Piece]:
    return [piece for piece in pieces if piece.span.start == edge]


def _begins(piece: _Piece, edge: int, statements: Sequence[Statement]) -> bool:
    return edge == statements[piece.number - 1].content[0].start


def _ends(piece: _Piece, edge: int, statements: Sequence[Statement]) -> bool:
    return edge == statements[piece.number - 1].content[-1].end
