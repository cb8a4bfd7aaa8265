"""`sayso search`: articles and statements of the archive that hold these words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from sayso.archive import Archive, Count, Facets, Order
from sayso.desk.cli.archived import list_options, say_hints, searched, write_found
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import write_pieces
from sayso.desk.inert import inert_json, on_one_line

EXAMPLES = """\b
Examples:
  sayso search harbour tunnel
  sayso search '"weak fans"' speaker:Kern after:2026-03-01
  sayso search --statements speaker:Kern is:direct
  sayso search source:unnamed outlet:Post --facets
\b
Operators (all must hold; a value with spaces goes into quotation marks):
  speaker:Kern       who said it, any words of the name
  outlet:Post        part of the outlet's name
  source:unnamed     or named, none: how its statements are sourced
  kind:person        or organisation, outlet, document, group: what the source is
  is:direct          or indirect, mixed; speech, belief
  after:2026-03-01   before:2026-04   stated date, from and until (the day itself left out)
  lang:en            the article's language
  tunn*  -fans       words that begin so; articles without the word, or without the -"whole phrase"
"""
_DAYS = 20
"""Days shown on a screen, as many as there are outlets and speakers; JSON has all."""


@click.command("search", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}", context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True)
@list_options
@click.option(
    "--statements", is_flag=True, help="Find statements, not articles: the words must stand in one statement."
)
@click.option("--facets", is_flag=True, help="Tell the outlets, speakers and days of what is found, with counts.")
@click.option("--best", "relevance", is_flag=True, help="The best match first, not the newest.")
@output_options("json", "jsonl", jobs=False)
def verb(*, archive: str | None, settings: OutputSettings, **asked: Any) -> None:  # noqa: ANN401 - as declared above
    """Search the archive: articles that hold all WORDS and "phrases", newest first."""
    text, statements, facets = searched(asked.pop("words")), asked.pop("statements"), asked.pop("facets")
    order: Order = "relevance" if asked.pop("relevance") else "newest"
    with Archive.open(archive, make=False) as kept:
        if facets:
            say_hints(kept.hints(text))
            write_pieces(_facets(kept.facets(text), settings), settings.target)
        else:
            find = kept.search_statements if statements else kept.search
            write_found(find(text, order=order, **asked), settings)


def _facets(facets: Facets, settings: OutputSettings) -> Iterator[str]:
    if settings.form:
        yield (
            inert_json(json.dumps(facets.to_dict(), ensure_ascii=False, indent=2 if settings.form == "json" else None))
            + "\n"
        )
        return
    newest = "" if facets.complete else "newest "
    yield f"{facets.articles:,} {newest}article{'s' * (facets.articles != 1)}\n"
    for name, counts in (("Outlets", facets.outlets), ("Speakers", facets.speakers), ("Days", facets.days)):
        more = f"{'and':>8}  {len(counts) - _DAYS:,} more\n" if len(counts) > _DAYS else ""
        yield f"\n{name}\n" + "".join(map(_count, counts[:_DAYS])) + more


def _count(count: Count) -> str:
    return f"{count.articles:>8,}  {on_one_line(count.name)}\n"
