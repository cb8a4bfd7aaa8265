"""`sayso trace`: from pages about the same event to the independent origins that are left."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import click

from sayso.bulk import read_many
from sayso.desk.cli.exits import HELP
from sayso.desk.cli.inputs import Inputs, input_options
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.origins import Readings, drawn_stories
from sayso.desk.cli.output import screen_for, write_pieces
from sayso.desk.cli.watch import Watch
from sayso.desk.inert import inert_json
from sayso.flow import trace
from sayso.records import Reading, Record, Story

EXAMPLES = """\b
Examples:
  sayso trace pages/                   every story in the folder, and its origins
  sayso trace a.html b.html --json     for a program
"""


@click.command("trace", epilog=f"{EXAMPLES}\n\n{HELP}")
@input_options
@output_options("json")
@click.pass_context
def verb(context: click.Context, /, *, settings: OutputSettings, **asked: Any) -> None:  # noqa: ANN401 - the fields of Inputs
    """Tell which reports are copies, which cite which, and how many independent origins are left at most.

    PAGE is a saved page, a folder of them, or - for standard input. Reports about the same event become
    one story; whatever is not known to be independent is not counted as independent.
    """
    inputs = Inputs(**asked)
    watch = Watch(quiet=settings.quiet, many=True, bar=sys.stderr.isatty(), total=inputs.total)
    results = watch.passing(read_many(inputs.captured(), jobs=settings.jobs, read=inputs.read))
    readings = {result.article.id: result for result in results if isinstance(result, Reading)}
    stories = trace(readings.values())
    drawn = drawn_stories(stories, readings, screen_for(settings.color, settings.target))
    write_pieces([stories_json(stories, readings) if settings.form else drawn], settings.target)
    context.exit(watch.exit_code)


def stories_json(stories: Sequence[Story], readings: Readings) -> str:
    """Give the stories as one JSON document; an article says which origin it rests on, by name."""
    return (
        inert_json(json.dumps({"stories": [_story(s, readings) for s in stories]}, ensure_ascii=False, indent=2)) + "\n"
    )


def _story(story: Story, readings: Readings) -> dict[str, object]:
    origin = {article: origin.name for origin in story.origins for article in origin.articles}
    articles = [
        {
            "id": article,
            "file": readings[article].name,
            "outlet": readings[article].article.outlet,
            "headline": readings[article].article.headline,
            "published": readings[article].article.published,
            "origin": origin.get(article),
        }
        for article in story.articles
    ]
    return {**Record.to_dict(story), "articles": articles}
