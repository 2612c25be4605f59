"""Coverage of the places and countries of real journeys; skipped where that list is absent."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from kg.lexicon import Gazetteer

SHARED = Path(os.environ.get("WHOMET_SHARED", Path(__file__).parents[2].parent / "shared"))
TRIPS = SHARED / "corpora" / "trips.jsonl"

pytestmark = pytest.mark.skipif(
    not TRIPS.is_file(), reason=f"the list of journeys is not at {TRIPS}"
)


def stops() -> list[tuple[str, str]]:
    rows = (json.loads(line) for line in TRIPS.read_text(encoding="utf-8").splitlines())
    return [
        (stop.strip(), row["country"])
        for row in rows
        for stop in re.split(r"[,;] ", row["locale"] or "")
        if stop.strip() and "(" not in stop
    ]


def test_most_stops_are_found_and_in_the_right_country(gazetteer: Gazetteer) -> None:
    known = [(stop, country) for stop, name in stops() if (country := gazetteer.country(name))]
    inside = [gazetteer.place(stop, country=country.code) for stop, country in known]
    found = sum(place is not None for place in inside)
    alone = [(gazetteer.place(stop), country) for stop, country in known]
    answered = [(place, country) for place, country in alone if place]
    right = sum(place.country == country.code for place, country in answered)
    assert len(known) > 4000
    assert found / len(known) > 0.92
    assert right / len(answered) > 0.975
