"""How the cost of one more article grows with the number of articles: stories and copies, article by article.

    python benchmarks/growth.py [--to 1000000] [--minutes 15] [--gigabytes 6]

The articles are generated: events with a vocabulary of their own, each told by several articles on neighbouring days;
a quarter is copied from another article of the event, whole, as a brief of 60 words, or with every tenth word
changed. Words are drawn by Zipf's law from 60,000, so that common ones are as common as in news; 125 to 400 words an
article. The run ends at the number, the minutes or the memory given, whichever comes first, and says which; nothing
is extrapolated.

Reported at each mark: milliseconds of CPU for one more article (mean of the last 2,000), peak memory of the whole
program, how many of the planted copies stand in one story with what they copy, and the share of a story's articles
that are of the article's own event.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate

from sayso.records import Article
from sayso.stories.growing import GrowingStories

WORDS = 60_000
A_DAY = 2_000
"""Articles a day."""

EVENT = 7
"""Articles of an event, on average."""

MARKS = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)


@dataclass(frozen=True)
class Made:
    """A generated article, the number of its event, and the number of the article that it copies."""

    article: Article
    event: int
    copied: int | None


class Maker:
    """Makes articles, the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        letters = "bcdfghklmnprstvz"
        self._words = [self._word(letters) for _ in range(WORDS)]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(WORDS)))

    def _word(self, letters: str) -> str:
        pick = self._chance.choice
        return "".join(pick(letters) + pick("aeiou") for _ in range(self._chance.randint(1, 4))) + pick(("", "n", "r"))

    def articles(self) -> Iterator[Made]:
        """Give articles without end, a day after the other."""
        number, event, day = 0, 0, date(2020, 1, 1)
        running: list[tuple[int, list[str], list[tuple[int, list[str]]]]] = []
        while True:
            for _ in range(A_DAY):
                if not running or self._chance.random() < 1 / EVENT:
                    running.append((event, self._chance.sample(self._words, 40), []))
                    event += 1
                here, topic, told = running[min(len(running) - 1, int(self._chance.expovariate(1 / 300)))]
                words, copied = self._told(topic, told)
                told.append((number, words))
                text = " ".join(words)
                article = replace(Article.from_text(text, url=f"https://a.example/{number}"), published=str(day))
                yield Made(article, here, copied)
                number += 1
            day += timedelta(days=1)
            running = running[-3 * A_DAY // EVENT :]

    def _told(self, topic: list[str], told: list[tuple[int, list[str]]]) -> tuple[list[str], int | None]:
        if told and self._chance.random() < 0.25:
            number, words = self._chance.choice(told)
            way = self._chance.random()
            if way < 0.4:
                start = self._chance.randrange(max(1, len(words) - 60))
                return words[start : start + 60], number
            if way < 0.7:
                return [
                    self._chance.choice(self._words) if place % 10 == 9 else word for place, word in enumerate(words)
                ], number
            return list(words), number
        common = self._chance.choices(self._words, cum_weights=self._weights, k=self._chance.randint(100, 340))
        own = self._chance.choices(topic, k=len(common) // 5)
        words = common + own
        self._chance.shuffle(words)
        return words, None


def main() -> None:
    """Add articles until the number, the time or the memory is used up; print a row at each mark."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--to", type=int, default=MARKS[-1])
    ask.add_argument("--minutes", type=float, default=15)
    ask.add_argument("--gigabytes", type=float, default=6)
    args = ask.parse_args()
    print(f"{'articles':>10}{'ms an article':>15}{'memory MiB':>12}{'copies found':>14}{'one event':>11}")
    events: dict[str, int] = {}
    stories, spent, stretch = GrowingStories(), 0.0, Stretch(events)
    begun, ended = time.monotonic(), "the number given"
    for count, made in enumerate(Maker().articles(), 1):
        start = time.process_time()
        together = stories.add(made.article)
        took = time.process_time() - start
        spent += took
        stretch.saw(count - 1, made, together, took)
        if count in MARKS:
            stretch.show(count)
            stretch = Stretch(events)
        over = memory() > args.gigabytes * 1024
        if count >= args.to or over or time.monotonic() - begun > 60 * args.minutes:
            ended = "the memory given" if over else ended if count >= args.to else "the time given"
            if count not in MARKS:
                stretch.show(count)
            break
    print(f"ended at {ended}; {spent:.0f} s of CPU for {count:,} articles")


class Stretch:
    """What was seen since the last mark; `events` are those of all articles so far."""

    def __init__(self, events: dict[str, int]) -> None:
        self._events = events
        self._last: list[tuple[str, int, tuple[str, ...]]] = []
        self._took: list[float] = []
        self._planted = self._found = 0
        self._ids: dict[int, str] = {}

    def saw(self, number: int, made: Made, together: tuple[str, ...], took: float) -> None:
        """Take down one article."""
        self._ids[number] = made.article.id
        self._events[made.article.id] = made.event
        self._took.append(took)
        self._last.append((made.article.id, made.event, together))
        if made.copied is not None and made.copied in self._ids:
            self._planted += 1
            self._found += self._ids[made.copied] in together

    def show(self, count: int) -> None:
        """Print the row for this many articles."""
        last = self._took[-2000:]
        precision = [
            _share(self._events.get(one) == event for one in together) for _, event, together in self._last[-2000:]
        ]
        pairs = f"{self._found / max(1, self._planted):>14.1%}"
        print(
            f"{count:>10,}{1000 * sum(last) / len(last):>15.2f}{memory():>12.0f}{pairs}{_share_of(precision):>11.3f}",
            flush=True,
        )


def _share(facts: Iterator[bool]) -> float:
    listed = list(facts)
    return sum(listed) / max(1, len(listed))


def _share_of(shares: list[float]) -> float:
    return sum(shares) / max(1, len(shares))


def memory() -> float:
    """Give the peak resident memory in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
