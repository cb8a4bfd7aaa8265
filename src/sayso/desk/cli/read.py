"""`sayso read`: pages in, articles with their statements out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from sayso.article.decode import decode
from sayso.bulk import read_many
from sayso.capture import capture_bytes, capture_file, capture_paths
from sayso.desk.cli.exits import HELP
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import Output, reaches_person
from sayso.desk.cli.watch import Watch
from sayso.flow import annotate, read_page
from sayso.records import Article, Page, Reading, Rejected

EXAMPLES = """\b
Examples:
  sayso read page.html                     read it here
  curl -s URL | sayso read - --url URL     from a pipe
  sayso read pages/ --csv -o said.csv      every statement in a folder, one a row
  sayso read page.html --html -o out.html  a page to read in a browser
  sayso read notes.txt --as text --json    a text that is already clean, untouched

The short marks in the text, ⟦like this⟧³, lead to the list below it: who says so, and through whom.
"""


@click.command("read", epilog=f"{EXAMPLES}\n\n{HELP}")
@click.argument("pages", metavar="PAGE...", nargs=-1, required=True)
@click.option("--url", metavar="URL", help="Where the page was on the web (one input only).")
@click.option(
    "--as",
    "kind",
    type=click.Choice(["html", "dump", "text"]),
    help="What the input is, where looking at it tells wrong: HTML, a page's text with all its furniture, "
    "or a text that is already clean (left as it is).",
)
@output_options("json", "jsonl", "csv", "markdown", "text", "html", explain=True)
@click.pass_context
def verb(
    context: click.Context,
    *,
    pages: tuple[str, ...],
    url: str | None,
    kind: str | None,
    settings: OutputSettings,
) -> None:
    """Read news pages: the clean article, every statement in it, and who said it through whom.

    PAGE is a saved HTML page, a page's text, a folder of them, or - for standard input; many may be given.
    """
    many = len(pages) > 1 or (pages[0] != "-" and Path(pages[0]).is_dir())
    if url and many:
        raise click.UsageError("--url says where one page was: give one input with it.")
    output = Output(settings, many=many)
    watch = Watch(
        quiet=settings.quiet, many=many, bar=many and sys.stderr.isatty() and not reaches_person(settings.target)
    )
    captured = map(partial(_of_kind, kind), _captured(pages, url))
    read = read_clean if kind == "text" else read_page
    output.write(watch.passing(read_many(captured, jobs=settings.jobs, read=read)))
    context.exit(watch.exit_code)


def read_clean(page: Page) -> Reading:
    """Give the reading of a page whose text is an article as it is."""
    return annotate(Article.from_text(decode(page), url=page.url), page.name)


def _captured(pages: tuple[str, ...], url: str | None) -> Iterator[Page | Rejected]:
    if url is None:
        return capture_paths(pages, sys.stdin.buffer)
    if pages == ("-",):
        return iter([capture_bytes(sys.stdin.buffer.read(), url=url)])
    return iter([capture_file(Path(pages[0]), url=url)])


def _of_kind(kind: str | None, page: Page | Rejected) -> Page | Rejected:
    if isinstance(page, Rejected) or kind is None:
        return page
    return replace(page, media_type="text/html" if kind == "html" else "text/plain")
