"""Which names are one speaker: rules that look at names and titles, under what people judged by hand.

Every merge is an edge between two names, with the rule that drew it, so that it can be shown and undone. A merge
that would join two names judged different is not made, whichever rule asks for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.archive.naming import agree

BY_HAND = "by hand"
SAME_NAME = "same name"
MIDDLE_NAME = "middle name left out"
TITLE = "title and last name"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name as the rules see it: its folded words, its own title, and the titles it was seen with."""

    id: str
    words: tuple[str, ...]
    title: str = ""
    titles: tuple[str, ...] = ()
    person: bool = True
    local: bool = False
    apart: int = 0

    @property
    def whole(self) -> bool:
        """Whether it names one person in full: first name and last."""
        return self.person and len(self.words) > 1


@dataclass(frozen=True, slots=True)
class Merge:
    """Two names taken for one speaker, and why."""

    one: str
    other: str
    rule: str


def merged(forms: Iterable[Form], same: Iterable[Pair] = (), different: Iterable[Pair] = ()) -> tuple[Merge, ...]:
    """Give the merges among the forms; the same for any order of them.

    `same` and `different` are the judgements: pairs of ids. Forms that share no last word are only merged by hand.
    """
    known = {form.id: form for form in sorted(forms, key=lambda form: form.id)}
    groups = _Groups(known, different)
    for pair in sorted(same):
        if known.keys() >= set(pair):
            groups.join(*pair, BY_HAND)
    blocks = defaultdict(list)
    for form in known.values():
        if not form.local and not form.apart:
            blocks[form.words[-1:]].append(form)
    for block in blocks.values():
        for one, other, rule in (*_same_name(block), *_middle_name(block)):
            groups.join(one.id, other.id, rule)
        _by_title(block, groups)
    return tuple(groups.merges)


class _Groups:
    """Sets of forms that are one speaker, kept apart where they were judged different."""

    def __init__(self, forms: Iterable[str], different: Iterable[Pair]) -> None:
        self._group = {form: frozenset([form]) for form in forms}
        self._apart = {frozenset(pair) for pair in different}
        self.merges: list[Merge] = []

    def of(self, form: str) -> frozenset[str]:
        return self._group[form]

    def join(self, one: str, other: str, rule: str) -> None:
        first, second = self._group[one], self._group[other]
        if first is second or any(frozenset((a, b)) in self._apart for a in first for b in second):
            return
        whole = first | second
        self._group.update(dict.fromkeys(whole, whole))
        self.merges.append(Merge(one, other, rule))


def _same_name(block: Sequence[Form]) -> Iterator[tuple[Form, Form, str]]:
    by_name: dict[tuple[object, ...], list[Form]] = defaultdict(list)
    for form in block:
        by_name[form.words, form.title].append(form)
    for alike in by_name.values():
        yield from ((alike[0], other, SAME_NAME) for other in alike[1:])


def _middle_name(block: Sequence[Form]) -> Iterator[tuple[Form, Form, str]]:
    """Give the pairs of which one leaves out middle names of the other, where only one fuller name fits."""
    by_ends: dict[Pair, list[Form]] = defaultdict(list)
    for form in block:
        if form.whole:
            by_ends[form.words[0], form.words[-1]].append(form)
    for alike in by_ends.values():
        for form in alike:
            fuller = [other for other in alike if len(other.words) >= len(form.words) and _within(form, other)]
            if all(_within(*sorted(pair, key=lambda f: len(f.words))) for pair in combinations(fuller, 2)):
                yield from ((form, other, MIDDLE_NAME) for other in fuller if other.words != form.words)


def _within(short: Form, long: Form) -> bool:
    """Tell whether the middle names of one stand in the other's, in order; an initial stands for its name."""
    names = iter(long.words[1:-1])
    return all(any(_stands_for(name, other) for other in names) for name in short.words[1:-1])


def _stands_for(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _by_title(block: Sequence[Form], groups: _Groups) -> None:
    """Merge last names that go with an office into the only full name that was seen in it."""
    for form in block:
        if form.title:
            fits = [other for other in block if other.whole and any(agree(form.title, title) for title in other.titles)]
            if fits and all(other.id in groups.of(fits[0].id) for other in fits):
                groups.join(fits[0].id, form.id, TITLE)
