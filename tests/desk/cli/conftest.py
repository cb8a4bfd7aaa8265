"""The command line as a user meets it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Sayso = Callable[..., subprocess.CompletedProcess[str]]

PAGE = """Harbour tunnel stays closed, says minister

Transport Minister Ada Kern said on Monday that the harbour tunnel would stay closed until spring.

“Nobody will drive through it before it is safe,” Kern told reporters in Lindholm. The tunnel was closed in November,
when smoke from a burning lorry stood in it for three hours because the fans could not move it.

The builder, Norrvik AB, has said that the fans were those that the ministry had ordered and paid for, and that it
would replace them only against payment. Some 9,000 cars a day have since gone round the harbour on a road made
for half of that.
"""


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """Give an environment in which width and colour are not left to the machine that runs the tests."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    return {**kept, "COLUMNS": "80"}


@pytest.fixture(scope="session")
def sayso(environment: dict[str, str]) -> Sayso:
    """Give a function that runs `sayso` with these arguments and this standard input."""

    def run(*arguments: str | Path, stdin: str | bytes = b"", **env: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "sayso", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env={**environment, **env},
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a file with a clean text in it."""
    path = tmp_path / "tunnel.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path
