"""How a status looks: what was held is one solid line, everything else is broken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model.account import Status


@dataclass(frozen=True, slots=True)
class Look:
    """The colour and the dashes of a line; no dashes make it solid."""

    colour: str
    dashes: str = ""

    def stroke(self, width: float) -> dict[str, str]:
        """The attributes of a line of this look."""
        drawn = {"stroke": self.colour, "stroke-width": f"{width:g}"}
        return drawn | ({"stroke-dasharray": self.dashes} if self.dashes else {})


LOOKS: Mapping[Status, Look] = {
    Status.OCCURRED: Look("#1864ab"),
    Status.ONGOING: Look("#087f5b"),
    Status.PLANNED: Look("#1864ab", "8 4"),
    Status.POSSIBLE: Look("#5c677d", "4 4"),
    Status.POSTPONED: Look("#a85600", "8 3 2 3"),
    Status.CANCELLED: Look("#c92a2a", "2 4"),
    Status.DECLINED: Look("#862e9c", "2 4"),
    Status.DENIED: Look("#343a40", "1 3"),
    Status.DISPUTED: Look("#d6336c", "10 3 2 3 2 3"),
    Status.DISPUTED: Look("#9c36b5", "6 3 1 3"),
}


def in_order(statuses: Iterable[Status]) -> list[Status]:
    """The statuses without repeats, as a legend lists them."""
    found = set(statuses)
    return [status for status in Status if status in found]
