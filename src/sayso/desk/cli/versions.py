"""`sayso versions`: how an article changed."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

import click
from rich.text import Text

from sayso.archive import Archive, Difference, ParagraphChange, Piece, StatementChange, Summary
from sayso.desk.cli.archived import MARGIN, SHORT, archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import screen_for, write_pieces
from sayso.desk.cli.terminal import Screen
from sayso.desk.inert import inert_json, on_one_line
from sayso.desk.wording import day

EXAMPLES = """\b
Examples:
  sayso versions 1a2b3c4d5e6f            every version, and what changed in words and in statements
  sayso versions https://a.example/x --json

Words that went away stand in [-brackets with a minus-], new ones in {+braces with a plus+}.
"""


@click.command("versions", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("article", metavar="ID|URL")
@archive_option
@output_options("json", jobs=False)
def verb(*, article: str, archive: str | None, settings: OutputSettings) -> None:
    """Show the versions of an article in the archive, and from each to the next what was edited."""
    with Archive.open(archive, make=False) as kept:
        versions = kept.versions(article)
        changes = [kept.difference(one.id, other.id) for one, other in itertools.pairwise(versions)]
    if settings.form:
        plain = {"versions": [v.to_dict() for v in versions], "differences": [c.to_dict() for c in changes]}
        pieces = iter([inert_json(json.dumps(plain, ensure_ascii=False, indent=2)) + "\n"])
    else:
        screen = screen_for(settings.color, settings.target)
        pieces = (screen.drawn(lines) for lines in _all_lines(versions, changes, screen))
    write_pieces(pieces, settings.target)


def _all_lines(versions: tuple[Summary, ...], changes: list[Difference], screen: Screen) -> Iterator[Iterator[Text]]:
    for number, version in enumerate(versions):
        if number:
            yield _change_lines(changes[number - 1], screen)
        head = Text(on_one_line(f"version {version.version}, captured by {day(version.added)}"), style="bold")
        yield screen.wrapped(head, f"{version.id[:SHORT]}  ", MARGIN)


def _change_lines(change: Difference, screen: Screen) -> Iterator[Text]:
    for field in change.fields:
        was, now = (on_one_line(value or "nothing") for value in (field.before, field.after))
        yield from screen.wrapped(Text(f"{field.field}: {was} → {now}"), "  ", "    ")
    for paragraph in change.paragraphs:
        yield from screen.wrapped(_paragraph(paragraph), "  ", "    ")
    for statement in change.statements:
        yield from screen.wrapped(_statement(statement), "  ", "    ")
    if not (change.fields or change.paragraphs or change.statements):
        yield Text("  nothing that a reader sees")


def _paragraph(change: ParagraphChange) -> Text:
    return Text.assemble(*itertools.chain.from_iterable(map(_piece, change.pieces)))


def _piece(piece: Piece) -> Iterator[tuple[str, str]]:
    if piece.kind == "same":
        yield _spaced(piece.after), ""
        return
    if piece.before:
        yield f"[-{_spaced(piece.before)}-]", "red strike"
    if piece.after:
        yield f"{{+{_spaced(piece.after)}+}}", "green"


def _statement(change: StatementChange) -> Text:
    words = {"added": "new statement", "removed": "statement gone", "changed": "statement changed"}
    was, now = (_told(change.source_before, change.said_before), _told(change.source_after, change.said_after))
    told = " → ".join(filter(None, (was, now)))
    return Text(on_one_line(f"{words[change.kind]}: {told}"), style="bold")


def _told(source: str | None, said: str | None) -> str | None:
    return None if said is None else f"{source or 'nobody named'}: {said}"


def _spaced(text: str) -> str:
    """Give the text inert and on one line, with the spaces at its ends."""
    if not text.strip():
        return " " if text else ""
    return " " * (text[0].isspace()) + on_one_line(text) + " " * (text[-1].isspace())
