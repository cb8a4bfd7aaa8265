from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import click
import pytest

from sayso.desk.cli.main import main

Sayso = Callable[..., CompletedProcess[str]]
MANUAL = Path(__file__).parents[3] / "docs" / "cli.md"
VERBS = {name: main.get_command(click.Context(main), name) for name in main.list_commands(click.Context(main))}


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_its_section_with_every_option(name: str) -> None:
    section = MANUAL.read_text(encoding="utf-8").split(f"## `sayso {name} ")[1].split("\n## ")[0]
    verb = VERBS[name]
    assert verb
    options = {option for parameter in verb.params for option in parameter.opts if option.startswith("-")}
    assert {option for option in options if f"`{option}" not in section} == set()


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_examples_and_says_how_it_ends(sayso: Sayso, name: str) -> None:
    shown = sayso(name, "--help").stdout
    assert f"  sayso {name} " in shown
    assert "  3    at least one input gave no article" in shown


def test_the_help_names_every_verb(sayso: Sayso) -> None:
    shown = sayso("--help").stdout
    assert all(f"  {name} " in shown for name in VERBS)
    assert sayso().returncode == 2


@pytest.mark.parametrize(("typed", "meant"), [("raed", "read"), ("Read", "read"), ("tracee", "trace")])
def test_a_slip_gets_a_suggestion(sayso: Sayso, typed: str, meant: str) -> None:
    done = sayso(typed)
    assert done.returncode == 2
    assert f"no such verb: '{typed}'. Did you mean '{meant}'?" in done.stderr


def test_a_word_like_no_verb_gets_none(sayso: Sayso) -> None:
    assert sayso("xyzzy").stderr.endswith("no such verb: 'xyzzy'.\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_complete(sayso: Sayso, shell: str) -> None:
    assert "_SAYSO_COMPLETE" in sayso(_SAYSO_COMPLETE=f"{shell}_source").stdout


def test_completion_knows_the_verbs(sayso: Sayso) -> None:
    assert "read" in sayso(_SAYSO_COMPLETE="bash_complete", COMP_WORDS="sayso re", COMP_CWORD="1").stdout
