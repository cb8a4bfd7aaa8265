"""News that nobody wrote: articles of invented words and people, each different, for archives of any size.

Words follow Zipf's law over a vocabulary of 60,000 invented ones between English function words, each article has
topical words of its own that come back, and outlets and speakers are as unequal as real ones: what an index costs
depends on all of these. The same numbers give the same articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from sayso.records import (
    Article,
    Block,
    ChainLink,
    Evidence,
    Image,
    Page,
    Reading,
    Source,
    Sourcing,
    Span,
    Statement,
    record_id,
    statement_id,
)

VOCABULARY = 60_000
SPEAKERS = 30_000
OUTLETS = 800
PARAGRAPHS = (8, 20)
SENTENCE = (9, 28)  # words
STATEMENT_SHARE = 0.4  # of sentences
MARKUP = 240  # bytes of markup beside each line of a page, as on real ones
FURNITURE = 40_000  # bytes of menus and scripts on each page of an outlet
START = datetime(2025, 1, 1, tzinfo=UTC)
SPREAD = timedelta(days=600)

_FUNCTION = "the of and to in a that is for on with as was by at from it has be are were have an this will not".split()
_SYLLABLES = [
    c + v
    for c in ("b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "v", "z")
    for v in "aeiou"
]
_CUES = ("said", "told reporters", "added", "argued", "warned", "confirmed", "claimed", "denied")
_OFFICES = (
    "Foreign Minister",
    "Mayor",
    "Senator",
    "police chief",
    "spokesperson",
    "President",
    "analyst",
    "owner of a café",
)
_UNNAMED = ("sources", "an official", "two diplomats", "a person close to the talks")


class Newsroom:
    """Writes articles, the same for the same number."""

    def __init__(self, seed: int = 7) -> None:
        chance = random.Random(seed)
        self._words = [_word(chance, 1 + i % 4) for i in range(VOCABULARY)]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
        given = [_word(chance, 2).title() for _ in range(1_200)]
        last = [_word(chance, 2 + i % 2).title() for i in range(9_000)]
        self._people = [
            (f"{chance.choice(given)} {chance.choice(last)}", chance.choice(_OFFICES)) for _ in range(SPEAKERS)
        ]
        self._fame = list(accumulate(1 / (rank + 20) for rank in range(SPEAKERS)))
        self._outlets = [
            f"{chance.choice(given)} {kind}"
            for kind in ("Post", "Tribune", "News", "Herald")
            for _ in range(OUTLETS // 4)
        ]
        self._reach = list(accumulate(1 / (rank + 5) for rank in range(OUTLETS)))
        self.furniture = " ".join(self.words(chance, FURNITURE // 5))

    def articles(self, first: int, last: int) -> Iterator[tuple[Page, Reading]]:
        """Give the articles with these numbers and their pages."""
        return (self.article(number) for number in range(first, last))

    def article(self, number: int) -> tuple[Page, Reading]:
        """Give one article and its page."""
        return _Writer(self, random.Random(number)).written(number)

    def dates(self, first: int, last: int) -> Iterator[tuple[datetime, int]]:
        """Give when the articles with these numbers are published."""
        return ((_published(number), number) for number in range(first, last))

    def words(self, chance: random.Random, many: int) -> list[str]:
        """Give so many words, a third of them function words."""
        content = chance.choices(self._words, cum_weights=self._weights, k=many)
        return [chance.choice(_FUNCTION) if chance.random() < 0.4 else word for word in content]

    def cast(self, chance: random.Random) -> list[tuple[str, str]]:
        """Give the people of an article with their offices, famous ones more often."""
        return chance.choices(self._people, cum_weights=self._fame, k=chance.randint(2, 6))

    def outlet(self, chance: random.Random) -> str:
        """Give an outlet, large ones more often."""
        return chance.choices(self._outlets, cum_weights=self._reach)[0]


class _Writer:
    """Writes one article."""

    def __init__(self, newsroom: Newsroom, chance: random.Random) -> None:
        self._newsroom, self._chance = newsroom, chance
        self._topic = newsroom.words(chance, 25)
        self._cast = newsroom.cast(chance)
        self._outlet = newsroom.outlet(chance)
        self._text = ""
        self._blocks: list[Block] = []
        self._said: list[tuple[Span, Span, Source]] = []

    def written(self, number: int) -> tuple[Page, Reading]:
        self._block("headline", self._sentence(6, 11))
        self._block("standfirst", self._sentence(14, 22))
        for _ in range(self._chance.randint(*PARAGRAPHS)):
            self._paragraph()
        published = _published(number)
        slug = "-".join(self._text.split()[:6]).lower()
        url = f"https://{self._outlet.lower().replace(' ', '')}.example/{published:%Y/%m/%d}/{slug}-{number}"
        page = Page(
            body=self._html(), media_type="text/html", name=url, url=url, captured=published.isoformat(), status=200
        )
        return page, self._reading(page, published)

    def _sentence(self, least: int, most: int) -> str:
        words = self._newsroom.words(self._chance, self._chance.randint(least, most))
        words = [self._chance.choice(self._topic) if self._chance.random() < 0.25 else word for word in words]
        return " ".join(words).capitalize()

    def _block(self, kind: str, text: str) -> None:
        start = len(self._text) + 2 if self._text else 0
        self._text += f"\n\n{text}" if self._text else text
        self._blocks.append(Block(kind=kind, span=Span(start, len(self._text))))  # type: ignore[arg-type]  # as named above

    def _paragraph(self) -> None:
        base = len(self._text) + 2
        text = ""
        for _ in range(self._chance.randint(1, 3)):
            text += " " if text else ""
            if self._chance.random() < STATEMENT_SHARE:
                text = self._statement(text, base)
            else:
                text += self._sentence(*SENTENCE) + "."
        self._block("paragraph", text)

    def _statement(self, text: str, base: int) -> str:
        content, cue = self._sentence(*SENTENCE), self._chance.choice(_CUES)
        if self._chance.random() < 0.2:
            name, source = self._chance.choice(_UNNAMED), {"anonymous": True, "kind": "group"}
        else:
            name, office = self._chance.choice(self._cast)
            source = {"name": name, "role": office, "kind": "person"}
            name = self._chance.choice([name, f"{office} {name.split()[-1]}", name.split()[-1]])
        quoted = f"“{content},”" if self._chance.random() < 0.5 else f"{content},"
        start = base + len(text)
        spans = (Span(start, start + len(quoted) - (quoted[-1] == ",")),)
        cue_at = start + len(quoted) + 1 + len(name) + 1
        who = (Span(start + len(quoted) + 1, start + len(quoted) + 1 + len(name)),)
        made = Source(spans=who, **source)  # type: ignore[arg-type]  # as named above
        self._said.append((spans[0], Span(cue_at, cue_at + len(cue)), made))
        return f"{text}{quoted} {name} {cue}."

    def _html(self) -> bytes:
        filler = " ".join(self._newsroom.words(self._chance, 60))
        lines = [block.span.of(self._text) for block in self._blocks]
        boxes = "".join(
            f'<div class="c{i} {filler[i : i + MARKUP]}"><p>{line}</p></div>' for i, line in enumerate(lines)
        )
        head = f"<!doctype html><html><head><title>{lines[0]}</title></head><body><nav>{filler}</nav>"
        return f"{head}<article>{boxes}</article><script>{self._newsroom.furniture}</script></body></html>".encode()

    def _reading(self, page: Page, published: datetime) -> Reading:
        id_ = record_id("article/1", page.url, "page", page.sha256)
        article = Article(
            id=id_,
            text=self._text,
            blocks=tuple(self._blocks),
            url=page.url,
            canonical_url=page.url,
            outlet=self._outlet,
            authors=(self._cast[0][0],),
            published=published.isoformat(timespec="seconds"),
            language="en",
            direction="ltr",
            section=self._topic[0],
            images=(Image(url=f"{page.url}.jpg", alt=self._topic[1], width=1200, height=675),),
            evidence=(Evidence(field="headline", origin="DOM", where="h1", value=self._text.partition("\n")[0]),),
        )
        statements = tuple(self._made(id_, *parts) for parts in self._said)
        named = tuple(dict.fromkeys(s.source.name for s in statements if s.source and s.source.name))
        return Reading(
            name=page.name,
            article=article,
            statements=statements,
            sourcing=Sourcing(statements=len(statements), named=named),
        )

    def _made(self, article: str, content: Span, cue: Span, source: Source) -> Statement:
        link = ChainLink(
            name=source.name or source.spans[0].of(self._text), kind=source.kind, anonymous=source.anonymous
        )
        return Statement(
            id=statement_id(article, (content,), (cue,), source.spans),
            content=(content,),
            cue=(cue,),
            source=source,
            chain=(link,),
            mode="direct" if self._text[content.start] == "“" else "indirect",
            confidence=round(self._chance.uniform(0.4, 1), 2),
        )


def _published(number: int) -> datetime:
    return START + random.Random(f"date {number}").random() * SPREAD


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(_SYLLABLES, k=syllables)) + chance.choice(("", "n", "r", "s", "t"))
