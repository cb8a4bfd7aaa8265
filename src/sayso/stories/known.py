"""The outlets that a set of articles comes from or names, beside those of the table: a local paper, a new site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Article
from sayso.text.outlet_mentions import OutletMention, outlet_mentions
from sayso.text.outlet_names import fold
from sayso.text.outlet_shapes import Shaped, shaped_outlets
from sayso.text.outlets import Outlet, OutletTable, outlet_table

_SITE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}")
_SHORTEST_STEM = 4  # letters: "huzlers.com" is "Huzlers" elsewhere, "abc.com" may be anything


@dataclass(frozen=True, slots=True)
class NamedOutlet:
    """An outlet that a text names: where, and whether table, text or only the name's shape says that it is one.

    `sure` needs no cue beside it, `shaped` a strict one.
    """

    start: int
    end: int
    outlet: Outlet
    sure: bool
    shaped: bool = False


class KnownOutlets:
    """The outlets of a table, with those that some articles come from or introduce as outlets."""

    def __init__(self, table: OutletTable | None = None) -> None:
        self.table = table or outlet_table()

    @classmethod
    def of(cls, articles: Sequence[Article], table: OutletTable | None = None) -> KnownOutlets:
        """Give the outlets of the table, and those of the articles that it has not."""
        known = cls(table)
        rows = {fold(row.split("\t")[0].removeprefix("~")): row for row in sorted(known._rows(articles))}
        for stem in [fold(row.split("\t")[1].removeprefix("~")) for row in rows.values() if "\t" in row]:
            rows.pop(stem, None)  # "iGen", where another article has "iGen.fr"
        return cls(OutletTable(rows.values(), known.table)) if rows else known

    def own(self, article: Article) -> Outlet | None:
        """Give the outlet that published the article: of the table where it is there, else by the name it states."""
        name, url = article.outlet or "", article.canonical_url or article.url or ""
        if found := self.find(name) or self.table.of(url):
            return found
        return Outlet(name=article.outlet) if article.outlet else None

    def find(self, name: str, beside: Iterable[Outlet] = ()) -> Outlet | None:
        """Give the outlet of that name, or at that address."""
        if found := self.table.find(name, cued=True, beside=beside):
            return found
        return self._at(name.casefold()) if _SITE.fullmatch(name.casefold()) else None

    def _at(self, site: str) -> Outlet | None:
        """Give the outlet at the address: by its domain, else by its name where it has none ("igen.fr": iGen)."""
        named = self.table.find(site.partition(".")[0], cued=True)
        return self.table.of(site) or (named if named and not named.domains and named.country is None else None)

    def named_in(self, article: Article) -> tuple[NamedOutlet, ...]:
        """Give the outlets that the article names, in order; of names that overlap the one that is listed."""
        found = [
            NamedOutlet(mention.start, mention.end, mention.outlet, mention.sure) for mention in self._mentions(article)
        ]
        taken = bytearray(len(article.text))
        for named in found:
            taken[named.start : named.end] = b"x" * (named.end - named.start)
        for shaped in shaped_outlets(article.text):
            if not any(taken[shaped.start : shaped.end]):
                outlet = self.find(shaped.name) or Outlet(name=shaped.name)
                found.append(NamedOutlet(shaped.start, shaped.end, outlet, sure=False, shaped=True))
                taken[shaped.start : shaped.end] = b"x" * (shaped.end - shaped.start)
        return tuple(sorted(found, key=lambda named: named.start))

    def _mentions(self, article: Article) -> Iterator[OutletMention]:
        for block in article.blocks:
            yield from outlet_mentions(article.text, block.span.start, block.span.end, self.table)

    def _rows(self, articles: Iterable[Article]) -> Iterator[str]:
        """Give a row for each outlet that the table has not: those of the articles, and those they introduce."""
        for article in articles:
            if (own := self.own(article)) and own.country is None and not self.table.find(own.name, cued=True):
                yield own.name if " " in own.name.removeprefix("The ") else f"~{own.name}"
            for shaped in shaped_outlets(article.text):
                if shaped.telling and not self.find(shaped.name) and not self._holds_listed(article, shaped):
                    yield _row(shaped)

    def _holds_listed(self, article: Article, shaped: Shaped) -> bool:
        return any(mention.sure for mention in outlet_mentions(article.text, shaped.start, shaped.end, self.table))


def _row(shaped: Shaped) -> str:
    """Give the row of a name found; one short word of letters is an outlet's beside a cue only."""
    if _SITE.fullmatch(shaped.name.casefold()):
        stem = shaped.name.partition(".")[0]
        known_as = f"~{stem}" if len(stem) >= _SHORTEST_STEM else ""
        return f"{shaped.name}\t{known_as}\t{shaped.name.casefold()}"
    cued = " " not in shaped.name and shaped.name.isalpha() and shaped.name[1:].islower()
    return f"~{shaped.name}" if cued else shaped.name
