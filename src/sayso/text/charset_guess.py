"""The legacy encoding that bytes look like."""

from __future__ import annotations

import re
from typing import Final

from charset_normalizer import from_bytes

from sayso.text.language import find_language

_NAMES: Final = "cp1250 cp1251 cp1252 cp1253 cp1255 cp1256 koi8_r cp866 cp874 gb18030 big5 cp932 euc_jp cp949"
_WEB: Final = _NAMES.split()
"""Encodings that pages without a declaration are found in."""
_CENTRAL: Final = "bs cs hr hu pl ro sk sl sq sr"
_LATIN: Final = {
    **dict.fromkeys(_CENTRAL.split(), "cp1250"),
    **dict.fromkeys(("az", "tr"), "cp1254"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "vi": "cp1258",
}
"""Encodings of languages in Latin script, where not windows-1252."""
_LATIN_SHARE: Final = 0.15
"""Share of the letters outside ASCII up to which a text is in Latin script; Czech has 13%, Russian all."""
_ISO_LATIN_2: Final = re.compile(rb"[\xa1\xa6\xac\xb1\xb6\xbc]")
"""Bytes that are letters in ISO 8859-2 (ą, ś, ź) and signs in windows-1250."""
_WINDOWS_ONLY: Final = re.compile(rb"[\x80-\x9f]")


def guess_codec(sample: bytes) -> str:
    """Give the codec whose characters make the most sense of the sample; windows-1252 where none does.

    Encodings of Latin script differ in a few letters only, which a detector of characters can't weigh
    (it reads "é" as Hungarian); there the language of the ASCII letters around them tells.
    """
    high = len(sample.translate(None, bytes(range(128))))
    letters = len(re.findall(rb"[A-Za-z]", sample)) + high
    if high > letters * _LATIN_SHARE or not letters:
        best = from_bytes(sample, cp_isolation=_WEB).best()
        if best and best.encoding not in ("cp1250", "cp1252"):
            return best.encoding
    return _latin_codec(sample)


def _latin_codec(sample: bytes) -> str:
    codec = _LATIN.get(find_language(sample.decode("cp1252", "replace")) or "", "cp1252")
    if codec == "cp1250" and _ISO_LATIN_2.search(sample) and not _WINDOWS_ONLY.search(sample):
        return "iso8859-2"
    return codec
