from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.any_record import any_record
from tests.statements.shown import statements_of

from sayso.records import Sourcing, Statement
from sayso.statements import weigh_sourcing

TEXT = (
    "Tessa Marwick told the Port Gazette that the bridge was safe. She said it would reopen. "
    "Officials said it was old. The Port Gazette reported that it would close. It is reportedly unsafe. "
    "Norway said it would help."
)


def test_who_speaks_and_what_it_rests_on() -> None:
    assert weigh_sourcing(statements_of(TEXT)) == Sourcing(
        statements=6,
        named=("Tessa Marwick",),
        unnamed=("officials", "Norway"),
        outlets=("Port Gazette",),
        through=3,
        unsourced=1,
    )


def test_nothing_said_nothing_weighed() -> None:
    assert weigh_sourcing(()) == Sourcing(statements=0)


@pytest.mark.parametrize(
    ("text", "named", "unnamed"),
    [
        ("Sources said it was safe. “It is,” sources said.", (), ("sources",)),
        ("Ana Ortiz said it was safe. Ortiz said it was.", ("Ana Ortiz",), ()),
        ("A senior official said it was safe.", (), ("senior official",)),
    ],
)
def test_each_speaker_counts_once(text: str, named: tuple[str, ...], unnamed: tuple[str, ...]) -> None:
    sourcing = weigh_sourcing(statements_of(text))
    assert (sourcing.named, sourcing.unnamed) == (named, unnamed)


SAID = any_record(Statement).filter(lambda statement: all(link.name for link in statement.chain))


@given(st.lists(SAID, max_size=6))
def test_the_counts_are_of_the_statements(statements: list[Statement]) -> None:
    sourcing = weigh_sourcing(statements)
    assert sourcing.statements == len(statements)
    assert sourcing.unsourced + sourcing.through <= len(statements)
    assert len(set(sourcing.named)) == len(sourcing.named)
    assert len(set(sourcing.outlets)) == len(sourcing.outlets)
