"""What the full-text indexes are given: words, names, and facts written as words.

Both indexes, of articles (`words`) and of statements (`contents`), have the columns `text`, `speaker` and `facts`.
A fact is one short word, so that "quoted directly", "in English" and "of this outlet" are looked up, joined and
stopped early as words are. What an index was given must be given again to take it out: a change of this module
needs a migration that builds both anew.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from sayso.archive.order import STATEMENTS, statement_number
from sayso.records import Reading, Statement

KINDS = {"person": "p", "organisation": "o", "outlet": "u", "document": "d", "group": "g", "": "x"}
MODES = {"direct": "d", "indirect": "i", "mixed": "m"}
TYPES = {"speech": "s", "belief": "b"}
SOURCES = {"named": "n", "unnamed": "u", "none": "x"}

BETWEEN = " 0x0 "
"""Stands between two names, so that no phrase runs from one into the next."""

_UNSPACED = re.compile("([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")
"""Letters of scripts without spaces between words (Thai, Lao, Burmese, Khmer, Japanese, Chinese): each is a word."""

Row = tuple[int, str, str, str]


def spaced(text: str) -> str:
    """Give the text as it is indexed: valid Unicode, with words that no space parts taken apart."""
    text = text.encode("utf-8", "replace").decode().replace("\0", " ")
    return text if text.isascii() else _UNSPACED.sub(r" \1 ", text)


def article_row(number: int, reading: Reading, facts: Iterable[str]) -> Row:
    """Give the row of the article's version `number`: text, who speaks, and each kind of statement it has."""
    named = dict.fromkeys(_speaker(statement) for statement in reading.statements)
    kinds = dict.fromkeys(signature(statement) for statement in reading.statements)
    return number, spaced(reading.article.text), BETWEEN.join(filter(None, named)), " ".join([*facts, *kinds])


def statement_rows(number: int, reading: Reading, facts: Iterable[str]) -> Iterator[Row]:
    """Give the rows of the statements: content, speaker, and its kind."""
    known, text = " ".join(facts), reading.article.text
    rows = [
        (statement_number(number, place), statement)
        for place, statement in enumerate(reading.statements[: 2**STATEMENTS])
    ]
    for row, statement in reversed(rows):  # an index takes rising numbers without a pause
        content = BETWEEN.join(span.of(text) for span in statement.content)
        yield row, spaced(content), _speaker(statement), f"{known} {signature(statement)}"


def facts_of(outlet: int | None, language: str | None) -> tuple[str, ...]:
    """Give the facts that an article shares with its statements: `outlet` is the number of the outlet's name."""
    parts = re.findall(r"[a-z0-9]+", (language or "").lower())
    tongue = [f"l{''.join(parts[: end + 1])}" for end in range(len(parts))]
    return (*tongue, *([] if outlet is None else [outlet_fact(outlet)]))


def outlet_fact(outlet: int) -> str:
    """Give the word for the outlet with this number."""
    return f"o{outlet}"


def language_fact(language: str) -> str:
    """Give the word for a language: "pt-BR" is found by "pt" and by "pt-br"."""
    return f"l{''.join(re.findall(r'[a-z0-9]+', language.lower()))}"


def signature(statement: Statement) -> str:
    """Give the word for what kind of statement it is: source, mode, type, named or not."""
    source = statement.source
    if source is None:
        return _word("", statement.mode, statement.type, "none")
    withheld = source.anonymous or not source.name
    return _word(source.kind or "", statement.mode, statement.type, "unnamed" if withheld else "named")


def signatures(kind: str | None, mode: str | None, type_: str | None, source: str | None) -> list[str]:
    """Give the words for all kinds of statements with these properties; None is any."""
    choices = ((KINDS, kind), (MODES, mode), (TYPES, type_), (SOURCES, source))
    return [
        _word(*parts) for parts in itertools.product(*(list(all_) if one is None else [one] for all_, one in choices))
    ]


def _word(kind: str, mode: str, type_: str, source: str) -> str:
    return f"s{KINDS[kind]}{MODES[mode]}{TYPES[type_]}{SOURCES[source]}"


def _speaker(statement: Statement) -> str:
    source = statement.source
    return spaced(source.name) if source and source.name else ""
