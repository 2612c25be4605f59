"""Readings for tests: made of gold annotations, or written by hand article by article."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.model.account import (
    Account,
    ActorKind,
    Attribution,
    Certainty,
    Chain,
    EventType,
    Evidence,
    Participation,
    Reading,
    Relation,
    Role,
    Status,
    Tenure,
)
from kg.model.document import Published, PublishedBasis, Source
from kg.model.span import Span
from kg.model.time import Interval, Precision, Time
from kg.model.world import AccountId, World

Record = dict[str, Any]
COUNTRIES = frozenset(
    {
        *("China", "Indonesia", "Austria", "United Kingdom", "Germany", "United States"),
        *("Russia", "Britain", "UK", "Ukraine", "Philippines", "South Africa", "Tanzania"),
        *("Turkey", "Egypt", "Switzerland", "Iraq", "France", "Italy", "Jordan", "Israel"),
    }
)
OFFICE_WORDS = frozenset(
    {
        *("minister", "secretary", "president", "ambassador", "official", "officials"),
        *("counterpart", "spokesman", "leader", "critic", "lawyer", "diplomat", "youth"),
    }
)
RELATIONS = {
    "postpones": Relation.POSTPONES,
    "reschedules": Relation.RESCHEDULES,
    "refuses": Relation.DECLINES,
    "part_of": Relation.PART_OF,
}


@dataclass(frozen=True)
class Gold:
    """Readings made of gold, with the true event of each account that has one."""

    readings: tuple[Reading, ...]
    truth: dict[AccountId, str]


class _Reader:
    """Turns one gold record into a reading."""

    def __init__(self, record: Record, required_only: bool) -> None:
        self.record = record
        self.required_only = required_only
        self.chains: dict[tuple[ActorKind, str, str | None], Chain] = {}

    def chain(self, kind: ActorKind, name: str, country: str | None) -> str:
        named = not (kind is ActorKind.GROUP or self._is_description(kind, name))
        if kind is ActorKind.PLACE and name in COUNTRIES:
            kind = ActorKind.COUNTRY
        if (kind, name, country) not in self.chains:
            key = f"c{len(self.chains)}"
            located = kind is ActorKind.PLACE and country and name.istitle() and " " not in name
            gazetteer = f"test:{country}-{name}".lower() if located else None
            self.chains[kind, name, country] = Chain(
                key, kind, name, Span(0, 1), (), country, named, gazetteer
            )
        return self.chains[kind, name, country].key

    @staticmethod
    def _is_description(kind: ActorKind, name: str) -> bool:
        words = {word.casefold() for word in name.split()}
        return kind is ActorKind.PERSON and (bool(words & OFFICE_WORDS) or name == name.lower())

    def reading(self, relations: dict[tuple[str, str], list[Relation]]) -> Reading:
        events = self.record["events"]
        accounts = tuple(self.account(event, relations) for event in events)
        tenures = tuple(filter(None, map(self.tenure, self.record.get("offices", []))))
        day = self.record.get("published")
        published = Published(date.fromisoformat(day), PublishedBasis.METADATA) if day else None
        source = Source(self.record["id"], self.record["id"], "0" * 64, 1, published=published)
        return Reading(source, tuple(self.chains.values()), accounts, tenures)

    def tenure(self, office: Record) -> Tenure | None:
        for (kind, name, country), chain in self.chains.items():
            if kind is ActorKind.PERSON and name == office["person"]:
                words = office["office"]
                return Tenure(chain.key, words, Span(0, 1), words, office.get("country") or country)
        return None

    def account(self, event: Record, links: dict[tuple[str, str], list[Relation]]) -> Account:
        others = [other for other in self.record["events"] if other is not event]
        here = event.get("cluster_event") or ""
        return Account(
            key=event["id"],
            type=EventType(event["type"]),
            status=Status(event["status"]),
            participants=tuple(
                Participation(
                    self.chain(ActorKind(x["kind"]), x["name"], x["country"]),
                    Role(x["role"]),
                    Certainty(x.get("certainty", "certain")),
                )
                for x in self.kept(event["participants"])
            ),
            evidence=tuple(
                Evidence(Span(x["start"], x["end"]), x["quote"], "gold") for x in event["evidence"]
            ),
            places=tuple(
                self.chain(ActorKind.PLACE, x["name"], x.get("country"))
                for x in self.kept(event["places"])
            ),
            time=self.time(event["time"]),
            relations=tuple(
                (relation, other["id"])
                for other in others
                for relation in links.get((here, other.get("cluster_event") or ""), [])
            ),
        )

    def kept(self, parts: Iterable[Record]) -> list[Record]:
        return [x for x in parts if not (self.required_only and x.get("optional"))]

    @staticmethod
    def time(told: Record | None) -> Time | None:
        if not told:
            return None
        start, end = (date.fromisoformat(told[x]) for x in ("start", "end"))
        return Time(Interval(start, end), Precision.RANGE, told["text"])


def shared_folder() -> Path:
    """The development material beside the checkout, or where WHOMET_SHARED says."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    folder = Path(os.environ.get("WHOMET_SHARED", beside))
    if not (folder / "eval").is_dir():
        pytest.skip(f"no development material at {folder}; set WHOMET_SHARED to its folder")
    return folder


def gold_from(names: Iterable[str], *, required_only: bool = False) -> Gold:
    folder = shared_folder() / "eval"
    links: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for link in json.loads((folder / "seeds.world.json").read_text("utf-8"))["relations"]:
        if link["type"] in RELATIONS:
            links[link["source"], link["target"]].append(RELATIONS[link["type"]])
    lines = [
        line
        for name in names
        for line in (folder / f"{name}.gold.jsonl").read_text("utf-8").splitlines()
    ]
    records = [json.loads(line) for line in lines if line.strip()]
    readings = tuple(_Reader(record, required_only).reading(links) for record in records)
    truth = {
        AccountId(record["id"], event["id"]): event["cluster_event"]
        for record in records
        for event in record["events"]
        if event.get("cluster_event")
    }
    return Gold(readings, truth)


def b_cubed(truth: dict[AccountId, str], world: World) -> tuple[float, float, float]:
    """Precision, recall and F1 as the scorer of the development material counts them."""
    told = {account: event.iri for event in world.events for account in event.accounts}
    by_truth: dict[str, set[AccountId]] = defaultdict(set)
    by_world: dict[str, set[AccountId]] = defaultdict(set)
    for account, cluster in truth.items():
        by_truth[cluster].add(account)
        by_world[told[account]].add(account)
    precision = recall = 0.0
    for account, cluster in truth.items():
        both = len(by_truth[cluster] & by_world[told[account]])
        precision += both / len(by_world[told[account]])
        recall += both / len(by_truth[cluster])
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


class Article:
    """Writes a reading by hand: `article.meet(...)` tells of a meeting, and so on."""

    def __init__(self, document: str, published: str | None = "2023-06-09") -> None:
        self.document = document
        self.published = published
        self.chains: dict[str, Chain] = {}
        self.accounts: list[Account] = []
        self.tenures: list[Tenure] = []

    def name(
        self,
        kind: str,
        name: str,
        country: str | None = None,
        *,
        aliases: tuple[str, ...] = (),
        named: bool = True,
        gazetteer: str | None = None,
        office: str | None = None,
    ) -> str:
        key = f"{kind}-{name}-{country}"
        self.chains[key] = Chain(
            key, ActorKind(kind), name, Span(0, 1), aliases, country, named, gazetteer
        )
        if office:
            self.tenures.append(Tenure(key, office, Span(0, 1), office, country))
        return key

    def person(self, name: str, country: str | None = None, office: str | None = None) -> str:
        return self.name("person", name, country, office=office)

    def city(self, name: str, country: str) -> str:
        return self.name("place", name, country, gazetteer=f"test:{name}")

    def tell(
        self,
        kind: str,
        *parties: str,
        status: str = "occurred",
        where: tuple[str, ...] = (),
        when: str | None = None,
        quote: str | None = None,
        roles: tuple[str, ...] = (),
        bears: tuple[tuple[Relation, str], ...] = (),
        said_by: tuple[Attribution, ...] = (),
    ) -> str:
        key = f"a{len(self.accounts)}"
        told = zip(parties, roles or ("participant",) * len(parties), strict=True)
        time = None
        if when:
            start, _, end = when.partition("..")
            days = Interval(date.fromisoformat(start), date.fromisoformat(end or start))
            time = Time(days, Precision.RANGE, when)
        text = quote or f"{self.document} tells of this"
        self.accounts.append(
            Account(
                key,
                EventType(kind),
                Status(status),
                tuple(Participation(party, Role(role)) for party, role in told),
                (Evidence(Span(0, len(text)), text, "by hand"),),
                where,
                time,
                said_by,
                relations=bears,
            )
        )
        return key

    def reading(self) -> Reading:
        day = self.published
        published = Published(date.fromisoformat(day), PublishedBasis.METADATA) if day else None
        source = Source(self.document, self.document, "0" * 64, 1, published=published)
        return Reading(
            source, tuple(self.chains.values()), tuple(self.accounts), tuple(self.tenures)
        )


@pytest.fixture
def article() -> Callable[..., Article]:
    return Article


@pytest.fixture
def load_gold() -> Callable[..., Gold]:
    return gold_from


@pytest.fixture
def score_merging() -> Callable[[dict[AccountId, str], World], tuple[float, float, float]]:
    return b_cubed
