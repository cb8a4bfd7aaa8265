import importlib
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import sayso

ROOT = Path(__file__).parent.parent
HEAVY = {"numpy", "scipy", "selectolax", "rich", "click", "jinja2", "pebble", "py3langid", "charset_normalizer"}


def loaded_by(code: str) -> set[str]:
    """Give the names of the top packages that a fresh interpreter has loaded after running `code`."""
    script = f"{code}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_importing_sayso_loads_nothing_heavy() -> None:
    assert loaded_by("import sayso") & HEAVY == set()


def test_help_loads_click_and_nothing_else_heavy() -> None:
    code = "from sayso.desk.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert loaded_by(code) & HEAVY == {"click"}


def test_the_records_load_the_standard_library_only() -> None:
    assert loaded_by("import sayso.records") & HEAVY == set()


@pytest.mark.parametrize("name", sayso.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    value = getattr(sayso, name)
    assert isinstance(value, str) or value.__doc__
    assert name in dir(sayso)


def test_names_for_type_checkers_are_the_names_for_everyone() -> None:
    source = (ROOT / "src/sayso/__init__.py").read_text(encoding="utf-8")
    declared = {line.rpartition(" as ")[2] for line in source.splitlines() if line.startswith("    from sayso.")}
    assert declared | {"__version__"} == set(sayso.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        getattr(sayso, "nonsense")  # noqa: B009 - a type checker would object to the plain form


def test_every_module_can_be_imported_and_says_what_it_is() -> None:
    names = [m.name for m in pkgutil.walk_packages(sayso.__path__, "sayso.") if not m.name.endswith("__main__")]
    assert len(names) > 50
    assert [name for name in names if not importlib.import_module(name).__doc__] == []


def test_imports_run_one_way() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_lock_names_a_host() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text, lock
        assert "--hash=sha256:" in text, lock
        assert "index-url" not in text, lock


def test_every_dependency_is_locked() -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for lock, wanted in (("run", stated["dependencies"]), ("dev", stated["optional-dependencies"]["dev"])):
        locked = set(
            re.findall(r"^([a-z0-9-]+)==", (ROOT / f"requirements/{lock}.txt").read_text("utf-8"), re.MULTILINE)
        )
        assert {re.split(r"[\[<>=~ ]", name)[0].lower().replace("_", "-") for name in wanted} <= locked
