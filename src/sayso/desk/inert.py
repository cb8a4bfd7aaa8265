"""Untrusted text made harmless to show."""

from __future__ import annotations

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNWRITABLE = (*range(0x80, 0xA0), *range(0xD800, 0xE000), *range(0xFFF9, 0xFFFC))
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: "\u2421"}
_SHOWN = {
    **_PICTURES,
    **dict.fromkeys(_UNWRITABLE, "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(_BIDI),
    **dict.fromkeys(map(ord, "\r\u2028\u2029"), "\n"),
}
_ESCAPED = {code: f"\\u{code:04x}" for code in _SHOWN}


def inert(text: str) -> str:
    r"""Give `text` with nothing left in it that acts on a terminal or turns the order of what is read.

    Control characters become their pictures (ESC is shown as "␛"), so that escape sequences are seen
    and not obeyed; bidirectional embeddings, overrides and isolates go, so that text stands in the
    order it is stored in (UAX #9; right-to-left text needs none of them); line and paragraph
    separators become line ends; lone surrogates, which no encoding can write, become U+FFFD. Tabs and
    line ends stay, and so do the joiners that Persian and Indic scripts need.
    """
    return text.replace("\r\n", "\n").translate(_SHOWN)


def on_one_line(text: str) -> str:
    """Give `text` made inert, with every run of white space as one space."""
    return " ".join(inert(text).split())


def inert_json(document: str) -> str:
    r"""Give a JSON document with such characters written as `\uXXXX`: the same document, safe to print."""
    return document.translate(_ESCAPED)
