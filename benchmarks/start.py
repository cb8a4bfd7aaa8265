"""How long sayso takes to start: CPU and wall time of a fresh process, the best of several.

    python benchmarks/start.py

The best is taken and not the mean, since whatever else the machine does can only add. Ceilings are
those of the project; a run over one of them ends with exit code 1.
"""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path

RUNS = 10
PAGE = Path(__file__).parent.parent / "examples" / "01-dump-body-twice.txt"
BARE = [sys.executable, "-c", "pass"]
CASES = (
    ("python itself", BARE, None),
    ("import sayso, above python", [sys.executable, "-c", "import sayso"], 0.1),
    ("sayso --help, all CPU", [sys.executable, "-m", "sayso", "--help"], 0.150),
    ("sayso read PAGE, first result", [sys.executable, "-m", "sayso", "read", str(PAGE)], 1.0),
    ("sayso read PAGE.html", [sys.executable, "-m", "sayso", "read", str(PAGE.with_name("02-json-ld.html"))], 1.0),
)


def measured(command: list[str]) -> tuple[float, float]:
    """Give the least CPU and the least wall time of the command, in seconds."""
    runs = [_once(command) for _ in range(RUNS)]
    return min(cpu for cpu, _ in runs), min(wall for _, wall in runs)


def _once(command: list[str]) -> tuple[float, float]:
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def main() -> int:
    """Print the table; give the exit code."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, best of {RUNS}\n")
    print(f"{'':32} {'CPU ms':>8} {'wall ms':>8} {'ceiling':>8}")
    bare, over = measured(BARE)[0], False
    for name, command, ceiling in CASES:
        cpu, wall = measured(command)
        taken = {"import sayso, above python": cpu - bare, "sayso --help, all CPU": cpu}.get(name, wall)
        over |= ceiling is not None and taken > ceiling
        print(f"{name:32} {cpu * 1000:8.0f} {wall * 1000:8.0f} {ceiling * 1000 if ceiling else '':>8}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
