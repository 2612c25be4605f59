"""The names in users' files: people, organisations and places, each with its other forms."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from kg.lexicon.entries import Organization, OrganizationKind, Person, Place, PlaceKind
from kg.lexicon.own import OwnEntry, OwnLexicon

UNIONS = ("EU", "UN", "NATO")
Known = Person | Organization | Place


@dataclass(frozen=True, slots=True)
class OwnNames:
    """What users added; of two entries with one name the later one counts."""

    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def sure(self) -> dict[str, Known]:
        """What every form means that is not said to be ambiguous."""
        names: tuple[Known, ...] = (*self.people, *self.organizations, *self.places)
        return {
            " ".join(form.split()): known
            for known in names
            for form in known.forms
            if not known.ambiguous
        }

    @property
    def labels(self) -> dict[str, str]:
        """The canonical name of every place by its identifier."""
        return {identifier_of(place): place.name for place in self.places}


NO_NAMES = OwnNames()


def identifier_of(known: Known) -> str:
    """What names an entry in the graph: its place in GeoNames, or its name in the lexicon."""
    if isinstance(known, Place) and known.geonames:
        return f"geonames:{known.geonames}"
    return f"lexicon:{known.name}"


def read_names(own: OwnLexicon, codes: Container[str]) -> OwnNames:
    """The names in users' files; `codes` are the countries that exist.

    Raises:
        LexiconError: an entry lacks a field, has one too many or one that does not fit.
    """
    return OwnNames(
        tuple(_person(entry, codes) for entry in own.entries("person")),
        tuple(_organization(entry, codes) for entry in own.entries("organization")),
        tuple(_place(entry, codes) for entry in own.entries("place")),
    )


def _person(entry: OwnEntry, codes: Container[str]) -> Person:
    entry.allow(("name", "aliases", "country", "ambiguous"))
    return Person(
        name=entry.text("name"),
        aliases=entry.texts("aliases"),
        country=_country(entry, codes),
        ambiguous=entry.flag("ambiguous"),
    )


def _organization(entry: OwnEntry, codes: Container[str]) -> Organization:
    entry.allow(("name", "kind", "aliases", "acronyms", "country", "ambiguous"))
    return Organization(
        name=entry.text("name"),
        kind=OrganizationKind(_kind(entry, OrganizationKind)),
        acronyms=entry.texts("acronyms"),
        aliases=entry.texts("aliases"),
        country=_country(entry, codes),
        ambiguous=entry.flag("ambiguous"),
    )


def _place(entry: OwnEntry, codes: Container[str]) -> Place:
    entry.allow(("name", "kind", "aliases", "country", "geonames", "ambiguous"))
    return Place(
        name=entry.text("name"),
        kind=PlaceKind(_kind(entry, PlaceKind)),
        country=_country(entry, codes),
        geonames=entry.number("geonames"),
        aliases=entry.texts("aliases"),
        ambiguous=entry.flag("ambiguous"),
    )


def _kind(entry: OwnEntry, kinds: Iterable[str]) -> str:
    value = entry.text("kind")
    entry.one_of("kind", value, kinds)
    return value


def _country(entry: OwnEntry, codes: Container[str]) -> str | None:
    code = entry.optional("country")
    if code is not None and code not in codes and code not in UNIONS:
        raise entry.error(
            f"the country {code!r} is not known",
            'write its ISO 3166-1 code, such as country = "PE", or EU, UN, NATO',
        )
    return code
