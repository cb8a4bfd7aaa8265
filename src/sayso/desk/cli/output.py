"""Where results go: standard output, a file, or a folder with one file an input."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from sayso.desk.cli.exits import pipe_closed
from sayso.desk.cli.options import OutputSettings
from sayso.desk.cli.terminal import Screen, drawn
from sayso.desk.forms import FORMS, Form, Results
from sayso.desk.inert import inert
from sayso.desk.wording import counted
from sayso.records import Reading

_NAME_LENGTH = 80


class Output:
    """Takes results to where they were asked to go, in the form that was asked for.

    Raises:
        click.UsageError: several pages of HTML have no folder to go to.

    """

    def __init__(self, settings: OutputSettings, *, many: bool) -> None:
        self._settings, self._many, self._target = settings, many, settings.target
        self._form = FORMS[settings.form] if settings.form else Form(self._drawn, ".txt")
        if self._one_file_an_input and self._target is None:
            raise click.UsageError("several pages of HTML need a folder to go to: add -o DIR.")

    def write(self, results: Results) -> None:
        """Write all results; raises as `write_pieces`."""
        if self._target is not None and self._is_folder(self._target):
            self._to_folder(Path(self._target), results)
        else:
            shown = self._settings.form == "text" and reaches_person(self._target)
            pieces = self._form.write(results, many=self._many)
            write_pieces(map(inert, pieces) if shown else pieces, self._target)

    def _drawn(self, results: Results, *, many: bool) -> Iterator[str]:
        screen = screen_for(self._settings.color, self._target)
        for reading in (result for result in results if isinstance(result, Reading)):
            name = f"==> {inert(reading.name)} <==\n\n" if many else ""
            yield name + drawn(reading, screen, explain=self._settings.explain) + ("\n" if many else "")

    def _is_folder(self, target: str) -> bool:
        return target.endswith(("/", os.sep)) or Path(target).is_dir() or self._one_file_an_input

    @property
    def _one_file_an_input(self) -> bool:
        return self._many and self._settings.form == "html"

    def _to_folder(self, folder: Path, results: Results) -> None:
        with told_in_words():
            folder.mkdir(parents=True, exist_ok=True)
        taken = set[str]()
        for result in results:
            if isinstance(result, Reading):
                name = file_name(result.name, taken)
                write_pieces(self._form.write([result], many=False), str(folder / f"{name}{self._form.suffix}"))
        if not self._settings.quiet:
            click.echo(f"sayso: {counted(len(taken), 'file')} in {folder}", err=True)


def reaches_person(target: str | None) -> bool:
    """Tell whether a person sees the output as it comes."""
    return target is None and sys.stdout.isatty()


def screen_for(color: str, target: str | None) -> Screen:
    """Give the screen that the output goes to; `color` is "always", "never" or "auto"."""
    auto = color == "auto" and reaches_person(target) and not os.environ.get("NO_COLOR")
    return Screen(width=shutil.get_terminal_size().columns, colour=color == "always" or auto)


def write_pieces(pieces: Iterable[str], target: str | None) -> None:
    """Write the pieces to the file, or to standard output as they come.

    Raises:
        click.ClickException: the target can't be written.

    """
    if target is None:
        _to_stdout(pieces)
        return
    with told_in_words(), _whole(Path(target)) as file:
        file.writelines(pieces)


def _to_stdout(pieces: Iterable[str]) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # what the encoding lacks is shown as an escape
    try:
        for piece in pieces:
            sys.stdout.write(piece)
            sys.stdout.flush()
    except BrokenPipeError:
        raise click.exceptions.Exit(pipe_closed()) from None  # click would make it a plain failure


@contextmanager
def told_in_words() -> Iterator[None]:
    """Say in words where the system refuses to write."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"can't write {error.filename or 'the output'}: {error.strerror}") from error


@contextmanager
def _whole(path: Path) -> Iterator[TextIO]:
    """Open a file that appears under its name only when it is complete."""
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8") as device:
            yield device
        return
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def file_name(name: str, taken: set[str]) -> str:
    """Give a file name, without suffix, for what is known as `name`, that is not yet taken."""
    stem = "stdin" if name == "-" else re.sub(r"(?:\.[a-z]{1,5}){1,2}$", "", Path(name).name)
    stem = re.sub(r"[^\w.-]", "-", stem).strip(".-")[:_NAME_LENGTH] or "page"
    free = next(candidate for candidate in _numbered(stem) if candidate.casefold() not in taken)
    taken.add(free.casefold())
    return free


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1
