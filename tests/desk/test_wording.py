from collections.abc import Callable
from typing import Any

import pytest

from sayso.desk.wording import (
    chain_in_words,
    complaint,
    content_in_words,
    day,
    listed,
    look,
    manner,
    notices,
    verdict,
)
from sayso.records import ChainLink, Reading, Reason, Rejected, Source, Sourcing, Span, Statement
from sayso.statements import weigh_sourcing

Make = Callable[..., Reading]


def test_a_chain_leads_from_the_outermost_to_the_speaker(reading: Reading) -> None:
    assert chain_in_words(reading.statements[3]) == "Port Gazette → Sources (unnamed)"


def test_a_name_can_not_act_on_a_terminal() -> None:
    link = ChainLink(name="A\x1b[31m\nB")
    statement = Statement(id="1", content=(Span(0, 1),), chain=(link,), mode="direct")
    assert chain_in_words(statement) == "A␛[31m B"


def test_a_whole_country_that_speaks_is_shown_as_nobody_named_everywhere() -> None:
    link = ChainLink(name="Pakistan", kind="organisation")
    statement = Statement(
        id="1", content=(Span(0, 31),), chain=(link,), mode="indirect", source=Source(spans=(), name="Pakistan")
    )
    assert chain_in_words(statement) == "Pakistan (nobody named)"
    assert look(statement) == "unnamed"
    assert "No source is named. 1 is not: “Pakistan”." in verdict(weigh_sourcing((statement,)))


def test_manner_tells_belief_and_what_is_not_said_yet(reading: Reading) -> None:
    assert [manner(statement) for statement in reading.statements[3:5]] == ["indirect, not yet said", "direct"]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-03-04", "4 March 2026"),
        ("2026-03-04T09:30:00+00:00", "4 March 2026, 09:30 UTC"),
        ("2026-03-04T09:30:00Z", "4 March 2026, 09:30 UTC"),
        ("2026-03-04T09:30:00+05:30", "4 March 2026, 09:30 UTC+05:30"),
        ("2026-03-04T09:30", "4 March 2026, 09:30"),
        ("last\x1b Tuesday", "last␛ Tuesday"),
    ],
)
def test_days_as_people_write_them(moment: str, words: str) -> None:
    assert day(moment) == words


def test_a_long_list_says_how_many_more() -> None:
    assert [listed("ABC"[:n]) for n in range(4)] == ["", "A", "A and B", "A, B and C"]
    assert listed("ABCDE", most=2) == "A, B and 3 more"


def test_the_verdict_is_in_sentences(reading: Reading) -> None:
    assert verdict(reading.sourcing) == (
        "7 statements. 1 source is named: Ada Kern. 3 are not: “An official”, “ministry” and “Sources”. "
        "3 of 7 come through another outlet: Port Gazette."
    )


@pytest.mark.parametrize(
    ("sourcing", "words"),
    [
        (Sourcing(statements=0), "No statement was found."),
        (
            Sourcing(statements=2, unnamed=("sources",), unsourced=1),
            (
                "2 statements. No source is named. 1 is not: “sources”. 1 without any source. "
                "None comes through another outlet."
            ),
        ),
        (
            Sourcing(statements=1, named=("A",), outlets=("B", "C"), through=1),
            "1 statement. 1 source is named: A. All come through 2 other outlets: B and C.",
        ),
    ],
)
def test_verdicts_at_the_edges(sourcing: Sourcing, words: str) -> None:
    assert verdict(sourcing) == words


def test_an_isolated_name_keeps_its_direction_to_itself() -> None:
    assert "\u2068آدا\u2069" in verdict(Sourcing(statements=1, named=("آدا",)), isolated=True)


def test_long_content_is_cut_at_a_word() -> None:
    text = "one two three four five"
    statement = Statement(id="1", content=(Span(0, len(text)),), mode="direct")
    assert content_in_words(statement, text, 15) == "one two three…"
    assert content_in_words(statement, "x" * len(text), 15) == "x" * 14 + "…"
    assert content_in_words(statement, text) == text


def test_content_in_pieces_shows_the_gap(reading: Reading) -> None:
    words = content_in_words(reading.statements[4], reading.article.text)
    assert words == "“Nobody has driven through it,” … “and nobody will before it is safe.”"


@pytest.mark.parametrize("reason", Reason)
def test_a_complaint_names_input_reason_and_what_to_do(reason: Reason) -> None:
    words = complaint(Rejected(name="a\x1bb.html", reason=reason))
    assert words.startswith(f"a␛b.html: {reason.value}: ")
    assert len(words) > len(f"a␛b.html: {reason.value}: ")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, []),
        ({"language": "en-GB"}, []),
        ({"language": "ur"}, ["in Urdu only quotations"]),
        ({"language": "fr-CA"}, ["in French only quotations"]),
        ({"language": "mi"}, ["not find statements in this language"]),
        ({"paywalled": True, "live": True, "truncated": True}, ["for subscribers", "cut off", "live blog"]),
    ],
)
def test_a_reader_is_told_what_is_missing(make_reading: Make, fields: dict[str, Any], words: list[str]) -> None:
    told = notices(make_reading(("paragraph", "a"), **fields))
    assert len(told) == len(words)
    assert all(word in notice for word, notice in zip(words, told, strict=True))
