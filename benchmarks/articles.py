"""sayso and its peers over one folder of pages, side by side.

    python benchmarks/articles.py --data PAGES [--split heldout|tuned|all] [--every N] [--only NAME ...]

PAGES is a folder with pages, gzipped or not, and `gold.jsonl` (file, url, body, and title, authors, date, summary where
known). Each page goes through every extractor in turn, so that a slow moment of the machine hits all alike; times are
CPU times of the process, bytes in, text and fields out, the parsing included. Peers that are not installed are named.
With `--memory` each extractor runs once more in a process of its own, and the most memory it had is told.

Body: multisets of 4-word shingles; precision and recall are means over pages, F1 is theirs (as in the public
article-extraction benchmark). headline: equal as words. authors: equal as sets; where a byline names no person, sayso's
are what it names, as the gold has outlets and agencies too. persons: the same on pages whose gold has names of persons
alone, against what sayso holds for persons. day, instant: publication date. standfirst: word F1 of at least 0.9.
"""
# ruff: noqa: PLC0415 - each peer is optional, and loaded only when it runs

from __future__ import annotations

import argparse
import collections
import datetime as dt
import gzip
import importlib.metadata
import json
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

from families import site_key

Row = dict[str, Any]
Extractor = Callable[[bytes, str], Row]

SHINGLE = 4
"""Words of a shingle."""

_WORD = re.compile(r"\w+")


def sayso() -> Extractor:
    """Give sayso's extractor; embedded posts are left out of the body, as the gold has them."""
    from sayso import Article, Page, read_article

    def extract(page: bytes, url: str) -> Row:
        article = read_article(Page(body=page, media_type="text/html", url=url))
        if not isinstance(article, Article):
            return {}
        body = [block.span.of(article.text) for block in article.blocks if block.kind not in ("headline", "post")]
        authors = list(article.authors) or [fact.value for fact in article.evidence if fact.field == "byline"]
        return {
            "body": "\n".join(body), "headline": article.headline, "authors": authors, "published": article.published,
            "standfirst": article.standfirst, "persons": list(article.authors),
        }  # fmt: skip

    return extract


def trafilatura(**options: bool) -> Callable[[], Extractor]:
    """Give trafilatura's extractor with these options."""

    def load() -> Extractor:
        import trafilatura as peer

        def extract(page: bytes, url: str) -> Row:
            found = peer.bare_extraction(page, url=url, include_comments=False, with_metadata=True, **options)
            if found is None:
                return {}
            plain = found if isinstance(found, dict) else found.as_dict()
            authors = (plain.get("author") or "").split("; ") if plain.get("author") else []
            return {
                "body": plain.get("text"),
                "headline": plain.get("title"),
                "authors": authors,
                "published": plain.get("date"),
            }

        return extract

    return load


def newspaper4k() -> Extractor:
    """Give newspaper4k's extractor."""
    import newspaper as peer

    def extract(page: bytes, url: str) -> Row:
        article = peer.Article(url or "https://example.org/", fetch_images=False)
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        published = article.publish_date.isoformat() if article.publish_date else None
        return {"body": article.text, "headline": article.title, "authors": article.authors, "published": published}

    return extract


def readability() -> Extractor:
    """Give readability-lxml's extractor."""
    import lxml.html
    import readability as peer

    def extract(page: bytes, url: str) -> Row:
        document = peer.Document(page.decode("utf-8", "replace"), url=url)
        text = "\n".join(lxml.html.fromstring(document.summary()).itertext())
        return {"body": text, "headline": document.short_title()}

    return extract


def resiliparse() -> Extractor:
    """Give resiliparse's extractor."""
    from resiliparse.extract.html2text import extract_plain_text

    def extract(page: bytes, url: str) -> Row:  # noqa: ARG001 - it does not use the address
        return {"body": extract_plain_text(page.decode("utf-8", "replace"), main_content=True, alt_texts=False)}

    return extract


def goose3() -> Extractor:
    """Give goose3's extractor."""
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def extract(page: bytes, url: str) -> Row:  # noqa: ARG001 - it would fetch the address
        found = goose.extract(raw_html=page.decode("utf-8", "replace"))
        return {
            "body": found.cleaned_text,
            "headline": found.title,
            "authors": found.authors,
            "published": found.publish_date,
        }

    return extract


def justext() -> Extractor:
    """Give jusText's extractor, with all its stop words, as it has no way to find the language."""
    import justext as peer

    words = frozenset(word for language in peer.get_stoplists() for word in peer.get_stoplist(language))

    def extract(page: bytes, url: str) -> Row:  # noqa: ARG001 - it does not use the address
        return {"body": "\n".join(p.text for p in peer.justext(page, words) if not p.is_boilerplate)}

    return extract


def magic_html() -> Extractor:
    """Give magic-html's extractor."""
    import lxml.html
    from magic_html import GeneralExtractor

    peer = GeneralExtractor()

    def extract(page: bytes, url: str) -> Row:
        found = peer.extract(page.decode("utf-8", "replace"), base_url=url)
        return {"body": "\n".join(lxml.html.fromstring(found["html"]).itertext()), "headline": found.get("title")}

    return extract


EXTRACTORS: dict[str, tuple[str, Callable[[], Extractor]]] = {
    "sayso": ("sayso", sayso),
    "trafilatura": ("trafilatura", trafilatura()),
    "trafilatura fast": ("trafilatura", trafilatura(fast=True)),
    "trafilatura precision": ("trafilatura", trafilatura(favor_precision=True)),
    "newspaper4k": ("newspaper4k", newspaper4k),
    "readability-lxml": ("readability-lxml", readability),
    "resiliparse": ("resiliparse", resiliparse),
    "magic-html": ("magic-html", magic_html),
    "goose3": ("goose3", goose3),
    "justext": ("justext", justext),
}


def shingles(text: str | None) -> collections.Counter[tuple[str, ...]]:
    """Give the multiset of four-word shingles of a text."""
    words = _WORD.findall(text or "")
    if len(words) < SHINGLE:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(zip(*(words[i:] for i in range(SHINGLE)), strict=False))


def words_of(text: object) -> list[str]:
    """Give the lower-case words of a text."""
    return _WORD.findall(str(text or "").lower())


def names_of(authors: object) -> set[str]:
    """Give the names in a list of authors, as they compare."""
    told = authors if isinstance(authors, list) else []
    parts = [part for one in told for part in re.split(r"[;,]| and | & ", str(one))]
    return {" ".join(words_of(re.sub(r"^\s*by\s+", "", part, flags=re.IGNORECASE))) for part in parts} - {""}


_NO_PERSON = re.compile(
    r"\b(?:press|presse|news|agency|agentur|agence|ajansı|redaktion|redaction|staff|team|desk|editors?|www|com|de|reuters|afp|dpa|"
    r"media|online|web|haber|times|monde|figaro|euronews)\b"
)


def is_person(name: str) -> bool:
    """Tell whether a name of the gold, in lower case, is a person's: two words or more, none that desks have."""
    return " " in name and not _NO_PERSON.search(name) and not any(char.isdigit() for char in name)


def moment(told: object) -> dt.datetime | None:
    """Give a date as Python has it."""
    try:
        return dt.datetime.fromisoformat(str(told).strip())
    except ValueError:
        return None


def marks(gold: Row, found: Row) -> Iterator[tuple[str, float]]:
    """Give what one page scores, by measure; a measure that the gold can't judge is left away."""
    want, got = shingles(gold["body"]), shingles(found.get("body"))
    hits = (want & got).total()
    yield "precision", hits / got.total() if got else float(not want)
    yield "recall", hits / want.total() if want else 1.0
    if gold.get("title"):
        yield "headline", words_of(found.get("headline")) == words_of(gold["title"])
    if gold.get("authors"):
        yield "authors", names_of(found.get("authors")) == names_of(gold["authors"])
        if all(map(is_person, names_of(gold["authors"]))):
            yield "persons", names_of(found.get("persons", found.get("authors"))) == names_of(gold["authors"])
    due, said = moment(gold.get("date")), moment(found.get("published"))
    if due:
        yield "day", bool(said and said.date() == due.date())
    if due and due.tzinfo:
        yield "instant", bool(said and said.tzinfo and said == due)
    summary = " ".join(gold.get("summary") or []) if isinstance(gold.get("summary"), list) else gold.get("summary")
    if summary:
        a, b = collections.Counter(words_of(summary)), collections.Counter(words_of(found.get("standfirst")))
        yield "standfirst", 2 * (a & b).total() >= 0.9 * (a.total() + b.total())


def main() -> None:
    """Run all that are installed, and print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--split", choices=("heldout", "tuned", "all"), default="heldout")
    ask.add_argument("--every", type=int, default=1)
    ask.add_argument("--only", nargs="*", choices=EXTRACTORS)
    ask.add_argument("--memory", action="store_true")
    args = ask.parse_args()
    rows = [json.loads(line) for line in (args.data / "gold.jsonl").read_text("utf-8").split("\n") if line]
    held_out = held_out_sites()
    rows = [
        row for row in rows if args.split == "all" or (site_key(row["url"]) in held_out) == (args.split == "heldout")
    ]
    running = {}
    for name, (package, load) in EXTRACTORS.items():
        if args.only and name not in args.only:
            continue
        try:
            running[name] = load()
        except ImportError:
            print(f"{name}: not installed ({package})")
    told: dict[str, dict[str, list[float]]] = {name: collections.defaultdict(list) for name in running}
    for row in rows[:: args.every]:
        page = (args.data / row["file"]).read_bytes()
        page = gzip.decompress(page) if row["file"].endswith(".gz") else page
        for name, extract in running.items():
            start = time.process_time()
            try:
                found = extract(page, row["url"] or "")
            except Exception as error:  # noqa: BLE001 - whatever a peer raises is its result
                found = {}
                print(f"{name}: {row['file']}: {type(error).__name__}", file=sys.stderr)
            told[name]["ms"].append((time.process_time() - start) * 1000)
            told[name]["empty"].append(not (found.get("body") or "").strip())
            for measure, value in marks(row, found):
                told[name][measure].append(value)
    show(told, len(rows[:: args.every]), args)


def held_out_sites() -> set[str]:
    """Give the keys of the sites that were kept from training and tuning, as the model records them."""
    return set(json.loads(resources.files("sayso.models").joinpath("blocks.json").read_bytes())["held_out"])


FIELDS = ("headline", "authors", "persons", "day", "instant", "standfirst")


def show(told: dict[str, dict[str, list[float]]], pages: int, args: argparse.Namespace) -> None:
    """Print one line an extractor."""
    print(f"{pages} pages, {args.split}, {args.data.name}; peak memory {own_peak()} MiB; CPU ms a page")
    base = statistics.median(told["trafilatura"]["ms"]) if "trafilatura" in told else None
    heads = ("F1", "P", "R", *FIELDS, "empty", "median", "p95", "mean", "median to trafilatura's")
    print(f"{'':26}" + "".join(f"{head:>{max(8, len(head) + 2)}}" for head in heads))
    for name, values in told.items():
        print(f"{name + ' ' + version(EXTRACTORS[name][0]):26}" + line_of(values, base))
    if args.memory:
        for name in told:
            print(f"{name}: {peak_memory(name, args)} MiB")


def own_peak() -> int:
    """Give the most memory, in MiB, that this process had; what Linux says of the program itself, where it does.

    The other figure, `ru_maxrss`, has what the process that started it had before.
    """
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("utf-8")) if status.exists() else None
    return (int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024


def peak_memory(name: str, args: argparse.Namespace) -> str:
    """Give the most memory, in MiB, that a process has which runs only this extractor."""
    asked = ["--data", str(args.data), "--split", args.split, "--every", str(args.every), "--only", name]
    run = subprocess.run([sys.executable, __file__, *asked], capture_output=True, text=True, check=False)
    found = re.search(r"peak memory (\d+) MiB", run.stdout)
    return found[1] if found else "?"


def line_of(values: dict[str, list[float]], base: float | None) -> str:
    """Give the figures of one extractor under the heads of the table."""
    p, r = statistics.mean(values["precision"]), statistics.mean(values["recall"])
    times = sorted(values["ms"])
    figures = [f"{2 * p * r / ((p + r) or 1):>8.4f}{p:>8.4f}{r:>8.4f}"]
    for head in FIELDS:
        figure = f"{statistics.mean(values[head]):.3f}" if values[head] else "-"
        figures.append(f"{figure:>{max(8, len(head) + 2)}}")
    figures.append(f"{sum(values['empty']):>8.0f}{statistics.median(times):>8.2f}")
    figures.append(f"{times[int(len(times) * 0.95)]:>8.1f}{statistics.mean(times):>8.2f}")
    figures.append(f"{statistics.median(times) / base:>25.3f}" if base else "")
    return "".join(figures)


def version(package: str) -> str:
    """Give the installed version of a package, or nothing."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


if __name__ == "__main__":
    main()
