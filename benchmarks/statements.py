"""sayso and its peers over annotated articles, side by side: who said what, found and ascribed.

    python benchmarks/statements.py GOLD.jsonl [GOLD.jsonl ...] [--split dev] [--rounds 3]
        [--only NAME ...] [--predictions NAME=FILE ...] [--breakdown]

GOLD has rows {"doc", "text", "attributions": [{"content", "cue", "source": [[start, end], ...], ...}]}; what is scored
and how is told in scoring_statements.py. Where gold tells which attributions are nested, nested ones count; gold that
marks outermost ones only (PolNeAR) is compared with sayso's outermost statements.

Every article goes through every system in turn, so that a slow moment of the machine hits all alike; speed is articles
a second of CPU time on one core, the median over the rounds, models loaded before. A system that can't be installed
from PyPI (Citron, GenderGapTracker) takes part through a file of its output, rows {"doc", "attributions"}.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from finding_statements import FINDERS, Absent, System
from sayso.text.english.verbs import VERBS
from scoring_statements import MODES, Attribution, Row, Scores, Tally, plain_classes, score, share

Predictions = dict[str, list[Attribution]]


def main() -> int:
    """Print the tables; give the exit code."""
    options = _options()
    if not options.gold:
        print("No annotated articles given; see --help.")
        return 0
    systems = _systems(options.only)
    for path in options.gold:
        rows = _rows(path, options.split)
        predictions, speeds = _run(systems, rows, options.rounds)
        given = {name: _given(Path(file)) for name, _, file in (text.partition("=") for text in options.predictions)}
        _report(path, rows, systems, {**predictions, **given}, speeds)
        for name in ("sayso", "sayso-fast"):
            if options.breakdown and name in predictions:
                _break_down(systems[name].name, rows, predictions[name])
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument(
        "--split", default="dev", help="of rows that tell theirs, keep this one's; `all` keeps every row"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=FINDERS, default=list(FINDERS))
    parser.add_argument("--predictions", nargs="+", default=[], metavar="NAME=FILE")
    parser.add_argument("--breakdown", action="store_true", help="show where sayso's hits and misses are")
    return parser.parse_args()


def _rows(path: Path, split: str) -> list[Row]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if split == "all" or row.get("split", split) == split]


def _given(path: Path) -> Predictions:
    return {row["doc"]: row["attributions"] for row in _rows(path, "all")}


def _systems(names: Iterable[str]) -> dict[str, System]:
    for library in ("OMP", "OPENBLAS", "MKL"):  # before any peer imports numpy
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    systems = {}
    for name in names:
        try:
            systems[name] = FINDERS[name]()
        except Absent as absent:
            print(f"absent: {absent}", file=sys.stderr)
    return systems


def _run(
    systems: dict[str, System], rows: Sequence[Row], rounds: int
) -> tuple[dict[str, Predictions], dict[str, float]]:
    """Give what each system finds in each article, and how many articles it reads a second of CPU time."""
    for system in systems.values():
        system.paragraphs = system.unread = 0
    found: dict[str, Predictions] = {name: {} for name in systems}
    taken: dict[str, list[float]] = {name: [0.0] * rounds for name in systems}
    for turn in range(rounds):
        for row in rows:
            for name, system in systems.items():
                started = time.process_time()
                attributions = system.find(row["text"])
                taken[name][turn] += time.process_time() - started
                found[name][row["doc"]] = attributions
    return found, {name: share(len(rows), statistics.median(seconds)) for name, seconds in taken.items()}


def _report(
    path: Path, rows: Sequence[Row], systems: dict[str, System], found: dict[str, Predictions], speeds: dict[str, float]
) -> None:
    nesting = _tells_nesting(rows)
    print(f"\n### {path.name}: {len(rows)} articles, {sum(len(row['attributions']) for row in rows)} attributions\n")
    print(f"{dt.datetime.now(dt.UTC):%Y-%m-%d}, {_machine()}, one core.\n")
    heads = ["", "F1", "P", "R", *MODES]
    heads += ["nested found", "chain right", "of several links", "unnamed right", "name right"] if nesting else []
    print(_line([*heads, "articles/s"]))
    print(_line(["---", *["---:"] * len(heads)]))
    for name, predictions in found.items():
        scores = score(rows, predictions if nesting else _outermost(predictions))
        label = systems[name].name if name in systems else name
        chains = any("chain" in a for attributions in predictions.values() for a in attributions)
        speed = f"{speeds[name]:.3g}" if name in speeds else "–"
        print(_line([label, *_cells(scores, nesting=nesting, chains=chains), speed]))
    print("\nF1, P, R: relation50; by mode: F1. All in per cent.")
    for system in systems.values():
        if system.unread:
            unread = _percent(share(system.unread, system.paragraphs))
            print(f"{system.name} could not read {unread} % of the paragraphs.")


def _tells_nesting(rows: Sequence[Row]) -> bool:
    return any("nested" in attribution for row in rows for attribution in row["attributions"])


def _outermost(predictions: Predictions) -> Predictions:
    return {doc: [a for a in attributions if not a.get("nested")] for doc, attributions in predictions.items()}


def _cells(scores: Scores, *, nesting: bool, chains: bool) -> list[str]:
    every = scores.tally("all")
    cells = [_percent(every.f1), _percent(every.precision), _percent(every.recall)]
    cells += [_percent(scores.tally(mode).f1) for mode in MODES]
    if nesting:
        cells.append(_percent(scores.tally("nested").recall))
        shares = (
            (scores.chains, scores.hits),
            (scores.long_chains, scores.long),
            (scores.unnamed, scores.hits),
            (scores.names, scores.named),
        )
        cells += [_percent(share(*of)) if chains else "–" for of in shares]
    return cells


def _break_down(title: str, rows: Sequence[Row], predictions: Predictions) -> None:
    """Print how sayso does by nesting, cue, type and collection of articles."""
    nesting = _tells_nesting(rows)
    scores = score(rows, predictions if nesting else _outermost(predictions), _fine_classes)
    print("\n" + _line([title, "gold", "predicted", "F1", "P", "R"]))
    print(_line(["---", *["---:"] * 5]))
    _tallies({name: tally for name, tally in sorted(scores.classes.items()) if name != "all"})
    collections = sorted({row["doc"][:1] for row in rows}) if nesting else []
    for letter in collections:
        part = [row for row in rows if row["doc"].startswith(letter)]
        _tallies({f"articles {letter}…": score(part, predictions).tally("all")})


def _tallies(tallies: dict[str, Tally]) -> None:
    for name, tally in tallies.items():
        shares = (tally.f1, tally.precision, tally.recall) if tally.gold else (None, tally.precision, None)
        print(
            _line([name, str(tally.gold), str(tally.predicted), *("–" if s is None else _percent(s) for s in shares)])
        )


def _fine_classes(text: str, attribution: Attribution, mode: str) -> Iterable[str]:
    yield from (
        f"mode: {name}" if name in MODES else name
        for name in plain_classes(text, attribution, mode)
        if name != "nested"
    )
    yield "nesting: nested" if attribution.get("nested") else "nesting: outermost"
    yield f"cue: {_cue_kind(text, attribution['cue'])}"


def _cue_kind(text: str, cue: Sequence[Sequence[int]]) -> str:
    words = " ".join(text[start:end] for start, end in cue).lower().split()
    verbs = [VERBS[word] for word in words if word in VERBS]
    if not words:
        return "none"
    if not verbs:
        return "according to" if words[0] == "according" else "other words"
    return "verb of belief" if all(verb.belief for verb in verbs) else "verb of speech"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"


def _machine() -> str:
    info = Path("/proc/cpuinfo")
    models = (
        [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        if info.exists()
        else []
    )
    return f"Python {platform.python_version()}, {models[0] if models else platform.machine()}"


if __name__ == "__main__":
    sys.exit(main())
