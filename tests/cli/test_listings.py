from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.model.world import World
from kg.query.listing import account_rows
from kg.rdf import encode, write_turtle

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ACCOUNT_FIELDS = [
    "event",
    "account",
    "document",
    "type",
    "status",
    "participants",
    "places",
    "time",
    "sources",
    "evidence",
]


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_accounts_are_printed_as_the_contract_says(run: Run, tiny_build: Path) -> None:
    done = run("accounts", tiny_build)
    assert (done.code, done.err) == (0, "")
    found = rows(done.out)
    assert [(row["document"], row["type"], row["status"]) for row in found] == [
        ("first", "Meeting", "occurred"),
        ("first", "Meeting", "declined"),
        ("first", "Refusal", "occurred"),
        ("first", "Postponement", "occurred"),
        ("first", "Visit", "postponed"),
        ("second", "Meeting", "denied"),
        ("second", "Call", "occurred"),
    ]
    assert all(list(row) == ACCOUNT_FIELDS for row in found)
    met, declined = found[0], found[1]
    assert met["time"] == {"start": "2023-05-03", "end": "2023-05-03", "text": "on May 3"}
    assert [place["name"] for place in met["places"]] == ["Vienna"]
    assert met["places"][0]["country"] == "AT"
    assert met["places"][0]["country_name"] == "Austria"
    assert met["places"][0]["aliases"] == []
    assert met["sources"] == []
    assert declined["sources"] == [{"name": "officials", "kind": "anonymous"}]
    assert found[2]["time"] is None
    assert found[5]["event"] == met["event"]


def test_participants_carry_the_words_of_the_document_and_the_label(
    run: Run, tiny_build: Path
) -> None:
    met = rows(run("accounts", tiny_build).out)[0]
    berg, haddad, wei = met["participants"]
    assert berg == {
        "id": "https://w3id.org/whomet/id/person/ada-berg",
        "name": "Ada Berg",
        "aliases": ["Foreign Minister Ada Berg"],
        "kind": "person",
        "country": "SE",
        "role": "participant",
        "certainty": "certain",
    }
    assert haddad["country"] is None
    assert wei["certainty"] == "possible"


def test_every_quote_equals_the_text(
    run: Run, tiny_build: Path, tiny_texts: dict[str, str]
) -> None:
    for row in rows(run("accounts", tiny_build).out):
        text = tiny_texts[row["document"]]
        assert row["evidence"]
        for one in row["evidence"]:
            assert one["quote"] == text[one["start"] : one["end"]] != ""


def test_offices_are_printed_as_the_contract_says(run: Run, tiny_build: Path) -> None:
    (office,) = rows(run("offices", tiny_build).out)
    assert office == {
        "person": {"id": "https://w3id.org/whomet/id/person/ada-berg", "name": "Ada Berg"},
        "office": "Foreign Minister",
        "country": "SE",
        "organization": None,
        "former": False,
        "document": "first",
        "start": 0,
        "end": 25,
        "quote": "Foreign Minister Ada Berg",
    }


@pytest.mark.parametrize("command", ["accounts", "offices"])
def test_a_turtle_file_does_as_well_as_a_build(run: Run, tiny_build: Path, command: str) -> None:
    assert run(command, tiny_build / "graph.ttl").out == run(command, tiny_build).out


def test_a_world_without_links_still_lists_its_accounts(
    run: Run, tiny_world: World, tmp_path: Path
) -> None:
    lone = World(tiny_world.readings, (), ())
    graph = tmp_path / "lone.ttl"
    graph.write_bytes(write_turtle(encode(lone)))
    found = rows(run("accounts", graph).out)
    assert len(found) == 7
    assert {row["event"] for row in found} == {None}
    assert found[0]["participants"][0]["id"] is None
    assert len(rows(run("offices", graph).out)) == 1


def test_accounts_do_not_depend_on_the_order_of_readings(tiny_world: World) -> None:
    turned = World(tiny_world.readings[::-1], tiny_world.entities, tiny_world.events)
    one, other = (list(account_rows(w, lambda a: a.key)) for w in (tiny_world, turned))
    assert one == other
