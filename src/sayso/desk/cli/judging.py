"""What the verbs on who is who share: who judges, and a judgement in words."""

from __future__ import annotations

import getpass
from collections.abc import Callable

import click

from sayso.archive import Judgement
from sayso.desk.cli.options import Command
from sayso.desk.wording import counted


def _me() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user may have no name
        return "unknown"


by_option: Callable[[Command], Command] = click.option(
    "--by", "author", default=_me, metavar="NAME", help="Who judges; without it your name on this computer."
)
note_option: Callable[[Command], Command] = click.option(
    "--note", default="", metavar="TEXT", help="Why, for those who ask later."
)


def judgement_line(judgement: Judgement) -> str:
    """Give the judgement in words."""
    verdict = "one speaker" if judgement.verdict == "same" else "two speakers"
    names = f"“{judgement.one_name}” ({judgement.one[:6]}) and “{judgement.other_name}” ({judgement.other[:6]})"
    where = f", in {counted(len(judgement.articles), 'article')}" if judgement.articles else ""
    note = f": {judgement.note}" if judgement.note else ""
    line = f"judgement {judgement.number}: {names} are {verdict}{where}, by {judgement.author}, {judgement.time}{note}"
    return line + (f"; withdrawn by {judgement.withdrawn_by}, {judgement.withdrawn}" if judgement.withdrawn else "")
