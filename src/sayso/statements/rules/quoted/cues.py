"""Cues in a sentence: finite verbs, participles with their auxiliary, and words that follow their source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records.statement import Modality, StatementType
from sayso.statements.rules.quoted.clause import COMMAS, Clause
from sayso.statements.rules.sentence import QUOTE


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group, tokens `[first, last)`; the cue itself begins at `verb`.

    `inner` are the tokens between an auxiliary and its participle, where a subject may stand.
    """

    first: int
    verb: int
    last: int
    type: StatementType = "speech"
    modality: Modality = "asserted"
    inner: tuple[int, int] | None = None
    attached: bool = False
    trailing: bool = False


def find_cues(c: Clause) -> Iterator[Cue]:
    """Give the cues of the sentence, in order."""
    index = 0
    while index < len(c):
        cue = _attached(c, index) or _participle(c, index) or _finite(c, index) or _trailing(c, index)
        if cue:
            yield cue
        index = cue.last if cue else index + 1


def _attached(c: Clause, index: int) -> Cue | None:
    n = c.matches(index, c.lexicon.attached)
    if not n:
        return None
    belief = bool(c.matches(index, c.lexicon.belief))
    return Cue(index, index + 1, index + n, "belief" if belief else "speech", attached=True)


def _finite(c: Clause, index: int) -> Cue | None:
    lx = c.lexicon
    speech, belief = c.matches(index, lx.speech), c.matches(index, lx.belief)
    n = max(speech, belief)
    if (
        not n
        or (c.capital(index) and index > 0)
        or c.at(index - 1) in lx.determiners - {"lo", "la", "l'", "le", "les", "los"}
    ):
        return None
    if c.at(index - 1) in lx.prepositions - lx.subject_marks - lx.hearer_marks and lx.capitals:
        return None
    return Cue(index, index, index + n, "belief" if belief > speech else "speech", _modality(c, index, index + n))


def _participle(c: Clause, index: int) -> Cue | None:
    n = c.matches(index, c.lexicon.participles)
    if not n:
        return None
    for first in range(index - 1, max(-1, index - _REACH), -1):
        if c.at(first) in c.lexicon.auxiliaries:
            inner = (first + 1, index) if first + 1 < index else None
            return Cue(first, index, index + n, "speech", _modality(c, first, index + n), inner)
        if c.at(first) in COMMAS or c.at(first) in {QUOTE, ":", ";"} or c.at(first) in c.lexicon.that:
            return None
    return None


_REACH = 9
"""How many words may stand between an auxiliary and its participle."""


def _trailing(c: Clause, index: int) -> Cue | None:
    """Give "so" in '„...“, so Müller'."""
    if c.at(index) not in c.lexicon.trailing or c.at(index - 1) not in COMMAS | {QUOTE}:
        return None
    if c.at(index + 1) in c.lexicon.stops:  # "so etwa", "so auch": an example, not a source
        return None
    return Cue(index, index, index + 1, trailing=True)


def _modality(c: Clause, first: int, last: int) -> Modality:
    denied = any(c.at(i) in c.lexicon.negations for i in range(first - 1, last + 1))
    return "negated" if denied else "asserted"
