"""The example articles and their gold fit together."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kg.model.account import EventType, Status
from kg.model.document import Document
from kg.score import read_gold, score, telling
from kg.sources import open_inputs

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD = EXAMPLES / "gold.jsonl"
RECORDS: list[dict[str, Any]] = [
    json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()
]
EVENTS = [event for record in RECORDS for event in record["events"]]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    opened = list(open_inputs([str(EXAMPLES / "news")]))
    assert all(isinstance(one, Document) for one in opened)
    return {one.id: one for one in opened if isinstance(one, Document)}


def test_every_article_has_gold(documents: dict[str, Document]) -> None:
    assert sorted(record["id"] for record in RECORDS) == sorted(documents)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_quotes_stand_in_the_text(record: dict[str, Any], documents: dict[str, Document]) -> None:
    text = documents[record["id"]].text
    quotes = [quote for event in record["events"] for quote in event["evidence"]]
    for quote in (*quotes, *record["offices"]):
        assert text[quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_day_of_publication_is_found(
    record: dict[str, Any], documents: dict[str, Document]
) -> None:
    published = documents[record["id"]].source.published
    assert published is not None
    assert published.day.isoformat() == record["published"]


def test_every_event_has_evidence() -> None:
    assert all(event["evidence"] for event in EVENTS)


def test_the_corpus_shows_what_the_program_is_for() -> None:
    statuses = {event["status"] for event in EVENTS if event["type"] in ("Meeting", "Visit")}
    assert statuses >= set(Status) - {Status.DENIED, Status.ONGOING, Status.DISPUTED}
    shown = {event["type"] for event in EVENTS}
    assert shown >= {EventType.CALL, EventType.CONFERENCE, EventType.SUMMONS, EventType.EXPULSION}
    assert any(s["kind"] == "anonymous" for event in EVENTS for s in event["sources"])
    told = Counter(event["cluster_event"] for event in EVENTS)
    assert max(told.values()) >= 4


def test_gold_against_itself_is_perfect(documents: dict[str, Document]) -> None:
    told = [
        telling({**event, "document": record["id"]})
        for record in RECORDS
        for event in record["events"]
    ]
    texts = {document.id: document.text for document in documents.values()}
    card = score(read_gold(GOLD), told, texts)
    figures = card.figures()
    names = ("events", "who_met_whom", "participants", "places", "cross_document")
    assert {name: figures[name]["r"] for name in names} == dict.fromkeys(names, 1.0)
    assert figures["status_accuracy"] == figures["role_accuracy"] == 1.0
    assert figures["severe_status"] == figures["bad_quotes"] == figures["traps_sprung"] == 0
