"""Speakers over the whole archive, as records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records import Record

Verdict = Literal["same", "different"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerSummary(Record):
    """One speaker of a list, with how many statements; `id` is that of the name they are known by.

    `title` is the office that goes with it, where the name is only a last name.
    """

    id: str
    name: str
    title: str | None = None
    kind: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSeen(Record):
    """One name of a speaker; `title` is the office it went with, where it is a last name only."""

    id: str
    name: str
    title: str | None
    kind: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSeen(Record):
    """A role in which a speaker was seen: in how many statements, and on which days first and last."""

    role: str
    statements: int
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesMerged(Record):
    """Two names (ids) that are taken for one speaker, and the rule that says so, or "by hand"."""

    one: str
    one_name: str
    other: str
    other_name: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """What a person judged of two names (ids): one speaker or two. No rule goes against it until it is withdrawn.

    `articles` are those in which the name is the other speaker's, where both have the same name.
    """

    number: int
    verdict: Verdict
    one: str
    one_name: str
    other: str
    other_name: str
    author: str
    time: str
    note: str | None = None
    articles: tuple[str, ...] = ()
    withdrawn: str | None = None
    withdrawn_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker(Record):
    """A speaker: names, roles and when, and every merge that makes them one. Days are those of the articles."""

    id: str
    name: str
    kind: str | None
    statements: int
    articles: int
    first: str | None
    last: str | None
    names: tuple[NameSeen, ...]
    roles: tuple[RoleSeen, ...]
    merges: tuple[NamesMerged, ...]
    judgements: tuple[Judgement, ...]
