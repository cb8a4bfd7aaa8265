"""The lines of a text dump, and the pieces of one sentence put back together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Line:
    """A block of the dump: its text on one line, and the numbers of its first and last line (from 1).

    `apart` tells that a blank line stands before it.
    """

    text: str
    first: int
    last: int
    apart: bool

    @property
    def where(self) -> str:
        """The place as evidence names it: "line 5" or "lines 5-7"."""
        return f"line {self.first}" if self.first == self.last else f"lines {self.first}-{self.last}"


_SPACE: Final = re.compile(r"[\s\u200b\u2060\ufeff]+")
_INNER: Final = re.compile(r"\s{2,}|[^\S ]|[\u200b\u2060\ufeff]")
_ENDS: Final = frozenset(".!?…:;。！？：।؟۔")
_CLOSERS: Final = "\"'”’»“)]"
_TAIL: Final = re.compile(
    r"[,.;:!?)\]}”’»%…，。、；：！？）」』](?!\w)|['’](?:s|t|re|ve|ll|d|m)\b|[\"'](?:[,.;:!?)]|$)"
)
"""How a piece begins that belongs to the words before it."""
_OPEN: Final = re.compile(r"[(\[{“«„‚¿¡「『（#@$£€]$|\s[\"'‘]$")
_JOINT: Final = re.compile(r"(?:[,–—]|\w-)$")
_LAST_WORD: Final = re.compile(r"(?:^|\s)([^\W\d_]{1,12})$")

_FUNCTION_WORDS: Final = (
    "a an the of to in on at by for from with and or as that than which who is are was were be been has have had its "
    "his her their our your this these into about after before between over under via per "
    "der die das den dem des ein eine einen einem einer von zu zum zur im am auf mit und oder dass als bei für über "
    "nach le la les un une des du de et ou que qui dans sur par pour avec aux au en "
    "el los las una del y o con por para se su il lo gli i di da dei delle della nel che e per con "
    "het een van en op te met voor door och att som på av för med den det er og til på et ikke"
)
_UNFINISHED: Final = frozenset(_FUNCTION_WORDS.split())
"""Words that no title or sentence ends in: a line that does goes on in the next."""
_ARTICLES: Final = (
    "the a an by in der die das ein eine von le la les un une par el los las una por il lo gli het een door"
)
_STARTERS: Final = frozenset(_ARTICLES.split())
"""Words that can't stand on a line of their own: what they begin follows (a link, an author)."""
_LABELS: Final = re.compile(
    r"(?:first |last )?(?:published|updated|posted|modified|written by|reported by|story by|author|veröffentlicht|"
    r"aktualisiert|autor|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)(?: on| at| le| am| el| il)?:?",
    re.IGNORECASE,
)
"""Lines that name the next one: a date or an author."""
_UNFINISHED_LEAST: Final = 4
"""Words a line must have for that ("Log in" is a whole menu entry)."""
_RUN_LEAST: Final = 3
"""Words a line must have to be the beginning of a sentence that a link goes on."""
_LINK_MOST: Final = 12
"""Words of a link inside a sentence."""
_WRAPPED_MOST: Final = 100
_WRAPPED_LEAST: Final = 45
"""Columns of text that is broken by hand; a dump of blocks has longer lines."""
_BROKEN_SHARE: Final = 0.6
"""Share of its full lines that end inside a sentence."""
_TAIL_SEEN: Final = 200
"""Characters before a piece that tell whether it goes on."""


def split_lines(text: str) -> list[Line]:
    """Give the blocks of a dump in order, blank lines left away.

    Lines that are pieces of one sentence, because the crawler wrote one line per text node or because
    the text is wrapped, are joined; all others are blocks of their own.
    """
    bare = list(_bare_lines(text))
    return list(_joined(_unwrapped(bare)))


def words(text: str) -> int:
    """Give how many words apart by spaces the text has."""
    return text.count(" ") + 1 if text else 0


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends as a sentence does."""
    return text[-4:].rstrip(_CLOSERS)[-1:] in _ENDS


def _bare_lines(text: str) -> Iterator[Line]:
    apart = True
    for number, raw in enumerate(text.split("\n"), start=1):
        line = _SPACE.sub(" ", raw).strip() if _INNER.search(raw) else raw.strip()
        if line:
            yield Line(line, number, number, apart)
        apart = not line


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Give the lines with hand-wrapped paragraphs made whole, where the text as a whole is wrapped."""
    widths = [len(line.text) for line in lines]
    full = [line for line, width in zip(lines, widths, strict=True) if width >= _WRAPPED_LEAST]
    broken = sum(not ends_sentence(line.text) for line in full)
    if not full or max(widths) > _WRAPPED_MOST or len(full) * 2 < len(lines) or broken < len(full) * _BROKEN_SHARE:
        return lines
    groups: list[list[Line]] = []
    for line, width_before in zip(lines, [0, *widths], strict=False):
        if groups and not line.apart and width_before >= _WRAPPED_LEAST:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_whole(group, [" "] * (len(group) - 1)) for group in groups]


def _joined(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines, pieces of one sentence joined."""
    pieces: list[Line] = []
    glues: list[str] = []
    tail = ""
    for index, line in enumerate(lines):
        following = lines[index + 1].text if index + 1 < len(lines) and not lines[index + 1].apart else ""
        glue = None if not pieces or line.apart else _glue(tail, line.text, following)
        if pieces and glue is None:
            yield _whole(pieces, glues)
            pieces, glues, tail = [], [], ""
        elif pieces:
            glues.append(glue or "")
        pieces.append(line)
        tail = (tail + (glue or "") + line.text)[-_TAIL_SEEN:]
    if pieces:
        yield _whole(pieces, glues)


def _whole(pieces: list[Line], glues: list[str]) -> Line:
    """Give one line of the pieces, with what stands between them."""
    if len(pieces) == 1:
        return pieces[0]
    text = "".join(part for glue, piece in zip(["", *glues], pieces, strict=True) for part in (glue, piece.text))
    return replace(pieces[0], text=text, last=pieces[-1].last)


def _glue(before: str, piece: str, following: str) -> str | None:
    """Give what stands between two pieces of one sentence, or None where they are not."""
    if _TAIL.match(piece):
        return ""
    if _OPEN.search(before[-2:]):
        return ""
    if before.lower() in _STARTERS or _LABELS.fullmatch(before[:40]):
        return " "
    if ends_sentence(before):
        return None
    if piece[0].islower() or _JOINT.search(before[-2:]):
        return " "
    return " " if _runs_on(before) or _is_link(before, piece, following) else None


def _runs_on(before: str) -> bool:
    last = _LAST_WORD.search(before[-14:])
    return last is not None and last.group(1) in _UNFINISHED and words(before) >= _UNFINISHED_LEAST


def _is_link(before: str, piece: str, following: str) -> bool:
    """Tell whether `piece` is a link inside a sentence: the line after it goes on in lower case."""
    return (
        words(before) >= _RUN_LEAST
        and words(piece) <= _LINK_MOST
        and not ends_sentence(piece)
        and bool(following)
        and (following[0].islower() or bool(_TAIL.match(following)))
    )
