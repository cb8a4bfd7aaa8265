"""The way from an HTML page to its article: guard, parse, measure, score, choose, find the fields."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sayso.article.decode import decode
from sayso.article.draft import Draft, Part, assemble
from sayso.article.html.body import Body, choose_body
from sayso.article.html.bylines import AUTHORS, bylines, find_authors, named_authors
from sayso.article.html.facts import (
    find_canonical,
    find_direction,
    find_keywords,
    find_language,
    find_moments,
    find_outlet,
    find_section,
    is_paywalled,
    language_of,
    outlet_by_rights,
    outlet_names,
)
from sayso.article.html.guard import guard
from sayso.article.html.head import Head, read_head
from sayso.article.html.headlines import find_headline, headline_block
from sayso.article.html.known import data_body, read_known
from sayso.article.html.leftovers import MAX_LEFT, leftovers
from sayso.article.html.live import is_live, timed
from sayso.article.html.names import persons
from sayso.article.html.notes import find_corrections, find_wire
from sayso.article.html.parts import make_parts
from sayso.article.html.pictures import find_pictures
from sayso.article.html.scores import score_blocks
from sayso.article.html.standfirsts import Standfirst, find_standfirst
from sayso.article.html.state import state_facts, state_parts, text_parts
from sayso.article.html.tree import TextBlock, Tree, read_tree
from sayso.article.html.verdict import HEADINGS, WALL, is_front, is_wall, no_article
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
    guarded = guard(source, page.body)
    if guarded.hazard:
        return Rejected(name=page.name, reason=Reason.HOSTILE, detail=guarded.hazard)
    parser = LexborHTMLParser(guarded.source)
    return _read(page, parser, model or load_block_model(), truncated=guarded.truncated)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What is known of a page once its body is chosen; `told` is the body that only the page's data has."""

    head: Head
    tree: Tree
    outlets: list[str]
    headline: Evidence | None
    headline_at: int | None
    body: Body
    told: list[Part]
    told_by: Evidence | None
    standfirst: Standfirst | None
    named: list[str]


def _read(page: Page, parser: LexborHTMLParser, model: BlockModel, *, truncated: bool) -> Article | Rejected:
    seen = _look(read_head(parser, page.url), parser, model)
    texts = [seen.tree.blocks[index].text for index in seen.body.blocks]
    if not seen.told and sum(map(len, texts)) < WALL:
        password = parser.css_first("input[type=password]") is not None
        prose = [seen.tree.blocks[i].text for i in seen.body.blocks if seen.tree.blocks[i].box.tag not in HEADINGS]
        if not prose or is_wall(texts, password=password) or is_front(page, prose):
            return no_article(page, seen.tree.blocks, seen.head.title, password=password)
    draft = _draft(seen)
    texts = [part.text for part in draft.parts if part.kind not in ("headline", "standfirst")]
    fields = _fields(seen, [*texts, *(seen.tree.blocks[index].text for index in seen.body.credits)])
    told = _told_facts(parser, seen, fields)
    found = (seen.headline, seen.standfirst.evidence if seen.standfirst else None, seen.told_by)
    evidence = (*(fact for fact in found if fact), *fields.pop("evidence"), *_state_evidence(told))
    fields |= told
    truncated = truncated or seen.tree.truncated or seen.head.data.truncated
    return assemble(page, draft.given(**fields, evidence=evidence, truncated=truncated))


def _look(head: Head, parser: LexborHTMLParser, model: BlockModel) -> _Seen:
    tree = read_tree(parser.body) if parser.body else Tree()
    outlets = outlet_names(head)
    headline = find_headline(head, tree.blocks, outlets)
    scores = score_blocks(tree, read_known(head), model)
    body = choose_body(tree.blocks, scores, model.threshold, headline.value if headline else None)
    headline_at = headline_block(headline.value, tree.blocks) if headline else None
    told_by, told = _told_body(parser, head, sum(len(tree.blocks[index].text) for index in body.blocks))
    return _Seen(
        head=head,
        tree=tree,
        outlets=outlets,
        headline=headline,
        headline_at=headline_at,
        body=body,
        told=told,
        told_by=told_by,
        standfirst=find_standfirst(head, tree.blocks, body.blocks, headline_at),
        named=[]
        if any(persons(names, outlets) for names in bylines(head).values())
        else [node.text(separator=" ") for node in parser.css(AUTHORS)[:5]],
    )


_SHORT = 250
"""Code points of body under which the page's data is looked through for a longer one."""

_FULLER = 2.5
"""How many times longer the body in the page's data must be to be taken instead of what the page shows."""


def _told_body(parser: LexborHTMLParser, head: Head, shown: int) -> tuple[Evidence | None, list[Part]]:
    """Give the body that the page's data tells, where it is much longer than the `shown` code points of the page."""
    enough = max(_SHORT, _FULLER * shown)
    told = data_body(head)
    if len(told) > enough:
        fact = Evidence(field="body", origin="JSON-LD", where="JSON-LD articleBody", value=told[:80])
        return fact, text_parts(told, head.base)
    if shown >= _SHORT:
        return None, []
    parts = state_parts(_scripts(parser), head.base)
    if sum(len(part.text) for part in parts) <= enough:
        return None, []
    return Evidence(field="body", origin="DOM", where="state in a script", value=parts[0].text[:80]), parts


def _scripts(parser: LexborHTMLParser) -> list[str]:
    nodes = [node for node in parser.css("script:not([src])") if "ld+json" not in (node.attributes.get("type") or "")]
    return [node.text() or "" for node in nodes]


def _told_facts(parser: LexborHTMLParser, seen: _Seen, fields: dict[str, Any]) -> dict[str, Any]:
    """Give authors and date from the state that the body is from, where nothing else tells them."""
    if seen.told_by is None or seen.told_by.origin != "DOM" or seen.headline is None:
        return {}
    names, moment = state_facts(_scripts(parser), seen.headline.value)
    found: dict[str, Any] = {}
    if not fields.get("authors") and (authors := persons(names, seen.outlets)):
        found["authors"] = authors
    if not fields.get("published") and moment:
        found["published"] = moment
    return found


def _state_evidence(told: dict[str, Any]) -> list[Evidence]:
    return [
        Evidence(
            field=name, origin="DOM", where="state in a script", value=", ".join(value) if name == "authors" else value
        )
        for name, value in told.items()
    ]


def _draft(seen: _Seen) -> Draft:
    parts = [Part(kind="headline", text=seen.headline.value)] if seen.headline else []
    parts += [Part(kind="standfirst", text=seen.standfirst.evidence.value)] if seen.standfirst else []
    blocks, body = seen.tree.blocks, seen.body
    above = seen.standfirst.blocks if seen.standfirst else ()
    numbered = [(index, blocks[index]) for index in body.blocks if index not in above]
    made = [] if seen.told else list(make_parts(numbered, seen.head.base))
    if is_live(seen.head, blocks, body.blocks):
        made = timed(made, seen.tree.times)
    place = {index: len(parts) + number for number, (index, _) in enumerate(made)}
    parts += [part for _, part in made] + seen.told
    repeats = {index: place[first] for index, first in body.repeats.items() if first in place}
    shown = () if seen.headline_at is None else (seen.headline_at,)
    left = leftovers(seen.tree, {*body.blocks, *above, *shown}, repeats, body.credits, body.next_article)
    return Draft(parts=tuple(parts), left=tuple(islice(left, MAX_LEFT)))


def _fields(seen: _Seen, texts: list[str]) -> dict[str, Any]:
    head, tree, chosen = seen.head, seen.tree, seen.body.blocks
    first, last = (chosen[0], chosen[-1]) if chosen else (0, len(tree.blocks))
    authors, by = find_authors(head, tree.blocks, seen.outlets, seen.headline_at, first)
    if not authors and (named := named_authors(seen.named, seen.outlets))[0]:
        authors, by = named
    told = [name for names in bylines(head).values() for name in names]
    times = [node.attributes.get("datetime") or "" for node, before in tree.times if before <= first + _NEAR]
    language = find_language(head) or language_of("\n".join(texts))
    rights = [text for text, _, _ in tree.furniture] + [block.text for block in tree.blocks[last:]]
    found = [
        find_outlet(head) or outlet_by_rights(reversed(rights)),
        find_canonical(head),
        language,
        find_section(head),
        find_wire(texts, told),
    ]
    facts = [fact for fact in (*found, *find_moments(head, times, _near_headline(seen, first))) if fact]
    fields: dict[str, Any] = {fact.field: fact.value for fact in facts}
    return {
        **fields,
        "authors": authors,
        "direction": find_direction(head, fields.get("language")),
        "keywords": find_keywords(head),
        "images": find_pictures(head, tree.pictures, tree.blocks, first, last),
        "corrections": find_corrections(texts),
        "paywalled": is_paywalled(head),
        "live": is_live(head, tree.blocks, chosen),
        "evidence": (*facts, *([by] if by else [])),
    }


def _near_headline(seen: _Seen, first: int) -> list[TextBlock]:
    """Give the blocks in which a line with the article's date is looked for, the likeliest first."""
    blocks = seen.tree.blocks
    at = first if seen.headline_at is None else min(first, seen.headline_at)
    below = blocks[max(0, at - _ABOVE) : max(first, at) + _BELOW]
    return below + blocks[max(0, at - _LINES) : max(0, at - _ABOVE)][::-1]


_ABOVE, _BELOW, _LINES = 3, 6, 12
"""Blocks above the headline, below the body's first, and further above, in which a line with its date is looked for."""

_NEAR = 5
"""Blocks into the body that a time may stand and still be the article's."""
