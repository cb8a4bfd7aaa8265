import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sayso.records import Reading

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def on_archive(sayso: Run, tmp_path: Path) -> Run:
    """Give a function that runs `sayso` with an archive of the test's own."""

    def run(*arguments: str | Path, **more: str) -> CompletedProcess[str]:
        return sayso(*arguments, SAYSO_ARCHIVE=str(tmp_path / "kept" / "a.sayso"), **more)

    return run


def test_a_page_is_kept_listed_found_and_shown(on_archive: Run, page: Path) -> None:
    added = on_archive("add", page)
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout.startswith("added ")
    id_ = added.stdout.split()[1]
    for verb in (("list",), ("search", "harbour", "tunnel"), ("search", '"before it is safe"')):
        shown = on_archive(*verb).stdout
        assert shown.startswith(f"{id_}  ")
    assert "\nSourcing: " in on_archive("show", id_).stdout
    kept = Reading.from_json(on_archive("show", id_, "--json").stdout)
    assert kept == Reading.from_json(on_archive("read", page, "--json").stdout)


def test_the_same_page_again_adds_nothing(on_archive: Run, page: Path) -> None:
    on_archive("add", page)
    assert on_archive("add", page).stdout.startswith("had it ")
    assert len(on_archive("list", "--jsonl").stdout.splitlines()) == 1


def test_a_page_that_changed_is_another_version(on_archive: Run, page: Path) -> None:
    address = "https://lindholm.example/tunnel"
    on_archive("add", page, "--url", address)
    page.write_text(page.read_text(encoding="utf-8") + "\nKern said on Friday that she was wrong.\n", encoding="utf-8")
    changed = on_archive("add", page, "--url", address, "--jsonl")
    assert json.loads(changed.stdout)["state"] == "version"
    assert json.loads(changed.stdout)["version"] == 2
    assert "she was wrong" in on_archive("show", address, "--text").stdout


def test_what_is_rejected_is_named_and_the_rest_kept(on_archive: Run, page: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = on_archive("add", tmp_path / "empty.txt", page)
    assert done.returncode == 3
    assert done.stdout.count("\n") == 1
    assert "empty.txt: empty: " in done.stderr


def test_pages_read_in_other_processes_are_kept_with_their_own_bytes(on_archive: Run, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(6):
        words = (
            f"Fans of kind {number} are weak\n\nKern said that fans of kind {number} were too weak for the tunnel.\n"
        )
        (pages / f"{number}.txt").write_text(words * (number != 3), encoding="utf-8")
    assert on_archive("add", pages, "--as", "text", "--jobs", "2").returncode == 3
    found = [json.loads(line) for line in on_archive("list", "--jsonl").stdout.splitlines()]
    texts = {on_archive("show", item["id"], "--text").stdout[:14] for item in found}
    assert texts == {f"Fans of kind {number}" for number in (0, 1, 2, 4, 5)}


def test_nothing_found_is_said_and_no_failure(on_archive: Run, page: Path) -> None:
    on_archive("add", page)
    for verb in (("list", "--skip", "1"), ("search", "xyzzy")):
        done = on_archive(*verb)
        assert (done.returncode, done.stdout) == (0, "")
        assert "no article found" in done.stderr
    assert json.loads(on_archive("search", "xyzzy", "--json").stdout) == {"articles": [], "more": None, "hints": []}


@pytest.mark.parametrize("verb", [("list",), ("search", "xyzzy"), ("show", "1a2b")])
def test_reading_an_archive_that_is_not_there_makes_none(sayso: Run, tmp_path: Path, verb: tuple[str, ...]) -> None:
    place = tmp_path / "mistyped.sayso"
    done = sayso(*verb, "--archive", place)
    assert done.returncode == 1
    assert str(place) in done.stderr
    assert "sayso add" in done.stderr
    assert not place.exists()


def test_an_unknown_id_is_a_failure_in_words(on_archive: Run, page: Path) -> None:
    on_archive("add", page)
    done = on_archive("show", "zzz\x1b[31m")
    assert done.returncode == 1
    assert done.stderr.startswith("sayso: ")
    assert "\x1b" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_archive_is_left_alone(sayso: Run, page: Path) -> None:
    before = page.read_bytes()
    done = sayso("list", "--archive", page)
    assert done.returncode == 1
    assert done.stderr.startswith("sayso: ")
    assert page.read_bytes() == before


def test_a_long_list_comes_in_pages(on_archive: Run, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Kern said that {number} fans were weak.\n", encoding="utf-8")
    on_archive("add", *sorted(tmp_path.glob("*.txt")), "--as", "text")
    whole, first, rest = (
        on_archive("list", "--jsonl", *part).stdout for part in ((), ("-n", "1"), ("-n", "5", "--skip", "1"))
    )
    assert first + rest == whole
    assert whole.count("\n") == 3
