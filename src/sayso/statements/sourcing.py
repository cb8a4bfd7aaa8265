"""How well sourced an article is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.records import ChainLink, Sourcing, Statement
from sayso.text.countries import country_of


def weigh_sourcing(statements: Sequence[Statement]) -> Sourcing:
    """Give who speaks in the article, by name and without, and which other outlets it rests on.

    An outlet counts as one the article rests on where it stands in a chain; as a speaker it is not
    counted again.
    """
    links = [link for statement in statements for link in statement.chain]
    outlets = _ranked(link.name for link in links if link.kind == "outlet")
    speakers = [statement.chain[-1] for statement in statements if statement.chain]
    heard = [link for link in speakers if link.kind != "outlet" and link.name not in outlets]
    return Sourcing(
        statements=len(statements),
        named=_ranked(link.name for link in heard if names_someone(link)),
        unnamed=_ranked(link.name for link in heard if not names_someone(link)),
        outlets=outlets,
        through=sum(any(link.name in outlets for link in statement.chain) for statement in statements),
        unsourced=sum(not statement.chain for statement in statements),
    )


def names_someone(link: ChainLink) -> bool:
    """Tell whether the link names who it is; "Pakistan" and "the ministry" name nobody who spoke."""
    named = not link.anonymous and not link.name[:1].islower() and link.kind != "group"
    return named and country_of(link.name) is None


def _ranked(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in Counter(names).most_common())
