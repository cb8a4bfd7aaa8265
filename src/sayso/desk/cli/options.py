"""The options that verbs share, gathered in one record."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import click

Command = Callable[..., Any]

_FORMS = {
    "json": "One JSON document, whatever the number of inputs.",
    "jsonl": "One line of JSON for each result.",
    "csv": "One row a statement; cells are safe to open in a spreadsheet.",
    "markdown": "The article, its statements as footnotes.",
    "text": "The clean text of the article only.",
    "dot": "A graph for Graphviz: an arrow from each report to what it is from.",
    "svg": "The same as a picture.",
    "html": "A page that stands alone, statements explained in the margin.",
    "ninjs": "The IPTC's ninjs 3.1, one document an article.",
    "jsonld": "schema.org JSON-LD: NewsArticle and its direct Quotations, one document an article.",
    "annotations": "W3C Web Annotations, one page an article: each statement by its words on the page.",
    "parquet": "A Parquet table, one row a statement (needs -o FILE, and the extra `parquet`).",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputSettings:
    """What was asked of the output.

    `form` is None for the terminal's, `target` None for standard output, `jobs` None for as many
    processes as it is worth.
    """

    form: str | None = None
    target: str | None = None
    explain: bool = False
    color: str = "auto"
    quiet: bool = False
    jobs: int | None = None

    def __post_init__(self) -> None:
        if self.explain and self.form:
            raise click.UsageError("--explain goes with the terminal's form; --json holds all of it.")


def output_options(*forms: str, explain: bool = False, jobs: bool = True) -> Callable[[Command], Command]:
    """Give a decorator that adds the options for output in these forms.

    They reach the command as one `OutputSettings` named `settings`.
    """
    options = [click.option(f"--{form}", is_flag=True, help=_FORMS[form]) for form in forms]
    options += [*([_EXPLAIN] if explain else []), *_OTHERS, *([_JOBS] if jobs else [])]

    def decorated(command: Command) -> Command:
        return functools.reduce(lambda inner, option: option(inner), reversed(options), _gathering(command, forms))

    return decorated


def _gathering(command: Command, forms: tuple[str, ...]) -> Command:
    """Give the command with the options of `OutputSettings` gathered into one."""

    @functools.wraps(command)
    def gathered(*args: Any, **given: Any) -> Any:  # noqa: ANN401 - click passes what the command declares
        asked = [form for form in forms if given.pop(form)]
        if len(asked) > 1:
            raise click.UsageError(f"choose one form of output: {' or '.join(f'--{form}' for form in asked)}.")
        names = {field.name for field in dataclasses.fields(OutputSettings)} & set(given)
        wishes = {name: given.pop(name) for name in names}
        return command(*args, settings=OutputSettings(form=next(iter(asked), None), **wishes), **given)

    return gathered


_EXPLAIN = click.option(
    "--explain", is_flag=True, help="Say where each field was read, and what was dropped or folded as a repeat."
)
_OTHERS = [
    click.option(
        *("-o", "--output", "target"),
        metavar="FILE|DIR",
        type=click.Path(),  # a string: a slash at its end says that a folder is meant
        help="Write there; into a folder goes one file for each article.",
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="When to use colour; auto: on a terminal, unless NO_COLOR is set.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="No progress and no summary."),
]
_JOBS = click.option(
    "-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Read in N processes; the output is the same."
)
