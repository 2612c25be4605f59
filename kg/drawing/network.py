"""Who met whom as a network: actors as points, the events of a pair as lines between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import hypot

from kg.drawing.looks import LOOKS
from kg.drawing.picture import (
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
from kg.drawing.ties import Actor, Tie, find_ties
from kg.errors import UsageError
from kg.query import Passage
from kg.query.passages import find_passages
from kg.store import Store

_WIDTH, _HEIGHT = 900, 640
_ASIDE, _ABOVE = 110, 70
_SEED = 1
_ROUNDS = 300
_NAMED_EVENTS = 6
_BEND = 26
_WIDEST = 7
_SIZE = 7
_LONGEST_NAME = 32

Place = tuple[int, int]
Passages = Mapping[str, tuple[Passage, ...]]


def draw_network(store: Store, given: Mapping[str, str], most: int) -> Picture:
    """The network of the events that the parameters ask for.

    Args:
        most: how many actors are drawn: those with most events.

    Raises:
        QueryError: a parameter does not fit.
        UsageError: networkx is not installed.
    """
    ties = find_ties(store, given)
    events = _events(ties)
    drawn = {actor for actor, _ in sorted(events.items(), key=lambda n: (-n[1], n[0]))[:most]}
    kept = [tie for tie in ties if {tie.one, tie.other} <= drawn]
    places = _places(sorted(drawn), kept)
    title = titled("Who was, or was to be, where with whom", given)
    title = f"{title}: {len(drawn)} of {len(events)} actors"
    told = [one.iri for tie in kept for one in tie.happenings[:_NAMED_EVENTS]]
    parts = [*_lines(kept, places, find_passages(store, told)), *_points(places, events)]
    key = legend((tie.status for tie in kept), _HEIGHT - 12)
    return picture(title, _WIDTH, _HEIGHT, [*parts, *key])


def _events(ties: Sequence[Tie]) -> Counter[Actor]:
    """How many events each actor shares, each counted once for every tie."""
    events: Counter[Actor] = Counter()
    for tie in ties:
        for actor in (tie.one, tie.other):
            events[actor] += len(tie.happenings)
    return events


def _places(actors: Sequence[Actor], ties: Sequence[Tie]) -> dict[Actor, Place]:
    """Where each actor stands: tied ones near each other, always the same for the same ties."""
    try:
        import networkx
    except ImportError as error:
        raise UsageError(
            "networkx is not installed", place="network", repair="pip install networkx"
        ) from error
    if not actors:
        return {}
    net = networkx.Graph()
    net.add_nodes_from(actors)
    net.add_edges_from((tie.one, tie.other) for tie in ties)
    # The strong pull to the middle keeps groups that nobody ties together on one sheet.
    laid = networkx.forceatlas2_layout(
        net, max_iter=_ROUNDS, scaling_ratio=2, strong_gravity=True, seed=_SEED
    )
    across = _stretched([x for x, _ in laid.values()], _ASIDE, _WIDTH - _ASIDE)
    down = _stretched([y for _, y in laid.values()], _ABOVE, _HEIGHT - _ABOVE)
    return dict(zip(laid, zip(across, down, strict=True), strict=True))


def _stretched(numbers: Sequence[float], start: int, end: int) -> list[int]:
    """The numbers, moved and scaled to reach from start to end."""
    least, most = min(numbers), max(numbers)
    scale = (end - start) / ((most - least) or 1)
    return [round(start + (number - least) * scale) for number in numbers]


def _lines(
    ties: Sequence[Tie], places: Mapping[Actor, Place], passages: Passages
) -> Iterator[Element]:
    """A line for each status of a pair, bent away from the others of the pair."""
    for _, of_pair in groupby(ties, key=lambda tie: (tie.one, tie.other)):
        for number, tie in enumerate(of_pair):
            bend = (number + 1) // 2 * _BEND * (-1 if number % 2 else 1)
            yield group(
                _told(tie, passages), [_line(tie, places[tie.one], places[tie.other], bend)]
            )


def _line(tie: Tie, start: Place, end: Place, bend: int) -> Element:
    (x1, y1), (x2, y2) = start, end
    long = hypot(x2 - x1, y2 - y1) or 1
    x, y = (x1 + x2) / 2 - (y2 - y1) / long * bend, (y1 + y2) / 2 + (x2 - x1) / long * bend
    drawn = shape("path", d=f"M{x1} {y1} Q{x:.0f} {y:.0f} {x2} {y2}", fill="none")
    drawn.attrib |= LOOKS[tie.status].stroke(min(1 + len(tie.happenings), _WIDEST))
    return drawn


def _told(tie: Tie, passages: Passages) -> Iterator[str]:
    """The tie in words, with a sentence for each event."""
    count = len(tie.happenings)
    yield f"{tie.one.name} and {tie.other.name}: {count} {tie.status}"
    for happening in tie.happenings[:_NAMED_EVENTS]:
        yield happening.label
        yield from map(sentence, passages.get(happening.iri, ())[:1])
    if count > _NAMED_EVENTS:
        yield f"and {count - _NAMED_EVENTS} more"


def _points(places: Mapping[Actor, Place], events: Mapping[Actor, int]) -> Iterator[Element]:
    for actor, (x, y) in places.items():
        told = f"{actor.name} ({actor.kind}): {events[actor]} ties"
        name = text(shortened(actor.name, _LONGEST_NAME), x, y - _SIZE - 3, anchor="middle")
        yield group([told], [_point(actor, x, y), name])


def _point(actor: Actor, x: int, y: int) -> Element:
    """A circle for a person, a square for all others."""
    if actor.kind == "Person":
        return shape("circle", cx=x, cy=y, r=_SIZE, fill="#ffd43b", stroke="#212529")
    side = 2 * _SIZE
    return shape(
        "rect", x=x - _SIZE, y=y - _SIZE, width=side, height=side, fill="#ced4da", stroke="#212529"
    )
