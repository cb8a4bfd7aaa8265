"""sayso: on whose say-so? Reads news pages and tells who said what, and through whom.

Everything here is loaded on first use, so that `import sayso` costs nothing that is not needed.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.article import read_article as read_article
    from sayso.errors import PageRejected as PageRejected
    from sayso.errors import SaysoError as SaysoError
    from sayso.flow import read as read
    from sayso.flow import read_page as read_page
    from sayso.flow import trace as trace
    from sayso.records import Article as Article
    from sayso.records import Block as Block
    from sayso.records import ChainLink as ChainLink
    from sayso.records import Citation as Citation
    from sayso.records import Claim as Claim
    from sayso.records import Copy as Copy
    from sayso.records import Dropped as Dropped
    from sayso.records import Evidence as Evidence
    from sayso.records import Hyperlink as Hyperlink
    from sayso.records import Image as Image
    from sayso.records import Merge as Merge
    from sayso.records import Origin as Origin
    from sayso.records import Page as Page
    from sayso.records import Passage as Passage
    from sayso.records import Reading as Reading
    from sayso.records import Reason as Reason
    from sayso.records import Rejected as Rejected
    from sayso.records import Reversal as Reversal
    from sayso.records import Source as Source
    from sayso.records import Sourcing as Sourcing
    from sayso.records import Span as Span
    from sayso.records import Statement as Statement
    from sayso.records import Story as Story
    from sayso.records import Variant as Variant
    from sayso.statements import find_statements as find_statements

_RECORDS = (
    "Article Block ChainLink Citation Claim Copy Dropped Evidence Hyperlink Image Merge Origin Page Passage "
    "Reading Reason Rejected Reversal Source Sourcing Span Statement Story Variant"
)
_HOME = dict.fromkeys(_RECORDS.split(), "sayso.records") | {
    "PageRejected": "sayso.errors",
    "SaysoError": "sayso.errors",
    "find_statements": "sayso.statements",
    "read": "sayso.flow",
    "read_article": "sayso.article",
    "read_page": "sayso.flow",
    "trace": "sayso.flow",
}

__all__ = [*_HOME, "__version__"]  # noqa: PLE0604 - every key of _HOME is a string


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: whatever the name stands for
    if name not in _HOME:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
