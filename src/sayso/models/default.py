"""The span model that comes with the package, loaded once."""

from __future__ import annotations

import functools
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
