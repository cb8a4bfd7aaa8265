"""The command line `sayso`: its verbs, loaded only when called, and how it ends."""

from __future__ import annotations

import difflib
import functools
import importlib
import signal
import sys
from collections.abc import Callable
from typing import Any

import click

import sayso
from sayso.desk.cli.exits import FAILED, INTERRUPTED, TERMINATED, pipe_closed

_VERBS = {
    "read": "Read pages: the article, and who said what through whom.",
    "trace": "Trace reports of one event to the independent origins that are left.",
    "add": "Add pages to the archive.",
    "list": "List the articles in the archive, newest first.",
    "search": "Search the archive's articles and statements.",
    "show": "Show an article of the archive, as `sayso read` does.",
    "versions": "Show how an article changed, in words and in statements.",
    "speakers": "Show who speaks in the archive, under which names and in which roles.",
    "merge": "Judge two names to be one speaker.",
    "split": "Judge two names, or one name in some articles, to be two speakers.",
    "judgements": "List such judgements, or take one back.",
    "export": "Write the archive, or what a search finds, for other programs.",
    "forget": "Take articles out of the archive.",
    "reread": "Read kept pages anew, after an upgrade.",
    "check": "Check that the archive is whole.",
    "backup": "Write the archive as it is now to another file.",
}
"""The verbs and what they do. The help of the group shows these without loading a verb's module."""


class Verbs(click.Group):
    """A group whose verbs live in modules of the same name, loaded when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names of the verbs, in the order in which a newcomer needs them."""
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Give the verb with this name; its module is loaded now."""
        if cmd_name not in _VERBS:
            return None
        verb: click.Command = importlib.import_module(f"sayso.desk.cli.{cmd_name}").verb
        return verb

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Give the verb that the arguments call; a name that is none fails with the nearest that is."""
        if args[0] not in _VERBS and not args[0].startswith("-"):
            near = _nearest(args[0])
            ctx.fail(f"no such verb: {args[0]!r}." + (f" Did you mean {near!r}?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the verbs into the help without loading them."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(_VERBS.items()))

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401 - click's signature
        """Run, and exit with the documented code."""
        run: Any = functools.partial(super().main, *args, **extra)
        if not standalone_mode:
            return run(standalone_mode=False)
        signal.signal(signal.SIGTERM, _terminated)
        sys.exit(_run(functools.partial(run, standalone_mode=False)))


def _nearest(typed: str) -> str | None:
    """Give the verb that was probably meant: a letter wrong ("reed") is likelier than two left out ("reread")."""
    near = difflib.get_close_matches(typed, _VERBS, n=3, cutoff=0.5)
    ratios = {verb: difflib.SequenceMatcher(None, typed, verb).ratio() for verb in near}
    return max(near, key=lambda verb: ratios[verb] - _A_LETTER * abs(len(verb) - len(typed)), default=None)


_A_LETTER = 0.05  # of difflib's ratio, for each letter more or less


def _terminated(number: int, frame: object) -> None:  # noqa: ARG001 - signal's signature
    """End as Ctrl-C does: what is at work is put in order on the way out."""
    sys.exit(TERMINATED)


def _run(command: Callable[[], object]) -> int:
    try:
        code = command()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        return pipe_closed()
    except Exception as error:  # noqa: BLE001 - goes on, unless it is one of sayso's own
        return _failed(error)
    return code if isinstance(code, int) else 0


def _failed(error: Exception) -> int:
    """Say what one of sayso's own errors says; any other is a bug, and goes on with its traceback."""
    from sayso.desk.inert import on_one_line  # noqa: PLC0415 - 15 ms with the records, which `--help` need not pay
    from sayso.errors import SaysoError  # noqa: PLC0415

    if not isinstance(error, SaysoError):
        raise error
    click.echo(f"sayso: {on_one_line(str(error))}", err=True)
    return FAILED


@click.command(
    cls=Verbs,
    subcommand_metavar="VERB [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with:  sayso read PAGE.html      More on a verb:  sayso VERB --help",
)
@click.version_option(sayso.__version__, "-V", "--version", message="sayso %(version)s")
def main() -> None:
    """On whose say-so? Reads news pages and tells who said what, through whom, and how many origins are left."""
