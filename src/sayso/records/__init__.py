"""The nouns of sayso: frozen records, plain JSON in and out. Standard library only."""

from sayso.records.article import Article, Block, Dropped, Evidence, Hyperlink, Image
from sayso.records.page import Page
from sayso.records.reading import Reading, Sourcing
from sayso.records.record import Record, record_id
from sayso.records.rejected import Reason, Rejected
from sayso.records.span import Span, excerpt
from sayso.records.statement import ChainLink, Source, Statement, statement_id
from sayso.records.story import Citation, Claim, Copy, Merge, Origin, Passage, Reversal, Story, Variant

__all__ = [
    "Article",
    "Block",
    "ChainLink",
    "Citation",
    "Claim",
    "Copy",
    "Dropped",
    "Evidence",
    "Hyperlink",
    "Image",
    "Merge",
    "Origin",
    "Page",
    "Passage",
    "Reading",
    "Reason",
    "Record",
    "Rejected",
    "Reversal",
    "Source",
    "Sourcing",
    "Span",
    "Statement",
    "Story",
    "Variant",
    "excerpt",
    "record_id",
    "statement_id",
]
