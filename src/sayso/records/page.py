"""A page as it was captured."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from sayso.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """One captured page, its bytes untouched.

    `url` is where the body was in the end, `requested_url` what was asked for, `captured` the time
    of capture (ISO 8601 with zone), `status` the HTTP status. All are None where a file does not
    tell. `name` is how the user knows the input (a path, "-", a URL), for messages only.
    `charset` is what the transport declared (HTTP header), before any look at the bytes.
    """

    body: bytes
    media_type: str
    name: str = "-"
    url: str | None = None
    requested_url: str | None = None
    captured: str | None = None
    status: int | None = None
    charset: str | None = None
    sha256: str = field(default="")

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.body).hexdigest()
        if self.sha256 not in ("", digest):
            raise ValueError(f"{self.name}: body does not have the digest {self.sha256}")
        object.__setattr__(self, "sha256", digest)
