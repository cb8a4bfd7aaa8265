"""The models that come with the package: the span model, loaded once, and what tells all of them from others."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.models.spans import SpanModel


@functools.cache
def span_model() -> SpanModel:
    """Give the model, from the weights in this folder; the first call loads them.

    Raises:
        WeightsError: a file of weights is missing, or is not the one that was pinned.
    """
    from sayso.models.spans import SpanModel  # noqa: PLC0415 - onnxruntime and the weights, on first use only

    return SpanModel.load()


@functools.cache
def models_digest() -> str:
    """Give the SHA-256 over what the models that come with the package are: weights of any other give another one.

    The span model's weights count by the digests that are pinned in `spans.json`.
    """
    folder = Path(__file__).parent
    whole = hashlib.sha256()
    for name in ("blocks.json", "lines.npz", "spans.json"):
        whole.update(hashlib.sha256((folder / name).read_bytes()).digest())
    return whole.hexdigest()
