from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sayso.models import default


def test_the_digest_tells_models_from_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = default.models_digest()
    folder = Path(default.__file__).parent
    for file in (*folder.glob("*.json"), *folder.glob("*.npz")):
        shutil.copy(file, tmp_path)
    monkeypatch.setattr(default, "__file__", str(tmp_path / "default.py"))
    digest = default.models_digest.__wrapped__
    assert digest() == own
    (tmp_path / "spans.json").write_text("{}")
    assert digest() != own
