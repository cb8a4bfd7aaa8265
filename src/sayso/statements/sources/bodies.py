"""The organisations and outlets that an article names, and what it calls them for short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.statements.sources.acronyms import read_acronyms
from sayso.statements.sources.parsed import Parsed
from sayso.statements.sources.people import People
from sayso.text.countries import country_of
from sayso.text.english.nouns import ORGANISATION_HEADS, OUTLET_NAMES
from sayso.text.names import bare
from sayso.text.outlets import Outlet, find_outlet

_COMPANIES = frozenset(
    "company firm platform institute force manufacturer maker retailer airline giant startup start-up group "
    "corporation carrier bank".split()
)
"""What an organisation that the article is about is called for short."""


class Bodies:
    """What an article calls organisations and outlets, in full and for short."""

    def __init__(self, text: str, blocks: Sequence[Parsed], people: People) -> None:
        self._people = people
        self._low = text.lower()
        self.acronyms = read_acronyms(text)
        self._names = _names(blocks)
        long = tuple(dict.fromkeys(name for _, name in self._names if " " in name))
        self._outlets = tuple(filter(_is_outlet, long))
        self._organisations: dict[str, list[str]] = {}
        for name in filter(_is_organisation, long):
            self._organisations.setdefault(name.lower().split()[-1], []).append(name)

    @property
    def only_outlet(self) -> str | None:
        """The outlet's name where the article names just one in full."""
        return self._outlets[0] if len(self._outlets) == 1 else None

    def spelled_out(self, name: str) -> str:
        """Give the name with an acronym at its end spelled out as the article does: "the Scottish SPCA"."""
        last = name.rsplit(maxsplit=1)[-1]
        return self.acronyms.get(name) or self.acronyms.get(last, name)

    def fuller(self, name: str) -> str:
        """Give the longest name of an organisation in the article that ends with these words: "the Commission"."""
        words = name.lower().split()
        same_end = self._organisations.get(words[-1], ()) if words else ()
        longer = [full for full in same_end if full.lower().split()[-len(words) :] == words]
        return max(longer, key=len, default=name)

    def outlet_name(self, written: str, outlet: Outlet) -> str:
        """Give the fullest form that the article has of the outlet's name; "the Post" is the one named in full."""
        last = written.rsplit(maxsplit=1)[-1].lower()
        same_end = (name for name in self._outlets if name.lower().split()[-1] == last)
        longer = next((name for name in same_end if len(name.split()) > len(written.split())), None)
        if longer:
            return longer
        return outlet.name if outlet.name.lower().removeprefix("the ") in self._low else written.removeprefix("the ")

    def outlet_before(self, place: int) -> str | None:
        """Give the outlet named last before `place`, whether it has said anything or not."""
        named = (name for start, name in reversed(self._names) if start < place and find_outlet(name, cued=True))
        return next(named, None)

    def most_named(self, head: str, place: int) -> str | None:
        """Give the organisation named most often before `place`, if an article calls the one it is about so."""
        fits = (name for start, name in self._names if start < place and self._is_no_other(name) and can_be(head, name))
        often = Counter(fits).most_common(1) if head in _COMPANIES else []
        return often[0][0] if often else None

    def _is_no_other(self, name: str) -> bool:
        person = self._people.called(name.split())
        return person is None and country_of(name) is None and not _is_outlet(name)


def can_be(head: str, name: str) -> bool:
    """Tell whether a name can be called so: no union or ministry is "the company", no firm "the ministry"."""
    words = set(name.lower().split()) & ORGANISATION_HEADS
    return not words or head in words or (head in _COMPANIES and not words - _COMPANIES - {"inc", "ltd", "corp"})


def _names(blocks: Sequence[Parsed]) -> tuple[tuple[int, str], ...]:
    """Give the names in the article, as it writes them, each with where it begins, in order."""
    names = [(name.span.start, name.text) for block in blocks for name in block.names]
    written = {name for _, name in names}
    return tuple((start, bare(name) if bare(name) in written else name) for start, name in names)


def _is_outlet(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].lower() in OUTLET_NAMES or find_outlet(name) is not None


def _is_organisation(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].lower() in ORGANISATION_HEADS
