"""When two names mean the same actor or place, as far as a scorer may assume."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.score.records import Actor, Place

G = TypeVar("G")
T = TypeVar("T")

_TITLES = """
    mr mrs ms miss sir dr prof lord lady king queen prince crown
    president vice prime minister premier foreign secretary state defense defence chancellor
    ambassador envoy senator sen general gen secretary-general chairman director diplomat
    former then chief top deputy affairs of for the
    us u s american chinese russian
"""
TITLES = frozenset(_TITLES.split())


def plain(name: str) -> str:
    """The name in lower case without accents, punctuation, possessive endings and dots."""
    decomposed = unicodedata.normalize("NFKD", name).replace("’", "'")
    letters = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    undotted = re.sub(r"'s\b|\.", "", letters)
    return " ".join(re.sub(r"[^\w\s]", " ", undotted).split())


def spellings(names: Iterable[str]) -> frozenset[str]:
    """All names in plain form, each with and without a leading article."""
    forms = {plain(name) for name in names}
    return frozenset(forms | {form.removeprefix("the ") for form in forms}) - {""}


def untitled(name: str) -> tuple[str, ...]:
    """The words of a name behind its last title word; all words where only titles are left."""
    words = plain(name).split()
    starts = [place + 1 for place, word in enumerate(words) if word in TITLES]
    return tuple(words[max(starts, default=0) :] or words)


def is_same_actor(gold: Actor, told: Actor) -> bool:
    """Whether the two share a spelling, a surname in line, or a country as such."""
    if gold.spellings & told.spellings:
        return True
    if gold.kind == "person":
        return _fits_person(gold, told)
    is_country = gold.kind == "country" and told.kind in ("country", None)
    return is_country and gold.country is not None and gold.country == told.country


def _fits_person(gold: Actor, told: Actor) -> bool:
    mine = untitled(told.name)
    if not mine:
        return False
    theirs = (untitled(form) for form in gold.spellings)
    return any(
        mine[-1] in words and (set(mine) <= set(words) or set(words) <= set(mine))
        for words in theirs
    )


def is_same_place(gold: Place, told: Place) -> bool:
    """Whether the two share a spelling."""
    return bool(gold.spellings & told.spellings)


def match_one_to_one(
    gold: Sequence[G], told: Sequence[T], is_same: Callable[[G, T], bool]
) -> tuple[list[tuple[G, T]], list[G], list[T]]:
    """Give each gold entry the first free told one: (pairs, missed gold, surplus told)."""
    free = list(told)
    pairs: list[tuple[G, T]] = []
    missed: list[G] = []
    for wanted in gold:
        place = next((i for i, given in enumerate(free) if is_same(wanted, given)), None)
        if place is None:
            missed.append(wanted)
        else:
            pairs.append((wanted, free.pop(place)))
    return pairs, missed, free
