"""Which accounts are worth comparing: those that name the same parties around the same days.

Accounts meet in blocks of one kind of happening and one or two parties. A block is sorted by date,
and each account is compared with its nearest neighbours only, so that the work grows no faster
than sorting does (the sorted-neighbourhood method, Hernandez and Stolfo 1995).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from kg.model.world import AccountId
from kg.resolve.happenings import MONTH, family
from kg.resolve.sketches import Sketch

NEIGHBOURS = 32
LOOSE_BLOCK = 64
STORY_DOCUMENTS = 32
_MOST_PEOPLE = 10
_MOST_COUNTRIES = 6


@dataclass(frozen=True, slots=True, order=True)
class _Entry:
    """An account in a block: its first and last possible day, as ordinals."""

    start: int
    end: int
    id: AccountId
    dated: bool


def neighbours(sketches: Sequence[Sketch]) -> set[tuple[AccountId, AccountId]]:
    """Pairs of accounts of different documents to compare, the smaller first."""
    blocks: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        for key in block_keys(sketch):
            blocks[key].append(sketch)
    pairs: set[tuple[AccountId, AccountId]] = set()
    for block in blocks.values():
        found = (*_near_in_time(block), *_without_any_date(block))
        pairs.update((min(a, b), max(a, b)) for a, b in found if a.document != b.document)
    return pairs


def block_keys(sketch: Sketch) -> set[str]:
    people = sorted({party.entity for party in sketch.parties if party.is_person})[:_MOST_PEOPLE]
    told = {party.country for party in sketch.parties if party.country} | sketch.countries
    countries = sorted(told)[:_MOST_COUNTRIES]
    meetings: Iterable[tuple[str, ...]] = (
        *combinations(people, 2),
        *product(people, countries),
        *combinations(countries, 2),
        *((person,) for person in people),
        *((country,) for country in countries if not people),
    )
    kind = family(sketch.type)
    return {"|".join((kind, *parties)) for parties in meetings}


def _near_in_time(block: Iterable[Sketch]) -> Iterator[tuple[AccountId, AccountId]]:
    entries = sorted(entry for sketch in block if (entry := _entry(sketch)))
    for index, entry in enumerate(entries):
        for other in entries[index + 1 : index + 1 + NEIGHBOURS]:
            if other.start > entry.end + MONTH:
                break
            if not (entry.dated and other.dated) or other.start <= entry.end + 1:
                yield entry.id, other.id


def _entry(sketch: Sketch) -> _Entry | None:
    if sketch.interval:
        first, last = sketch.interval.start.toordinal(), sketch.interval.end.toordinal()
        return _Entry(first, last, sketch.id, True)
    if sketch.published:
        day = sketch.published.toordinal()
        return _Entry(day, day, sketch.id, False)
    return None


def _without_any_date(block: Sequence[Sketch]) -> Iterator[tuple[AccountId, AccountId]]:
    """An account without any date is compared with all of a small block; a large one has rivals."""
    if len(block) > LOOSE_BLOCK:
        return
    for sketch in block:
        if sketch.interval is None and sketch.published is None:
            yield from ((sketch.id, other.id) for other in block if other.id != sketch.id)


def in_one_story(
    sketches: Iterable[Sketch], stories: Mapping[str, Iterable[str]]
) -> set[tuple[AccountId, AccountId]]:
    """Pairs to compare whatever their dates, since their documents tell the same story.

    Only an account without a date can lie so far from the other that it is no neighbour.
    """
    keys = {sketch.id: block_keys(sketch) for sketch in sketches}
    told: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        told[sketch.id.document].append(sketch)
    return {
        (min(one.id, other.id), max(one.id, other.id))
        for document, others in stories.items()
        for one in told[document]
        if one.interval is None
        for other in (sketch for near in others for sketch in told[near])
        if not keys[one.id].isdisjoint(keys[other.id])
    }
