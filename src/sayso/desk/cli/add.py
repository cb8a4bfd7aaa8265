"""`sayso add`: pages into the archive."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterator
from typing import Any

import click

from sayso.archive import Added, Archive
from sayso.bulk import read_many
from sayso.desk.cli.archived import archive_option
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
  curl -s URL | sayso add - --url URL        keep a page as it is now

The same page again adds nothing; a page that changed is kept as another version of its article.
"""
_STATES = {"new": "added", "unchanged": "had it", "version": "changed"}


@click.command("add", epilog=f"{EXAMPLES}\n\n{HELP}")
@input_options
@archive_option
@output_options("jsonl")
@click.pass_context
def verb(context: click.Context, /, *, archive: str | None, settings: OutputSettings, **asked: Any) -> None:  # noqa: ANN401 - the fields of Inputs
    """Read pages into the archive, with the page as it was captured.

    PAGE is a saved HTML page, a page's text, a folder of them, or - for standard input; many may be given.
    """
    inputs = Inputs(**asked)
    bar = inputs.many and sys.stderr.isatty() and not reaches_person(settings.target)
    watch = Watch(quiet=settings.quiet, many=inputs.many, bar=bar)
    with Archive.open(archive) as kept:
        lines = (_line(reading, added, settings) for reading, added in _added(inputs, kept, watch, settings.jobs))
        write_pieces(lines, settings.target)
    context.exit(watch.exit_code)


def _added(inputs: Inputs, archive: Archive, watch: Watch, jobs: int | None) -> Iterator[tuple[Reading, Added]]:
    """Yield each reading once it is kept, with what that did. Results come in the order of the pages."""
    waiting: deque[Page | Rejected] = deque()

    def captured() -> Iterator[Page | Rejected]:
        for page in inputs.captured():
            waiting.append(page)
            yield page

    for result in watch.passing(read_many(captured(), jobs=jobs, read=inputs.read)):
        page = waiting.popleft()
        if isinstance(result, Reading) and isinstance(page, Page):
            yield result, archive.add(page, result)


def _line(reading: Reading, added: Added, settings: OutputSettings) -> str:
    article = reading.article
    if settings.form:
        plain = {"name": reading.name, **added.to_dict(), "outlet": article.outlet, "headline": article.headline}
        return inert_json(json.dumps(plain, ensure_ascii=False)) + "\n"
    title = article.headline or next(iter(article.paragraphs), reading.name)
    version = f" (version {added.version})" if added.version > 1 else ""
    return on_one_line(f"{_STATES[added.state]:8} {added.id[:12]}  {title}{version}") + "\n"
