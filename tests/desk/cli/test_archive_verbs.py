import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

import pyarrow.parquet as pq
import pytest
from tests.capture.webarchive.writing import joined, response, warc
from tests.desk.cli.interrupting import heed_ctrl_c

from sayso.archive import Archive
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


ADDRESS = "https://lindholm.example/tunnel"


@pytest.fixture
def edited(on_archive: Run, page: Path) -> str:
    """Give the address of an article of which two versions are kept."""
    on_archive("add", page, "--url", ADDRESS, "--fast")
    text = page.read_text(encoding="utf-8").replace("closed until spring", "closed until autumn")
    page.write_text(text + "\nKern said on Friday that she was wrong.\n", encoding="utf-8")
    on_archive("add", page, "--url", ADDRESS, "--fast")
    return ADDRESS


def test_what_was_edited_is_shown(on_archive: Run, edited: str) -> None:
    shown = on_archive("versions", edited).stdout
    assert shown.count("version ") == 2
    assert "[-spring-]{+autumn+}" in shown
    assert "new statement: Ada Kern: she was wrong" in " ".join(shown.split())
    found = json.loads(on_archive("versions", edited, "--json").stdout)
    assert [version["version"] for version in found["versions"]] == [1, 2]
    assert {change["kind"] for change in found["differences"][0]["statements"]} == {"changed", "added"}


@pytest.mark.usefixtures("edited")
def test_who_speaks_is_listed_and_shown(on_archive: Run) -> None:
    assert "Ada Kern, " in on_archive("speakers").stdout
    shown = on_archive("speakers", "Kern").stdout
    assert shown.startswith("Ada Kern\n")
    assert "Transport Minister: " in shown
    assert "before it is safe" in shown
    found = json.loads(on_archive("speakers", "Ada", "Kern", "--json").stdout)
    assert found["roles"][0]["role"] == "Transport Minister"
    nobody = on_archive("speakers", "Xyzzy")
    assert (nobody.returncode, nobody.stdout, nobody.stderr) == (0, "", "sayso: no speaker found\n")


@pytest.mark.usefixtures("edited")
def test_judgements_are_made_listed_and_taken_back(on_archive: Run) -> None:
    made = on_archive("merge", "Ada Kern", "Norrvik AB", "--by", "A. Checker", "--note", "a joke")
    assert made.stdout == "judgement 1: one speaker\n"
    assert "by hand" in on_archive("speakers", "Norrvik").stdout
    split = on_archive("split", "Ada Kern", "Norrvik AB", "--by", "B. Checker")
    assert split.stdout == "judgement 2: two speakers\n"
    listed = on_archive("judgements", "--withdraw", "2", "--by", "C. Checker").stdout.splitlines()
    assert "are one speaker, by A. Checker" in listed[0]
    assert "+00:00: a joke; withdrawn by B. Checker, 20" in listed[0]
    assert "withdrawn by C. Checker" in listed[1]
    assert len(json.loads(on_archive("judgements", "--json").stdout)["judgements"]) == 2
    for wrong in (("split", "Ada Kern"), ("split", "a", "b", "--in", "c")):
        assert on_archive(*wrong).returncode == 2
    assert on_archive("merge", "Ada Kern", "Nobody").returncode == 1


def test_searches_are_exported_in_every_form(on_archive: Run, edited: str, tmp_path: Path) -> None:
    (line,) = on_archive("export").stdout.splitlines()
    assert Reading.from_json(line) == Reading.from_json(on_archive("show", edited, "--json").stdout)
    rows = on_archive("export", "speaker:Kern", "--csv").stdout.splitlines()
    assert rows[0].startswith("input,outlet,")
    assert len(rows) > 3
    assert on_archive("export", "xyzzy").stdout == ""
    assert json.loads(on_archive("export", "--ninjs").stdout)["standard"]["version"] == "3.1"
    graph = json.loads(on_archive("export", "--jsonld").stdout)["@graph"]
    assert {node["@type"] for node in graph} == {"NewsArticle", "Quotation"}
    assert json.loads(on_archive("export", "--annotations").stdout)["type"] == "AnnotationPage"
    hint = on_archive("export", "speker:Kern").stderr
    assert "did you mean speaker:Kern?" in hint
    assert on_archive("export", "--ninjs", "-o", f"{tmp_path}/out/").returncode == 0
    assert len(list((tmp_path / "out").iterdir())) == 1


@pytest.mark.usefixtures("edited")
def test_a_table_is_exported(on_archive: Run, tmp_path: Path) -> None:
    table = tmp_path / "said.parquet"
    done = on_archive("export", "--parquet", "-o", table)
    rows = on_archive("export", "--csv").stdout.count("\n") - 1
    assert done.stderr == f"sayso: {rows} statements in {table}\n"
    assert pq.read_table(table).num_rows == rows
    assert on_archive("export", "--parquet").returncode == 2


def test_what_is_forgotten_is_gone(on_archive: Run, edited: str) -> None:
    done = on_archive("forget", edited, "--scrub")
    assert done.stdout.startswith("forgot   ")
    assert "(2 versions)" in done.stdout
    assert on_archive("show", edited).returncode == 1
    assert on_archive("forget", edited).returncode == 1


@pytest.mark.usefixtures("edited")
def test_the_archive_is_checked_and_backed_up(on_archive: Run, tmp_path: Path) -> None:
    assert on_archive("check").stdout == "whole: 1 article\n"
    copy = tmp_path / "copy.sayso"
    assert on_archive("backup", copy).stdout == f"1 article in {copy}\n"
    assert on_archive("export", "--archive", copy).stdout == on_archive("export").stdout
    assert on_archive("backup", copy).returncode == 1
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE body SET data = zeroblob(1)")
    done = on_archive("check", "--archive", copy)
    assert done.returncode == 1
    assert "is not what was captured" in done.stdout


def test_pages_are_read_anew_by_other_means(on_archive: Run, edited: str, page: Path) -> None:
    assert on_archive("reread", "-q").stdout == ""
    before = json.loads(on_archive("show", edited, "--json").stdout)
    assert on_archive("reread", "--model").stdout == "2 pages read anew\n"
    after = json.loads(on_archive("show", edited, "--json").stdout)
    assert after["article"]["id"] == before["article"]["id"]
    assert after == {**json.loads(on_archive("read", page, "--url", edited, "--json").stdout)}
    assert on_archive("reread").stdout == "0 pages read anew\n"
    assert on_archive("reread", "--fast", "--model").returncode == 2
    on_archive("reread", "--fast")
    assert json.loads(on_archive("show", edited, "--json").stdout) == before


def test_a_web_archive_is_kept_and_after_repair_only_the_rest_is_added(on_archive: Run, tmp_path: Path) -> None:
    article = "<h1>Bees</h1>" + "".join(
        f"<p>The bees are back in town {n}, Ada Tarn said on Monday.</p>" for n in range(9)
    )
    blocks = [response(f"<html><body><article>{article} {n}</article></body></html>".encode()) for n in range(3)]
    records = [warc("response", block, url=f"https://bees.example/a/{n}") for n, block in enumerate(blocks)]
    whole, starts = joined(records, compressed=True)
    path = tmp_path / "bees.warc.gz"
    path.write_bytes(whole[: starts[2] + 100])
    done = on_archive("add", path, "--fast")
    assert done.returncode == 3
    assert "truncated, 100 bytes unread" in done.stderr
    path.write_bytes(whole)
    done = on_archive("add", path, "--fast")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["had", "had", "added"]
    assert json.loads(on_archive("list", "--jsonl").stdout.splitlines()[0])["url"].startswith("https://bees.example/a/")


def test_sigterm_and_ctrl_c_end_an_ingest_in_order(environment: dict[str, str], tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(400):
        (pages / f"{number:03}.txt").write_text(f"Kern said that {number} fans were weak.\n" * 40, encoding="utf-8")
    place = tmp_path / "a.sayso"
    for stop, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130)):
        command = [sys.executable, "-m", "sayso", "add", str(pages), "--as", "text", "--archive", str(place), "-j", "1"]
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            preexec_fn=heed_ctrl_c,  # noqa: PLW1509 (no thread runs in these tests)
        ) as run:
            shown = [run.stdout.readline()]
            started = time.monotonic()
            run.send_signal(stop)
            rest, errors = run.communicate(timeout=20)
            assert time.monotonic() - started < 10
            assert run.returncode == code
            assert "Traceback" not in errors
        acknowledged = {
            line.split()[1] for line in (shown + rest.splitlines(keepends=True)) if line.startswith("added")
        }
        with Archive.open(place) as archive:
            assert archive.check() == ()
            assert acknowledged <= {reading.article.id[:12] for reading in archive.readings()}


def test_a_closed_pipe_is_quiet(environment: dict[str, str], edited: str, tmp_path: Path) -> None:
    place = tmp_path / "kept" / "a.sayso"
    for verb in (["export"], ["search", "tunnel"], ["speakers"], ["versions", edited]):
        command = f"{sys.executable} -m sayso {' '.join(verb)} --archive {place} | true"
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, env=environment, check=False)
        assert done.stderr == ""


def test_what_is_written_as_an_option_is_no_search(on_archive: Run, page: Path) -> None:
    on_archive("add", page, "--fast")
    for verb in (("search", "tunnel", "--jsno"), ("export", "tunnel", "-n", "1"), ("export", "--jsno=1")):
        done = on_archive(*verb)
        assert (done.returncode, done.stdout) == (2, "")
        assert "No such option" in done.stderr
    assert on_archive("export", "tunnel", "-xyzzy").stdout


def test_only_an_empty_archive_is_told_how_to_begin(on_archive: Run, page: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    on_archive("add", tmp_path / "empty.txt")
    assert "`sayso add PAGE` keeps one" in on_archive("list").stderr
    on_archive("add", page, "--fast")
    assert on_archive("search", "xyzzy").stderr == "sayso: no article found\n"


@pytest.mark.usefixtures("edited")
def test_a_speaker_is_shown_by_the_beginning_of_an_id_and_lists_go_on(on_archive: Run) -> None:
    first = json.loads(on_archive("speakers", "--jsonl", "-n", "1").stdout)
    for digits in (6, 12, 64):
        assert json.loads(on_archive("speakers", first["id"][:digits], "--json").stdout)["id"] == first["id"]
    assert on_archive("speakers", "-n", "1").stderr == "sayso: there are more: --skip 1\n"
    assert on_archive("speakers", "ffffff").returncode == 1
    assert on_archive("judgements").stderr == "sayso: no judgements\n"


def test_one_of_several_who_have_a_name_is_not_shown_as_the_only_one(on_archive: Run, tmp_path: Path) -> None:
    text = "Ada Kern said that the fans were weak.\n\nEva Kern said that the fans were strong.\n"
    (tmp_path / "kern.txt").write_text(text, encoding="utf-8")
    on_archive("add", tmp_path / "kern.txt", "--as", "text", "--fast")
    shown = on_archive("speakers", "Kern", "-n", "1")
    assert shown.stdout.count("\n") == 1
    assert shown.stderr == "sayso: there are more: --skip 1\n"


def test_two_versions_of_an_article_are_forgotten_as_one(on_archive: Run, edited: str) -> None:
    versions = json.loads(on_archive("versions", edited, "--json").stdout)["versions"]
    done = on_archive("forget", *(version["id"] for version in versions))
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert on_archive("list").stdout == ""


@pytest.mark.usefixtures("edited")
def test_mistyped_operators_are_told_beside_facets(on_archive: Run) -> None:
    assert "did you mean speaker:Kern?" in on_archive("search", "speker:Kern", "--facets").stderr


@pytest.mark.usefixtures("edited")
def test_a_table_needs_a_file_and_no_folder(on_archive: Run, tmp_path: Path) -> None:
    done = on_archive("export", "--parquet", "-o", tmp_path)
    assert done.returncode == 2
    assert "add -o FILE" in done.stderr


@pytest.mark.parametrize("start", [0.02, 0.5])
@pytest.mark.usefixtures("edited")
def test_damage_is_told_by_check_itself(on_archive: Run, tmp_path: Path, start: float) -> None:
    copy = tmp_path / "copy.sayso"
    on_archive("backup", copy)
    whole = copy.read_bytes()
    place = int(len(whole) * start) // 4096 * 4096
    copy.write_bytes(whole[:place].ljust(len(whole) - 4096, b"\xff") + whole[-4096:])
    done = on_archive("check", "--archive", copy)
    assert done.returncode == 1
    assert done.stdout
    assert "sayso check" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
