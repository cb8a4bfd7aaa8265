from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Page


@given(st.binary())
def test_the_digest_is_that_of_the_body(body: bytes) -> None:
    page = Page(body=body, media_type="text/html")
    assert page.sha256 == hashlib.sha256(body).hexdigest()
    assert Page.from_json(page.to_json()).body == body


def test_a_body_that_is_not_what_its_digest_says_is_refused() -> None:
    page = Page(body=b"one", media_type="text/plain", name="one.txt")
    with pytest.raises(ValueError, match=r"one\.txt: body does not have the digest"):
        Page.from_dict({**page.to_dict(), "body": "dHdv"})


def test_the_body_is_base64_in_json() -> None:
    assert Page(body=b"\x00\xff", media_type="text/plain").to_dict()["body"] == "AP8="
