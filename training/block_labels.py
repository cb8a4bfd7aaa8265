"""Which text blocks of a page belong to its article, told by the body that a person reviewed."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_NOT_WORD = re.compile(r"\W+")
_LONG_ENOUGH = 12


def words(text: str) -> list[str]:
    """Give the runs of word characters, as the scorer has them."""
    return _WORD.findall(text)


def label_blocks(texts: list[str], body: str) -> list[bool]:
    """Tell for each block whether its words stand in `body`.

    A block of fewer than four words counts where it is a line of the body, or where its words go on
    from those of the labelled block before it or into those of the block after it.
    """
    gold = words(body)
    shingles = {tuple(gold[i : i + 4]) for i in range(len(gold))}
    squeezed = _NOT_WORD.sub("", body).lower()
    lines = {tuple(words(line)) for line in body.split("\n")} - {()}
    tokens = [words(text) for text in texts]
    labels = [_long_label(text, own, shingles, squeezed) for text, own in zip(texts, tokens, strict=True)]
    for i, own in enumerate(tokens):
        if labels[i] is None:
            before = tokens[i - 1][-3:] if i and labels[i - 1] else []
            after = tokens[i + 1][:3] if i + 1 < len(tokens) and labels[i + 1] else []
            labels[i] = bool(own) and (tuple(own) in lines or _goes_on(before, own, after, shingles))
    return [bool(label) for label in labels]


def _long_label(text: str, own: list[str], shingles: set[tuple[str, ...]], squeezed: str) -> bool | None:
    bare = _NOT_WORD.sub("", text).lower()
    if len(bare) >= _LONG_ENOUGH and len(own) >= 4 and bare in squeezed:
        return True
    if len(own) < 4:
        return True if len(bare) > 25 and bare in squeezed else None
    hits = sum(tuple(own[i : i + 4]) in shingles for i in range(len(own) - 3))
    return hits * 2 > len(own) - 3


def _goes_on(before: list[str], own: list[str], after: list[str], shingles: set[tuple[str, ...]]) -> bool:
    from_before = tuple((before[len(own) - 4 :] + own)[-4:]) if len(before) == 3 else ()
    into_after = tuple((own + after)[:4]) if len(after) == 3 else ()
    return from_before in shingles and into_after in shingles
