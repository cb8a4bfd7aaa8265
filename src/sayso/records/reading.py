"""What reading one page gives."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.article import Article
from sayso.records.record import Plain, Record
from sayso.records.statement import Statement
from sayso.records.story import Reversal


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing(Record):
    """How well sourced an article is.

    `named` and `unnamed` are the distinct sources that speak in it, `outlets` the other outlets
    that stand in its chains, most statements first. `through` counts the statements that reached the
    article through those outlets, `statements` all, `unsourced` those without any source.
    """

    statements: int
    named: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    through: int = 0
    unsourced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Record):
    """One page, read: the article, its statements in the order of the text, and how they are sourced.

    `name` is how the user knows the input (a path, "-", a URL). `reversals` tell which statement denies,
    clarifies or takes back which other.
    """

    name: str
    article: Article
    statements: tuple[Statement, ...]
    sourcing: Sourcing
    reversals: tuple[Reversal, ...] = ()

    def to_dict(self) -> dict[str, Plain]:
        """Give the record as plain JSON with, for readers, the `text` beside each span."""
        statements = [statement.to_dict_with_text(self.article.text) for statement in self.statements]
        return {**Record.to_dict(self), "statements": statements}
