from __future__ import annotations

from dataclasses import replace

import pytest
from tests.stories.articles import article, said

from sayso.records import Article
from sayso.stories import find_claims, find_reversals, find_reversals_between

ASIF = "Khawaja Asif"
OFFER = "Pakistan has offered the United States a joint operation against terrorists"


def two(turn: str, cue: str, content: str, who: str = ASIF) -> tuple[Article, tuple]:
    one = article(f"Khawaja Asif told reporters that {OFFER}.", turn, url="https://a.example/")
    return one, (said(one, "told", OFFER, ASIF), said(one, cue, content, who))


@pytest.mark.parametrize(
    ("turn", "cue", "content", "kind"),
    [
        (
            "He later clarified that he never offered boots on the ground.",
            "clarified",
            "he never offered boots",
            "clarification",
        ),
        ("He denied having said anything of the kind.", "denied", "having said anything of the kind", "denial"),
        ("He insisted he never said so.", "insisted", "he never said so", "denial"),
        ("He retracted the remark about the operation.", "retracted", "the remark about the operation", "retraction"),
        ("He walked back the offer on Monday.", "walked back", "the offer", "retraction"),
    ],
)
def test_the_same_speaker_takes_it_back(turn: str, cue: str, content: str, kind: str) -> None:
    one, statements = two(turn, cue, content)
    (reversal,) = find_reversals(one, statements)
    assert (reversal.speaker, reversal.kind) == (ASIF, kind)
    assert (reversal.earlier, reversal.later) == (statements[0].id, statements[1].id)


@pytest.mark.parametrize(
    ("turn", "cue", "content", "who"),
    [
        ("He denied the charge of theft.", "denied", "the charge of theft", ASIF),
        ("He said the operation would be joint.", "said", "the operation would be joint", ASIF),
        ("His brother clarified that he never offered it.", "clarified", "he never offered it", "Omar Asif"),
    ],
)
def test_what_is_no_reversal(turn: str, cue: str, content: str, who: str) -> None:
    assert find_reversals(*two(turn, cue, content, who)) == ()


def test_a_reversal_in_a_later_article() -> None:
    early = article(f"Khawaja Asif told reporters that {OFFER}.", url="https://a.example/", published="2026-03-01")
    late = article(
        "Khawaja Asif clarified on Sunday that no joint operation against terrorists was offered.",
        url="https://b.example/",
        published="2026-03-03",
    )
    offer = said(early, "told", OFFER, ASIF)
    turn = said(late, "clarified", "no joint operation against terrorists was offered", ASIF)
    (reversal,) = find_reversals_between([(late, (turn,)), (early, (offer,))])
    assert (reversal.earlier, reversal.later) == (offer.id, turn.id)
    dated = article("Khawaja Asif clarified on Sunday that no joint operation against terrorists was offered.",
                    url="https://b.example/", published="2026-02-01")  # fmt: skip
    assert find_reversals_between([(dated, (turn,)), (early, (offer,))]) == ()


def test_a_claim_is_one_statement_in_several_articles() -> None:
    one = article(f"Khawaja Asif told reporters that {OFFER}.", url="https://a.example/")
    other = article(
        "“We offered the United States a joint operation against the terrorists,” said Khawaja Asif.",
        url="https://b.example/",
    )
    third = article("“Wheat prices will fall before winter,” said Khawaja Asif.", url="https://c.example/")
    statements = (
        said(one, "told", OFFER, ASIF),
        said(other, "said", "We offered the United States a joint operation against the terrorists", ASIF),
        said(third, "said", "Wheat prices will fall before winter", ASIF),
    )
    pairs = list(zip((one, other, third), [(each,) for each in statements], strict=True))
    (claim,) = find_claims(pairs)
    assert claim.speaker == ASIF
    assert set(claim.statements) == {statements[0].id, statements[1].id}
    assert find_claims(reversed(pairs)) == (claim,)
    assert find_claims([(one, (statements[0], statements[0]))]) == ()


def test_a_nested_denial_is_part_of_the_clarification() -> None:
    one, statements = two(
        "He later clarified that he never said boots were offered.", "clarified", "he never said boots were offered"
    )
    nested = replace(said(one, "never said", "boots were offered", ASIF), nested_in=statements[1].id)
    assert [reversal.kind for reversal in find_reversals(one, (*statements, nested))] == ["clarification"]
