"""Who wrote it and when, from the lines around the headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from sayso.article.dump.lines import Line
from sayso.text.dates import find_date
from sayso.text.english.given import MEN, WOMEN
from sayso.text.names import looks_like_person

_BY: Final = re.compile(
    r"^(?:written |words |text |story |report |reported |posted |published )?"
    r"(?:by|von|par|por|di|da|door|av|af|autor|autorin|autore|auteur|author|tekst|oleh)(?: ?:)? (?=[^\W\d_])",
    re.IGNORECASE,
)
_NAME: Final = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[.'’-][^\W\d_]*)*"
_PARTICLE: Final = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu)"
_PERSON: Final = re.compile(rf"{_NAME}(?: (?:{_PARTICLE} ){{0,2}}{_NAME}){{1,3}}")
_BETWEEN: Final = re.compile(r"\s*(?:,|&|;|/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b)\s*")
_END: Final = re.compile(r"\s(?:[|•·–—-]|@|\(|in |für |for |at )|\s?\||,? (?=\d)|, (?=[a-z])")
_DESKS: Final = (
    "afp ap reuters dpa agencies agency staff editor desk team newsroom redaktion redacción redaction rédaction "
    "correspondent reporter press news associated bureau online editorial"
)
_NOT_PERSONS: Final = frozenset(_DESKS.split())
_LINE_MOST: Final = 120

_MODIFIED: Final = re.compile(
    r"updated|modified|last edited|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|oppdatert|"
    r"uppdaterad|opdateret|güncelle|обновлено|更新",
    re.IGNORECASE,
)


def find_authors(lines: Iterable[Line]) -> tuple[tuple[str, ...], Line] | None:
    """Give the persons of the first byline and its line; agencies and desks are no persons."""
    for line in lines:
        match = _BY.match(line.text) if len(line.text) <= _LINE_MOST else None
        if match and (persons := _persons(line.text[match.end() :])):
            return persons, line
    return None


def find_lone_author(lines: Sequence[Line], text: str) -> tuple[str, Line] | None:
    """Give the first line that is a person's name and nothing else, and that the article's text does not have.

    Only names that begin with a known given name count: a topic or a place on a line looks alike otherwise.
    """
    for line in lines:
        words = line.text.split()
        known = bool(words) and words[0].lower() in MEN | WOMEN
        if known and _PERSON.fullmatch(line.text) and looks_like_person(words) and line.text not in text:
            return line.text, line
    return None


def find_moments(lines: Sequence[Line]) -> dict[str, tuple[str, Line]]:
    """Give `published` and `modified` with the line each is told in, as far as the lines tell."""
    found: dict[str, tuple[str, Line]] = {}
    for line in lines:
        if len(line.text) > _LINE_MOST:
            continue
        update = _MODIFIED.search(line.text)
        before, after = (line.text[: update.start()], line.text[update.start() :]) if update else (line.text, "")
        for field, text in (("published", before), ("modified", after)):
            if text and field not in found and (day := find_date(text)):
                found[field] = day, line
    return found


def _persons(text: str) -> tuple[str, ...]:
    cut = _END.search(text)
    persons = []
    for name in _BETWEEN.split(text[: cut.start()] if cut else text):
        if not _PERSON.fullmatch(name) or _NOT_PERSONS & set(name.lower().split()):
            break
        persons.append(name if not name.isupper() else name.title())
    return tuple(persons)
