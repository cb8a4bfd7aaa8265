"""Statements as rows of a table, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from sayso.desk.inert import inert
from sayso.desk.wording import chain_in_words, look
from sayso.records import Reading, Statement, excerpt

HEADER = (
    *("input", "outlet", "published", "headline", "url"),
    *("number", "source", "role", "kind", "unnamed", "chain", "mode", "type", "modality", "cue", "content"),
    *("inside", "start", "end", "confidence", "statement_id", "article_id"),
)

_FORMULA = tuple("=+-@\t\r＝＋－＠")
"""What makes a spreadsheet read a cell as a formula (OWASP, CSV injection), full-width forms too."""


def rows(reading: Reading) -> Iterator[tuple[object, ...]]:
    """Give one row a statement, its cells in the order of `HEADER`; `inside` is the number of the outer statement."""
    article = reading.article
    page = (reading.name, article.outlet, article.published, article.headline, article.canonical_url or article.url)
    numbers = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
    for number, statement in enumerate(reading.statements, 1):
        said = _said(statement, article.text)
        place = (statement.content[0].start, statement.content[-1].end, statement.confidence)
        inside = numbers.get(statement.nested_in or "")
        yield (*page, number, *said, inside, *place, statement.id, article.id)


def _said(statement: Statement, text: str) -> tuple[object, ...]:
    source = statement.source
    who = (source.name or excerpt(text, source.spans), source.role, source.kind) if source else (None, None, None)
    unnamed = "yes" if look(statement) == "unnamed" else "no"
    how = (chain_in_words(statement), statement.mode, statement.type, statement.modality)
    return (*who, unnamed, *how, excerpt(text, statement.cue), excerpt(text, statement.content))


def written(cells: Iterable[object]) -> str:
    """Give one line of CSV (RFC 4180), each text cell kept from being read as a formula."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    return "'" + inert(value) if value.lstrip(" \n").startswith(_FORMULA) else inert(value)
