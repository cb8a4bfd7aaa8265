"""Who later denies, clarifies or takes back what they said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.records import Article, Reversal, Statement, excerpt
from sayso.records.story import ReversalKind
from sayso.stories.alike import containment, content_words, speaker_of
from sayso.stories.dates import is_earlier

_SAYING = (
    "said|saying|told|telling|claimed|claiming|made|making|promised|promising|threatened|threatening|suggested|"
    "suggesting|called|calling"
)
_REMARK = "(?:his|her|the|their) (?:remark|comment|statement|words)s?"
_KINDS: tuple[tuple[ReversalKind, re.Pattern[str]], ...] = (
    (
        "retraction",
        re.compile(
            r"\b(?:retract(?:s|ed|ing)?|walk(?:s|ed|ing) back|backtrack(?:s|ed|ing)?|backpedal(?:s|ed|led)?|"
            r"(?:took|takes|taking) (?:it |that |them )?back|withdr(?:ew|aws|awing)|recant(?:s|ed)?|"
            rf"corrected (?:him|her|them)sel(?:f|ves)|apologi[sz]ed for (?:saying|having said|{_REMARK}))\b"
        ),
    ),
    ("clarification", re.compile(r"\b(?:clarif(?:y|ies|ied|ying)|(?:was|were|been) misquoted|out of context)\b")),
    (
        "denial",
        re.compile(
            r"\b(?:den(?:y|ies|ied|ying)(?: \w+ly)?(?: that)?(?: (?:he|she|they|it))?(?: had| has| have| having)?"
            rf"(?: ever)?(?: having)? (?:{_SAYING})|never said|(?:did not|didn['’]t) (?:ever )?say|"
            r"had (?:never|not) said)\b"
        ),
    ),
)
_LOOK = 80
"""Code points of the content that are read with the cue: "clarified | that he never said ...". """

_SAME = 0.8  # share of content that makes two statements the same

LEAST_DISPUTED = 0.5
"""The same for what somebody else disputes. Neither is tuned: no labelled reversals at hand."""

_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|refut(?:es|ed)|dismiss(?:es|ed)|disput(?:es|ed))\b")
_UNTRUE = re.compile(
    r"\b(?:(?:is|was|are|were) (?:\w+ly )?(?:false|untrue|not true|baseless|a lie|fabricated)|no truth (?:to|in)|"
    r"never happened)\b"
)

LEAST_ALIKE = 0.25
"""Weighed share of content that a statement in another article must have in common to be the one taken back."""


def find_reversals(article: Article, statements: Sequence[Statement]) -> tuple[Reversal, ...]:
    """Give the statements of the article that turn an earlier one of the same speaker in it.

    `earlier` is the one before it that has most in common with it, the nearest among equals.
    """
    spoken = sorted(statements, key=lambda statement: statement.content[0])
    turning = {statement.id for statement in spoken if _kind(article, statement)}
    return tuple(
        Reversal(speaker=speaker, kind=kind, earlier=earlier.id, later=later.id)
        for place, later in enumerate(spoken)
        if later.nested_in not in turning
        and (kind := _kind(article, later))
        and (speaker := speaker_of(later))
        and (earlier := _turned(article, later, spoken[:place]))
    )


def find_reversals_between(pairs: Iterable[tuple[Article, Sequence[Statement]]]) -> tuple[Reversal, ...]:
    """Give the statements that turn one in another article, not stated to be later: the most alike there.

    That is the speaker's own, or, for a denial, what somebody else said (`dispute`).
    """
    spoken = {
        article.id: (article, [_Spoken(one, content_words(article, one), _kind(article, one)) for one in statements])
        for article, statements in sorted(pairs, key=lambda pair: pair[0].id)
    }
    found = [
        reversal
        for article, told in spoken.values()
        for later in told
        if (kind := later.kind or _dispute(article, later.statement))
        for reversal in _between(article, later, kind, spoken)
    ]
    return tuple(sorted(found, key=lambda reversal: (reversal.later, reversal.earlier)))


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A statement with its telling words, read once, as each is compared with many."""

    statement: Statement
    words: frozenset[str]
    kind: ReversalKind | None


def _kind(article: Article, statement: Statement) -> ReversalKind | None:
    content = excerpt(article.text, statement.content)[:_LOOK]
    said = f"{excerpt(article.text, statement.cue)} {content}" if statement.cue else content
    return next((kind for kind, pattern in _KINDS if pattern.search(said)), None)


def _turned(article: Article, later: Statement, before: Sequence[Statement]) -> Statement | None:
    words = content_words(article, later)
    same = [
        one
        for one in before
        if speaker_of(one) == speaker_of(later) and one.id != later.nested_in and not _kind(article, one)
    ]
    likeness = [(containment(words, content_words(article, one)), one.content[0].start, one) for one in same]
    return max(likeness, key=lambda like: like[:2])[2] if likeness else None


def _dispute(article: Article, statement: Statement) -> ReversalKind | None:
    """Give "dispute" where the statement denies something as such: "denied that", "is not true"."""
    said = f"{excerpt(article.text, statement.cue)} {excerpt(article.text, statement.content)[:_LOOK]}"
    return "dispute" if (statement.modality == "negated" and _DENIED.search(said)) or _UNTRUE.search(said) else None


def _between(
    article: Article, later: _Spoken, kind: ReversalKind, spoken: Mapping[str, tuple[Article, Sequence[_Spoken]]]
) -> Iterator[Reversal]:
    speaker = speaker_of(later.statement)
    least = LEAST_DISPUTED if kind == "dispute" else LEAST_ALIKE
    for other, told in spoken.values():
        if other.id == article.id or is_earlier(article.published, other.published) or not speaker:
            continue
        turned = [one for one in told if not one.kind and _can_be_turned(one.statement, speaker, kind)]
        alike = [(containment(later.words, one.words), -one.statement.content[0].start, one) for one in turned]
        best = max(alike, key=lambda like: like[:2], default=(0.0, 0, None))
        if best[2] is not None and best[0] >= least and not _said_here(best[2].words, later, spoken[article.id][1]):
            yield Reversal(speaker=speaker, kind=kind, earlier=best[2].statement.id, later=later.statement.id)


def _said_here(words: AbstractSet[str], later: _Spoken, own: Sequence[_Spoken]) -> bool:
    """Tell whether the article has the turned statement itself: then it is turned there, and copies add nothing."""
    return any(
        one.statement.content < later.statement.content and containment(words, one.words) >= _SAME
        for one in own
        if not one.kind
    )


def _can_be_turned(one: Statement, speaker: str, kind: ReversalKind) -> bool:
    """Tell whether it is the speaker's own statement; for a dispute one that somebody else asserts."""
    if kind == "dispute":
        return speaker_of(one) != speaker and one.modality == "asserted" and bool(one.content)
    return speaker_of(one) == speaker
