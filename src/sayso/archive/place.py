"""Where the archive lies when nobody says."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FILE = "archive.sayso"


def default_path(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Give `SAYSO_ARCHIVE`, else the archive in the user's data folder as the platform has it.

    Linux: XDG base directories; macOS: Application Support; Windows: the local application data.
    """
    environment = os.environ if environment is None else environment
    if stated := environment.get("SAYSO_ARCHIVE"):
        return Path(stated).expanduser()
    home = Path(environment.get("HOME") or Path.home())
    if platform == "darwin":
        folder = home / "Library" / "Application Support"
    elif platform == "win32":
        folder = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        stated = environment.get("XDG_DATA_HOME", "")
        folder = Path(stated) if stated.startswith("/") else home / ".local" / "share"
    return folder / "sayso" / FILE
