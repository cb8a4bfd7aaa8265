"""The documents say what the code has."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

from sayso import records
from sayso.records import Reason, Record

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
RECORDS = {
    name: kind
    for name, kind in vars(records).items()
    if isinstance(kind, type) and issubclass(kind, Record) and dataclasses.is_dataclass(kind)
}
MARKDOWN = sorted(file for file in [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("examples/*.md")])


def sections(file: Path) -> dict[str, str]:
    """Give the text under each second-level heading."""
    parts = re.split(r"^## (.+)$", file.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


MODEL = sections(DOCS / "data-model.md")


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_every_record_is_documented(name):
    documented = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (.+?) \|", MODEL[name], flags=re.MULTILINE))))
    assert documented == {field.name for field in dataclasses.fields(RECORDS[name])}


@pytest.mark.parametrize("name", [name for name in RECORDS if name != "Reading"])
def test_the_json_shown_is_the_record(name):
    shown = json.loads(re.search(r"^```json\n(.+?)^```$", MODEL[name], flags=re.MULTILINE | re.DOTALL)[1])
    record = RECORDS[name].from_dict(shown)
    assert shown.keys() == record.to_dict().keys()
    assert RECORDS[name].from_json(record.to_json()) == record


def test_every_word_a_field_can_hold_is_documented():
    text = (DOCS / "data-model.md").read_text("utf-8")
    words = {word for kind in RECORDS.values() for word in re.findall(r"'([\w -]+)'", _literals(kind))}
    assert {word for word in words if f"`{word}`" not in text and f'`"{word}"`' not in text} == set()


def _literals(kind: type) -> str:
    module = vars(__import__(kind.__module__, fromlist=["*"]))
    return " ".join(str(module[word]) for field in dataclasses.fields(kind) for word in _names(field.type, module))


def _names(annotation: str, module: dict[str, object]) -> list[str]:
    return [word for word in re.findall(r"\w+", annotation) if "Literal" in str(module.get(word))]


def test_every_reason_of_rejection_is_documented():
    section = sections(DOCS / "cli.md")["What is rejected"]
    assert {reason.value for reason in Reason} <= set(re.findall(r"^\| `(.+?)` \|", section, flags=re.MULTILINE))


def test_each_word_stands_once_in_the_glossary_in_order():
    words = re.findall(r"^\| (.+?) \|", (DOCS / "glossary.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert words == sorted(set(words), key=str.lower)


@pytest.mark.parametrize("file", MARKDOWN, ids=lambda file: file.name)
def test_every_link_between_documents_leads_somewhere(file):
    for target in re.findall(r"\]\(([^)\s]+)\)", file.read_text("utf-8")):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        leads_to = (file.parent / path) if path else file
        assert leads_to.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", leads_to.read_text("utf-8"), flags=re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}, target


def test_every_example_page_has_its_line():
    text = (ROOT / "examples" / "README.md").read_text("utf-8")
    pages = [file.relative_to(ROOT / "examples") for file in (ROOT / "examples").rglob("*.*")]
    good = [page for page in pages if page.suffix in {".html", ".txt"} and page.parts[0] != "bad"]
    assert [str(page) for page in good if f"`{page}`" not in text] == []
