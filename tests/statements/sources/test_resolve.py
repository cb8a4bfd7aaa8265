from __future__ import annotations

import pytest
from tests.statements.shown import statements_of


def sources(text: str) -> list[tuple[str | None, str | None, bool]]:
    return [(s.source.name, s.source.kind, s.source.anonymous) for s in statements_of(text) if s.source]


def last_name(text: str) -> str | None:
    return sources(text)[-1][0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Lund, an engineer, left. She said it was safe.", "Maria Lund"),
        ("Maria Lund said it was safe. She said it would reopen.", "Maria Lund"),
        ("Maria Lund met Peter Brandt. He said it was safe.", "Peter Brandt"),
        ("Maria Lund met Peter Brandt. She said it was safe.", "Maria Lund"),
        ("Peter Brandt met Maria Lund. “It is safe,” he said.", "Peter Brandt"),
        ("Peter Brandt said Maria Lund left. He said it was safe.", "Peter Brandt"),
        ("It was safe. He said that it was.", None),
    ],
)
def test_he_and_she(text: str, name: str | None) -> None:
    assert last_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“I think it is safe,” Maria Lund said.", "Maria Lund"),
        ("Maria Lund said she believed that it was safe.", "Maria Lund"),
        ("Peter Brandt said: “I told you that it was safe.”", "Peter Brandt"),
    ],
)
def test_whose_words_i_stands_in(text: str, name: str) -> None:
    assert last_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Lund, an engineer, left. Lund said it was safe.", "Maria Lund"),
        ("Maria Lund, an engineer, left. Ms. Lund said it was safe.", "Maria Lund"),
        ("Maria Lund, an engineer, left. Maria said it was safe.", "Maria Lund"),
        ("Lund said it was safe. Maria Lund, an engineer, left.", "Maria Lund"),
        ("Foreign Minister Oona Lahti left. The foreign minister said it was safe.", "Oona Lahti"),
        ("Ivo Brandt, the mayor of Lindholm, left. The mayor said it was safe.", "Ivo Brandt"),
        ("The 45-year-old Ana Ortiz left. The 45-year-old said it was safe.", "Ana Ortiz"),
    ],
)
def test_last_names_and_roles_lead_to_the_full_name(text: str, name: str) -> None:
    assert last_name(text) == name


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Port Gazette said it was safe. The newspaper said it was.", ("Port Gazette", "outlet", False)),
        ("The BBC said it was safe. The broadcaster said it was.", ("BBC", "outlet", False)),
        ("Two officials told the Port Gazette it was safe. The paper said it was.", ("Port Gazette", "outlet", False)),
        (
            "The Civil Aviation Bureau of Norrland (CABN) left. CABN said it was safe.",
            ("Civil Aviation Bureau of Norrland", "organisation", False),
        ),
        ("A spokesman for the harbour authority said it was safe.", ("harbour authority", "person", False)),
        (
            "The National Harbour Board (NHB) met. An NHB spokeswoman said it was safe.",
            ("National Harbour Board", "person", False),
        ),
        ("Officials said it was safe.", (None, "group", True)),
        ("A senior official said it was safe.", (None, "person", True)),
        ("The report said it was safe.", (None, "document", False)),
        ("Ana Ortiz and Ivo Brandt said it was safe.", ("Ana Ortiz and Ivo Brandt", "group", False)),
    ],
)
def test_outlets_organisations_and_the_unnamed(text: str, source: tuple[str | None, str | None, bool]) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Foreign Minister Oona Lahti said it was safe.", "Foreign Minister"),
        ("Foreign Minister Oona Lahti left. She said it was safe.", "Foreign Minister"),
        ("Maria Lund, an engineer, left. Lund said it was safe.", "an engineer"),
        ("A witness, Ana Ortiz, said it was safe.", "witness"),
        ("Maria Lund said it was safe.", None),
    ],
)
def test_the_role_comes_with_the_name(text: str, role: str | None) -> None:
    source = statements_of(text)[-1].source
    assert source is not None
    assert source.role == role


def test_the_source_keeps_its_own_place_and_words() -> None:
    text = "Maria Lund, an engineer, left. She said it was safe."
    (statement,) = statements_of(text)
    assert statement.source is not None
    assert [span.of(text) for span in statement.source.spans] == ["She"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A ferryman said it was safe.\n\nIvo Brandt, a sailor, said so on Monday.", "Ivo Brandt"),
        ("A ferryman who asked not to be named said it was safe.\n\nIvo Brandt, a sailor, left.", None),
        ("An official said it was safe.\n\nIvo Brandt, a sailor, left.", None),
        ("One of the ferrymen said it was safe.\n\nIvo Brandt, a sailor, left.", None),
        ("Nobody came.\n\nA ferryman said it was safe.\n\nIvo Brandt, a sailor, left.", None),
    ],
)
def test_whom_a_story_opens_with_is_named_soon_after(text: str, name: str | None) -> None:
    assert sources(text)[0][0] == name
