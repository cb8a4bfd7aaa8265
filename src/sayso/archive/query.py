"""What a user types into the search box, understood: none of it reaches the syntax of the index unquoted."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sayso.archive.indexed import KINDS, MODES, TYPES, spaced
from sayso.archive.order import moment

OPERATORS = ("speaker", "outlet", "source", "kind", "is", "after", "before", "lang")
KIND_WORDS = tuple(filter(None, KINDS))
SOURCE_WORDS = ("named", "unnamed", "none")
IS_WORDS = (*MODES, *TYPES)

_PART = re.compile(r'(?P<less>(?<!\S)-)?(?:(?P<operator>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTER = re.compile(r"[^\W_]")
_LEAST_BEGINNING = 3  # letters before a "*": "a*" stands for a tenth of all words, and takes 0.3 s
_LONGEST = 2000  # characters; nobody types more, and the index takes each word apart
_ONLY_LESS = "-word leaves articles out; it needs a word to look for beside it"
_LIKE = 0.7
"""difflib's ratio from which a word is taken for a mistyped operator: "speker" has .92, "note" and "outlet" .6."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search. `words` and `speakers` are expressions of the index; `hints` say what was probably mistyped.

    Words must stand in the article, or in the statement where statements are searched. `kind`, `source`, `mode` and
    `type` must hold, with the speaker, of one statement.
    """

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    kind: str | None = None
    source: str | None = None
    mode: str | None = None
    type: str | None = None
    after: datetime | None = None
    before: datetime | None = None
    terms: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    impossible: bool = False

    @property
    def asks(self) -> bool:
        """Whether anything is asked for at all."""
        return self != Query(hints=self.hints, terms=self.terms)

    @property
    def of_statement(self) -> bool:
        """Whether it asks for a kind of statement."""
        return any((self.kind, self.source, self.mode, self.type))


@dataclass(slots=True)
class _Parts:
    """What has been understood so far."""

    lists: dict[str, list[str]] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)

    def add(self, name: str, value: str) -> None:
        self.lists.setdefault(name, []).append(value)

    def set(self, name: str, value: object) -> None:
        if self.fields.setdefault(name, value) != value:
            self.fields["impossible"] = True


def parse_query(text: str) -> Query:
    """Give the search for the text: words, "phrases" and beginn* of words, -excluded ones, and operators.

    All must hold. An operator that is none is searched as words, with a hint; a value that an operator does not
    have finds nothing, with a hint.
    """
    parts = _Parts()
    for part in _split(parts, text):
        if part.operator in OPERATORS:
            _operator(parts, part)
        else:
            _hint_operator(parts, part)
            _word(parts, part)
    if not parts.fields and not parts.lists.keys() - {"without", "terms"} and text.strip():
        if parts.lists or not parts.hints:  # else a hint says why already
            parts.hints.append(_ONLY_LESS if parts.lists else f"there is no word to look for in {text.strip()!r:.40}")
        parts.fields["impossible"] = True
    lists: dict[str, Any] = {name: tuple(values) for name, values in parts.lists.items()}
    return Query(**lists, **parts.fields, hints=tuple(parts.hints))


@dataclass(frozen=True, slots=True)
class _Part:
    """A word or phrase of what was typed, with the operator before it; `less` where it is to be left out."""

    operator: str
    value: str
    phrase: bool
    less: bool


def _split(parts: _Parts, text: str) -> Iterator[_Part]:
    text = text.strip()
    if len(text) > _LONGEST:
        parts.hints.append(f"only the first {_LONGEST:,} characters are looked for")
        text = text[:_LONGEST].rsplit(None, 1)[0]  # not half a word
    for part in _PART.finditer(text):
        phrase = part["word"] is None
        value = (part["phrase"] if phrase else part["word"]).strip()
        operator = (part["operator"] or "").lower()
        if not operator and not phrase and value.endswith(":") and value[:-1].lower() in OPERATORS:
            operator, value = value[:-1].lower(), ""
        yield _Part(operator, value, phrase, part["less"] is not None)


def _word(parts: _Parts, part: _Part) -> None:
    value = f"{part.operator} {part.value}" if part.operator else part.value
    if not _LETTER.search(value):
        return
    begins = value.endswith("*") and not part.phrase and not part.operator
    if begins and len(value) <= _LEAST_BEGINNING:
        parts.hints.append(f"{value} is looked for as a word: a beginning has at least {_LEAST_BEGINNING} letters")
        begins = False
    parts.add("without" if part.less else "words", quoted(value) + (" *" if begins else ""))
    if not part.less:
        parts.add("terms", value if begins else value.rstrip("*"))


def quoted(words: str) -> str:
    """Give the words as one string of the index: nothing in it is syntax, and words of it must follow each other."""
    return '"' + spaced(words).replace('"', '""') + '"'


def _operator(parts: _Parts, part: _Part) -> None:
    if part.less:
        parts.hints.append(f"-{part.operator}: is not known: only words and phrases can be left out")
        parts.fields["impossible"] = True
    elif part.value:
        _value(parts, part.operator, part.value)
    else:
        parts.hints.append(f"{part.operator}: wants a value right behind it")


def _value(parts: _Parts, operator: str, value: str) -> None:
    match operator:
        case "speaker" if _LETTER.search(value):
            parts.add("speakers", quoted(value))
            parts.add("terms", value)
        case "outlet":
            parts.add("outlets", value)
        case "lang":
            parts.add("languages", value)
        case "after" | "before":
            _date(parts, operator, value)
        case "kind":
            _choice(parts, operator, value, KIND_WORDS, "kind")
        case "source":
            _choice(parts, operator, value, SOURCE_WORDS, "source")
        case "is":
            _choice(parts, operator, value, IS_WORDS, "mode" if value.lower() in MODES else "type")
        case _:
            parts.fields["impossible"] = True


def _choice(parts: _Parts, operator: str, value: str, words: tuple[str, ...], name: str) -> None:
    if value.lower() in words:
        parts.set(name, value.lower())
        return
    near = difflib.get_close_matches(value.lower(), words, n=1)
    meant = f"; did you mean {operator}:{near[0]}?" if near else ""
    parts.hints.append(f"{operator}: is one of {', '.join(words)}, not {value!r:.40}{meant}")
    parts.fields["impossible"] = True


def _date(parts: _Parts, operator: str, value: str) -> None:
    date = moment(value)
    if date is None:
        parts.hints.append(f"{operator}: wants a date such as 2026, 2026-03 or 2026-03-04, not {value!r:.40}")
        parts.fields["impossible"] = True
        return
    chosen = max if operator == "after" else min  # of several, the narrowest
    parts.fields[operator] = chosen(date, parts.fields.get(operator, date))


def _hint_operator(parts: _Parts, part: _Part) -> None:
    operator, value = part.operator, part.value
    near = difflib.get_close_matches(operator, OPERATORS, n=1, cutoff=_LIKE) if operator and value else []
    if near:
        parts.hints.append(f"{operator}: is no operator; did you mean {near[0]}:{value:.40}?")
