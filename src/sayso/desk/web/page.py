"""A reading as one HTML page that stands alone: it asks nothing of the network and runs nothing it does not name."""

from __future__ import annotations

import base64
import functools
import hashlib
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

import sayso
from sayso.desk.inert import inert
from sayso.desk.web.jsonld import json_ld
from sayso.desk.web.view import view
from sayso.desk.wording import tag
from sayso.records import Reading


def render_reading(reading: Reading) -> str:
    """Give the page: article, statements marked and explained, sources, verdict, all in one file.

    Style and script are inside and named by hash in the page's policy, which forbids everything else:
    no picture, font or frame is loaded, from anywhere. Pictures of the article are given as links.
    """
    return _template().render(
        view=view(reading),
        json_ld=Markup(json_ld(reading)),  # noqa: S704 - json_ld escapes what could end the element
        version=sayso.__version__,
        **_own(),
    )


@functools.cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("sayso.desk.web", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )
    environment.globals["tag"] = tag
    return environment.get_template("reading.html")


def _harmless(value: object) -> object:
    return inert(value) if type(value) is str else value


@functools.cache
def _own() -> dict[str, Markup]:
    """Give the page's own style and script, and the policy that allows these two and nothing else."""
    style, script = (_file(name) for name in ("reading.css", "reading.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return {"style": Markup(style), "script": Markup(script), "policy": Markup(policy)}  # noqa: S704 - our own files


def _file(name: str) -> str:
    return files("sayso.desk.web").joinpath("pages", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
