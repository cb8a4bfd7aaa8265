from __future__ import annotations

from dataclasses import replace

from jsonschema import Draft202012Validator

from sayso.desk.interchange.ninjs import ninjs
from sayso.records import Image, Reading

TEXT = {"type": "string"}
INTEGER = {"type": "integer"}
URI = {"type": "string", "pattern": "^(https?://|urn:)"}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$"}


def of(required: str = "", **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": required.split(),
    }


def many(item: object) -> dict[str, object]:
    return {"type": "array", "items": item, "minItems": 1}


VALUE = of("value", role=TEXT, contentType=TEXT, value=TEXT)
PARTY = of(name=TEXT, rel=TEXT, uri=URI, literal=TEXT)
RENDITION = of("name", name=TEXT, href=URI, contentType=TEXT, title=TEXT, width=INTEGER, height=INTEGER)
OBJECT = {
    "uri": URI,
    "type": {"enum": ["text", "picture"]},
    "representationType": {"enum": ["full", "partial"]},
    "contentCreated": INSTANT,
    "versionCreated": INSTANT,
    "language": TEXT,
    "headlines": many(VALUE),
    "descriptions": many(VALUE),
    "bodies": many(of("value", role=TEXT, contentType=TEXT, charCount=INTEGER, wordCount=INTEGER, value=TEXT)),
    "by": TEXT,
    "people": many(PARTY),
    "organisations": many(PARTY),
    "infoSources": many(of(name=TEXT, role=TEXT, uri=URI, literal=TEXT)),
    "subjects": many(of(name=TEXT, rel=TEXT, uri=URI, literal=TEXT)),
    "renditions": many(RENDITION),
    "altIds": many(of(role=TEXT, value=TEXT)),
    "standard": of(name=TEXT, version=TEXT, schema=URI),
}
SCHEMA = of("uri", **OBJECT, associations=many(of("name uri", **OBJECT, name=TEXT, rel=TEXT)))
"""Those parts of the ninjs 3.1 schema that sayso writes, after the IPTC's own."""
VALID = Draft202012Validator(SCHEMA)


def test_an_article_is_a_valid_ninjs_object(reading: Reading) -> None:
    found = ninjs(reading)
    VALID.validate(found)
    assert found["uri"] == f"urn:sha256:{reading.article.id}"
    assert found["headlines"] == [{"value": reading.article.headline}]
    assert found["contentCreated"] == "2026-03-04T09:30:00+01:00"
    assert found["bodies"][0]["value"] == "\n\n".join(reading.article.paragraphs)
    assert {"name": "Ada Kern", "rel": "speaker"} in found["people"]
    assert {"name": "Port Gazette", "role": "via"} in found["infoSources"]
    assert found["associations"][0]["renditions"][0]["href"] == "https://lindholm.example/t.jpg"


def test_what_is_not_known_is_left_out(reading: Reading) -> None:
    bare = replace(
        reading.article,
        url="javascript:alert(1)",
        outlet=None,
        authors=(),
        published="2026-03-04",
        language=None,
        paywalled=True,
        images=(Image(url="data:,x"),),
    )
    found = ninjs(replace(reading, article=bare, statements=()))
    VALID.validate(found)
    assert "contentCreated" not in found
    assert "altIds" not in found
    assert found["representationType"] == "partial"
    assert found["associations"][0]["renditions"] == [{"name": "main"}]
