"""What the network finds in annotated articles, and how well that agrees: relation50 as the issue defines it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import torch
from tokenizers import Tokenizer

from sayso.models import spans_decode
from sayso.models.spans_windows import Window
from spans.batches import Batch, around, batch, role_scores
from spans.corpus import CHAINS, POLNEAR, Example, Text, examples
from spans.network import SpanNetwork

Spans = list[list[int]]
Relation = dict[str, Any]
THRESHOLD = 0.4

_WORD = re.compile(r"\w+")
_TINY = frozenset(
    _WORD.findall("the a an of in at for to and his her its their my our your s mr mrs ms dr who which that")
)


@torch.no_grad()
def read(
    network: SpanNetwork, tokenizer: Tokenizer, texts: Sequence[Text], convention: int, threshold: float = THRESHOLD
) -> list[list[Relation]]:
    """Give what is found in each text, under a convention's cues."""
    out = []
    for text in texts:
        asked = Text(text.doc, text.text, [], convention)
        found: list[Relation] = []
        windows = examples([asked], tokenizer)
        for i in range(0, len(windows), 16):
            found += read_batch(network, windows[i : i + 16], threshold)
        out.append(found)
    return out


def read_batch(network: SpanNetwork, windows: Sequence[Example], threshold: float) -> list[Relation]:
    """Give what is found in windows of one convention, read together."""
    b: Batch = batch(windows)
    words = network.words(b.ids, b.features, b.mask, b.firsts)
    scores = network.cues[b.convention](words).numpy()
    cues, sure = [], []
    for n, e in enumerate(windows):
        for start, end, share in spans_decode.cues(scores[n, : len(e.window)], threshold):
            cues.append((n, start, end))
            sure.append(share)
    if not cues:
        return []
    a = around(cues, b.windows, network.shape.before)
    emitted = role_scores(network, words, a, b.word_features).numpy()
    follow = (network.chain.follow + network.chain.allowed).numpy()
    lengths = a.mask.sum(1).tolist()
    first = network.chain.first.numpy()
    labels = spans_decode.best_labels(emitted, lengths, follow, first)
    likely = spans_decode.sureness(emitted, labels, lengths, follow, first)
    out = []
    for n, (row, start, end) in enumerate(cues):
        size = lengths[n]
        r = spans_decode.roles(labels[n, :size], int(a.index[n, 0]))
        out += relations(windows[row].window, (start, end), r, (sure[n], float(likely[n])))
    return out


def relations(window: Window, cue: tuple[int, int], r: spans_decode.Roles, sure: tuple[float, float]) -> list[Relation]:
    """Give a cue's relation and those of the quotations it carries, as character ranges."""
    source = [chars(window, r.source)] if r.source else []
    confidence = spans_decode.confidence(*sure)
    out = []
    if r.content:
        content = [chars(window, one) for one in r.content]
        carried = [chars(window, one) for one in r.carried]
        out.append(
            {
                "source": source,
                "cue": [chars(window, cue)],
                "content": content,
                "carried": carried,
                "confidence": confidence,
                "sure": sure,
            }
        )
    return out


def chars(window: Window, words: tuple[int, int]) -> list[int]:
    """Give a range of words as a range of characters."""
    return [window[words[0]].word.start, window[words[1] - 1].word.end]


def as_chains(found: Sequence[Relation]) -> list[Relation]:
    """Give what is found with each carried quotation as a relation of its own without a cue."""
    out = []
    for f in found:
        out.append(f)
        out += [{**f, "cue": [], "content": [c], "carried": []} for c in f["carried"]]
    return out


def as_polnear(text: str, found: Sequence[Relation]) -> list[Relation]:
    """Give what is found in PolNeAR's convention: the outermost only, carried pieces in the content, "that" too."""
    out = []
    for f in found:
        start, end = f["cue"][0]
        if any(g is not f and any(s <= start and end <= e for s, e in g["content"]) for g in found):
            continue
        content = [_with_that(text, f["content"][0]), *f["content"][1:], *f["carried"]]
        out.append({**f, "content": sorted(content), "carried": []})
    return out


def _with_that(text: str, span: list[int]) -> list[int]:
    match = re.search(r"\bthat,?\s+$", text[max(0, span[0] - 8) : span[0]])
    return [span[0] - len(match.group()), span[1]] if match else span


def _places(text: str, spans: Spans) -> set[int]:
    return {m.start() for s, e in spans for m in _WORD.finditer(text, s, e)}


def _telling(text: str, spans: Spans) -> set[str]:
    return {m.group().lower() for s, e in spans for m in _WORD.finditer(text, s, e)} - _TINY


def hits(text: str, gold: Sequence[Relation], found: Sequence[Relation]) -> list[tuple[int, int]]:
    """Give which gold relation is which found one: contents overlap by half, best first, and sources share a word."""
    g = [_places(text, r["content"]) for r in gold]
    f = [_places(text, r["content"]) for r in found]
    pairs = sorted(
        (
            (len(a & b) / len(a | b), i, j)
            for i, a in enumerate(g)
            for j, b in enumerate(f)
            if 2 * len(a & b) >= len(a | b) > 0
        ),
        reverse=True,
    )
    used_g: set[int] = set()
    used_f: set[int] = set()
    out = []
    for _, i, j in pairs:
        if i in used_g or j in used_f:
            continue
        used_g.add(i)
        used_f.add(j)
        one, other = gold[i]["source"], found[j]["source"]
        same = _telling(text, one) & _telling(text, other) and _places(text, one) & _places(text, other)
        if same or (not one and not other):
            out.append((i, j))
    return out


def agreement(
    texts: Sequence[str], gold: Sequence[Sequence[Relation]], found: Sequence[Sequence[Relation]]
) -> dict[str, float]:
    """Give relation50 and the share of whole relations with equal words, in hundreds."""
    n_hit = n_gold = n_found = exact = 0
    for text, g, f in zip(texts, gold, found, strict=True):
        n_hit += len(hits(text, g, f))
        n_gold += len(g)
        n_found += len(f)
        keys = {_key(text, r) for r in g}
        exact += sum(_key(text, r) in keys for r in f)
    share = lambda a, b: round(100 * a / b, 2) if b else 0.0  # noqa: E731
    return {
        "p": share(n_hit, n_found),
        "r": share(n_hit, n_gold),
        "f1": share(2 * n_hit, n_gold + n_found),
        "exact": share(2 * exact, n_gold + n_found),
    }


def _key(text: str, r: Relation) -> tuple[frozenset[int], ...]:
    return tuple(frozenset(_places(text, r[role])) for role in ("source", "cue", "content"))


def held(network: SpanNetwork, tokenizer: Tokenizer, polnear: Sequence[Text], chains: Sequence[Text]) -> dict[str, Any]:
    """Give the agreement on held-out training articles, each in its own convention."""
    out = {}
    for name, convention, texts in (("polnear", POLNEAR, polnear), ("chains", CHAINS, chains)):
        gold = [[vars(r) for r in t.relations] for t in texts]
        found = read(network, tokenizer, texts, convention)
        bodies = [t.text for t in texts]
        if convention == POLNEAR:
            gold = [as_polnear(b, g) for b, g in zip(bodies, gold, strict=True)]
            found = [as_polnear(b, f) for b, f in zip(bodies, found, strict=True)]
        else:
            gold = [as_chains(g) for g in gold]
            found = [as_chains(f) for f in found]
        out[name] = agreement(bodies, gold, found)
    return out
