"""Things that belong together, by saying so pair by pair."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Sets(Generic[Thing]):
    """Disjoint sets; the result does not depend on the order of the joins (union-find, halving paths)."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._parent = {thing: thing for thing in things}

    def root(self, thing: Thing) -> Thing:
        """Give the thing that stands for the set."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def join(self, one: Thing, other: Thing) -> None:
        """Put two things, and all that belongs to them, into one set."""
        self._parent[self.root(one)] = self.root(other)

    def groups(self) -> list[list[Thing]]:
        """Give the sets, each and all in the order in which the things were given."""
        found: dict[Thing, list[Thing]] = {}
        for thing in self._parent:
            found.setdefault(self.root(thing), []).append(thing)
        return list(found.values())
