"""From a cue, a source and a content to a frame."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import Span
from sayso.records.statement import Modality
from sayso.statements.frame import Frame
from sayso.statements.rules.cue import GOVERNS, REFUSALS, Cue
from sayso.statements.rules.grammar import Phrase
from sayso.statements.rules.sentence import Sentence
from sayso.text.english.verbs import Verb
from sayso.text.english.words import FUTURE, NEGATIONS


def modality_of(group: Sequence[str], lemma: str = "", subject: str = "") -> Modality:
    """Give what a cue does: "said" asserts, "did not say" and "denied" are negated, "will ask" is prospective.

    `group` are the words of its verb group in small letters, `subject` the first word of who speaks.
    """
    negated = any(word in NEGATIONS or word.endswith("n't") for word in group)
    if negated or subject in _NOBODY or lemma == "deny" or REFUSALS & set(group):
        return "negated"
    if any(word in FUTURE or word.endswith("'ll") for word in group) or ("to" in group and not GOVERNS & set(group)):
        return "prospective"
    return "asserted"


_NOBODY = frozenset({"nobody", "no", "none", "neither"})


def tells(verb: Verb, modality: Modality) -> bool:
    """Tell whether a hearer has heard it: not with a request ("asked the court to"), nor before it is said."""
    return verb.lemma not in _REQUESTS and modality != "prospective"


_REQUESTS = frozenset("ask urge order want expect advise".split())


def make_frame(s: Sentence, cue: Cue, source: Phrase | None, content: tuple[Span, ...], rule: str) -> Frame:
    """Give the frame of a cue with this source and content; a negated cue takes its whole verb group."""
    subject = s.at(cue.subject[0]) if cue.subject else ""
    modality = modality_of(s.low[cue.first : cue.index], cue.verb.lemma, subject)
    first = cue.first if modality == "negated" else cue.index
    cue_end = cue.index + 1 + ("p" in cue.verb.frames)
    cue_span = s.span(first, cue_end) or Span(s.tokens[cue.index].start, s.tokens[cue.index].end)
    return Frame(
        content=content,
        cue=(cue_span,),
        source=s.span(*source) if source else None,
        told=s.span(*cue.told) if cue.told and tells(cue.verb, modality) else None,
        type="belief" if cue.verb.belief else "speech",
        modality=modality,
        rule=rule,
    )
