"""The span model: who-said-what in an article as spans, by a small encoder trained for it.

`training/spans` makes the weights; `spans.md` is the model card.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Self

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # it ships no types
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.models import spans_decode as decode
from sayso.models.spans_pieces import pieces_of
from sayso.models.spans_quotes import whole_quotation
from sayso.models.spans_windows import Window, laid_out, reach, windows_of
from sayso.models.spans_words import Word
from sayso.records import Span

PINNED = "spans.json"
"""Beside the weights: the SHA-256 of each file and the settings chosen with them."""

_BUCKET = 32
"""Cues whose surroundings are within this many words of each other in length are read together."""

_CUES_AT_ONCE = 64

_LEAST = 0.3
"""Confidence under which nothing is given: on training articles held out F1 stays within .2 of the whole."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as spans. `confidence` is 0..1; a `carried` one is a quotation that goes on, without a cue."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    confidence: float
    carried: bool = False


class WeightsError(RuntimeError):
    """A file of weights is missing or is not the one that was pinned."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What was chosen with the weights: the vocabulary's marks, the cue threshold and the chain's weights."""

    start: int
    separator: int
    threshold: float
    follow: Floats
    first: Floats
    before: int


@dataclass(frozen=True, slots=True)
class _Read:
    """A window as the encoder gives it back; `offset` counts the words of the windows before it."""

    window: Window
    offset: int
    cues: list[tuple[int, int, float]]
    word_view: Floats
    cue_view: Floats


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue to be read: where it is in its window, how sure, and the words that may belong to it."""

    read: _Read
    start: int
    end: int
    sure: float
    low: int
    high: int


class SpanModel:
    """The two graphs and their tokenizer.

    Windows are read one by one, so that a result never depends on what else is read.
    """

    def __init__(
        self,
        encoder: onnxruntime.InferenceSession,
        roles: onnxruntime.InferenceSession,
        tokenizer: Tokenizer,
        settings: Settings,
    ) -> None:
        self._encoder, self._roles, self._tokenizer, self._settings = encoder, roles, tokenizer, settings

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int = 1) -> Self:
        """Give the model from the weights in `folder` (by default those that came with the package).

        Raises:
            WeightsError: a file is missing, or its SHA-256 is not the pinned one.

        """
        folder = folder or Path(__file__).parent
        pinned = json.loads(_file(folder, PINNED))
        files = {name: _checked(folder, name, digest) for name, digest in pinned["sha256"].items()}
        tokenizer = Tokenizer.from_buffer(files["spans-tokenizer.json"])
        tokenizer.no_truncation()
        tokenizer.no_padding()
        roles = _session(files["spans-roles.onnx"], threads)
        chain = json.loads(roles.get_modelmeta().custom_metadata_map["chain"])
        settings = Settings(
            start=_mark(tokenizer, "[CLS]"),
            separator=_mark(tokenizer, "[SEP]"),
            threshold=pinned["threshold"],
            follow=np.array(chain["follow"], np.float32),
            first=np.array(chain["first"], np.float32),
            before=chain["before"],
        )
        return cls(_session(files["spans-encoder.onnx"], threads), roles, tokenizer, settings)

    def frames(self, text: str, paragraphs: Sequence[Span], *, threshold: float | None = None) -> list[Found]:
        """Give the attributions in `paragraphs` of `text`, nested ones too, by the place of their content.

        `threshold` is the least probability of a cue, by default the one pinned with the weights.
        """
        least = self._settings.threshold if threshold is None else threshold
        reads = list(self._read(windows_of(pieces_of(self._tokenizer, text, paragraphs)), least))
        cues = [_Cue(r, s, e, p, *reach(r.window, s, e)) for r in reads for s, e, p in r.cues]
        if not cues:
            return []
        return sorted(self._found(reads, cues), key=lambda f: (f.content[0], f.cue is None, f.cue or f.content[0]))

    def _read(self, windows: Sequence[Window], threshold: float) -> Iterator[_Read]:
        offset = 0
        for window in windows:
            ids, features, firsts = laid_out(window, self._settings.start, self._settings.separator)
            scores, word_view, cue_view = self._encoder.run(
                None, {"ids": _whole(ids), "features_in": _whole(features), "firsts": _whole(firsts)}
            )
            yield _Read(window, offset, decode.cues(scores, threshold), word_view, cue_view)
            offset += len(window)

    def _found(self, reads: Sequence[_Read], cues: Sequence[_Cue]) -> Iterator[Found]:
        views = {
            "word_view": np.concatenate([r.word_view for r in reads]),
            "cue_view": np.concatenate([r.cue_view for r in reads]),
        }
        shortest_first = sorted(cues, key=_bucket)
        scores = np.zeros((len(cues), max(c.high - c.low for c in cues), decode.ROLE_LABELS), np.float32)
        at = 0
        for _, group in groupby(shortest_first, key=_bucket):
            alike = list(group)
            for i in range(0, len(alike), _CUES_AT_ONCE):
                asked = _asked(alike[i : i + _CUES_AT_ONCE], self._settings.before)
                some: Floats = self._roles.run(None, {**views, **asked})[0]
                scores[at : at + len(some), : some.shape[1]] = some
                at += len(some)
        lengths = [cue.high - cue.low for cue in shortest_first]
        labels = decode.best_labels(scores, lengths, self._settings.follow, self._settings.first)
        likely = decode.sureness(scores, labels, lengths, self._settings.follow, self._settings.first)
        words = [piece.word for r in reads for piece in r.window]
        for n, cue in enumerate(shortest_first):
            offset = cue.read.offset
            roles = decode.roles(labels[n, : lengths[n]], cue.low + offset)
            place = (cue.start + offset, cue.end + offset)
            sure = round(decode.confidence(cue.sure, float(likely[n])), 4)
            if sure >= _LEAST:
                yield from _found(words, place, roles, sure)


def _bucket(cue: _Cue) -> int:
    return (cue.high - cue.low - 1) // _BUCKET


def _asked(cues: Sequence[_Cue], before: int) -> dict[str, NDArray[Any]]:
    """Give the role graph's inputs for some cues: each row the words around one, padded to the longest."""
    size = (len(cues), max(cue.high - cue.low for cue in cues))
    index, distance, features = (np.zeros(size, np.int64) for _ in range(3))
    mask = np.full(size, -1e4, np.float32)
    for n, cue in enumerate(cues):
        place = np.arange(cue.low, cue.high)
        index[n, : len(place)] = place + cue.read.offset
        distance[n, : len(place)] = distances(place, cue.start, cue.end, before)
        features[n, : len(place)] = [piece.word.feature for piece in cue.read.window[cue.low : cue.high]]
        mask[n, : len(place)] = 0
    ends = _whole([[c.start + c.read.offset, c.end - 1 + c.read.offset] for c in cues])
    return {"index": index, "distance": distance, "features": features, "mask": mask, "cue": ends}


def distances(place: NDArray[np.int64], start: int, end: int, before: int) -> Ints:
    """Give 0..before-1 for words before the cue, `before` for the cue's own, more for those after it."""
    return np.where(place < start, place - start + before, np.where(place < end, before, place - end + 1 + before))


def _found(words: Sequence[Word], cue: decode.Range, roles: decode.Roles, confidence: float) -> Iterator[Found]:
    if not roles.content:
        return
    never = (cue[0], roles.source[0]) if roles.source else (cue[0],)
    content = [(s, whole_quotation(words, s, e, never=never)) for s, e in roles.content]
    carried = [(s, whole_quotation(words, s, e, never=never)) for s, e in roles.carried]
    source = _span(words, roles.source) if roles.source else None
    content = [one for one in content if not _swallowed(one, content)]
    yield Found(tuple(_span(words, one) for one in content), _span(words, cue), source, confidence)
    for one in carried:
        if not _swallowed(one, content + carried):
            yield Found((_span(words, one),), None, source, confidence, carried=True)


def _swallowed(one: decode.Range, others: Sequence[decode.Range]) -> bool:
    """Tell whether a quotation taken whole has grown over `one`."""
    return any(start < one[0] and one[1] <= end for start, end in others)


def _span(words: Sequence[Word], place: decode.Range) -> Span:
    return Span(words[place[0]].start, words[place[1] - 1].end)


def _whole(numbers: Sequence[Any]) -> Ints:
    return np.array(numbers, dtype=np.int64)


def _session(model: bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _mark(tokenizer: Tokenizer, mark: str) -> int:
    number = tokenizer.token_to_id(mark)
    if number is None:
        raise WeightsError(f"the vocabulary has no {mark}")
    return number


def _file(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError:
        raise WeightsError(f"{folder / name} is missing: install the package whole, or make the weights") from None


def _checked(folder: Path, name: str, digest: str) -> bytes:
    body = _file(folder, name)
    if hashlib.sha256(body).hexdigest() != digest:
        raise WeightsError(f"{folder / name} is not the file that was pinned (SHA-256 {digest})")
    return body
