"""The outlets that a set of articles comes from, beside those of the table: a local paper, a new site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.records import Article
from sayso.text.outlet_mentions import OutletMention, outlet_mentions
from sayso.text.outlet_names import fold
from sayso.text.outlets import Outlet, find_outlet, outlet_of


def own_outlet(article: Article) -> Outlet | None:
    """Give the outlet that published the article: of the table where it is there, else by the name it states."""
    if found := find_outlet(article.outlet or "", cued=True) or outlet_of(article.canonical_url or article.url or ""):
        return found
    return Outlet(name=article.outlet) if article.outlet else None


@dataclass(frozen=True, slots=True)
class KnownOutlets:
    """Outlets that are not in the table, by folded name, and the pattern that finds them in a text."""

    by_name: dict[str, Outlet] = field(default_factory=dict)
    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, articles: Iterable[Article]) -> KnownOutlets:
        """Give the outlets of the articles that the table does not have."""
        owns = sorted({own.name for article in articles if (own := own_outlet(article)) and own.country is None})
        names = [name for name in owns if " " in name and not find_outlet(name, cued=True)]
        if not names:
            return cls()
        written = sorted((name.removeprefix("The ") for name in names), key=lambda name: (-len(name), name))
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, written))})(?!\w)")
        return cls({fold(name): Outlet(name=name) for name in names}, pattern)

    def find(self, name: str, beside: Iterable[Outlet] = ()) -> Outlet | None:
        """Give the outlet of that name, of these or of the table."""
        return self.by_name.get(fold(name)) or find_outlet(name, cued=True, beside=beside)

    def mentions(self, text: str, start: int, end: int) -> list[OutletMention]:
        """Give where the text names outlets, these before those of the table where they overlap."""
        ours = list(self._mentions(text, start, end))
        taken = [(mention.start, mention.end) for mention in ours]
        others = (
            mention
            for mention in outlet_mentions(text, start, end)
            if not any(mention.start < last and first < mention.end for first, last in taken)
        )
        return sorted([*ours, *others], key=lambda mention: mention.start)

    def _mentions(self, text: str, start: int, end: int) -> Iterator[OutletMention]:
        for match in self.pattern.finditer(text, start, end) if self.pattern else ():
            yield OutletMention(match.start(), match.end(), self.by_name[fold(match.group())], sure=True)
