"""Data about names and words, as TSV and TOML, and a loader that reports file and line."""

from kg.lexicon.entries import Country, Organization, OrganizationKind, Place, PlaceKind, Seat
from kg.lexicon.gazetteer import Gazetteer, load_gazetteer
from kg.lexicon.tables import read_toml, read_tsv

__all__ = [
    "Country",
    "Gazetteer",
    "Organization",
    "OrganizationKind",
    "Place",
    "PlaceKind",
    "Seat",
    "load_gazetteer",
    "read_toml",
    "read_tsv",
]
