"""What is counted while tellings are compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.score.records import Actor, Place, Quote, Telling

QUOTE_SHOWN = 110


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error: its kind, the document, and what was wrong in plain words."""

    kind: str
    document: str
    text: str

    def __str__(self) -> str:
        """The error on one line."""
        return f"{self.kind.upper():9} {self.document}  {self.text}"


@dataclass(slots=True)
class Hits:
    """Right, surplus and missed ones of a kind."""

    right: int = 0
    surplus: int = 0
    missed: int = 0

    def add(self, right: int = 0, surplus: int = 0, missed: int = 0) -> None:
        """Count further ones."""
        self.right += right
        self.surplus += surplus
        self.missed += missed

    def figures(self) -> dict[str, float | int]:
        """Precision, recall and F1 with the counts behind them; 0 where nothing was counted."""
        precision = share(self.right, self.right + self.surplus)
        recall = share(self.right, self.right + self.missed)
        f1 = share(2 * self.right, 2 * self.right + self.surplus + self.missed)
        return {
            "p": round(precision, 3),
            "r": round(recall, 3),
            "f1": round(f1, 3),
            "right": self.right,
            "surplus": self.surplus,
            "missed": self.missed,
        }


@dataclass(slots=True)
class Tally:
    """All counts of one comparison, and every mistake in the order of the documents."""

    counts: Counter[str] = field(default_factory=Counter)
    events: Hits = field(default_factory=Hits)
    pairs: Hits = field(default_factory=Hits)
    participants: Hits = field(default_factory=Hits)
    places: Hits = field(default_factory=Hits)
    by_type: dict[str, Hits] = field(default_factory=dict)
    dates: Counter[str] = field(default_factory=Counter)
    confusion: Counter[str] = field(default_factory=Counter)
    clusters: list[tuple[str, str]] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def count_event(
        self, telling: Telling, right: int = 0, surplus: int = 0, missed: int = 0
    ) -> None:
        """Count an event among all and among those of its type."""
        self.events.add(right, surplus, missed)
        self.by_type.setdefault(telling.type, Hits()).add(right, surplus, missed)

    def note(self, kind: str, telling: Telling, text: str) -> None:
        """Keep a mistake with the event that it is about."""
        self.mistakes.append(Mistake(kind, telling.document, f"{_in_short(telling)}: {text}"))


def share(part: float, whole: float) -> float:
    """The part of the whole; 0 of nothing."""
    return part / whole if whole else 0.0


def listed(named: Sequence[Actor | Place]) -> str:
    """The names, separated by commas."""
    return ", ".join(each.name for each in named)


def shown(evidence: Sequence[Quote]) -> str:
    """The beginning of the first quote, on one line."""
    return " ".join(evidence[0].text.split())[:QUOTE_SHOWN] if evidence else ""


def _in_short(telling: Telling) -> str:
    return f"{telling.type}/{telling.status} {listed(telling.participants)}"
