"""A fault or an oddity of a graph, in words that somebody can act on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.namespace import ONTOLOGY


class Severity(StrEnum):
    """How grave a finding is, the gravest first."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding at one node of the graph.

    Attributes:
        code: stable name of the check, such as `WM-A01`.
        message: what is wrong, in plain words.
        focus: IRI of the node concerned.
        path: the property concerned, such as `wm:evidence`; empty where the whole node is.
        value: the value concerned; empty where it is missing.
        document: id of the document behind the node; empty where none can be found.
        quote: a sentence behind the node; empty where none can be found.
    """

    code: str
    severity: Severity
    message: str
    focus: str
    path: str = ""
    value: str = ""
    document: str = ""
    quote: str = ""

    @property
    def order(self) -> tuple[int, str, str, str, str]:
        """Gravest first, then by code and place."""
        return self.severity.rank, self.code, self.focus, self.path, self.value


def shortened(iri: str) -> str:
    """A term of the vocabulary with its prefix; all else as it is."""
    return iri.replace(ONTOLOGY, "wm:")
