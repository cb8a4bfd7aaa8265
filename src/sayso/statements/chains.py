"""Through whom: from frames with their sources resolved to statements with chains."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Article, ChainLink
from sayso.statements.frame import Frame
from sayso.statements.language import lexicon_of
from sayso.statements.sources.by_lexicon import LexiconResolver
from sayso.statements.sources.resolve import Resolver
from sayso.statements.sources.who import Who

Chain = tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """A frame with who its source is, its chain, and the index of the frame it is nested in."""

    frame: Frame
    who: Who | None
    chain: Chain
    parent: int | None


def link_frames(article: Article, frames: Sequence[Frame]) -> list[Linked]:
    """Give the frames with sources and chains, in the order given (outer before inner)."""
    parents = _parents(frames)
    resolver = _resolver(article, frames)
    who, told = _resolved(article, resolver, frames, parents)
    cited = [resolver.resolve(frame.citing) if frame.citing else None for frame in frames]
    chains: list[Chain] = []
    venues = _Venues([block.span.start for block in article.blocks])
    for index in range(len(frames)):
        parent = parents[index]
        outlet = venues.of(frames[index], told[index], who[index]) if parent is None else told[index]
        stations = (outlet, who[index], cited[index])
        chains.append(_chain(article, chains[parent] if parent is not None else (), stations))
    return [Linked(frame, who[i], chains[i], parents[i]) for i, frame in enumerate(frames)]


def _resolver(article: Article, frames: Sequence[Frame]) -> Resolver | LexiconResolver:
    lexicon = lexicon_of(article)
    sources = [frame.source for frame in frames if frame.source]
    return LexiconResolver(article, lexicon, sources) if lexicon else Resolver(article)


def _parents(frames: Sequence[Frame]) -> list[int | None]:
    """Give for each frame the innermost earlier one whose content holds its cue or source and its content.

    The frames come in the order of their contents, so those that are over can't hold any that follows.
    """
    parents: list[int | None] = []
    open_: list[int] = []
    for index, frame in enumerate(frames):
        open_ = [outer for outer in open_ if frames[outer].content[-1].end > frame.content[0].start]
        parents.append(next((outer for outer in reversed(open_) if _holds(frames[outer], frame)), None))
        open_.append(index)
    return parents


def _holds(outer: Frame, inner: Frame) -> bool:
    anchor = inner.cue or ((inner.source,) if inner.source and not inner.carried else inner.content)
    if outer.content == inner.content:
        return False
    return all(any(span.holds(place) for span in outer.content) for place in (*anchor, inner.content[0]))


def _reports(article: Article, frame: Frame) -> bool:
    """Tell whether the cue is what outlets do: "reported", "reports"."""
    return any(cue.of(article.text).lower() in {"reported", "reports", "reporting"} for cue in frame.cue)


def _resolved(
    article: Article, resolver: Resolver | LexiconResolver, frames: Sequence[Frame], parents: Sequence[int | None]
) -> tuple[list[Who | None], list[Who | None]]:
    """Give the sources and the outlets told, resolved in the order in which the text names them."""
    who: list[Who | None] = [None] * len(frames)
    told: list[Who | None] = [None] * len(frames)
    places = [(f.source.start, 0, i) for i, f in enumerate(frames) if f.source] + [
        (f.told.start, 1, i) for i, f in enumerate(frames) if f.told
    ]
    waiting = []
    for _, is_told, index in sorted(places):
        frame = frames[index]
        if is_told and frame.told:
            told[index] = resolver.hearer(frame.told)
        elif frame.source:
            parent = parents[index]
            if parent is not None and frames[parent].source and who[parent] is None:
                waiting.append(index)
            else:
                speaker = who[parent] if parent is not None else None
                who[index] = resolver.resolve(frame.source, speaker, reports=_reports(article, frame))
    for index in sorted(waiting):
        source, parent = frames[index].source, parents[index]
        if source:
            who[index] = resolver.resolve(source, who[parent] if parent is not None else None)
    return who, told


class _Venues:
    """Remembers which outlet a speaker told, as the next sentences don't say it again."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = starts
        self._told: dict[str, tuple[Who, int]] = {}

    def of(self, frame: Frame, told: Who | None, who: Who | None) -> Who | None:
        """Give the outlet that the frame was told to: as it says itself, or as its speaker's last one did."""
        if who is None or frame.type == "belief" or who.source.kind == "outlet":
            return told
        here = bisect_right(self._starts, frame.content[0].start)
        before, place = self._told.get(who.label, (None, here))
        outlet = told or who.through or (before if here - place <= _GOES_ON else None)
        if outlet and outlet is not who.through:
            self._told[who.label] = (outlet, here)
        return outlet


_GOES_ON = 1
"""Paragraphs on which what was told to an outlet goes on; tuned on the training part of chains."""


def _chain(article: Article, outer: Chain, stations: Sequence[Who | None]) -> Chain:
    links = list(outer)
    known = {link.name for link in outer}
    for station in stations:
        if station is None or not station.label or _own_outlet(article, station):
            continue
        if station.source.kind == "outlet" and station.label in known and station is not stations[1]:
            continue  # what is said inside another's words came the same way
        link = ChainLink(name=station.label, kind=station.source.kind, anonymous=station.source.anonymous)
        if not links or links[-1].name != link.name:
            links.append(link)
    return tuple(links)


def _own_outlet(article: Article, who: Who) -> bool:
    """Tell whether it is the article's own outlet: "told the Sentinel" in the Tarnbrook Sentinel."""
    name = (who.source.name or "").lower().removeprefix("the ").split()
    own = (article.outlet or "").lower().removeprefix("the ").split()
    return (
        who.source.kind == "outlet"
        and bool(name)
        and bool(own)
        and (own[-len(name) :] == name or name[-len(own) :] == own)
    )
