"""Where results go: standard output, a file, or a folder with one file an input."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from sayso.desk.cli.options import OutputSettings
from sayso.desk.cli.terminal import Screen, drawn
from sayso.desk.forms import FORMS, Form, Results
from sayso.desk.inert import inert
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

    @property
    def to_terminal(self) -> bool:
        """Tell whether a person sees the results as they come."""
        return self._target is None and sys.stdout.isatty()

    def write(self, results: Results) -> None:
        """Write all results.

        Raises:
            click.ClickException: the target can't be written.

        """
        try:
            if self._target is None:
                self._to_stdout(results)
            elif self._is_folder(self._target):
                self._to_folder(self._target, results)
            else:
                _to_file(self._target, self._form.write(results, many=self._many))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(f"can't write {error.filename or 'the output'}: {error.strerror}") from error

    def _drawn(self, results: Results, *, many: bool) -> Iterator[str]:
        for reading in (result for result in results if isinstance(result, Reading)):
            name = f"==> {inert(reading.name)} <==\n\n" if many else ""
            yield name + drawn(reading, self._screen(), explain=self._settings.explain) + ("\n" if many else "")

    def _screen(self) -> Screen:
        colour = self._settings.color == "always" or (
            self._settings.color == "auto" and self.to_terminal and not os.environ.get("NO_COLOR")
        )
        return Screen(width=shutil.get_terminal_size().columns, colour=colour)

    def _to_stdout(self, results: Results) -> None:
        _no_crash_on_encoding(sys.stdout)
        watched = self._settings.form in ("text", "html") and sys.stdout.isatty()
        for piece in self._form.write(results, many=self._many):
            sys.stdout.write(inert(piece) if watched else piece)
            sys.stdout.flush()

    def _is_folder(self, target: Path) -> bool:
        return target.is_dir() or str(target).endswith(os.sep) or self._one_file_an_input

    @property
    def _one_file_an_input(self) -> bool:
        return self._many and self._settings.form == "html"

    def _to_folder(self, folder: Path, results: Results) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        taken = set[str]()
        for result in results:
            if isinstance(result, Reading):
                name = _file_name(result.name, taken)
                _to_file(folder / f"{name}{self._form.suffix}", self._form.write([result], many=False))


def _to_file(path: Path, pieces: Iterable[str]) -> None:
    with _whole(path) as file:
        file.writelines(pieces)


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


def _file_name(name: str, taken: set[str]) -> str:
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


def _no_crash_on_encoding(stream: TextIO) -> None:
    """Let characters that the terminal's encoding lacks be written as escapes."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
