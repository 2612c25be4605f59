"""What a proper name means: country, people, capital, place, organisation or outlet."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

from kg.lexicon.bodies import Bodies
from kg.lexicon.cities import Cities
from kg.lexicon.entries import Body, Country, Organization, Place, Seat
from kg.lexicon.forms import NameIndex, fold, without_possessive
from kg.lexicon.own import NOTHING, OwnLexicon
from kg.lexicon.own_names import NO_NAMES, OwnNames, read_names
from kg.lexicon.rows import read_bodies, read_countries, read_organizations, read_places, read_seats
from kg.lexicon.tables import FOLDER

T = TypeVar("T")

_DOMINANCE = 2
_CAPITAL_WEIGHT = 10


class Gazetteer:
    """Looks up names; every method gives None where a name is unknown or remains ambiguous.

    Names are taken with or without "the" and a possessive ending. Later entries of the same
    name replace earlier ones, so a second source is merged by appending its entries.

    Attributes:
        own: the names that users added, which are looked for without any other sign of a name.
    """

    def __init__(
        self,
        *,
        countries: Iterable[Country],
        places: Iterable[Place],
        organizations: Iterable[Organization],
        seats: Iterable[Seat],
        bodies: Iterable[Body],
        cities: Cities,
        own: OwnNames = NO_NAMES,
    ) -> None:
        self.own = own
        self.countries = tuple(countries)
        self.organizations = tuple(organizations)
        self._by_code = {country.code: country for country in self.countries}
        self._names = _index((country.name_forms, country) for country in self.countries)
        self._demonyms = _index((country.demonym_forms, country) for country in self.countries)
        self._capitals = _index((country.capitals, country) for country in self.countries)
        self._seats = _index((seat.forms, seat) for seat in seats)
        self._places = _places_by_key(places)
        self._cities = cities
        self._bodies = Bodies(bodies, self._country_named)
        self._outlets = _index((o.forms, o) for o in self.organizations if o.is_outlet)
        self._organizations = _index((o.forms, o) for o in self.organizations if not o.is_outlet)

    def country_of_code(self, code: str) -> Country | None:
        """The country with this ISO 3166-1 alpha-2 code."""
        return self._by_code.get(code)

    def country(self, text: str) -> Country | None:
        """The country of this name, abbreviation or former name: "the U.S.", "Burma"."""
        return self._names.get(text)

    def country_of_demonym(self, text: str) -> Country | None:
        """The country whose people this adjective or noun names: "Dutch", "Britons"."""
        return self._demonyms.get(text)

    def country_of_capital(self, text: str) -> Country | None:
        """The country whose government this city or building stands for: "Kiev", "the Kremlin".

        None for seats of an organisation ("Brussels"): see `seat`.
        """
        seat = self._seats.get(text)
        if seat:
            return self._by_code.get(seat.country)
        return self._capitals.get(text)

    def seat(self, text: str) -> Seat | None:
        """The seat of government or of an organisation: "Downing Street", "Brussels"."""
        return self._seats.get(text)

    def place(self, text: str, *, country: str | None = None) -> Place | None:
        """The place of this name, inside `country` (ISO 3166-1 alpha-2) where that is given.

        Hand-made entries come before GeoNames. Of several cities one is taken only where it has
        twice the inhabitants of the next, a national capital counting tenfold.
        """
        if not any(c.isupper() for c in text):
            return None
        bare = without_possessive(text)
        return self._place(text, country) or (self._place(bare, country) if bare != text else None)

    def _place(self, text: str, country: str | None) -> Place | None:
        known = _inside(self._places.get(fold(text), ()), country)
        if known:
            return known[0] if len(known) == 1 else None
        return self._dominant(_inside(self._cities.find(text), country))

    def _dominant(self, cities: list[Place]) -> Place | None:
        ranked = sorted(cities, key=lambda city: (-self._weight(city), city.geonames or 0))
        if len(ranked) > 1 and self._weight(ranked[0]) < _DOMINANCE * self._weight(ranked[1]):
            return None
        return ranked[0] if ranked else None

    def _weight(self, city: Place) -> int:
        governed = self._capitals.get(city.name)
        is_capital = governed is not None and governed.code == city.country
        return city.population * (_CAPITAL_WEIGHT if is_capital else 1)

    def organization(self, text: str) -> Organization | None:
        """The organisation of this name or acronym, other than a news outlet.

        A body of a state is known by its country: "the Chinese foreign ministry".
        """
        known = self._organizations.get(text)
        return known or _unless(self._bodies.find(text), is_outlet=True)

    def outlet(self, text: str) -> Organization | None:
        """The news outlet of this name or acronym: "AP", "Xinhua", "Iranian state media"."""
        return self._outlets.get(text) or _unless(self._bodies.find(text), is_outlet=False)

    def _country_named(self, text: str) -> Country | None:
        return self.country_of_demonym(text) or self.country(text)


@cache
def load_gazetteer(folder: Path = FOLDER, own: OwnLexicon = NOTHING) -> Gazetteer:
    """The gazetteer from the tables of a folder, by default those of the program; cached.

    Args:
        own: names that replace those of the tables, or stand beside them.

    Raises:
        LexiconError: a table is missing or broken; the place is `file:line`.
    """
    countries = tuple(read_countries(folder / "countries.tsv"))
    names = read_names(own, {country.code for country in countries})
    return Gazetteer(
        countries=countries,
        places=(*read_places(folder / "places.tsv"), *names.places),
        organizations=(
            *read_organizations(folder / "organizations.tsv"),
            *read_organizations(folder / "outlets.tsv"),
            *names.organizations,
        ),
        seats=read_seats(folder / "seats.tsv"),
        bodies=read_bodies(folder / "bodies.tsv"),
        cities=Cities(folder / "cities.tsv"),
        own=names,
    )


def _index(entries: Iterable[tuple[Iterable[str], T]]) -> NameIndex[T]:
    return NameIndex((form, meaning) for forms, meaning in entries for form in forms)


def _unless(organization: Organization | None, *, is_outlet: bool) -> Organization | None:
    if organization is None or organization.is_outlet == is_outlet:
        return None
    return organization


def _places_by_key(places: Iterable[Place]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place in places:
        for key in dict.fromkeys(map(fold, place.forms)):
            elsewhere = [known for known in found.get(key, ()) if known.country != place.country]
            found[key] = [*elsewhere, place]
    return found


def _inside(places: Iterable[Place], country: str | None) -> list[Place]:
    return [place for place in places if country is None or place.country == country]
