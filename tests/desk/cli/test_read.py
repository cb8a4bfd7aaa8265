import csv
import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desk.cli.interrupting import heed_ctrl_c

import sayso as package
from sayso.records import Reading, Rejected

Sayso = Callable[..., subprocess.CompletedProcess[str]]


def test_a_file_is_read(sayso: Sayso, page: Path) -> None:
    done = sayso("read", page, "--as", "text")
    assert done.returncode == 0
    assert "Kern" in done.stdout
    assert "\nSourcing: " in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_standard_input_and_file_give_the_same(sayso: Sayso, page: Path) -> None:
    from_file = json.loads(sayso("read", page, "--as", "text", "--json").stdout)
    from_pipe = json.loads(sayso("read", "-", "--as", "text", "--json", stdin=page.read_bytes()).stdout)
    assert (from_file.pop("name"), from_pipe.pop("name")) == (str(page), "-")
    assert from_file == from_pipe


def test_a_clean_text_is_left_as_it_is(sayso: Sayso) -> None:
    text = "Menu\n\n  Kern said:  “No.”\n\n\nMenu\n"
    reading = Reading.from_json(sayso("read", "-", "--as", "text", "--json", stdin=text).stdout)
    assert reading.article.text == text
    assert sayso("read", "-", "--as", "text", "--text", stdin=text).stdout == text + "\n"


def test_the_address_is_kept(sayso: Sayso, page: Path) -> None:
    done = sayso("read", page, "--as", "text", "--json", "--url", "https://a.example/1")
    assert json.loads(done.stdout)["article"]["url"] == "https://a.example/1"


def test_as_many_come_out_as_go_in(sayso: Sayso, page: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "minutes.pdf").write_bytes(b"%PDF-1.7\n")
    inputs = [page, tmp_path / "empty.txt", tmp_path / "minutes.pdf", tmp_path / "missing.html", page]
    done = sayso("read", *inputs, "--as", "text", "--json")
    document = json.loads(done.stdout)
    assert done.returncode == 3
    assert [item["name"] for item in document["readings"]] == [str(page)] * 2
    rejected = [Rejected.from_dict(item) for item in document["rejected"]]
    assert [item.reason.value for item in rejected] == ["empty", "pdf", "unreadable"]
    for item in rejected:
        assert f"sayso: {item.name}: {item.reason.value}: " in done.stderr
    assert done.stderr.endswith("sayso: 5 inputs: 2 read, 3 rejected\n")


def test_a_single_rejected_input_is_still_a_document(sayso: Sayso) -> None:
    done = sayso("read", "-", "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["rejected"]["reason"] == "empty"


def test_a_folder_is_many_inputs(sayso: Sayso, page: Path) -> None:
    done = sayso("read", page.parent, "--as", "text", "--json")
    assert [item["name"] for item in json.loads(done.stdout)["readings"]] == [str(page)]
    assert sayso("read", page.parent, "--as", "text").stdout.startswith(f"==> {page} <==\n")


def test_any_number_of_processes_gives_the_same(sayso: Sayso, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"Kern said that {number} fans were too weak.\n" * (number != 5))
    one, two = (sayso("read", tmp_path, "--as", "text", "--jsonl", "--jobs", jobs) for jobs in "12")
    assert one.stdout == two.stdout
    assert one.stdout.count("\n") == 12
    assert one.returncode == two.returncode == 3


def test_a_table_of_a_folder(sayso: Sayso, page: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(sayso("read", page.parent, "--as", "text", "--csv").stdout)))
    assert {row["input"] for row in rows} == {str(page)}


def test_output_goes_to_a_file(sayso: Sayso, page: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    done = sayso("read", page, "--as", "text", "--json", "-o", target)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert json.loads(target.read_text(encoding="utf-8"))["name"] == str(page)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_takes_one_file_an_input(sayso: Sayso, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "made" / "pages"
    done = sayso("read", page, page, "-", "--as", "text", "--html", "-o", out, stdin="Kern said no.")
    assert done.returncode == 0
    assert sorted(path.name for path in out.iterdir()) == ["stdin.html", "tunnel-2.html", "tunnel.html"]


def test_a_slash_at_the_end_means_a_folder(sayso: Sayso, page: Path, tmp_path: Path) -> None:
    assert sayso("read", page, "--as", "text", "--markdown", "-o", f"{tmp_path}/new/").returncode == 0
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["tunnel.md"]


@pytest.mark.parametrize("name", ["../../up.txt", "..", ".hidden.txt", "a/b.txt", "x" * 300 + ".txt", "%2e%2e%2f.txt"])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    from sayso.desk.cli.output import file_name  # noqa: PLC0415 - the only test here that looks inside

    made = tmp_path / f"{file_name(name, set())}.html"
    assert made.resolve().parent == tmp_path.resolve()
    assert not made.name.startswith(".")
    made.touch()


def test_a_target_that_can_not_be_written_is_said(sayso: Sayso, page: Path, tmp_path: Path) -> None:
    done = sayso("read", page, "--as", "text", "-o", tmp_path / "no" / "such" / "folder.txt")
    assert done.returncode == 1
    assert "can't write" in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_says_where_fields_were_read(sayso: Sayso, page: Path) -> None:
    assert "The text was given as it is." in sayso("read", page, "--as", "text", "--explain").stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["read"], "Missing argument"),
        (["read", "a", "b", "--url", "https://a.example"], "--url"),
        (["read", "a", "--json", "--csv"], "--json or --csv"),
        (["read", "a", "--explain", "--json"], "--explain"),
        (["read", "a", "b", "--html"], "-o DIR"),
        (["read", "a", "--jobs", "0"], "--jobs"),
        (["read", "a", "--as", "pdf"], "--as"),
        (["reed", "a"], "Did you mean 'read'?"),
        (["read", "a", "--jason"], "--json"),
    ],
)
def test_a_wrong_command_line_ends_with_2(sayso: Sayso, arguments: list[str], complaint: str) -> None:
    done = sayso(*arguments)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert done.stdout == ""


def test_quiet_still_names_what_was_rejected(sayso: Sayso, page: Path) -> None:
    done = sayso("read", page, "/no/such/page", "--as", "text", "--quiet")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("sayso: /no/such/page: unreadable: ")


def test_a_closed_pipe_is_quiet(environment: dict[str, str], page: Path) -> None:
    command = [sys.executable, "-m", "sayso", "read", "--as", "text", *[str(page)] * 300]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_ctrl_c_ends_with_130(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "sayso", "read", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command,
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env=environment,
        preexec_fn=heed_ctrl_c,  # noqa: PLW1509 (no thread runs in these tests)
    ) as process:
        assert process.stderr
        time.sleep(1.5)  # until it waits for standard input
        process.send_signal(signal.SIGINT)
        errors = process.stderr.read().decode()
        process.wait(timeout=10)
    assert process.returncode == 130
    assert "Traceback" not in errors


@pytest.mark.parametrize(("extra", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colour(
    environment: dict[str, str], page: Path, extra: dict[str, str], *, coloured: bool
) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sayso", "read", "--as", "text", str(page)]
    env = {**environment, "TERM": "xterm-256color", **extra}
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=env):
        os.close(theirs)
        shown = b""
        while piece := _read(ours):
            shown += piece
    os.close(ours)
    assert (b"\x1b[" in shown) is coloured
    assert b"Sourcing:" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux tells the end of a terminal with EIO
        return b""


def test_colour_can_be_asked_for_and_refused(sayso: Sayso, page: Path) -> None:
    asked = sayso("read", page, "--as", "text", "--color", "always", TERM="xterm-256color")
    assert "\x1b[" in asked.stdout


@pytest.mark.parametrize("form", [[], ["--csv"], ["--markdown"], ["--json"], ["--jsonl"]])
def test_no_control_character_reaches_the_output(sayso: Sayso, form: list[str]) -> None:
    hostile = "Kern said that the fans \x1b[31m\x9b2J were \u202etoo weak\u202c.\x07\n"
    shown = sayso("read", "-", "--as", "text", *form, stdin=hostile).stdout
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)


def test_an_encoding_without_the_letters_is_no_crash(sayso: Sayso, page: Path) -> None:
    done = sayso("read", page, "--as", "text", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "\\u201c" in done.stdout


def test_version_and_help(sayso: Sayso) -> None:
    assert sayso("--version").stdout == f"sayso {package.__version__}\n"
    for verb in ("read", "trace"):
        text = sayso(verb, "--help").stdout
        assert "Examples:" in text
        assert "Exit codes:" in text
