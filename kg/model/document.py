"""One article as it was read: its text, its zones and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model.span import Span


class ZoneKind(StrEnum):
    """What a stretch of an article is; zones are marked, never deleted."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    EMBED = "embed"
    RELATED = "related"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text with its kind and the name of the rule that found it.

    Zones are sorted, do not overlap, and hold every character that is not white space.
    """

    span: Span
    kind: ZoneKind
    rule: str


class PublishedBasis(StrEnum):
    """On what a publication date rests; a date without a basis does not exist."""

    METADATA = "metadata"
    SIDECAR = "sidecar"
    TEXT = "text"
    OPTION = "option"


@dataclass(frozen=True, slots=True)
class Published:
    """The day on which a document was published, and how that is known."""

    day: date
    basis: PublishedBasis


@dataclass(frozen=True, slots=True)
class Source:
    """What the graph keeps of a document: everything but its text.

    Attributes:
        id: the document's name everywhere; unique in a build.
        path: where it was read from, as the user gave it, with `#N` for line N of a JSONL file.
        sha256: of the text encoded as UTF-8, hexadecimal.
        length: of the text in code points.
        metadata: unknown fields of the input record, sorted by key.
    """

    id: str
    path: str
    sha256: str
    length: int
    title: str | None = None
    published: Published | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its source, its text exactly as decoded, and its zones."""

    source: Source
    text: str
    zones: tuple[Zone, ...] = ()

    @property
    def id(self) -> str:
        """The document's name."""
        return self.source.id


class Outcome(StrEnum):
    """What became of one input; every input has exactly one outcome in the ledger."""

    READ = "read"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    UNREADABLE = "unreadable"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One input and what became of it, with the reason and the repair where it was not read."""

    path: str
    outcome: Outcome
    document: str | None = None
    reason: str = ""
