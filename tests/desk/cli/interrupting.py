"""Programs that can be interrupted, wherever the tests run."""

from __future__ import annotations

import signal


def heed_ctrl_c() -> None:
    """Give SIGINT its meaning back before a program starts: what a shell puts into the background ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
