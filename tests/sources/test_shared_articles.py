"""Real articles, where they are at hand: what matters of them is in the body."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.model.document import Document, PublishedBasis, ZoneKind
from kg.model.span import Span
from kg.sources import open_inputs, zone

PAIRS = (
    ("seeds.docs.jsonl", "seeds.gold.jsonl"),
    ("dev/press.docs.jsonl", "dev/press.gold.jsonl"),
    ("dev/official.docs.jsonl", "dev/official.gold.jsonl"),
)
NOISE = {"noise", "paratext"}


def read(path: Path) -> list[Document]:
    found = list(open_inputs([str(path)]))
    return [zone(each) for each in found if isinstance(each, Document)]


def outside(document: Document, *kinds: ZoneKind) -> list[Span]:
    return [found.span for found in document.zones if found.kind not in kinds]


@pytest.mark.parametrize(("documents", "gold"), PAIRS)
def test_every_required_event_has_evidence_in_the_body(
    documents: str, gold: str, shared: Path
) -> None:
    records = map(json.loads, (shared / "eval" / gold).read_text("utf-8").splitlines())
    events = {record["id"]: record["events"] for record in records}
    for document in read(shared / "eval" / documents):
        apart = outside(document, ZoneKind.BODY, ZoneKind.DATELINE)
        for event in events[document.id]:
            spans = [Span(each["start"], each["end"]) for each in event["evidence"]]
            free = [s for s in spans if not any(s.overlaps(other) for other in apart)]
            assert free or event["optional"], (document.id, event["id"])


def test_noise_in_the_seeds_is_marked(shared: Path) -> None:
    world = json.loads((shared / "eval" / "seeds.world.json").read_text("utf-8"))
    documents = {document.id: document for document in read(shared / "seeds")}
    for article in world["documents"]:
        apart = outside(documents[article["id"]], ZoneKind.BODY)
        for noise in article["boilerplate"]:
            if noise["class"] in NOISE:
                held = {at for span in apart for at in range(span.start, span.end)}
                text = documents[article["id"]].text
                where = range(noise["start"], noise["end"])
                assert all(at in held or text[at].isspace() for at in where), noise["kind"]


def test_only_the_stamped_seed_states_its_day(shared: Path) -> None:
    dated = [d.source.published for d in read(shared / "seeds") if d.source.published]
    assert [(str(p.day), p.basis) for p in dated] == [("2023-06-09", PublishedBasis.TEXT)]


def test_official_releases_are_body_almost_throughout(shared: Path) -> None:
    documents = read(shared / "eval" / "dev" / "readouts.docs.jsonl")
    body = sum(
        found.span.end - found.span.start
        for document in documents
        for found in document.zones
        if found.kind is ZoneKind.BODY
    )
    solid = sum(len("".join(document.text.split())) for document in documents)
    assert body > solid
    assert not [
        (document.id, found.rule)
        for document in documents
        for found in document.zones
        if found.kind in (ZoneKind.CAPTION, ZoneKind.RELATED, ZoneKind.EMBED)
    ]
