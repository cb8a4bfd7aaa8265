"""What a web archive holds, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """One capture: where its record begins, the address, when (ISO 8601), and what came.

    `block` is the HTTP response with its head; where `http` is false it is the document itself, of `media_type`.
    """

    offset: int
    url: str | None
    date: str | None
    block: bytes
    http: bool = True
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """A record that could not be read, and why; `offset` is where it begins, or where the damage was met."""

    offset: int
    why: str
