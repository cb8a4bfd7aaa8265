"""Builds src/sayso/text/outlets.tsv.

Sources: `outlets-by-hand.txt` beside this script; Fundus' list of publishers (MIT); the US outlets of
"local-news" of 2018 (MIT) and Wikipedia's US newspapers (CC0), of which those stay that have a Wikidata
item or a station's call sign. Run: python training/outlets.py FOLDER, with publishers-world.tsv,
local-news-us-2018.csv and wikipedia-us-newspapers.tsv in FOLDER.
"""

from __future__ import annotations

import csv
import html
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sayso.text.outlet_names import fold, without_place

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "sayso" / "text" / "outlets.tsv"
KINDS = {"n": "newspaper", "b": "broadcaster", "a": "agency", "o": "online", "m": "magazine"}
HEADER = (
    "# Facts from training/outlets-by-hand.txt; Fundus (MIT); local-news of 2018 (MIT); Wikipedia and Wikidata (CC0)\n"
    "# name\tother names\tdomains\tcountry\tlanguages\tkind\towner\tcredit marks"
)
PAPER_WORD = re.compile(
    r"\b(?:Times|Gazette|Herald|Tribune|Journal|Chronicle|Courier|Dispatch|Examiner|Inquirer|Enquirer|Register|Star|"
    r"Sentinel|Telegraph|Daily|Weekly|Ledger|Bulletin|Newspaper|Advertiser|Observer|Mirror|Monitor|"
    r"Reporter|Messenger|Banner|Eagle|Argus)\b"
)
STATES = {
    "Alabama": "AL",
    "Alaska": "AK",
    "Arizona": "AZ",
    "Arkansas": "AR",
    "California": "CA",
    "Colorado": "CO",
    "Connecticut": "CT",
    "Delaware": "DE",
    "Florida": "FL",
    "Georgia": "GA",
    "Hawaii": "HI",
    "Idaho": "ID",
    "Illinois": "IL",
    "Indiana": "IN",
    "Iowa": "IA",
    "Kansas": "KS",
    "Kentucky": "KY",
    "Louisiana": "LA",
    "Maine": "ME",
    "Maryland": "MD",
    "Massachusetts": "MA",
    "Michigan": "MI",
    "Minnesota": "MN",
    "Mississippi": "MS",
    "Missouri": "MO",
    "Montana": "MT",
    "Nebraska": "NE",
    "Nevada": "NV",
    "New Hampshire": "NH",
    "New Jersey": "NJ",
    "New Mexico": "NM",
    "New York": "NY",
    "North Carolina": "NC",
    "North Dakota": "ND",
    "Ohio": "OH",
    "Oklahoma": "OK",
    "Oregon": "OR",
    "Pennsylvania": "PA",
    "Rhode Island": "RI",
    "South Carolina": "SC",
    "South Dakota": "SD",
    "Tennessee": "TN",
    "Texas": "TX",
    "Utah": "UT",
    "Vermont": "VT",
    "Virginia": "VA",
    "Washington": "WA",
    "West Virginia": "WV",
    "Wisconsin": "WI",
    "Wyoming": "WY",
}
SURE = frozenset(
    {"Guardian", "Economist", "Lancet", "Verge", "Tyee", "Irrawaddy", "Thaiger", "Scotsman", "Gleaner", "Oregonian"}
    | {"Tennessean", "EastAfrican", "Namibian", "Elephant", "ThePrint"}
)
"""Single words that hardly stand for anything but the outlet, where they are written with a capital."""

PLACE = re.compile(r"^(?:New|St\.|San|Los|Fort|North|South|East|West|El|La) \w+$")
HOUSES_SINCE = {  # stations that were sold after 2018
    "Tribune": "Nexstar",
    "Raycom": "Gray Television",
    "Nexstar Media Group": "Nexstar",
    "Sinclair Broadcast Group": "Sinclair",
    "Tegna Media": "Tegna",
    "Meredith": "Gray Television",
    "Hearst": "Hearst Television",
    "E. W. Scripps Company": "E.W. Scripps",
}


@dataclass(slots=True)
class Row:
    """One outlet on its way into the table."""

    name: str
    country: str
    kind: str
    names: list[str] = field(default_factory=list)
    domains: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    owner: str = ""
    marks: list[str] = field(default_factory=list)

    def line(self) -> str:
        """Give the row as a line of the table."""
        lists = ("|".join(part) for part in (self.names, self.domains))
        return "\t".join(
            (self.name, *lists, self.country, "|".join(self.languages), self.kind, self.owner, "|".join(self.marks))
        )


def by_hand() -> Iterator[Row]:
    """Give the rows written by hand."""
    country, languages = "", []
    for line in (HERE / "outlets-by-hand.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            country, spoken = line[3:].split(" ", 1)
            languages = split(spoken)
        elif line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split(";")]
            name, names, domains, kind, owner, marks, own = cells + [""] * (7 - len(cells))
            yield Row(
                name, country, KINDS[kind], split(names), split(domains), split(own) or languages, owner, split(marks)
            )


def split(cell: str) -> list[str]:
    """Give the parts between commas."""
    return [part.strip() for part in cell.split(",") if part.strip()]


def publishers(folder: Path) -> Iterator[Row]:
    """Give the publishers of Fundus' list."""
    for row in table(folder / "publishers-world.tsv", "\t"):
        country = {"IND": "IN", "ISL": "IS", "UK": "GB"}.get(row["country"].upper(), row["country"].upper())
        yield Row(row["name"].split(" (")[0], country, "online", domains=[row["domain"].removeprefix("www1.")])


def us_papers(folder: Path) -> Iterator[Row]:
    """Give the US newspapers with a Wikidata item, with the domain of the paper of that name in that state."""
    domains: dict[tuple[str, str], set[str]] = {}
    for row in table(folder / "local-news-us-2018.csv", ","):
        if row["domain"] and row["medium"] in ("Newspapers", "Magazines"):
            domains.setdefault((fold(row["name"]), row["state"]), set()).add(row["domain"].removeprefix("www."))
    for row in table(folder / "wikipedia-us-newspapers.tsv", "\t"):
        if row["qid"]:
            name = html.unescape(row["WP-title"]).replace(" (newspaper)", "")
            found = domains.get((fold(without_place(name)), STATES.get(row["state"], "")), set())
            yield Row(name, "US", "newspaper", domains=sorted(found) if len(found) == 1 else [], languages=["en"])


def us_stations(folder: Path) -> Iterator[Row]:
    """Give the US television stations by call sign, where they have a site of their own."""
    seen: dict[str, Row] = {}
    for row in table(folder / "local-news-us-2018.csv", ","):
        sign = row["name"].split("-")[0]
        if row["medium"] == "TV station" and re.fullmatch("[KW][A-Z]{3}", sign) and row["domain"]:
            owner = HOUSES_SINCE.get(row["owner"], row["owner"])
            seen.setdefault(sign, Row(sign, "US", "broadcaster", [], [row["domain"]], ["en"], owner))
    shared = Counter(row.domains[0] for row in seen.values())
    yield from (row for row in seen.values() if shared[row.domains[0]] == 1)


def table(path: Path, delimiter: str) -> Iterator[dict[str, str]]:
    """Give the rows of a file with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def distinct(hand: list[Row], others: Iterator[Row]) -> list[Row]:
    """Give all rows, each name once, each domain once; what is written by hand goes before what is listed."""
    rows: dict[str, Row] = {}
    known = Counter(fold(name.removeprefix("~")) for row in hand for name in (row.name, *row.names))
    for row in hand:
        if rows.setdefault(row.name.removeprefix("~"), row) is not row:
            sys.exit(f"twice by hand: {row.name}")
    domains = Counter(domain for row in hand for domain in row.domains)
    if twice := [domain for domain, times in domains.items() if times > 1]:
        sys.exit(f"domains twice by hand: {', '.join(twice)}")
    for row in others:
        row.domains = [domain for domain in row.domains if not domains[domain]]
        if known[fold(without_place(row.name))] and (" (" not in row.name or known[fold(row.name)]):
            continue
        if (row.kind != "newspaper" and not row.domains) or (row.kind == "newspaper" and is_hopeless(row.name)):
            continue
        known[fold(row.name)] += 1
        domains.update(row.domains)
        rows[row.name] = row
    return list(rows.values())


def needs_cue(name: str, *, listed: bool) -> bool:
    """Tell whether a name is too like a place, a person or a common word to stand alone."""
    bare = without_place(name).removeprefix("The ")
    if listed:
        return not name.isupper() and (is_one_word(bare) or not PAPER_WORD.search(name))
    return bare != name and is_one_word(bare) and not bare.isupper() and bare not in SURE and bare.isascii()


def is_one_word(name: str) -> bool:
    """Tell whether the name has no second part."""
    return len(re.split("[ -]", name)) == 1


def is_hopeless(name: str) -> bool:
    """Tell whether a listed name would be misread even beside a cue ("the State said")."""
    bare = without_place(name).removeprefix("The ")
    return not bare.isupper() and (is_one_word(bare) or bare in STATES or bool(PLACE.match(bare)))


def mark_cued(rows: list[Row], listed: set[str]) -> None:
    """Put "~" before every name that needs a cue: too common itself, or one that a namesake needs it for."""
    sure = {fold(row.name) for row in rows if row.name[0] != "~" and not needs_cue(row.name, listed=row.name in listed)}
    for row in rows:
        row.name, *row.names = (
            f"~{name}"
            if name[0] != "~" and fold(without_place(name)) not in sure and needs_cue(name, listed=row.name in listed)
            else name
            for name in (row.name, *row.names)
        )
    common = {fold(without_place(name[1:])) for row in rows for name in (row.name, *row.names) if name[0] == "~"}
    for row in rows:
        row.name, *row.names = (
            f"~{name}" if name[0] != "~" and fold(without_place(name)) in common else name
            for name in (row.name, *row.names)
        )


def main(folder: Path) -> None:
    """Write the table."""
    hand = list(by_hand())
    rows = distinct(hand, (row for part in (publishers, us_papers, us_stations) for row in part(folder)))
    mark_cued(rows, {row.name for row in rows} - {row.name for row in hand})
    lines = sorted((row.line() for row in rows), key=lambda line: line.removeprefix("~").casefold())
    TARGET.write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8")
    print(len(rows), "outlets,", len(hand), "by hand,", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
