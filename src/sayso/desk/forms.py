"""The forms of output for programs and files: each gives, for a stream of results, pieces of text to write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from sayso.desk.inert import inert, inert_json
from sayso.desk.markdown import markdown
from sayso.desk.table import HEADER, rows, written
from sayso.records import Reading, Rejected

Results = Iterable[Reading | Rejected]


class Write(Protocol):
    """How results are written: pieces of text; `many` tells whether more than one input was asked for."""

    def __call__(self, results: Results, *, many: bool) -> Iterator[str]:
        """Give the pieces, each as soon as its result is there."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of output: how results are written, and how a file of it ends."""

    write: Write
    suffix: str


def as_json(results: Results, *, many: bool) -> Iterator[str]:
    """Give one document: the reading itself, or `{"readings": [...], "rejected": [...]}` for many inputs."""
    if not many:
        yield from (_pretty(_plain(result)) + "\n" for result in results)
        return
    rejected: list[Rejected] = []
    between = ""
    yield '{"readings": ['
    for result in results:
        if isinstance(result, Rejected):
            rejected.append(result)
        else:
            yield f"{between}\n{_pretty(result.to_dict())}"
            between = ","
    yield f'\n], "rejected": {_pretty([item.to_dict() for item in rejected])}}}\n'


def as_json_lines(results: Results, *, many: bool) -> Iterator[str]:  # noqa: ARG001 - a line is a line
    """Give one line an input: the reading, or `{"name": ..., "rejected": {...}}`."""
    for result in results:
        yield inert_json(json.dumps(_plain(result), ensure_ascii=False)) + "\n"


def as_csv(results: Results, *, many: bool) -> Iterator[str]:  # noqa: ARG001 - one table in any case
    """Give one row a statement, safe to open in a spreadsheet."""
    yield written(HEADER)
    for reading in _readings(results):
        yield from map(written, rows(reading))


def as_text(results: Results, *, many: bool) -> Iterator[str]:
    """Give the clean text of each article; of many, each under a line with its name."""
    for reading in _readings(results):
        head = f"==> {inert(reading.name)} <==\n" if many else ""
        yield f"{head}{reading.article.text}\n" + ("\n" if many else "")


def as_markdown(results: Results, *, many: bool) -> Iterator[str]:
    """Give each article as Markdown, its statements as footnotes; a rule between two articles."""
    for number, reading in enumerate(_readings(results), 1):
        rule = "\n---\n\n" if number > 1 else ""
        yield rule + markdown(reading, prefix=f"{number}." if many else "")


def as_html(results: Results, *, many: bool) -> Iterator[str]:  # noqa: ARG001 - the caller asks for one file an input
    """Give each article as a page that stands alone."""
    from sayso.desk.web import render_reading  # noqa: PLC0415 - the templates' engine costs the other forms 20 ms

    yield from map(render_reading, _readings(results))


def as_ninjs(results: Results, *, many: bool) -> Iterator[str]:
    """Give each article as ninjs 3.1; of many, one a line."""
    from sayso.desk.interchange.ninjs import ninjs  # noqa: PLC0415 - the other forms need not load it

    return _documents(map(ninjs, _readings(results)), many=many)


def as_annotations(results: Results, *, many: bool) -> Iterator[str]:
    """Give the statements of each article as W3C Web Annotations; of many articles, one a line."""
    from sayso.desk.interchange.annotations import annotation_page  # noqa: PLC0415 - as above

    return _documents(map(annotation_page, _readings(results)), many=many)


def as_jsonld(results: Results, *, many: bool) -> Iterator[str]:
    """Give each article as schema.org JSON-LD, with its direct quotations; of many, one a line."""
    from sayso.desk.web.jsonld import json_ld  # noqa: PLC0415 - as above

    return _documents((json.loads(json_ld(reading)) for reading in _readings(results)), many=many)


def _documents(documents: Iterable[object], *, many: bool) -> Iterator[str]:
    for document in documents:
        yield (inert_json(json.dumps(document, ensure_ascii=False)) if many else _pretty(document)) + "\n"


FORMS = {
    "json": Form(as_json, ".json"),
    "jsonl": Form(as_json_lines, ".jsonl"),
    "csv": Form(as_csv, ".csv"),
    "text": Form(as_text, ".txt"),
    "markdown": Form(as_markdown, ".md"),
    "html": Form(as_html, ".html"),
    "ninjs": Form(as_ninjs, ".ninjs.json"),
    "jsonld": Form(as_jsonld, ".jsonld"),
    "annotations": Form(as_annotations, ".anno.jsonld"),
}


def _readings(results: Results) -> Iterator[Reading]:
    return (result for result in results if isinstance(result, Reading))


def _plain(result: Reading | Rejected) -> dict[str, object]:
    if isinstance(result, Reading):
        return result.to_dict()
    return {"name": result.name, "rejected": result.to_dict()}


def _pretty(value: object) -> str:
    return inert_json(json.dumps(value, ensure_ascii=False, indent=2))
