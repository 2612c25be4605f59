"""The card of an event and of a person, word by word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.model.world import Entity, Event
from kg.rdf import decode, read_graph

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MET = """\
Meeting in Vienna
https://w3id.org/whomet/id/event/met

what    Meeting
status  occurred
who     Ada Berg, Foreign Minister (SE)
        Lin Wei, possibly
        Omar Haddad
where   Vienna, AT
when    2023-05-03
        2023-05-03 (day): on May 3

2023-05-04  held    Meeting in Vienna
2023-05-10  denied  Meeting in Vienna

occurred: Courier, 2023-05-04
  Foreign Minister Ada Berg met Omar Haddad and possibly Lin Wei in Vienna on May 3.
  first.txt:0-82

denied: Omar Haddad's office, 2023-05-10
  Omar Haddad's office denied that he had met Ada Berg.
  second.txt:0-53
"""
BERG = """\
Ada Berg
https://w3id.org/whomet/id/person/ada-berg

what     person
country  SE

2023-05-03              occurred   participant  Meeting in Vienna
2023-06-01..2023-06-30  declined   participant  Meeting refused
2023-07-01..2023-07-31  postponed  traveller    Visit to Cairo
                        occurred   actor        Delay of trip
                        occurred   refuser      Refusal by Berg

Foreign Minister (SE): Courier, 2023-05-04
  Foreign Minister Ada Berg
  first.txt:0-25
"""


@pytest.mark.parametrize(
    ("name", "card"),
    [
        ("meeting vienna", MET),
        ("met", MET),
        ("berg vienna", MET),
        ("https://w3id.org/whomet/id/event/met", MET),
        ("ada-berg", BERG),
        ("bérg", BERG),
        ("Ada  BERG", BERG),
    ],
)
def test_a_card_tells_all_that_is_known(run: Run, tiny_build: Path, name: str, card: str) -> None:
    done = run("show", name, tiny_build)
    assert (done.code, done.out, done.err) == (0, card, "")


def test_json_has_every_account_with_its_place(run: Run, tiny_build: Path) -> None:
    card = json.loads(run("show", "met", tiny_build, "--json").out)
    assert card["facts"]["status"] == ["occurred"]
    assert [told["what"] for told in card["told"]] == ["occurred", "denied"]
    (sentence,) = card["told"][1]["sentences"]
    assert (sentence["file"], sentence["start"], sentence["end"]) == ("second.txt", 0, 53)
    assert card["history"][0] == ["2023-05-04", "held", "", "Meeting in Vienna"]


def test_the_card_as_of_a_day_knows_no_later_report(run: Run, tiny_build: Path) -> None:
    out = run("show", "met", tiny_build, "--as-of", "2023-05-04").out
    assert "occurred" in out
    assert "denied" not in out


@pytest.mark.parametrize(
    ("name", "cause", "repair"),
    [
        ("a", "2 entities fit 'a'", "person/omar-haddad  Omar Haddad"),
        ("meeting", "2 events fit 'meeting'", "event/declined  Meeting refused"),
        ("nobody", "no event, person or place fits 'nobody'", "fewer words"),
        (" ", "no event, person or place fits ' '", "fewer words"),
    ],
)
def test_what_is_ambiguous_or_unknown_is_explained(
    run: Run, tiny_build: Path, name: str, cause: str, repair: str
) -> None:
    done = run("show", name, tiny_build)
    assert (done.code, done.out) == (2, "")
    assert cause in done.err
    assert repair in done.err


def test_everything_in_a_graph_has_a_card(run: Run, tiny_build: Path) -> None:
    world = decode(read_graph(tiny_build))
    everything: list[Event | Entity] = [*world.events, *world.entities]
    for one in everything:
        done = run("show", one.iri, tiny_build)
        assert (done.code, done.out.splitlines()[0]) == (0, one.label)
