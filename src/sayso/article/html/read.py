"""The way from an HTML page to its article: guard, parse, measure, score, choose, find the fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sayso.article.decode import decode
from sayso.article.draft import Draft, Left, Part, assemble
from sayso.article.html.body import Body, choose_body
from sayso.article.html.bylines import bylines, find_authors
from sayso.article.html.facts import (
    find_canonical,
    find_direction,
    find_keywords,
    find_language,
    find_moments,
    find_outlet,
    find_section,
    is_live,
    is_paywalled,
    outlet_names,
)
from sayso.article.html.guard import guard
from sayso.article.html.head import Head, read_head
from sayso.article.html.headlines import find_headline, headline_box
from sayso.article.html.known import read_known
from sayso.article.html.leftovers import MAX_LEFT, leftovers
from sayso.article.html.notes import find_corrections, find_wire
from sayso.article.html.parts import make_parts
from sayso.article.html.pictures import find_pictures
from sayso.article.html.scores import score_blocks
from sayso.article.html.standfirsts import Standfirst, find_standfirst
from sayso.article.html.tree import Tree, read_tree
from sayso.article.html.verdict import no_article
from sayso.models.blocks import BlockModel, load_block_model
from sayso.records import Article, Evidence, Page, Reason, Rejected


def read_html(page: Page, model: BlockModel | None = None) -> Article | Rejected:
    """Give the one article on an HTML page, or why there is none.

    `model` weighs the text blocks; by default the one that ships with sayso. Method: one pass over the tree,
    signals of each block weighed by a trained model (after boilerpipe, Kohlschütter et al., WSDM 2010), a second
    time with the scores of the blocks around; fields from JSON-LD, meta, and the page itself.
    """
    source = decode(page)
    if not source.strip():
        return Rejected(name=page.name, reason=Reason.EMPTY)
    guarded = guard(source)
    if guarded.hazard:
        return Rejected(name=page.name, reason=Reason.HOSTILE, detail=guarded.hazard)
    parser = LexborHTMLParser(guarded.source)
    return _read(page, parser, model or load_block_model(), truncated=guarded.truncated)


def _read(page: Page, parser: LexborHTMLParser, model: BlockModel, *, truncated: bool) -> Article | Rejected:
    head = read_head(parser, page.url)
    tree = read_tree(parser.body) if parser.body else Tree()
    outlets = outlet_names(head)
    headline = find_headline(head, tree.blocks, outlets)
    scores = score_blocks(tree, read_known(head), model)
    body = choose_body(tree.blocks, scores, model.threshold, headline.value if headline else None)
    if not body.blocks:
        return no_article(page, tree.blocks, head.title, password=parser.css_first("input[type=password]") is not None)
    shown = headline_box(headline.value, tree.blocks) if headline else None
    standfirst = find_standfirst(head, tree.blocks, body.blocks, shown[0] if shown else None)
    draft = _draft(head, tree, body, headline, standfirst)
    fields = _fields(head, tree, body, outlets, shown[0] if shown else None)
    evidence = (*(e for e in (headline, standfirst.evidence if standfirst else None) if e), *fields.pop("evidence"))
    truncated = truncated or tree.truncated or head.data.truncated
    return assemble(page, draft.given(**fields, evidence=evidence, truncated=truncated))


def _draft(head: Head, tree: Tree, body: Body, headline: Evidence | None, standfirst: Standfirst | None) -> Draft:
    parts = [Part(kind="headline", text=headline.value)] if headline else []
    parts += [Part(kind="standfirst", text=standfirst.evidence.value)] if standfirst else []
    above = standfirst.block if standfirst else None
    numbered = [(index, tree.blocks[index]) for index in body.blocks if index != above]
    place: dict[int, int] = {}
    for index, part in make_parts(numbered, head.base):
        place[index] = len(parts)
        parts.append(part)
    used = {*body.blocks, *([above] if above is not None else [])}
    left = leftovers(tree.blocks, used, {i: place[first] for i, first in body.repeats.items() if first in place}, None)
    return Draft(parts=tuple(parts), left=tuple(_first(left, MAX_LEFT)))


def _first(left: Any, most: int) -> list[Left]:  # noqa: ANN401 - an iterator of Left
    return [item for item, _ in zip(left, range(most), strict=False)]


def _fields(head: Head, tree: Tree, body: Body, outlets: Sequence[str], headline_at: int | None) -> dict[str, Any]:
    first, last = body.blocks[0], body.blocks[-1]
    texts = [tree.blocks[index].text for index in body.blocks]
    authors, by = find_authors(head, tree.blocks, outlets, headline_at, first)
    told = [name for names in bylines(head).values() for name in names]
    times = [node.attributes.get("datetime") or "" for node, before in tree.times if before <= first + 5]
    found = [find_outlet(head), find_canonical(head), find_language(head), find_section(head), find_wire(texts, told)]
    facts = [fact for fact in (*found, *find_moments(head, times)) if fact]
    fields: dict[str, Any] = {fact.field: fact.value for fact in facts}
    return {
        **fields,
        "authors": authors,
        "direction": find_direction(head, fields.get("language")),
        "keywords": find_keywords(head),
        "images": find_pictures(head, tree.pictures, tree.blocks, first, last),
        "corrections": find_corrections(texts),
        "paywalled": is_paywalled(head),
        "live": is_live(head),
        "evidence": (*facts, *([by] if by else [])),
    }
