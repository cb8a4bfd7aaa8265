"""The commands and programs in the documents run, and every option is documented."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from sayso.desk.cli.exits import HELP
from sayso.desk.cli.main import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")
VERBS = {name: main.get_command(click.Context(main), name) for name in main.list_commands(click.Context(main))}


def options(verb: str) -> set[str]:
    return {name for param in VERBS[verb].params if isinstance(param, click.Option) for name in param.opts}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_option_is_documented(verb):
    section = re.search(rf"^## `sayso {verb} .*?(?=^## |\Z)", CLI, flags=re.MULTILINE | re.DOTALL)[0]
    shown = {word for cell in re.findall(r"^\| (`-.+?) \|", section, flags=re.MULTILINE) for word in _flags(cell)}
    assert shown == options(verb)


def shown() -> list[str]:
    """Give every command line of the shell blocks, and every one quoted in a sentence."""
    blocks = re.findall(r"^```sh\n(.+?)^```$", f"{README}\n{CLI}", flags=re.MULTILINE | re.DOTALL)
    quoted = re.findall(r"`(sayso [^`\n]+)`", f"{README}\n{CLI}")
    return [line for line in [*"".join(blocks).splitlines(), *quoted] if re.search(r"\bsayso ", line)]


@pytest.mark.parametrize("line", shown())
def test_every_command_shown_has_its_verb_and_options(line):
    verb, rest = re.search(r"\bsayso (\S+)([^#|]*)", line).groups()
    assert verb in VERBS
    assert _flags(rest) <= options(verb)


def _flags(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--?[a-z]+", text))


def test_the_exit_codes_are_those_of_the_help():
    section = CLI.partition("## Exit codes")[2].partition("## ")[0]
    assert re.findall(r"^\| (\d+) \|", section, flags=re.MULTILINE) == re.findall(
        r"^ +(\d+) ", HELP, flags=re.MULTILINE
    )


def test_the_program_in_the_readme_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    program = re.search(r"^```python\n(.+?)^```$", README, flags=re.MULTILINE | re.DOTALL)[1]
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - it is our own README
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Bridge Toll Is Here To Stay: Transport Commission"
    assert any(" → " in line for line in lines)
