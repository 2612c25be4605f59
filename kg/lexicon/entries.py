"""The entries of the gazetteer: countries, places, organisations and seats of government."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of ISO 3166-1, or Kosovo as `XK`.

    Attributes:
        code: ISO 3166-1 alpha-2.
        names: every other form of the name that is in use, abbreviations too.
        former_names: names that it, or the state which it continues, no longer bears.
        demonyms: adjectives and nouns for its people ("Danish", "Dane", "Danes").
        capitals: forms of the cities that stand for its government in the news, capital first.
        geonames: GeoNames identifier; None where there is none.
        wikidata: Wikidata identifier; None where there is none.
        article: whether a sentence puts "the" before the name ("the Netherlands").
        ambiguous: whether the bare name is often something else ("Jordan", "Georgia", "Chad").
    """

    code: str
    name: str
    names: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    former_demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    geonames: int | None = None
    wikidata: str | None = None
    article: bool = False
    ambiguous: bool = False

    @property
    def name_forms(self) -> tuple[str, ...]:
        """Every form of its name, former ones too."""
        return (self.name, *self.names, *self.former_names)

    @property
    def demonym_forms(self) -> tuple[str, ...]:
        """Every word for its people, former ones too."""
        return (*self.demonyms, *self.former_demonyms)

    @property
    def in_sentence(self) -> str:
        """The name as a sentence has it."""
        return f"the {self.name}" if self.article else self.name


class PlaceKind(StrEnum):
    """What sort of place it is."""

    CITY = "city"
    STATE = "state"
    REGION = "region"
    ISLAND = "island"
    WATER = "water"
    REEF = "reef"
    BASE = "base"
    VENUE = "venue"
    BORDER = "border"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is not a country.

    Attributes:
        country: ISO 3166-1 alpha-2; None where it is disputed, or belongs to no one or to several.
        admin: postal code of the state, for cities of the United States only.
        population: inhabitants; 0 where it is not known.
        geonames: GeoNames identifier; None where it is not known.
        ambiguous: whether the bare name is often a common word or a person ("Nice", "Lincoln"):
            the caller then needs more than the name.
    """

    name: str
    kind: PlaceKind
    country: str | None = None
    admin: str | None = None
    population: int = 0
    geonames: int | None = None
    aliases: tuple[str, ...] = ()
    ambiguous: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of its name."""
        return (self.name, *self.aliases)


class OrganizationKind(StrEnum):
    """What sort of organisation it is."""

    INTERNATIONAL = "international"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    AGENCY = "agency"
    LEGISLATURE = "legislature"
    COURT = "court"
    MILITARY = "military"
    ARMED_GROUP = "armed group"
    PARTY = "party"
    COMPANY = "company"
    NON_GOVERNMENTAL = "non-governmental"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation by name.

    Attributes:
        acronyms: written in capitals or as it writes itself ("NATO", "dpa"); case counts.
        country: ISO 3166-1 alpha-2, or EU, UN, NATO for a body of these; None where it belongs
            to no single one.
        ambiguous: whether the bare name is often something else ("Time", "The Independent").
    """

    name: str
    kind: OrganizationKind
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    ambiguous: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of its name."""
        return (self.name, *self.acronyms, *self.aliases)

    @property
    def is_outlet(self) -> bool:
        """Whether it is a news outlet."""
        return self.kind is OrganizationKind.OUTLET


@dataclass(frozen=True, slots=True)
class Person:
    """A person by name; the program has none of its own, users may add them.

    Attributes:
        aliases: other names by which the news calls the person.
        country: ISO 3166-1 alpha-2, or EU, UN, NATO; None where it is not said.
        ambiguous: whether a bare form is often something else: then it is not looked for.
    """

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    ambiguous: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of the name."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that many states have ("Foreign Ministry"), with the other words for it."""

    name: str
    kind: OrganizationKind
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A city, building or street that stands for those who govern from it.

    Attributes:
        name: "the Kremlin", "Downing Street", "Brussels".
        country: ISO 3166-1 alpha-2, or EU, UN, NATO.
        organization: name of the organisation that it stands for; None for the government.
    """

    name: str
    country: str
    organization: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of its name."""
        return (self.name, *self.aliases)
