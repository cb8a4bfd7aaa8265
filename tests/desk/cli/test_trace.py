import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sayso.desk.cli.origins import drawn_stories
from sayso.desk.cli.terminal import Screen
from sayso.desk.cli.trace import stories_json
from sayso.records import Citation, Copy, Origin, Passage, Reading, Span, Story

Make = Callable[..., Reading]
Readings = dict[str, Reading]
GAZETTE = "The tunnel fans were too weak from the first day, two officials told the Port Gazette on Monday."
POST = "The tunnel fans were too weak from the first day, the Port Gazette has reported."
RADIO = "The minister has confirmed that the fans will be replaced before the tunnel opens."


@pytest.fixture
def story(make_reading: Make) -> tuple[Story, Readings]:
    """Give a story of three reports: one that others rest on, one that copies and cites it, one of its own."""
    reports = [
        make_reading(("headline", "Fans too weak"), ("paragraph", GAZETTE), name="a.html", outlet="Port Gazette"),
        make_reading(("headline", "Weak fans"), ("paragraph", POST), name="b.html", outlet="Lindholm Post"),
        make_reading(("headline", "Confirmed"), ("paragraph", RADIO), name="c.html", published="2026-03-05"),
    ]
    gazette, post, radio = (report.article for report in reports)
    shared = "The tunnel fans were too weak from the first day"
    passages = tuple(Passage(article=a.id, span=_span(a.text, shared)) for a in (post, gazette))
    found = Story(
        id="1" * 64,
        articles=(gazette.id, post.id, radio.id),
        copies=(Copy(copy=post.id, original=gazette.id, containment=0.625, passages=(passages,)),),
        citations=(
            Citation(
                article=post.id,
                outlet="Port Gazette",
                spans=(_span(post.text, "the Port Gazette"),),
                role="story",
                cited=gazette.id,
            ),
            Citation(article=radio.id, outlet="Radio Coral", spans=(), role="venue"),
        ),
        origins=(
            Origin(name="Port Gazette", kind="article", articles=(gazette.id, post.id), sources=("two officials",)),
            Origin(name="c.html", kind="unknown", articles=(radio.id,)),
        ),
        at_most=2,
    )
    return found, {report.article.id: report for report in reports}


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_story_looks_like_this(story: tuple[Story, Readings]) -> None:
    found, readings = story
    assert drawn_stories((found,), readings, Screen(width=88)) == (
        "Fans too weak\n"
        "3 reports, at most 2 independent origins\n"
        "\n"
        "  1  Port Gazette: 2 reports\n"
        "     its sources: two officials\n"
        "     ├ Port Gazette, no date: Fans too weak  a.html\n"
        "     └ Lindholm Post, no date: Weak fans  b.html\n"
        "         copies Port Gazette (a.html), 62% of the shorter text is the same: “The tunnel\n"
        "         fans were too weak from the first day”\n"
        "         cites Port Gazette: “…fans were too weak from the first day, the Port Gazette\n"
        "         has reported.”\n"
        "\n"
        "  2  c.html, where it has it from is not said: 1 report\n"
        "     └ outlet unknown, 5 March 2026: Confirmed  c.html\n"
        "\n"
    )


def test_the_document_says_which_origin_each_report_rests_on(story: tuple[Story, Readings]) -> None:
    found, readings = story
    (written,) = json.loads(stories_json([found], readings))["stories"]
    assert [(item["file"], item["outlet"], item["origin"]) for item in written["articles"]] == [
        ("a.html", "Port Gazette", "Port Gazette"),
        ("b.html", "Lindholm Post", "Port Gazette"),
        ("c.html", None, "c.html"),
    ]
    assert written["at_most"] == 2
    assert written["origins"][0]["kind"] == "article"
    assert written["copies"][0]["containment"] == 0.625
    again = {**written, "articles": [item["id"] for item in written["articles"]]}
    assert Story.from_dict(again) == found


def test_a_hostile_name_does_not_act_on_the_terminal(story: tuple[Story, Readings]) -> None:
    found, readings = story
    hostile = Story(
        id=found.id,
        articles=found.articles,
        origins=(Origin(name="\x1b[2J\u202e", kind="outlet", articles=found.articles, sources=("\x9b",)),),
        at_most=1,
    )
    shown = drawn_stories((hostile,), readings, Screen())
    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)


def test_trace_reads_a_folder(sayso: Callable[..., CompletedProcess[str]], tmp_path: Path) -> None:
    for name, text in (("a", GAZETTE), ("b", POST)):
        (tmp_path / f"{name}.txt").write_text(f"Weak fans\n\n{text}\n\n{RADIO}\n", encoding="utf-8")
    done = sayso("trace", tmp_path, "--json", "--quiet")
    assert done.returncode == 0, done.stderr
    files = [item["file"] for story in json.loads(done.stdout)["stories"] for item in story["articles"]]
    assert sorted(files) == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
