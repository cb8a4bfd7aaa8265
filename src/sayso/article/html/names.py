"""Names as pages write them: outlets without their trimmings, agencies, and persons in a byline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sayso.text.bylines import is_known_name

AGENCIES = {
    "ap": "AP", "the associated press": "AP", "associated press": "AP", "reuters": "Reuters", "afp": "AFP",
    "agence france-presse": "AFP", "agence france presse": "AFP", "dpa": "dpa", "deutsche presse-agentur": "dpa",
    "apa": "APA", "sda": "Keystone-SDA", "keystone-sda": "Keystone-SDA", "epd": "epd", "kna": "KNA", "sid": "SID",
    "upi": "UPI", "ansa": "ANSA", "efe": "EFE", "europa press": "Europa Press", "pap": "PAP", "ctk": "ČTK",
    "čtk": "ČTK",
    "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau", "stt": "STT", "belga": "Belga", "anp": "ANP", "lusa": "Lusa",
    "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "xinhua": "Xinhua", "tass": "TASS",
    "interfax": "Interfax", "ria novosti": "RIA Novosti", "yonhap": "Yonhap", "kyodo": "Kyodo", "jiji": "Jiji",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu", "dha": "DHA", "iha": "İHA",
    "bloomberg": "Bloomberg",
    "pa": "PA", "pa media": "PA", "press association": "PA", "aap": "AAP", "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press", "bernama": "Bernama", "antara": "Antara", "mena": "MENA", "wam": "WAM",
    "spa": "SPA", "irna": "IRNA", "fars": "Fars", "agerpres": "Agerpres", "tanjug": "Tanjug", "ukrinform": "Ukrinform",
    "dpa-infocom": "dpa", "dpa-afx": "dpa-AFX", "awp": "AWP", "nan": "NAN", "saba": "Saba", "mti": "MTI",
    "hina": "Hina",
    "共同通信": "Kyodo", "時事通信": "Jiji", "연합뉴스": "Yonhap", "新华社": "Xinhua",
}  # fmt: skip
"""News agencies by the lower-case names that pages use, and the name they are given here."""

_WORD = re.compile(r"\w+")
_LEAD = re.compile(
    r"^\W*(?:written by|words by|story by|reported by|reporting by|posted by|published by|author|autor(?:in)?|"
    r"by|von|vom|"
    r"por|par|di|door|av|af|przez|od|de|texte?|text|tekst|redacción|written|words|"
    r"كتبت?|بقلم|إعداد|تقرير|מאת|автор|текст|文|記者|기자)(?:\s*[:|]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s+(?:hat zuletzt.*|in [A-Z]\w+|for [A-Z].*|/.*)$")
_BETWEEN = re.compile(
    r"\s*[;,|•·/&\n、，・]\s*|\s+(?:and|und|et|y|e|och|og|en|ja|ve|a|i|with|mit|et|و)\s+(?=\w)", re.IGNORECASE
)
_BRACKETED = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|<[^<>]{0,80}>")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|\B@\w+")
_ROLE = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|journalist|columnist|staff|contributor|producer|bureau|desk|team|news|"
    r"newsroom|agenc(?:y|ies)|agentur|agence|agencia|redaktion|redaktionen|redaktør|redakteur(?:in)?|redacci[oó]n|"
    r"redazione|"
    r"r[ée]daction|redakcja|redakce|redaksi|redactie|toimitus|chefredakteur(?:in)?|korrespondent(?:in)?|corresponsal|"
    r"correspondant|inviato|volontär(?:in)?|praktikant(?:in)?|reporterin|ressort|autoren|author|admin|administrator|"
    r"webmaster|guest|press|presse|media|magazine|magazin|zeitung|online|digital|services?|senior|chief|director|"
    r"president|professor at|nachrichten\w*|stiri|noticias|notícias|deputy|head of|editorial|multiple authors|various|"
    r"wire|network|updated|published|"
    r"minutes?|hours?|ago|photos?|foto|bild|video|tv|radio|times|post|daily|herald|gazette|tribune|com|haber|servisi|"
    r"ombudsman|founder|co-founder|reviewer|expert|specialist|manager|candidate|representative|gardener|sponsored|bio|head|lead|ceo|owner|"
    r"partner|advis[oe]r|analyst|consultant|published|released|politics|business|sports?|health|europe|world)\b",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"^(?:dr|prof|mr|mrs|ms|sir)\.?\s+", re.IGNORECASE)


def folded(name: str) -> str:
    """Give a name as it compares: lower case, words only, without a leading article."""
    plain = name.lower() if name.isascii() else unicodedata.normalize("NFKC", name).lower()
    return " ".join(word for word in _WORD.findall(plain) if word not in ("the", "www"))


def agency(name: str) -> str | None:
    """Give the news agency that a name stands for, or None."""
    bare = " ".join(_BRACKETED.sub(" ", name.strip("() [].,/-–—*")).split()).lower()
    return AGENCIES.get(bare) or AGENCIES.get(bare.removeprefix("the "))


def persons(told: Iterable[str], outlets: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the persons named in bylines, each once, in order.

    "By", roles, e-mail addresses, agencies, desks and the outlets themselves are left away; what does
    not look like a person's name is no author.
    """
    not_persons = {folded(outlet) for outlet in outlets} - {""}
    found: dict[str, str] = {}
    for line in told:
        bare = _ADDRESS.sub(" , ", _BRACKETED.sub(" ", line[:500]))
        for part in _BETWEEN.split(bare):
            name = _person(_without(part, not_persons))
            if name and folded(name) not in not_persons and not agency(name):
                found.setdefault(folded(name), name)
    return tuple(found.values())


def _without(part: str, outlets: set[str]) -> str:
    """Give a part of a byline without the outlet's name at its end ("Ann Lee Harrow Post")."""
    words = part.split()
    for size in (3, 2, 1):
        if len(words) - size >= _FULL and folded(" ".join(words[-size:])) in outlets:
            return " ".join(words[:-size])
    return part


_FULL = 2
"""Words of a full name."""
_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ]{4})(?=[A-ZÀ-Þ][a-zß-öø-ÿ]{2})")
"""Where another word is glued to a name ("Ann HarrowFounder"); "MacLeod" and "DeWitt" have fewer letters before."""
_MOST_WORDS = 5
_NO_NAMES = frozenset(
    ["by", "von", "vom", "por", "par", "di", "door", "av", "af", "przez", "de", "and", "und", "ll.m", "text"]
)


def _person(part: str) -> str | None:
    name = " ".join(part.split()).strip(" .,:;*-–—\"'“”")
    for _ in range(2):
        name = _LEAD.sub("", name)
    name = _GLUED.split(name, 1)[0]
    words = name.split()
    if name.lower() in _NO_NAMES:
        return None
    if not words or len(words) > _MOST_WORDS or len(name) < 2 or any(map(str.isdigit, name)):  # noqa: PLR2004
        return None
    role = _ROLE.search(name)
    if role and is_known_name(bare := name[: role.start()].strip(" ,-–—")):
        name, role = bare, None  # "Ann Lee Head Gardener"
    if role or not any(map(str.isalpha, name)) or name.lower().startswith("the "):
        return None
    if (
        words[0][0].islower()
        and words[0].isascii()
        and words[0] not in ("de", "van", "von", "del", "da", "di", "el", "al")
    ):
        return None
    return name
