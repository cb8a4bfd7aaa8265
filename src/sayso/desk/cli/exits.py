"""How a run ends: the exit codes, the same for every verb. They are part of the interface."""

from __future__ import annotations

import os
import sys

FINE = 0
"""All inputs were read."""
FAILED = 1
"""Something unexpected broke: a bug in sayso, a full disk."""
USAGE = 2
"""The command line asks for something that does not exist or does not go together."""
REJECTED = 3
"""At least one input gave no article; each is named on stderr, the others were read."""
INTERRUPTED = 130
"""Stopped by Ctrl-C (128 + SIGINT)."""
TERMINATED = 143
"""Stopped by SIGTERM, as a service is (128 + SIGTERM)."""
PIPE_CLOSED = 141
"""Whoever read the output went away, as `head` does (128 + SIGPIPE)."""

HELP = """\b
Exit codes:
  0    every input was read
  1    something unexpected broke
  2    the command line is wrong
  3    at least one input gave no article (named on stderr; the others were read)
  130  stopped by Ctrl-C
  141  whoever read the output went away, as head does
  143  stopped by SIGTERM
"""

ARCHIVE_HELP = """\b
Exit codes:
  0    done, also where nothing was found
  1    the archive can't be used, or has no such article
  2    the command line is wrong
  130  stopped by Ctrl-C
  141  whoever read the output went away, as head does
  143  stopped by SIGTERM
"""


def pipe_closed() -> int:
    """Give the code to end with, standard output turned away: Python flushes it at exit and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED
