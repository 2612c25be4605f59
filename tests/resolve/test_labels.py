"""Canonical names stand on what the gazetteer knows; the documents' words stay beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.namespace import BASE
from kg.model.world import Entity
from kg.resolve import resolve

LABELS = {
    "iso3166:US": "United States",
    "union:EU": "European Union",
    "geonames:703448": "Kyiv",
}

Named = tuple[str, str, str, str | None]
CALLED: list[tuple[Named, str, str]] = [
    (("country", "Washington", "US", "iso3166:US"), "United States", "country/united-states"),
    (("place", "America", "US", "iso3166:US"), "United States", "country/united-states"),
    (("organization", "EU", "EU", None), "European Union", "organization/european-union"),
    (("place", "Kiev", "UA", "geonames:703448"), "Kyiv", "place/kyiv-ua"),
    (("country", "Burma", "MM", "iso3166:MM"), "Burma", "country/burma"),
    (("person", "Eu Lee", "EU", None), "Eu Lee", "person/eu-lee-eu"),
]


@pytest.mark.parametrize(("named", "label", "iri"), CALLED)
def test_the_gazetteer_names_what_it_knows(
    article: Callable[..., Any], named: Named, label: str, iri: str
) -> None:
    kind, name, country, identifier = named
    one = article("a")
    one.name(kind, name, country, gazetteer=identifier, aliases=(f"the {name}",))
    (entity,) = resolve([one.reading()], labels=LABELS).entities
    assert (entity.label, entity.iri) == (label, BASE + iri)
    assert set(entity.aliases) == {name, f"the {name}"} - {label}


def test_the_same_country_has_the_same_iri_whatever_the_documents_call_it(
    article: Callable[..., Any],
) -> None:
    def alone(name: str) -> Entity:
        one = article("a")
        one.name("country", name, "US", gazetteer="iso3166:US")
        return resolve([one.reading()], labels=LABELS).entities[0]

    assert alone("U.S.").iri == alone("America").iri


def test_events_are_called_by_canonical_names(article: Callable[..., Any]) -> None:
    one = article("a")
    washington = one.name("country", "Washington", "US", gazetteer="iso3166:US")
    wang = one.person("Wang Yi", "CN")
    one.tell("Meeting", washington, wang, when="2023-05-10")
    (event,) = resolve([one.reading()], labels=LABELS).events
    assert event.label == "Meeting of Wang Yi and United States, 2023-05-10"
