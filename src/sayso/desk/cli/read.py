"""`sayso read`: pages in, articles with their statements out."""

from __future__ import annotations

import sys
from typing import Any

import click

from sayso.bulk import read_many
from sayso.desk.cli.exits import HELP
from sayso.desk.cli.inputs import Inputs, input_options
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import Output, reaches_person
from sayso.desk.cli.watch import Watch

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
@input_options
@output_options("json", "jsonl", "csv", "markdown", "text", "html", explain=True)
@click.pass_context
def verb(context: click.Context, /, *, settings: OutputSettings, **asked: Any) -> None:  # noqa: ANN401 - the fields of Inputs
    """Read news pages: the clean article, every statement in it, and who said it through whom.

    PAGE is a saved HTML page, a page's text, a folder of them, or - for standard input; many may be given.
    """
    inputs = Inputs(**asked)
    output = Output(settings, many=inputs.many)
    bar = inputs.many and sys.stderr.isatty() and not reaches_person(settings.target)
    watch = Watch(quiet=settings.quiet, many=inputs.many, bar=bar, total=inputs.total)
    output.write(watch.passing(read_many(inputs.captured(), jobs=settings.jobs, read=inputs.read)))
    context.exit(watch.exit_code)
