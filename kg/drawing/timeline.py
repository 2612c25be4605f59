"""What is told, in the order of time: an event a line, its days as a bar on one axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.drawing.looks import LOOKS
from kg.drawing.picture import (
    LINE,
    Element,
    Picture,
    group,
    legend,
    picture,
    sentence,
    shape,
    shortened,
    text,
    titled,
)
from kg.model.account import Status
from kg.model.time import Interval
from kg.query import Passage, ask, find_question
from kg.query.passages import find_passages
from kg.store import Store

_WIDTH = 1100
_AXIS, _AXIS_WIDTH = 190, 360
_WORDS = _AXIS + _AXIS_WIDTH + 24
_TOP = 3 * LINE
_SHORTEST_BAR = 8
_LONGEST_LINE = 78


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event, as a line of the picture shows it; `days` is None where nobody tells any."""

    event: str
    days: Interval | None
    when: str
    words: str
    status: Status


def draw_timeline(store: Store, given: Mapping[str, str], most: int) -> Picture:
    """The events that the parameters ask for, as the question `timeline` takes them.

    Args:
        most: how many events are drawn, from the first on; those without a date stand last.

    Raises:
        QueryError: a parameter does not fit.
    """
    events = _events(store, given)
    drawn = events[:most]
    title = titled("What is told, in the order of time", given)
    title = f"{title}: {len(drawn)} of {len(events)} events"
    height = _TOP + LINE * (len(drawn) + 2)
    parts = [
        *_axis(drawn, height),
        *_lines(drawn, find_passages(store, [one.event for one in drawn])),
        *legend((one.status for one in drawn), height - 8),
    ]
    return picture(title, _WIDTH, height, parts)


def _events(store: Store, given: Mapping[str, str]) -> list[_Dated]:
    # The sentences of what is not drawn would take most of the time.
    table = ask(store, replace(find_question("timeline"), evidence=False), given)
    events = []
    for row in table.rows:
        told = dict(zip(table.columns, row.cells, strict=True))
        place = f" ({told['where']})" if told["where"] else ""
        words = f"{told['what']}, {told['status']}: {told['who']}{place}"
        when = str(told["when"] or "")
        status = Status(str(told["status"]))
        days = _interval(when)
        events.append(_Dated(str(told["event"]), days, when or "no date", words, status))
    return events


def _interval(when: str) -> Interval | None:
    if not when:
        return None
    first, _, last = when.partition("..")
    return Interval(date.fromisoformat(first), date.fromisoformat(last or first))


class _Scale:
    """Where a day stands on the axis."""

    def __init__(self, days: Sequence[Interval]) -> None:
        self.first = min(one.start for one in days)
        self.last = max(one.end for one in days)
        self._long = max((self.last - self.first).days, 1)

    def x(self, day: date) -> float:
        return _AXIS + _AXIS_WIDTH * (day - self.first).days / self._long

    def ticks(self) -> Iterator[date]:
        """The first days of the years within; of a shorter time, its first and last day."""
        years = [date(year, 1, 1) for year in range(self.first.year + 1, self.last.year + 1)]
        step = -(-len(years) // 8) or 1
        yield from years[::step] if len(years) > 1 else (self.first, self.last)


def _axis(events: Sequence[_Dated], height: int) -> Iterator[Element]:
    days = [one.days for one in events if one.days]
    if not days:
        return
    scale = _Scale(days)
    for day in scale.ticks():
        x, end = round(scale.x(day)), height - 2 * LINE
        yield shape("line", x1=x, x2=x, y1=_TOP - 6, y2=end, stroke="#ced4da")
        yield text(_tick(day), x, _TOP - 10, size=11, anchor="middle")


def _tick(day: date) -> str:
    return str(day.year) if (day.month, day.day) == (1, 1) else day.isoformat()


def _lines(
    events: Sequence[_Dated], passages: Mapping[str, tuple[Passage, ...]]
) -> Iterator[Element]:
    days = [one.days for one in events if one.days]
    scale = _Scale(days) if days else None
    for number, one in enumerate(events):
        y = _TOP + number * LINE + LINE // 2
        parts = [
            text(one.when, 12, y + 4),
            text(shortened(one.words, _LONGEST_LINE), _WORDS, y + 4),
        ]
        if scale and one.days:
            parts.append(_bar(one, scale, y))
        yield group((f"{one.when} {one.words}", *map(sentence, passages.get(one.event, ()))), parts)


def _bar(one: _Dated, scale: _Scale, y: int) -> Element:
    """The days as a bar: filled where it was held, else an empty one with a broken rim."""
    assert one.days
    start, end = scale.x(one.days.start), scale.x(one.days.end)
    wide = max(end - start, _SHORTEST_BAR)
    look = LOOKS[one.status]
    drawn = shape("rect", x=round(start), y=y - 5, width=round(wide), height=10, rx=2)
    drawn.attrib |= look.stroke(1.5) | {"fill": look.colour if one.status.is_held else "#ffffff"}
    return drawn
