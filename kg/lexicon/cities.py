"""The cities of GeoNames: a sorted table that is searched without being parsed as a whole."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path

from kg.errors import LexiconError
from kg.lexicon.entries import Place, PlaceKind
from kg.lexicon.forms import fold

COLUMNS = ("form", "country", "admin", "population", "geonames", "name", "ambiguous")


class Cities:
    """Cities by name, from a table whose rows are sorted by the folded form.

    Parsing all rows would cost every command more than its lookups do; a binary search over the
    unparsed lines costs microseconds.

    Raises:
        LexiconError: the table cannot be read or its header differs; on lookup, a broken row.
    """

    __slots__ = ("_lines", "_path")

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            header, *self._lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError) as error:
            raise LexiconError(
                f"the table of cities cannot be read: {error}", place=str(path), repair=_REPAIR
            ) from error
        if header != "\t".join(COLUMNS):
            raise LexiconError(f"the header is not {COLUMNS}", place=f"{path}:1", repair=_REPAIR)

    def find(self, text: str) -> tuple[Place, ...]:
        """All cities of this name, in the order of the table."""
        key = fold(text)
        start = bisect_left(self._lines, key, key=_form)
        found = []
        for position in range(start, len(self._lines)):
            if _form(self._lines[position]) != key:
                break
            found.append(self._city(position))
        return tuple(found)

    def _city(self, position: int) -> Place:
        try:
            form, country, admin, population, geonames, name, flag = self._lines[position].split(
                "\t"
            )
            return Place(
                name=name or form,
                kind=PlaceKind.CITY,
                country=country,
                admin=admin or None,
                population=int(population),
                geonames=int(geonames),
                aliases=(form,) if name else (),
                ambiguous=flag == "y",
            )
        except ValueError as error:
            raise LexiconError(
                f"this row is broken: {error}",
                place=f"{self._path}:{position + 2}",
                repair=_REPAIR,
            ) from error


_REPAIR = "restore kg/lexicon/cities.tsv as SOURCES.md tells, or reinstall whomet"


def _form(line: str) -> str:
    return fold(line[: line.find("\t")])
