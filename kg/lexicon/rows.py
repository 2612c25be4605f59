"""Turn the rows of the gazetteer's tables into entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from kg.errors import LexiconError
from kg.lexicon.entries import (
    Body,
    Country,
    Organization,
    OrganizationKind,
    Place,
    PlaceKind,
    Seat,
)
from kg.lexicon.tables import read_tsv, split_cell

T = TypeVar("T")

COUNTRY_COLUMNS = (
    "code", "name", "names", "former_names", "demonyms", "former_demonyms",
    "capitals", "geonames", "wikidata", "article", "ambiguous",
)  # fmt: skip
PLACE_COLUMNS = ("name", "kind", "country", "aliases", "geonames", "ambiguous")
ORGANIZATION_COLUMNS = ("name", "kind", "country", "acronyms", "aliases", "ambiguous")
BODY_COLUMNS = ("name", "kind", "forms")
SEAT_COLUMNS = ("name", "country", "organization", "aliases")


def read_countries(path: Path) -> Iterator[Country]:
    """The countries of a table.

    Raises:
        LexiconError: the table is missing or broken; the place is `file:line`.
    """
    return _read(path, COUNTRY_COLUMNS, _country)


def read_places(path: Path) -> Iterator[Place]:
    """The places of a table; same errors as `read_countries`."""
    return _read(path, PLACE_COLUMNS, _place)


def read_organizations(path: Path) -> Iterator[Organization]:
    """The organisations of a table; same errors as `read_countries`."""
    return _read(path, ORGANIZATION_COLUMNS, _organization)


def read_bodies(path: Path) -> Iterator[Body]:
    """The bodies of states in a table; same errors as `read_countries`."""
    return _read(path, BODY_COLUMNS, _body)


def read_seats(path: Path) -> Iterator[Seat]:
    """The seats of government of a table; same errors as `read_countries`."""
    return _read(path, SEAT_COLUMNS, _seat)


def _read(
    path: Path, columns: Sequence[str], entry_from_row: Callable[[dict[str, str]], T]
) -> Iterator[T]:
    for number, row in read_tsv(path, columns):
        try:
            yield entry_from_row(row)
        except ValueError as error:
            raise LexiconError(
                str(error), place=f"{path}:{number}", repair="correct the cell"
            ) from error


def _country(row: dict[str, str]) -> Country:
    return Country(
        code=_required(row, "code"),
        name=_required(row, "name"),
        names=split_cell(row["names"]),
        former_names=split_cell(row["former_names"]),
        demonyms=split_cell(row["demonyms"]),
        former_demonyms=split_cell(row["former_demonyms"]),
        capitals=split_cell(row["capitals"]),
        geonames=_number(row["geonames"]),
        wikidata=row["wikidata"] or None,
        article=_flag(row["article"]),
        ambiguous=_flag(row["ambiguous"]),
    )


def _place(row: dict[str, str]) -> Place:
    return Place(
        name=_required(row, "name"),
        kind=PlaceKind(row["kind"]),
        country=row["country"] or None,
        geonames=_number(row["geonames"]),
        aliases=split_cell(row["aliases"]),
        ambiguous=_flag(row["ambiguous"]),
    )


def _organization(row: dict[str, str]) -> Organization:
    return Organization(
        name=_required(row, "name"),
        kind=OrganizationKind(row["kind"]),
        acronyms=split_cell(row["acronyms"]),
        aliases=split_cell(row["aliases"]),
        country=row["country"] or None,
        ambiguous=_flag(row["ambiguous"]),
    )


def _body(row: dict[str, str]) -> Body:
    return Body(
        name=_required(row, "name"),
        kind=OrganizationKind(row["kind"]),
        forms=split_cell(row["forms"]),
    )


def _seat(row: dict[str, str]) -> Seat:
    return Seat(
        name=_required(row, "name"),
        country=_required(row, "country"),
        organization=row["organization"] or None,
        aliases=split_cell(row["aliases"]),
    )


def _required(row: dict[str, str], column: str) -> str:
    if not row[column]:
        raise ValueError(f"the cell {column!r} is empty")
    return row[column]


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _flag(cell: str) -> bool:
    if cell not in ("", "y"):
        raise ValueError(f"the flag is {cell!r}, not 'y' or empty")
    return cell == "y"
