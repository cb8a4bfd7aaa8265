"""All frames of an article, by rule: what a trained model can take over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sayso.records import Article, Span
from sayso.statements.frame import Frame
from sayso.statements.language import ENGLISH, language_of
from sayso.statements.rules.according import find_according
from sayso.statements.rules.confidence import with_confidence
from sayso.statements.rules.headline import find_headline, looks_like_headline
from sayso.statements.rules.hearsay import find_hearsay
from sayso.statements.rules.quotations import Carrier, join_continued
from sayso.statements.rules.quoted import find_quoted
from sayso.statements.rules.sentence import Sentence, read_sentences
from sayso.statements.rules.verbal import find_verbal
from sayso.text.lexicon import lexicon


def find_frames(article: Article) -> list[Frame]:
    """Give the frames of the article, outer before inner, in the order of the text.

    No two frames have the same content; where two rules find the same, the surer one stays. English has
    its own rules; a language with a lexicon is read by that, any other has no frames.
    """
    language = language_of(article)
    if language == ENGLISH:
        return assemble(article, _sentence_frames)
    known = lexicon(language)
    return find_quoted(article, known) if known else []


def assemble(article: Article, frames_of: Callable[[Sentence], list[Frame]]) -> list[Frame]:
    """Give all frames of the article from those of its sentences: with the quotations that no cue takes, and headlines.

    `frames_of` is asked sentence by sentence, each followed by those inside its quotations.
    """
    text, carrier = article.text, Carrier()
    spans = [block.span for block in article.blocks]
    found: list[Frame] = []
    for span in spans:
        for sentence in read_sentences(text, span):
            found += carrier.settle(sentence, frames_of(sentence))
    found = join_continued(found)
    found += _headline_frames(text, spans, found)
    return sorted(_distinct(map(with_confidence, found)), key=_reading_order)


def _sentence_frames(sentence: Sentence) -> list[Frame]:
    return [*find_verbal(sentence), *find_according(sentence), *find_hearsay(sentence)]


def _headline_frames(text: str, spans: Sequence[Span], found: Sequence[Frame]) -> list[Frame]:
    if not spans or not looks_like_headline(text, spans[0]):
        return []
    sources = [frame.source.of(text).lower() for frame in found if frame.source]
    sentences = read_sentences(text, spans[0])
    return [frame for sentence in sentences if sentence.inside is None for frame in find_headline(sentence, sources)]


def _reading_order(frame: Frame) -> tuple[int, int]:
    return (frame.content[0].start, -sum(map(len, frame.content)))


def _distinct(frames: Iterable[Frame]) -> list[Frame]:
    best: dict[tuple[Span, ...], Frame] = {}
    for frame in frames:
        known = best.get(frame.content)
        if known is None or frame.confidence > known.confidence:
            best[frame.content] = frame
    return list(best.values())
