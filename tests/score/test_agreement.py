"""The scorer agrees with the development scorer, on gold that was spoilt at random."""

from __future__ import annotations

import importlib.util
import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.score import read_gold, read_tellings, score

if TYPE_CHECKING:
    from types import ModuleType

CHECKOUT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("WHOMET_SHARED", CHECKOUT.parent / "shared")) / "eval"
SETS = {
    "seeds": ("seeds.gold.jsonl", "seeds.docs.jsonl"),
    "press": ("dev/press.gold.jsonl", "dev/press.docs.jsonl"),
    "official": ("dev/official.gold.jsonl", "dev/official.docs.jsonl"),
}
STATUSES = ["occurred", "planned", "possible", "cancelled", "declined", "ongoing"]
KINDS = ["Meeting", "Call", "Visit", "Conference", "Statement", "Incident", "Refusal"]

pytestmark = pytest.mark.skipif(
    not (SHARED / "score.py").exists(),
    reason="the development material is not beside the checkout (set WHOMET_SHARED)",
)


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", SHARED / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts_of(path: Path) -> dict[str, str]:
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {record["id"]: record["text"] for record in records}


def spoil(event: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """An event as a careless reader would tell it."""
    told: dict[str, Any] = json.loads(json.dumps(event))
    if dice.random() < 0.2:
        told["status"] = dice.choice(STATUSES)
    if dice.random() < 0.15:
        told["type"] = dice.choice(KINDS)
    if told["participants"] and dice.random() < 0.4:
        told["participants"].pop(dice.randrange(len(told["participants"])))
    for actor in told["participants"]:
        if dice.random() < 0.3:
            actor["name"] = actor["name"].split()[-1]
            actor["aliases"] = []
        if dice.random() < 0.1:
            actor["role"] = dice.choice(["participant", "host", "traveller", "target"])
    if dice.random() < 0.2:
        told["places"] = [{"name": "Geneva", "country": "CH"}]
    if told["time"] and dice.random() < 0.4:
        told["time"]["end"] = told["time"]["start"]
    if dice.random() < 0.1:
        told["time"] = {"start": "2023-06-10", "end": "2023-06-12", "text": "then"}
    if dice.random() < 0.1:
        told["evidence"] = told["evidence"][:1]
    if told["evidence"] and dice.random() < 0.05:
        told["evidence"][0]["start"] += 1
    if dice.random() < 0.2:
        told["sources"] = [{"name": "officials", "kind": "anonymous"}]
    return told


def spoilt(records: list[dict[str, Any]], seed: int) -> list[dict[str, Any]]:
    dice = random.Random(seed)
    told: list[dict[str, Any]] = []
    for record in records:
        for event in record["events"]:
            if dice.random() < 0.15:
                continue
            copy = spoil(event, dice)
            copy["document"] = record["id"]
            copy["event"] = copy.pop("cluster_event", None) or f"{record['id']}/{event['id']}"
            told.append(copy)
            if dice.random() < 0.1:
                told.append(spoil(copy, dice))
    return told


def flat(figures: dict[str, Any], prefix: str = "") -> dict[str, float]:
    numbers: dict[str, float] = {}
    for name, value in figures.items():
        if isinstance(value, dict):
            numbers |= flat(value, f"{prefix}{name}.")
        elif isinstance(value, int | float):
            numbers[prefix + name] = value
    return numbers


RENAMED = {".tp": ".right", ".fp": ".surplus", ".fn": ".missed"}


def renamed(figures: dict[str, float]) -> dict[str, float]:
    return {
        next((name.removesuffix(old) + new for old, new in RENAMED.items() if name.endswith(old)),
             name): value
        for name, value in figures.items()
    }  # fmt: skip


@pytest.mark.parametrize("corpus", SETS)
@pytest.mark.parametrize("seed", range(2))
def test_same_figures_as_the_development_scorer(
    corpus: str, seed: int, reference: ModuleType, tmp_path: Path
) -> None:
    gold_path, docs_path = (SHARED / name for name in SETS[corpus])
    records = reference.read(gold_path)
    told = spoilt(records, seed)
    predicted = tmp_path / "accounts.jsonl"
    predicted.write_text("".join(json.dumps(t) + "\n" for t in told), encoding="utf-8")

    texts = texts_of(docs_path)
    theirs, _ = reference.score(records, reference.read(predicted), texts)
    ours = score(read_gold(gold_path), read_tellings(predicted), texts).figures()

    expected = renamed(flat(theirs))
    found = flat(ours)
    common = {
        name: value for name, value in expected.items() if not name.startswith("status_confusion")
    }
    assert common.keys() <= found.keys()
    assert {name: found[name] for name in common} == pytest.approx(common, abs=0.0011)
    assert [found["told_jointly"], found["told_in_part"]] == [
        int(number) for number in theirs["joint_or_split"].split("+")
    ]
    assert ours["source_invented"] == int(theirs["source_false"].split("/")[0])


@pytest.mark.parametrize("corpus", SETS)
def test_development_gold_against_itself_has_no_mistake(
    corpus: str, reference: ModuleType, tmp_path: Path
) -> None:
    gold_path, docs_path = (SHARED / name for name in SETS[corpus])
    predicted = tmp_path / "accounts.jsonl"
    lines = (json.dumps(t) + "\n" for t in reference.as_accounts(reference.read(gold_path)))
    predicted.write_text("".join(lines), encoding="utf-8")
    card = score(read_gold(gold_path), read_tellings(predicted), texts_of(docs_path))
    figures = card.figures()
    for name in ("events", "who_met_whom", "participants", "places"):
        assert figures[name]["r"] == 1.0
    assert figures["severe_status"] == figures["bad_quotes"] == figures["traps_sprung"] == 0
