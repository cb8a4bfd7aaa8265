from collections.abc import Callable
from subprocess import CompletedProcess

import click
import pytest

from sayso.desk.cli.main import main

Sayso = Callable[..., CompletedProcess[str]]
VERBS = main.list_commands(click.Context(main))


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_examples_and_says_how_it_ends(sayso: Sayso, name: str) -> None:
    shown = sayso(name, "--help").stdout
    assert f"  sayso {name} " in shown
    reads = name in ("read", "trace", "add")
    assert ("  3    at least one input gave no article" in shown) is reads
    assert "  141  whoever read the output went away" in shown


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
