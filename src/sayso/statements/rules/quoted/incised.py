"""Quotations with the cue inside their marks: "« Notre désaccord est total, souligne-t-elle. La CGT ... »"."""

from __future__ import annotations

from sayso.records import Span
from sayso.statements.frame import Frame
from sayso.statements.rules.quoted.clause import COMMAS, ENDS, Clause, low
from sayso.statements.rules.quoted.cues import find_cues
from sayso.statements.rules.quoted.phrases import phrase_after
from sayso.text.quotes import Quotation
from sayso.text.tokens import tokenize_any


def find_incised(c: Clause) -> list[Frame]:
    """Give the frames of the quotations of the sentence that a cue with its source interrupts."""
    return [frame for quotation in c.quotations if (frame := _incised(c, quotation))]


def _incised(c: Clause, quotation: Quotation) -> Frame | None:
    tokens = tuple(tokenize_any(c.text, quotation.span.start + 1, quotation.span.end - quotation.closed))
    inner = Clause(c.text, tokens, tuple(map(low, tokens)), c.lexicon, ())
    for cue in find_cues(inner):
        if inner.at(cue.first - 1) not in COMMAS or cue.first < _SHORTEST:
            continue
        source = phrase_after(inner, cue.inner[0] if cue.inner else cue.last)
        end = max(source[1], cue.last) if source else 0
        if source is None or not (inner.at(end) in COMMAS | ENDS or end >= len(inner)):
            continue
        first, where = Span(quotation.span.start, tokens[cue.first - 2].end), inner.span(cue.verb, cue.last)
        rest = Span(tokens[end + 1].start, quotation.span.end) if end + 1 < len(tokens) else None
        content = (first, rest) if rest else (first,)
        return Frame(content=content, cue=(where,) if where else (), source=inner.span(*source), rule="incised")
    return None


_SHORTEST = 3
