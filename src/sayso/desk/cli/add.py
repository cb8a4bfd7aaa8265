"""`sayso add`: pages into the archive."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click

from sayso.archive import Added, Archive
from sayso.bulk import read_many
from sayso.desk.cli.archived import SHORT, archive_option
from sayso.desk.cli.exits import HELP
from sayso.desk.cli.inputs import Inputs, input_options
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import reaches_person, write_pieces
from sayso.desk.cli.watch import Watch
from sayso.desk.inert import inert_json, on_one_line
from sayso.records import Page, Reading, Rejected

EXAMPLES = """\b
Examples:
  sayso add pages/                           keep every page in a folder
  sayso add crawl.warc.gz                    keep every page of a web archive
  curl -s URL | sayso add - --url URL        keep a page as it is now

The same page again adds nothing, without being read again: after an interruption, give the same command.
A page that changed is kept as another version of its article; `sayso versions` shows what changed.
"""
_STATES = {"new": "added", "unchanged": "had it", "version": "changed"}


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one page: how it is known, what was done, and its headline and outlet."""

    name: str
    added: Added
    outlet: str | None
    headline: str | None


@click.command("add", epilog=f"{EXAMPLES}\n\n{HELP}")
@input_options
@archive_option
@output_options("jsonl")
@click.pass_context
def verb(context: click.Context, /, *, archive: str | None, settings: OutputSettings, **asked: Any) -> None:  # noqa: ANN401 - the fields of Inputs
    """Read pages into the archive, with the page as it was captured.

    PAGE is a saved HTML page, a page's text, a web archive (WARC, ARC, WET), a folder of them, or - for standard
    input; many may be given.
    """
    inputs = Inputs(**asked)
    bar = inputs.many and sys.stderr.isatty() and not reaches_person(settings.target)
    watch = Watch(quiet=settings.quiet, many=inputs.many, bar=bar, total=inputs.total)
    with Archive.open(archive) as kept:
        write_pieces((_written(line, settings) for line in _added(inputs, kept, watch, settings.jobs)), settings.target)
    context.exit(watch.exit_code)


def _added(inputs: Inputs, archive: Archive, watch: Watch, jobs: int | None) -> Iterator[Line]:
    """Yield a line for each page once it is kept, in the order of the pages; what is kept already is not read."""
    captured: deque[Page | Rejected | Line] = deque()
    lines: deque[Line | Reading] = deque()

    def unread() -> Iterator[Page | Rejected | Line]:
        for page in inputs.captured():
            captured.append(_known(page, archive))
            yield captured[-1]

    def read() -> Iterator[tuple[Page, Reading]]:
        for result in watch.passing(read_many(unread(), jobs=jobs, read=inputs.read)):
            page = captured.popleft()
            if not isinstance(result, Rejected):
                lines.append(result)
            if isinstance(result, Reading) and isinstance(page, Page):
                yield page, result

    for added in archive.add_many(read(), read_by=inputs.read_by):
        yield from _lines(lines, added)
    yield from _lines(lines, None)


def _known(page: Page | Rejected, archive: Archive) -> Page | Rejected | Line:
    """Give what is said of a page that is kept already, any other as it is."""
    known = archive.kept(page) if isinstance(page, Page) else None
    if known is None:
        return page
    summary = archive.summary(known.id)
    return Line(page.name, known, summary.outlet, summary.headline or page.name)


def _lines(waiting: deque[Line | Reading], added: Added | None) -> Iterator[Line]:
    """Yield what waits, in order, up to the reading that has now been added."""
    while waiting:
        line = waiting[0]
        if isinstance(line, Reading) and added is None:
            return
        waiting.popleft()
        if isinstance(line, Line):
            yield line
        elif added:
            article = line.article
            title = article.headline or next(iter(article.paragraphs), line.name)
            yield Line(line.name, added, article.outlet, title)
            return


def _written(line: Line, settings: OutputSettings) -> str:
    added = line.added
    if settings.form:
        plain = {"name": line.name, **added.to_dict(), "outlet": line.outlet, "headline": line.headline}
        return inert_json(json.dumps(plain, ensure_ascii=False)) + "\n"
    version = f" (version {added.version})" if added.version > 1 else ""
    return f"{_STATES[added.state]:8} {added.id[:SHORT]}  {on_one_line(f'{line.headline}{version}')}\n"
