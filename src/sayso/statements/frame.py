"""An attribution as spans, before anyone asks who the source is."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Span
from sayso.records.statement import Modality, StatementType


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The spans of one attribution: what finding gives, and linking and resolving start from.

    `source` is the whole noun phrase as the cue takes it, None where the text names none. `told` is
    who the cue says it was told to ("told CNN"), `citing` whom the source names in turn. `rule` names
    what found it, for explanation.
    A `carried` frame has no cue of its own: a quotation that goes on after "...," X said.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: Span | None = None
    told: Span | None = None
    citing: Span | None = None
    type: StatementType = "speech"
    modality: Modality = "asserted"
    rule: str = ""
    confidence: float = 1.0
    carried: bool = False

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start
