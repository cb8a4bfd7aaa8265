"""What the line model looks at: numbers and words of every line of a dump."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from sayso.article.dump.lines import Line, words
from sayso.article.dump.marks import Marks

FEATURES: Final = (
    "length", "characters", "word length", "ends .", "ends ?!", "ends :", "ends …", "ends ,;-", "ends quoted",
    "sentences", "commas", "digits", "begins upper", "begins lower", "begins digit", "begins with a sign",
    "begins quoted", "capitals", "all upper", "function words", "furniture", "©", "separators", "quotation marks",
    "address", "year or clock", "pieces", "label", "ends )", "copies", "later copy", "in text",
    "shared words", "in first line", "place", "from top", "from end", "words before", "lines", "words", "text share",
)  # fmt: skip
"""The features in the order of `line_features`; the model is trained for just these."""

_CONTENT: Final = 4
"""Letters of a word that is likely to say what a text is about."""
_LONG: Final = 15.0
"""Words of a line that is surely running text when it ends as a sentence."""
_BREAK: Final = re.compile(r"[.!?…][\"'”’»)]{0,2} [\"“„«(¿¡]?\w|[。！？؟।]")
_CAPITAL: Final = re.compile(r"(?<=[ ([\"“„«‘'/-])[^\W\d_a-zß-öø-ÿ]")
_DIGIT: Final = re.compile(r"[0-9]")
_YEAR_OR_CLOCK: Final = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|\d{1,2}[:.h]\d\d)(?!\d)|[年月日년월일]")
_ADDRESS: Final = re.compile(r"https?:|www\.|@\w|\w\.(?:com|org|net|de|uk|fr)\b")
_SEPARATOR: Final = re.compile(r"[|»›→•·/>]")
_QUOTE: Final = re.compile(r"[\"“”„«»「」『』]")
_LAST: Final = {".": 3, "。": 3, "।": 3, "۔": 3, "!": 4, "?": 4, "！": 4, "？": 4, "؟": 4, ":": 5, "：": 5, "…": 6}
_LABEL_MOST: Final = 25
"""Characters before a colon that name what follows ("Photo: ...")."""
_CLOSERS: Final = "\"'”’»“)]"

_FUNCTION_WORDS: Final = (
    "the of and to in a is that for on was with as it at by be are this have from or had not but what all were when we "
    "there can an your which their said if do will each about how up out them then she many some so these would other "
    "into has her two him his been who its now did get may part you they i my our more no than could also "
    "der die das und ist in den von zu mit sich des auf für nicht ein eine als auch es an werden aus er hat dass sie "
    "nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch "
    "le la les des un une du et est en que qui dans pour pas sur au plus par avec ce il ne se sont sa son mais comme "
    "el los las del y que es por para con no una su al lo más pero sus como ha este ya entre cuando muy sin sobre "
    "il lo gli di che e è per non con si da come anche più sono nel della dei delle alla ma ha questo "
    "o os as do da e em um uma não com para mais se na no dos das por foi ao tem ser "
    "het een van en niet is dat op te zijn met voor aan er ook door maar hij bij nog naar om "
    "och att det som en på är av för med den till inte har de ett om men var jag han "
    "og det er på som av til ikke å har med for den de et om men han vi "
    "w i z na się nie do że jest to o jak po co od za ale przez tak "
    "a v se na že je s z o do to i ve by pro jako za si ale po "
    "ve bir bu da de için ile çok daha olarak ne gibi kadar olan sonra ama "
    "и в не на что он с как это по но из за то к у от его для о так же же бы "
    "і в на що не з до за як та у про від це для його "
    "ir kad į su yra iš tai bet o ne jis po ar buvo "
    "في من على أن إلى عن التي الذي هذا هذه مع كان لا ما أو "
    "של את על לא זה עם הוא גם אל כי או היא "
    "के में की है से को का और ने पर यह हैं कि भी नहीं "
    "yang dan di dengan untuk dari ini pada tidak dalam itu akan juga ke "
    "và của là có được cho trong không với một các người đã này"
)
FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS.split())


def line_features(lines: Sequence[Line], marks: Sequence[Marks]) -> list[list[float]]:
    """Give the features of every line, in the order of `FEATURES`."""
    copies = Counter(one.words for one in marks)
    running = [set(one.words) for one in marks if one.sentence and one.length >= _LONG]
    text = Counter(word for own in running for word in own if len(word) >= _CONTENT)
    first = set(marks[0].words) if marks else set()
    total = sum(one.length for one in marks) or 1.0
    share = sum(one.length for one in marks if one.sentence and one.length >= _LONG) / total
    page = [math.log(len(lines) + 1), math.log(total + 1), share]
    rows, before, seen = [], 0.0, set()
    known: dict[str, tuple[list[float], list[float]]] = {}
    for index, (line, one) in enumerate(zip(lines, marks, strict=True)):
        told = known.get(line.text)
        if told is None:
            told = known[line.text] = _own(line.text, one), _shared(one, text, first)
        row = [*told[0], math.log(copies[one.words]), float(one.words in seen), *told[1]]
        row[_PIECES] = math.log(line.last - line.first + 1)
        row += [index / len(lines), math.log(index + 1), math.log(len(lines) - index), before / total, *page]
        rows.append(row)
        seen.add(one.words)
        before += one.length
    return rows


def _shared(one: Marks, text: Counter[str], first: set[str]) -> list[float]:
    """Give how far the line shares its longer words with the running text, and all with the first line."""
    own = 1 if one.sentence and one.length >= _LONG else 0
    long = {word for word in one.words if len(word) >= _CONTENT}
    counts = [text[word] - own for word in long]
    known = sum(count > 0 for count in counts)
    often = sum(min(count, 4) for count in counts)
    size = len(long) or 1
    return [known / size, often / size / 4, sum(word in first for word in one.words) / (len(one.words) or 1)]


_PIECES: Final = FEATURES.index("pieces")


def _own(text: str, one: Marks) -> list[float]:
    """Give the features that the line has by itself, "pieces" as none."""
    size = len(text)
    ends = [0.0] * 6
    bare = text.rstrip(_CLOSERS)
    last = bare[-1:] or text[-1]
    if last in _LAST:
        ends[(6 if bare.endswith("...") else _LAST[last]) - 3] = 1.0
    elif not last.isalnum():
        ends[4] = 1.0
    ends[5] = float(len(bare) < size)
    start = text[0]
    count = words(text)
    capitals = len(_CAPITAL.findall(text))
    return [
        math.log(one.length + 1), math.log(size), min(12.0, size / (one.length + 1)), *ends,
        math.log(len(_BREAK.findall(text)) + 1), (text.count(",") + text.count("、")) / (one.length + 1),
        len(_DIGIT.findall(text)) / size,
        float(start.isupper()), float(start.islower()), float(start.isdigit()),
        float(not start.isalnum() and start not in "\"“„«'‘([¿¡"), float(start in "\"“„«'‘「"),
        capitals / count, float(text.isupper()),
        len([word for word in one.words if word in FUNCTION_WORDS]) / (len(one.words) or 1),
        float(one.furniture), float("©" in text), min(3.0, len(_SEPARATOR.findall(text))),
        min(4.0, len(_QUOTE.findall(text))), float(bool(_ADDRESS.search(text))),
        float(bool(_YEAR_OR_CLOCK.search(text))), 0.0,
        float(0 < text.find(":", 0, _LABEL_MOST) < size - 1), float(text[-1] in ")）"),
    ]  # fmt: skip
