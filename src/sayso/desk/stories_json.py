"""Stories as one JSON document."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sayso.desk.inert import inert_json
from sayso.desk.stories import Readings
from sayso.records import Record, Story


def stories_json(stories: Sequence[Story], readings: Readings) -> str:
    """Give the stories as one JSON document; an article says which origin it rests on, by name."""
    plain = {"stories": [_story(story, readings) for story in stories]}
    return inert_json(json.dumps(plain, ensure_ascii=False, indent=2)) + "\n"


def _story(story: Story, readings: Readings) -> dict[str, object]:
    origin = {article: origin.name for origin in story.origins for article in origin.articles}
    articles = [
        {
            "id": article,
            "file": readings[article].name,
            "outlet": readings[article].article.outlet,
            "headline": readings[article].article.headline,
            "published": readings[article].article.published,
            "origin": origin.get(article),
        }
        for article in story.articles
    ]
    return {**Record.to_dict(story), "articles": articles}
