"""What a question gives: rows, each with the passages that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document that tells of the event in a row.

    Attributes:
        file: name of the file that held only this document; else the document's id.
        start: position in the document's text, in code points; end-exclusive with `end`.
        status: the status that this document gives the event.
        said_by: the sources from the inner to the outer one; the outlet where nobody is named.
    """

    document: str
    file: str
    start: int
    end: int
    quote: str
    status: str
    said_by: str

    @property
    def place(self) -> str:
        """Where to find it: file and offsets."""
        return f"{self.file}:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Row:
    """One answer.

    Attributes:
        cells: one value a column of the table.
        event: IRI of the event that the row tells of; empty where it tells of none.
        passages: those of accounts with the event's own status first, then by document.
    """

    cells: tuple[Cell, ...]
    event: str = ""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """All answers to a question, in its order."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    title: str = ""
    evidence: bool = False
