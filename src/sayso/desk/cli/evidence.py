"""Where the fields of an article were read, and what of the page is not in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.text import Text

from sayso.desk.inert import on_one_line
from sayso.desk.wording import counted
from sayso.records import Article, Block, Dropped, Evidence

SHOWN = 20
"""Passages shown of each reason; a page's menu can have hundreds, and --json has them all."""
_LENGTH = 70
_WHY = {
    "furniture": "left out as furniture of the page (menus, teasers, buttons)",
    "repeat": "folded as a repeat of what the text already has",
    "caption": "left out as a picture's caption",
    "credit": "left out as a credit line",
    "comment": "left out as readers' comments",
    "next article": "left out as another article on the page",
}

Wrap = Callable[[Text, str, str], Iterator[Text]]


def explained(article: Article, wrapped: Wrap) -> Iterator[Text]:
    """Give the lines that say where each field was read, and what was dropped or folded, and why."""
    if article.evidence:
        yield Text("Where it was read", style="bold")
        yield from _read(article, wrapped)
    elif not article.dropped:
        yield from wrapped(Text("The text was given as it is."), "", "")
        yield Text()
    for reason in dict.fromkeys(item.reason for item in article.dropped):
        yield from _group(reason, [item for item in article.dropped if item.reason == reason], article, wrapped)


def _read(article: Article, wrapped: Wrap) -> Iterator[Text]:
    for evidence in article.evidence:
        line = Text(f"{on_one_line(evidence.field)}: ")
        line.append(_cut(evidence.value))
        line.append(f" ({_place(evidence)})", style="dim")
        yield from wrapped(line, "  ", "    ")
    yield Text()


def _place(evidence: Evidence) -> str:
    where = on_one_line(evidence.where)
    return where if where.startswith(evidence.origin) else f"{evidence.origin}: {where}"


def _group(reason: str, items: list[Dropped], article: Article, wrapped: Wrap) -> Iterator[Text]:
    yield from wrapped(Text(f"{counted(len(items), 'passage')} {_WHY[reason]}", style="bold"), "", "")
    for item in items[:SHOWN]:
        line = Text(_cut(item.text))
        line.append(f" ({on_one_line(item.where)}{_kept(item, article)})", style="dim")
        yield from wrapped(line, "  ", "    ")
    if len(items) > SHOWN:
        yield from wrapped(Text(f"… and {len(items) - SHOWN} more; --json has them all", style="dim"), "  ", "  ")
    yield Text()


def _kept(item: Dropped, article: Article) -> str:
    kept = item.kept
    if kept is None:
        return ""
    block = next((block for block in article.blocks if block.span.meets(kept)), None)
    return f", repeats {_called(block, article)}" if block else ""


def _called(block: Block, article: Article) -> str:
    """Give how a block can be found: "the headline", "paragraph 3"."""
    alike = [other for other in article.blocks if other.kind == block.kind]
    return f"{block.kind} {alike.index(block) + 1}" if len(alike) > 1 else f"the {block.kind}"


def _cut(text: str) -> str:
    line = on_one_line(text)
    return line if len(line) <= _LENGTH else line[: _LENGTH - 1].rstrip() + "…"
