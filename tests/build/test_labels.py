"""The gazetteer's names, by the identifiers that the text half writes."""

from __future__ import annotations

import pytest

from kg.building.labels import canonical_labels, country_names
from kg.lexicon.gazetteer import Gazetteer, load_gazetteer
from kg.model.account import ActorKind, Chain, Reading
from kg.model.document import Source
from kg.model.span import Span


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def _reading(kind: ActorKind, name: str, country: str | None, identifier: str | None) -> Reading:
    chain = Chain("c", kind, name, Span(0, 1), (), country, True, identifier)
    return Reading(Source("d", "d", "0" * 64, 1), (chain,))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("US", "United States"),
        ("GB", "United Kingdom"),
        ("KR", "South Korea"),
        ("XK", "Kosovo"),
        ("EU", "European Union"),
        ("UN", "United Nations"),
        ("NATO", "NATO"),
    ],
)
def test_countries_and_unions_have_one_name(gazetteer: Gazetteer, code: str, name: str) -> None:
    assert country_names(gazetteer)[code] == name
    prefix = "union" if code in ("EU", "UN", "NATO") else "iso3166"
    assert canonical_labels(gazetteer, ())[f"{prefix}:{code}"] == name


@pytest.mark.parametrize(
    ("name", "country", "identifier", "label"),
    [
        ("Kiev", "UA", "geonames:703448", "Kyiv"),
        ("St. Petersburg", "RU", "geonames:498817", "Saint Petersburg"),
        ("Vienna", None, "geonames:2761369", "Vienna"),
        ("Vienna", "AT", "geonames:1", None),
        ("Nowhere at All", "AT", "geonames:2", None),
    ],
)
def test_a_place_is_called_as_its_entry(
    gazetteer: Gazetteer, name: str, country: str | None, identifier: str, label: str | None
) -> None:
    reading = _reading(ActorKind.PLACE, name, country, identifier)
    assert canonical_labels(gazetteer, [reading]).get(identifier) == label


def test_a_person_is_no_place(gazetteer: Gazetteer) -> None:
    reading = _reading(ActorKind.PERSON, "Vienna", "AT", "geonames:2761369")
    assert "geonames:2761369" not in canonical_labels(gazetteer, [reading])
