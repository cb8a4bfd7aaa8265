"""All frames of an article, by a trained model, with what stays the rules' to tell.

The model finds cues, sources and contents. Rules say who was told, who is cited, what the cue does,
and ascribe the quotations and headlines that have no cue.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from sayso.records import Article, Span
from sayso.statements.frame import Frame
from sayso.statements.rules.attribute import modality_of, tells
from sayso.statements.rules.cue import BE, is_title_case, lacks_hearer
from sayso.statements.rules.frames import assemble
from sayso.statements.rules.grammar import verb_group
from sayso.statements.rules.hearers import hearer, hearer_after_to, with_citing, with_venue
from sayso.statements.rules.sentence import Sentence
from sayso.statements.rules.verbal import find_verbal
from sayso.text.english.cues import BELIEF_ADJECTIVES, HEARD
from sayso.text.english.verbs import VERBS

CERTAIN = frozenset({"verb after"})
"""Rules that are right more often than the model: 96 of 100 on the training part of the annotated chains."""

PLAIN = frozenset({"say", "tell", "ask"})
"""Verbs whose frames by rule are added where the model has none."""

RULE = "model"
"""The rule of a frame that the model found."""


class Found(Protocol):
    """What a model gives: an attribution as spans; a `carried` one goes on without a cue of its own."""

    @property
    def content(self) -> tuple[Span, ...]:
        """What is said, in order."""
        ...

    @property
    def cue(self) -> Span | None:
        """The words that ascribe it."""
        ...

    @property
    def source(self) -> Span | None:
        """The words for who says it."""
        ...

    @property
    def confidence(self) -> float:
        """How sure the model is, 0..1."""
        ...

    @property
    def carried(self) -> bool:
        """Whether it goes on without a cue of its own."""
        ...


class SpanFinder(Protocol):
    """A model that finds attributions in the paragraphs of a text, nested ones too."""

    def frames(self, text: str, paragraphs: Sequence[Span]) -> Sequence[Found]:
        """Give the attributions, each as spans of `text`."""
        ...


def find_learned(article: Article, model: SpanFinder) -> list[Frame]:
    """Give the frames of the article, outer before inner, in the order of the text."""
    found = model.frames(article.text, [block.span for block in article.blocks])
    by_cue = {item.cue.start: item for item in found if item.cue}
    carried = [item for item in found if item.cue is None]
    return assemble(article, lambda sentence: _sentence_frames(sentence, by_cue, carried))


def _sentence_frames(s: Sentence, by_cue: dict[int, Found], carried: Sequence[Found]) -> list[Frame]:
    cued = [
        (i, by_cue[token.start]) for i, token in enumerate(s.tokens) if token.start in by_cue and not _in_name(s, i)
    ]
    frames = _corrected(s, [_completed(s, index, item) for index, item in cued])
    return [*with_citing(s, with_venue(s, frames)), *_carried(s, carried)]


def _in_name(s: Sentence, index: int) -> bool:
    """Tell whether the word stands between two others with capitals: "Halima Said Omar"."""
    return s.capital(index) and s.capital(index - 1) and s.capital(index + 1) and not is_title_case(s)


def _corrected(s: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """Give the frames with those of which a rule is surer: "..., X said.", and plain sayings that were missed."""
    ruled = [frame for frame in find_verbal(s) if frame.cue]
    certain = {frame.cue[0].start: frame for frame in ruled if frame.rule in CERTAIN}
    kept = [frame for frame in frames if frame.cue and frame.cue[0].start not in certain]
    for outer in certain.values():
        kept = [_within(frame, outer) for frame in kept]
    kept += certain.values()
    missed = [frame for frame in ruled if _is_plain(s, frame) and not any(_is_same(frame, other) for other in kept)]
    return sorted([*kept, *missed], key=lambda frame: frame.cue[0])


def _is_plain(s: Sentence, frame: Frame) -> bool:
    """Tell whether the cue is one of the plainest verbs of saying, with a source before and a content after it."""
    verb = VERBS.get(frame.cue[0].of(s.text).lower())
    return frame.rule == "verb before" and frame.source is not None and verb is not None and verb.lemma in PLAIN


def _is_same(frame: Frame, other: Frame) -> bool:
    """Tell whether the two share a cue, or most of their content; one inside the other's content is another."""
    if any(a.meets(b) for a in frame.cue for b in other.cue):
        return True
    if any(span.holds(frame.cue[0]) for span in other.content):
        return False
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in frame.content for b in other.content)
    return 2 * shared > max(sum(map(len, frame.content)), sum(map(len, other.content)))


def _within(frame: Frame, outer: Frame) -> Frame:
    """Give the frame, its content cut where that of the outer one ends whose content holds its cue."""
    holder = next((span for span in outer.content if frame.cue and span.holds(frame.cue[0])), None)
    if holder is None:
        return frame
    pieces = [Span(span.start, min(span.end, holder.end)) for span in frame.content if span.start < holder.end]
    return replace(frame, content=tuple(pieces)) if pieces else frame


def _completed(s: Sentence, index: int, item: Found) -> Frame:
    """Give the frame of a cue that begins at the token `index`, with hearer, type and modality."""
    last = _last(s, item.cue) if item.cue else index
    verb = VERBS.get(s.at(last))
    told = hearer(s, last + 1, verb)[0] if verb else None
    if told is None and item.source and item.source.start > s.tokens[last].start:
        told = hearer_after_to(s, _last(s, item.source) + 1)
    if told is None and item.content and item.content[-1].start > s.tokens[last].start:
        told = hearer_after_to(s, _last(s, item.content[-1]) + 1)  # "confirmed the story to Reuters"
    group = s.low[verb_group(s, index, 0) : last]
    speaker = item.source.of(s.text).split()[0].lower() if item.source else ""
    belief = verb.belief if verb else s.at(last) in BELIEF_ADJECTIVES
    modality = modality_of(group, verb.lemma if verb else "", speaker)
    heard = lacks_hearer(s, last) or (s.at(last) in HEARD and any(word in BE for word in group))
    return Frame(
        content=item.content,
        cue=(item.cue,) if item.cue else (),
        source=None if heard else item.source,
        told=s.span(*told) if told and (verb is None or tells(verb, modality)) else None,
        type="belief" if belief else "speech",
        modality=modality,
        rule=RULE,
        confidence=item.confidence,
    )


def _last(s: Sentence, span: Span) -> int:
    """Give the last token that lies in `span`."""
    return max((i for i, token in enumerate(s.tokens) if span.start <= token.start < span.end), default=0)


def _carried(s: Sentence, carried: Iterable[Found]) -> list[Frame]:
    start, end = (s.tokens[0].start, s.tokens[-1].end) if s.tokens and s.inside is None else (0, 0)
    return [
        Frame(content=item.content, source=item.source, rule=RULE, confidence=item.confidence, carried=True)
        for item in carried
        if start <= item.content[0].start < end
    ]
