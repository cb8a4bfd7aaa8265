from __future__ import annotations

import time

import pytest

from sayso.text.outlet_shapes import shaped_outlets


@pytest.mark.parametrize(
    ("sentence", "name", "telling"),
    [
        ("He spoke to the Lebanese newspaper Al-Safir yesterday.", "Al-Safir", True),
        ("The tale is in the College Fix, a website for students.", "College Fix", True),
        ("The tale began on huzlers.com last week.", "huzlers.com", False),
        ("A reporter of KTNV was there.", "KTNV", False),
        ("It was first in AppleInsider, it seems.", "AppleInsider", False),
        ("She told Vinter Press Agency: 'It is ours.'", "Vinter Press Agency", False),
        ("The Galveston Daily News has it.", "Galveston Daily News", False),
    ],
)
def test_a_name_is_known_by_its_words_or_its_shape(sentence: str, name: str, telling: bool) -> None:
    found = list(shaped_outlets(sentence))
    assert (name, telling) in {(one.name, one.telling) for one in found}
    assert all(sentence[one.start : one.end].startswith(one.name) for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "He put it on YouTube and on Facebook.",
        "The URL website was gone.",
        "McDonald and LaGuardia were there.",
        "A man walked into a bar.",
    ],
)
def test_what_is_no_outlet(sentence: str) -> None:
    assert not list(shaped_outlets(sentence))


@pytest.mark.parametrize("piece", ["Aa ", "A & ", "a.b-", "the newspaper ", "A, a ", "WXYZ 5 ", "Times ", "aA"])
def test_time_is_linear(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        start = time.process_time()
        list(shaped_outlets(text))
        return time.process_time() - start

    seconds(1_000)
    assert seconds(40_000) < 12 * seconds(8_000) + 0.1
