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

from kg.model.account import ActorKind
from kg.resolve.happenings import MONTH, family
from kg.resolve.sketches import Sketch

NEIGHBOURS = 32
LOOSE_BLOCK = 64
STORY_DOCUMENTS = 32
_MOST_PEOPLE = 10
_MOST_COUNTRIES = 6
_MOST_THINGS = 4
_NO_THINGS = frozenset({ActorKind.PERSON, ActorKind.COUNTRY})


Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Entry:
    """An account in a block: its first and last possible day, as ordinals."""

    start: int
    end: int
    number: int
    dated: bool

    @property
    def order(self) -> Pair:
        """By first day, then as the accounts are numbered."""
        return self.start, self.number


def neighbours(sketches: Sequence[Sketch]) -> set[Pair]:
    """Accounts of different documents to compare, by position, the smaller first."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(block_keys(sketches)):
        for key in keys:
            blocks[key].append(number)
    entries = [_entry(number, sketch) for number, sketch in enumerate(sketches)]
    loose = {number for number, entry in enumerate(entries) if entry is None}
    pairs: set[Pair] = set()
    for block in blocks.values():
        dated = [entry for number in block if (entry := entries[number])]
        pairs.update(_near_in_time(dated))
        if len(block) <= LOOSE_BLOCK:
            pairs.update(_pair(one, other) for one in loose.intersection(block) for other in block)
    return {(a, b) for a, b in pairs if sketches[a].id.document != sketches[b].id.document}


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)


def block_keys(sketches: Iterable[Sketch]) -> list[set[str]]:
    """For each account its kind of happening with two parties, or one person or thing, at a time.

    A single name meets the full names that begin or end with it.
    """
    sketches = list(sketches)
    names = {party.words for sketch in sketches for party in sketch.parties if party.is_person}
    bare = frozenset(name for name in names if " " not in name)
    return [_block_keys(sketch, bare) for sketch in sketches]


def _block_keys(sketch: Sketch, bare: frozenset[str]) -> set[str]:
    people = sorted({party.entity for party in sketch.parties if party.is_person})[:_MOST_PEOPLE]
    told = {party.country for party in sketch.parties if party.country} | sketch.countries
    countries = sorted(told)[:_MOST_COUNTRIES]
    meetings: Iterable[tuple[str, ...]] = (
        *combinations(people, 2),
        *product(people, countries),
        *combinations(countries, 2),
        *((person,) for person in people),
        *((country,) for country in countries if not people),
        *((thing,) for thing in _things(sketch)[:_MOST_THINGS]),
        *((name,) for name in _names(sketch)[:_MOST_PEOPLE] if name in bare),
    )
    kind = family(sketch.type)
    return {"|".join((kind, *parties)) for parties in meetings}


def _things(sketch: Sketch) -> list[str]:
    """What takes part but is neither a person nor of a country: bodies by name, objects by noun."""
    return sorted(
        {
            party.head if party.kind is ActorKind.OBJECT else party.entity
            for party in sketch.parties
            if party.kind is ActorKind.OBJECT or (party.specific and party.kind not in _NO_THINGS)
        }
    )


def _names(sketch: Sketch) -> list[str]:
    """The first and the last word of the name of every person."""
    names = (party.words.split() for party in sketch.parties if party.is_person)
    return sorted({word for words in names for word in (*words[:1], *words[-1:])})


def _near_in_time(block: Sequence[_Entry]) -> Iterator[Pair]:
    entries = sorted(block, key=lambda entry: entry.order)
    for index, entry in enumerate(entries):
        for other in entries[index + 1 : index + 1 + NEIGHBOURS]:
            if other.start > entry.end + MONTH:
                break
            if not (entry.dated and other.dated) or other.start <= entry.end + 1:
                yield _pair(entry.number, other.number)


def _entry(number: int, sketch: Sketch) -> _Entry | None:
    """When the account says it was, else when it was told; None where neither is known."""
    if sketch.interval:
        first, last = sketch.interval.start.toordinal(), sketch.interval.end.toordinal()
        return _Entry(first, last, number, True)
    if sketch.published:
        day = sketch.published.toordinal()
        return _Entry(day, day, number, False)
    return None


def in_one_story(sketches: Sequence[Sketch], stories: Mapping[str, Iterable[str]]) -> set[Pair]:
    """Accounts to compare whatever their dates, since their documents tell the same story.

    Only an account without a date can lie so far from the other that it is no neighbour.
    """
    keys = block_keys(sketches)
    told: dict[str, list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        told[sketch.id.document].append(number)
    return {
        _pair(one, other)
        for document, others in stories.items()
        for one in told[document]
        if sketches[one].interval is None
        for other in (number for near in others for number in told[near])
        if not keys[one].isdisjoint(keys[other])
    }
