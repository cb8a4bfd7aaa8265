"""The outlets of the world: what they are called, where they publish, whose they are.

`outlets.tsv` beside this module has one row per outlet, sorted by name: name, other names (by "|"),
domains, country (ISO 3166; ZZ is none), languages, kind, owner group, credit marks. "~" before a
name says that it is also a place, a person, a common word or a short acronym: an outlet only beside
a cue. The table is built by `training/outlets.py`, which names its sources.
Rows of the same shape can be added by whoever uses it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal, cast
from urllib.parse import urlsplit

from sayso.text.outlet_names import Wording, fold, without_place, wordings

OutletKind = Literal["newspaper", "broadcaster", "agency", "online", "magazine"]

_ACRONYM = 5
"""Names in capitals up to this length ("SPA", "SANA", "TIME") are read in capitals only."""

_WITHOUT_PLACE = 2
_CELLS = 8

WORD = re.compile(r"[^\W_](?:[^\W_]|[.'’&/+!-](?=[^\W_]))*")
"""A word of a name: "al-Akhbar", "Re/code", "9to5Mac"."""

_Called = tuple[int, int, bool, str]
"""One name of one outlet: how far from its own name (another name 1, without its place 2), its row,
whether it needs a cue, and the name as written."""


_Entries = tuple[list[list[str]], dict[str, list[_Called]], dict[str, int], dict[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet. Country and domains are empty where several share the name and none is meant for sure."""

    name: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    kind: OutletKind | None = None
    owner: str | None = None
    marks: tuple[str, ...] = ()

    @property
    def is_agency(self) -> bool:
        """Whether others print what it sends."""
        return self.kind == "agency"


class OutletTable:
    """Outlets by name and by domain; `lines` are rows as in `outlets.tsv`, cells at a row's end may be left away.

    With `base` the rows are added to that table, which stays as it is: a row takes the place of an outlet of the same
    name, and its domains are its own from then on.

    Raises:
        ValueError: a row has no name, or an empty one among its other names.

    """

    def __init__(self, lines: Iterable[str], base: OutletTable | None = None) -> None:
        self._rows, self._by_name, self._by_domain, self._longest = base.entries() if base else ([], {}, {}, {})
        for line in lines:
            if line.strip() and not line.startswith("#"):
                cells = [cell.strip() for cell in line.rstrip("\n").split("\t")]
                self._rows.append((cells + [""] * _CELLS)[:_CELLS])
                self._enter(len(self._rows) - 1, self._rows[-1], replacing=base is not None)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Outlet]:
        return map(_outlet, self._rows)

    def entries(self) -> _Entries:
        """Give copies of rows and indexes, for a table that is made from this one."""
        return list(self._rows), dict(self._by_name), dict(self._by_domain), dict(self._longest)

    def find(
        self, phrase: str, *, cued: bool = False, country: str | None = None, beside: Iterable[Outlet] = ()
    ) -> Outlet | None:
        """Give the outlet that the phrase names; see `find_outlet`."""
        beside = tuple(beside)
        for wording in wordings(phrase):
            read = Wording(wording.name, cued or wording.cued, wording.country or country)
            if outlet := self.named(read, beside):
                return outlet
        return None

    def named(self, wording: Wording, beside: tuple[Outlet, ...] = ()) -> Outlet | None:
        """Give the outlet whose name the wording is, word for word."""
        called = self._called(wording)
        return self._meant(called, wording, beside) if called else None

    def of(self, url: str) -> Outlet | None:
        """Give the outlet that publishes at the URL (or host)."""
        labels = _host(url).split(".")
        hosts = (".".join(labels[start:]) for start in range(len(labels) - 1))
        number = next((self._by_domain[host] for host in hosts if host in self._by_domain), None)
        return None if number is None else _outlet(self._rows[number])

    def longest_from(self, word: str) -> int:
        """Give how many words the longest name has that begins with this one; 0 where none does."""
        return self._longest.get(fold(word), 0)

    def names(self) -> Iterator[tuple[str, bool]]:
        """Give every name as written, and whether it needs a cue."""
        return ((text, cued) for called in self._by_name.values() for _, _, cued, text in called)

    def _enter(self, number: int, row: list[str], *, replacing: bool) -> None:
        self._enter_name(row[0], number, 0, replacing=replacing)
        for written in filter(None, row[1].split("|")):
            self._enter_name(written, number, 1)
        for domain in filter(None, row[2].split("|")):
            if replacing or domain not in self._by_domain:
                self._by_domain[domain] = number

    def _enter_name(self, written: str, number: int, rank: int, *, replacing: bool = False) -> None:
        cued, text = written.startswith("~"), written.removeprefix("~")
        if not text:
            raise ValueError(f"an outlet without a name: {' | '.join(filter(None, self._rows[number]))}")
        self._called_so(text, (rank, number, cued, text), replacing=replacing)
        if text[-1] == ")":
            short = without_place(text)
            self._called_so(short, (_WITHOUT_PLACE, number, cued, short))

    def _called_so(self, text: str, called: _Called, *, replacing: bool = False) -> None:
        """Enter a name; lists are made anew, as a table made from this one may share them."""
        key = fold(text)
        self._by_name[key] = [*(() if replacing else self._by_name.get(key, ())), called]
        if words := WORD.findall(key):
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def _called(self, wording: Wording) -> list[_Called]:
        return [called for called in self._by_name.get(fold(wording.name), ()) if _is_read(called, wording)]

    def _meant(self, called: list[_Called], wording: Wording, beside: tuple[Outlet, ...]) -> Outlet:
        """Give the one outlet meant among namesakes: of that country, of that house, then the best known."""
        outlets = [
            _outlet(self._rows[number]) for number in dict.fromkeys(number for _, number, _, _ in sorted(called))
        ]
        nearest = min(called)[0]
        owners, countries = {other.owner for other in beside}, {other.country for other in beside}
        for near in (
            [outlet for outlet in outlets if outlet.country == wording.country],
            [outlet for outlet in outlets if outlet in beside],
            [outlet for outlet in outlets if outlet.owner and outlet.owner in owners],
            [outlet for outlet in outlets if nearest and outlet.country in countries],
        ):
            if near:
                return near[0]
        alone = len({number for rank, number, _, _ in called if rank == nearest}) == 1
        return outlets[0] if alone or nearest < _WITHOUT_PLACE else _any_of(outlets)


def _is_read(called: _Called, wording: Wording) -> bool:
    """Tell whether the name as given can be this name: cue words and capitals decide."""
    _, _, needs_cue, text = called
    if text.isupper() and text.isascii() and len(text) <= _ACRONYM and not wording.name.isupper():
        return False
    if _is_smaller(wording.name, text):
        return False
    return not needs_cue or (wording.cued and (not text[:1].isupper() or wording.name[:1].isupper()))


def _is_smaller(given: str, text: str) -> bool:
    """Tell whether a word after the first has lost its capital: "an Apple insider" is not "Apple Insider"."""
    pairs = zip(reversed(given.split(" ")), reversed(text.split(" ")), strict=False)
    return " " in given and any(here[:1].islower() and there[:1].isupper() for here, there in pairs if there != "The")


def _any_of(outlets: list[Outlet]) -> Outlet:
    """Give what is sure of namesakes that nothing tells apart: their name, and their kind where they share it."""
    kinds = {outlet.kind for outlet in outlets}
    return Outlet(name=without_place(outlets[0].name), kind=kinds.pop() if len(kinds) == 1 else None)


def _outlet(row: list[str]) -> Outlet:
    name, names, domains, country, languages, kind, owner, marks = row
    return Outlet(
        name=name.removeprefix("~"),
        names=tuple(other.removeprefix("~") for other in names.split("|") if other),
        domains=tuple(filter(None, domains.split("|"))),
        country=country if country not in ("", "ZZ") else None,
        languages=tuple(filter(None, languages.split("|"))),
        kind=cast("OutletKind", kind),
        owner=owner or None,
        marks=tuple(filter(None, marks.split("|"))),
    )


def _host(url: str) -> str:
    """Give the host of a URL or bare host, in lower case; a URL that is none gives an empty string."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return ""
    return host or ""


@functools.cache
def outlet_table() -> OutletTable:
    """Give the table that comes with sayso, read once."""
    return OutletTable(files(__package__).joinpath("outlets.tsv").read_text(encoding="utf-8").splitlines())


def find_outlet(
    name: str, *, cued: bool = False, country: str | None = None, beside: Iterable[Outlet] = ()
) -> Outlet | None:
    """Give the outlet that the phrase names, or None.

    Article, possessive, country and kind may stand around the name ("Pakistan's the Express
    Tribune", "CNN's", "the Urdu newspaper Dawn"). Names that are also places or common words are
    read only where `cued`, that is where the text around treats them as an outlet ("the Sun
    reported"), or where the phrase itself says what they are ("Dawn newspaper"). Among namesakes,
    `country` (ISO 3166) and the outlets named `beside` this one decide, then the best known; where
    nothing tells them apart, the outlet given has a name and no country.
    """
    return outlet_table().find(name, cued=cued, country=country, beside=beside)


def outlet_of(url: str) -> Outlet | None:
    """Give the outlet that publishes at the URL, or None."""
    return outlet_table().of(url)


def is_agency(name: str) -> bool:
    """Tell whether the phrase names a news agency."""
    outlet = find_outlet(name, cued=True)
    return outlet is not None and outlet.is_agency
