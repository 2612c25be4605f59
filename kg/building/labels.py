"""Canonical names for what the gazetteer knows, by its identifiers."""

from __future__ import annotations

from collections.abc import Iterable

from kg.lexicon.gazetteer import Gazetteer
from kg.model.account import ActorKind, Reading

_UNIONS = ("EU", "UN", "NATO")


def country_names(gazetteer: Gazetteer) -> dict[str, str]:
    """The name of every country by its ISO code, and of EU, UN and NATO as such."""
    names = {country.code: country.name for country in gazetteer.countries}
    unions = {code: gazetteer.organization(code) for code in _UNIONS}
    return names | {code: union.name for code, union in unions.items() if union}


def canonical_labels(gazetteer: Gazetteer, readings: Iterable[Reading]) -> dict[str, str]:
    """The canonical name for every identifier that may stand for an entity of these readings.

    Countries and unions are `iso3166:US`, `union:EU`; places are found by the forms that the
    documents use, since the gazetteer is sorted by name.
    """
    labels = {_identifier(code): name for code, name in country_names(gazetteer).items()}
    labels |= gazetteer.own.labels
    forms = {
        (chain.gazetteer, chain.name, chain.country)
        for reading in readings
        for chain in reading.chains
        if chain.kind is ActorKind.PLACE and chain.gazetteer
    }
    for identifier, name, country in sorted(forms, key=str):
        place = gazetteer.place(name, country=country)
        if place and identifier == f"geonames:{place.geonames}":
            labels[identifier] = place.name
    return labels


def _identifier(code: str) -> str:
    return f"union:{code}" if code in _UNIONS else f"iso3166:{code}"
