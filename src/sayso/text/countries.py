"""Countries by the words that news calls them: name, adjective, capital."""

from __future__ import annotations

import functools
from importlib.resources import files


@functools.cache
def _countries() -> dict[str, str]:
    """Give the ISO 3166 code for each word; `countries.tsv` has a country a row."""
    table = files(__package__).joinpath("countries.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return {word: code for code, words in rows for word in words.split("|")}


def country_of(word: str) -> str | None:
    """Give the ISO 3166 code of the country that the word names ("Pakistan", "Pakistani", "Lahore")."""
    return _countries().get(word)
