from __future__ import annotations

from pathlib import Path

import pytest

from sayso.archive import default_path


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("linux", {"HOME": "/h"}, "/h/.local/share/sayso/archive.sayso"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "/d"}, "/d/sayso/archive.sayso"),
        ("linux", {"HOME": "/h", "XDG_DATA_HOME": "relative"}, "/h/.local/share/sayso/archive.sayso"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Application Support/sayso/archive.sayso"),
        ("win32", {"HOME": "/h", "LOCALAPPDATA": "/l"}, "/l/sayso/archive.sayso"),
        ("win32", {"HOME": "/h"}, "/h/AppData/Local/sayso/archive.sayso"),
        ("linux", {"HOME": "/h", "SAYSO_ARCHIVE": "/x/y.sayso"}, "/x/y.sayso"),
    ],
)
def test_where_the_archive_lies(platform: str, environment: dict[str, str], place: str) -> None:
    assert default_path(environment, platform) == Path(place)
