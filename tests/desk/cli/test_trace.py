import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess
from xml.etree import ElementTree as ET

import pytest

from sayso.desk.cli.origins import drawn_stories
from sayso.desk.cli.terminal import Screen
from sayso.desk.stories import quoted
from sayso.desk.stories_json import stories_json
from sayso.desk.story_dot import stories_dot
from sayso.desk.story_svg import stories_svg
from sayso.records import Citation, Copy, Merge, Origin, Passage, Reading, Span, Story

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
            Origin(
                name="Port Gazette",
                kind="article",
                articles=(gazette.id, post.id),
                merges=(
                    Merge(
                        kind="citation",
                        article=post.id,
                        into=gazette.id,
                        passages=(
                            Passage(article=post.id, span=_span(post.text, "the Port Gazette has reported")),
                            Passage(article=gazette.id, span=_span(gazette.text, shared)),
                        ),
                    ),
                    Merge(kind="copy", article=post.id, into=gazette.id, passages=passages),
                ),
                sources=("two officials",),
            ),
            Origin(name="unknown", kind="unknown", articles=(radio.id,)),
        ),
        at_most=1,
    )
    return found, {report.article.id: report for report in reports}


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_story_looks_like_this(story: tuple[Story, Readings]) -> None:
    found, readings = story
    assert drawn_stories((found,), readings, Screen(width=88)) == (
        "Fans too weak\n"
        "3 reports, at most 1 independent origin  story 111111111111\n"
        "\n"
        "  1  Port Gazette: 2 reports\n"
        "     its sources: two officials\n"
        "     ├ Port Gazette, no date: Fans too weak  a.html\n"
        "     └ Lindholm Post, no date: Weak fans  b.html\n"
        "         has it from Port Gazette (a.html): “the Port Gazette has reported”\n"
        "         copies Port Gazette (a.html), 62% of the shorter text is the same: “The tunnel\n"
        "         fans were too weak from the first day”\n"
        "\n"
        "  2  unknown origin: where it has it from is not said, so it is not counted\n"
        "     └ outlet unknown, 5 March 2026: Confirmed  c.html\n"
        "\n"
        "  2 reports without a date: which was first is not known for them.\n"
        "  Reports that only repeat media without a name are not counted as an origin.\n"
        "\n"
    )


def test_evidence_opens_each_merge_to_its_two_passages(story: tuple[Story, Readings]) -> None:
    found, readings = story
    shown = " ".join(drawn_stories((found,), readings, Screen(width=88), evidence=True).split())
    assert "copy, Lindholm Post (b.html): “The tunnel fans were too weak from the first day”" in shown
    assert "copy, Port Gazette (a.html): “The tunnel fans were too weak from the first day”" in shown


def test_a_graph_for_graphviz_has_each_report_and_why(story: tuple[Story, Readings]) -> None:
    found, readings = story
    gazette, post, _ = found.articles
    graph = stories_dot((found,), readings)
    assert graph.startswith("digraph sayso {\n")
    assert graph.count("{") == graph.count("}")
    assert f'"1:{post}" -> "1:{gazette}" [style="dashed", label="citation"' in graph


def test_a_picture_is_well_formed_and_stands_alone(story: tuple[Story, Readings]) -> None:
    found, readings = story
    picture = stories_svg((found,), readings)
    root = ET.fromstring(picture)  # noqa: S314 - our own
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "3 reports, at most 1 independent origin" in texts
    assert len(list(root.iter("{http://www.w3.org/2000/svg}rect"))) == 3
    assert not re.search(r"href|<script|<style|url\((?!#)|<image|<foreignObject", picture)


def test_a_hostile_name_stays_text_in_graph_and_picture(make_reading: Make) -> None:
    name = '"]; evil [label="<script>alert(1)</script>&\x00\\'
    one = make_reading(("headline", name), ("paragraph", GAZETTE), name="a.html", outlet=name)
    told = Story(
        id="2" * 64,
        articles=(one.article.id,),
        origins=(Origin(name=name, kind="article", articles=(one.article.id,)),),
        at_most=1,
    )
    readings = {one.article.id: one}
    picture, graph = stories_svg((told,), readings), stories_dot((told,), readings)
    ET.fromstring(picture)  # noqa: S314 - our own
    assert "<script>" not in picture
    strings = re.sub(r'"(?:[^"\\]|\\.)*"', "", graph)
    assert "evil" not in strings


def test_the_document_says_which_origin_each_report_rests_on(story: tuple[Story, Readings]) -> None:
    found, readings = story
    (written,) = json.loads(stories_json([found], readings))["stories"]
    assert [(item["file"], item["outlet"], item["origin"]) for item in written["articles"]] == [
        ("a.html", "Port Gazette", "Port Gazette"),
        ("b.html", "Lindholm Post", "Port Gazette"),
        ("c.html", None, "unknown"),
    ]
    assert written["at_most"] == 1
    assert written["origins"][0]["kind"] == "article"
    assert written["copies"][0]["containment"] == 0.625
    again = {**written, "articles": [item["id"] for item in written["articles"]]}
    assert Story.from_dict(again) == found


def _circle(make: Make) -> tuple[Story, Readings]:
    """Give a story of two reports that name each other: the first report's source here is later."""
    first = make(("headline", "Fans fail"), ("paragraph", GAZETTE), name="a.html", outlet="Lindholm Post")
    later = make(("headline", "Fans stop"), ("paragraph", POST), name="b.html", outlet="The Port Gazette")
    one, other = first.article, later.article
    here = Passage(article=one.id, span=_span(one.text, "two officials told the Port Gazette"))
    back = Passage(article=other.id, span=_span(other.text, "the Port Gazette has reported."))
    merges = (
        Merge(kind="citation", article=one.id, into="Port Gazette", passages=(here,)),
        Merge(kind="citation", article=other.id, into=one.id, passages=(back,)),
    )
    origin = Origin(name="Lindholm Post", kind="article", articles=(one.id, other.id), merges=merges, circular=True)
    told = Story(id="3" * 64, articles=(one.id, other.id), origins=(origin,), at_most=1)
    return told, {one.id: first, other.id: later}


def test_an_outlet_whose_report_here_is_later_is_not_called_missing(make_reading: Make) -> None:
    told, readings = _circle(make_reading)
    shown = " ".join(drawn_stories((told,), readings, Screen(width=200)).replace("│", " ").split())
    assert "has it from Port Gazette, whose report here (b.html) is later: “two officials told the Port Gazette …”" in (
        shown
    )
    assert "not among these" not in shown
    one, other = told.articles
    assert f'"1:{one}" -> "1:{other}"' in stories_dot((told,), readings)
    picture = ET.fromstring(stories_svg((told,), readings))  # noqa: S314 - our own
    assert len(list(picture.iter("{http://www.w3.org/2000/svg}rect"))) == 2


def test_a_passage_that_is_a_quotation_has_its_own_marks_only(make_reading: Make) -> None:
    told, readings = _circle(make_reading)
    merge = told.origins[0].merges[0]
    text = "“The fans were too weak,” she said."
    said = make_reading(("paragraph", text), name="a.html")
    passage = Passage(article=said.article.id, span=_span(text, "“The fans were too weak,”"))
    quote = replace(merge, article=said.article.id, passages=(passage,))
    assert quoted(quote, {said.article.id: said}, 0) == "“The fans were too weak,”"
    assert quoted(merge, readings, 0, 12) == "“two…”"


def test_a_story_is_called_by_what_the_others_rest_on(story: tuple[Story, Readings]) -> None:
    found, readings = story
    turned = replace(found, articles=found.articles[::-1])
    assert drawn_stories((turned,), readings, Screen()).startswith("Fans too weak\n")


def test_the_picture_is_wide_enough_for_what_is_in_it(make_reading: Make) -> None:
    one = make_reading(("headline", "港" * 200), ("paragraph", GAZETTE), name="a.html", outlet="港" * 60)
    id_ = one.article.id
    told = Story(id="4" * 64, articles=(id_,), origins=(Origin(name="港", kind="article", articles=(id_,)),), at_most=1)
    root = ET.fromstring(stories_svg((told,), {id_: one}))  # noqa: S314 - our own
    title, _, name, detail = (text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert (len(title), len(name), len(detail)) == (35, 22, 22)
    assert float(root.attrib["width"]) >= 16 * 35


def test_the_legend_tells_only_the_lines_that_are_there(story: tuple[Story, Readings]) -> None:
    found, readings = story
    root = ET.fromstring(stories_svg((found,), readings))  # noqa: S314 - our own
    told = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert told[-1] == "has it from"


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


def test_pages_with_one_text_count_once_and_that_is_said(
    sayso: Callable[..., CompletedProcess[str]], tmp_path: Path
) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"Weak fans\n\n{GAZETTE}\n\n{RADIO}\n", encoding="utf-8")
    told = sayso("trace", tmp_path)
    assert "1 report, at most 1 independent origin" in told.stdout
    assert "a.txt" in told.stdout
    assert "1 page with the text of another, counted once" in told.stderr
    assert "b.txt" in told.stderr


def test_the_forms_of_a_folder(sayso: Callable[..., CompletedProcess[str]], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Weak fans\n\n{GAZETTE}\n\n{RADIO}\n", encoding="utf-8")
    for form, start in (("--dot", "digraph sayso {"), ("--svg", "<svg "), ("--json", "{")):
        done = sayso("trace", tmp_path, form, "--quiet")
        assert (done.returncode, done.stdout[: len(start)]) == (0, start)
    assert sayso("trace", tmp_path, "--json", "--evidence").returncode == 2


def test_outlets_of_a_file_are_known(sayso: Callable[..., CompletedProcess[str]], tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    body = "The fans in the tunnel under the harbour were too weak from the first day, Selwyn Bote reported on Monday."
    page.write_text(f"Weak fans\n\n{body}\n\n{RADIO}", encoding="utf-8")
    rows = tmp_path / "outlets.tsv"
    rows.write_text("# name\tnames\nSelwyn Bote\tDer Bote\tbote.example\n", encoding="utf-8")
    named = [
        [one["outlet"] for story in json.loads(done.stdout)["stories"] for one in story["citations"]]
        for done in (sayso("trace", page, "--json", "-q"), sayso("trace", page, "--json", "-q", "--outlets", rows))
    ]
    assert named == [[], ["Selwyn Bote"]]


def test_a_row_without_a_name_is_told_before_anything_is_read(
    sayso: Callable[..., CompletedProcess[str]], tmp_path: Path
) -> None:
    for row in ("\tDer Bote", "Bote\t~", "~"):
        (tmp_path / "outlets.tsv").write_text(f"{row}\n", encoding="utf-8")
        done = sayso("trace", tmp_path, "--outlets", tmp_path / "outlets.tsv")
        assert (done.returncode, "an outlet without a name" in done.stderr) == (2, True), done.stderr


def test_what_is_no_file_is_looked_for_in_the_archive(
    sayso: Callable[..., CompletedProcess[str]], tmp_path: Path
) -> None:
    archive, pages = tmp_path / "kept.sayso", tmp_path / "pages"
    pages.mkdir()
    for name, text in (("a", GAZETTE), ("b", POST)):
        (pages / f"{name}.txt").write_text(f"Weak fans\n\n{text}\n\n{RADIO}\n", encoding="utf-8")
    assert sayso("add", pages, "--archive", archive, "-q").returncode == 0
    found = json.loads(sayso("trace", "tunnel fans", "--archive", archive, "--json", "-q").stdout)
    (story,) = found["stories"]
    assert len(story["articles"]) == 2
    for asked in (story["articles"][0]["id"], story["id"][:12]):
        again = json.loads(sayso("trace", asked, "--archive", archive, "--json", "-q").stdout)
        assert [one["id"] for one in again["stories"]] == [story["id"]]
    nothing = sayso("trace", "giraffe", "--archive", archive)
    assert (nothing.returncode, "nothing in the archive" in nothing.stderr) == (1, True)
