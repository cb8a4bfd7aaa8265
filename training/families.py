"""Sites that are built alike, kept together: what is learned on one must not be tested on its twin."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from urllib.parse import urlsplit


def domain(url: str) -> str:
    """Give the registered domain of an address, near enough: two labels, three under co.uk and the like."""
    labels = (urlsplit(url).hostname or url).split(".")
    second = len(labels) > 2 and labels[-2] in ("co", "com", "org", "gov", "net", "ac", "or", "edu")
    return ".".join(labels[-3 if second else -2 :])


def site_key(url: str | None) -> str:
    """Give twelve hex digits that stand for a site without naming it."""
    return hashlib.sha256(domain(url or "").encode()).hexdigest()[:12]


def find_families(urls: Sequence[str], names: Sequence[set[str]]) -> list[str]:
    """Give for each page the family it belongs to, named by its first domain.

    `names` are the class names on each page. Pages of one domain are a family, and so are pages that share more
    than eight names which few pages have, and more than a third of the names of one of them.
    """
    family = list(range(len(urls)))

    def root(i: int) -> int:
        while family[i] != i:
            i = family[i]
        return i

    domains: dict[str, int] = {}
    for i, url in enumerate(urls):
        family[i] = domains.setdefault(domain(url), i)
    for (a, b), common in _shared(names).items():
        if common > 8 and common / min(len(names[a]), len(names[b])) > 0.35:
            family[root(b)] = root(a)
    keys: dict[int, str] = {}
    for i, url in enumerate(urls):
        keys[root(i)] = min(keys.get(root(i), "~"), domain(url))
    return [keys[root(i)] for i in range(len(urls))]


def fold_of(family: str, folds: int) -> int:
    """Give the fold that a family is dealt to, by the digest of its name."""
    return int(hashlib.sha256(family.encode()).hexdigest(), 16) % folds


def _shared(names: Sequence[set[str]]) -> Counter[tuple[int, int]]:
    """Count the names that each two pages share, of those that at most 30 pages have."""
    holders = defaultdict(list)
    for i, own in enumerate(names):
        for name in own:
            holders[name].append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if len(holding) <= 30:
            shared.update((a, b) for n, a in enumerate(holding) for b in holding[n + 1 :])
    return shared
