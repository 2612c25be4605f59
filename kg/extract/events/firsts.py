""" "Their first meeting since May": the words tell of the one before, not of the present one."""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.extract.timexes import Timex
from kg.extract.timexes.placing import PlacedTimex
from kg.model.account import Status

_AHEAD = (Status.PLANNED, Status.POSSIBLE)
_LOOKING_BACK = frozenset({"since", "past", "recent", "yesterday", "ago"})
_REACH = 6
_SPANS = frozenset(("week", "month", "year", "decade", "century", "generation"))


def is_first_in_long(a: Analysis, noun: int) -> bool:
    """ "the first meeting in years", "their first talks since May": the one that is told of."""
    if not any(a.lower[c] == "first" for c in a.with_dep(noun, "amod")):
        return False
    behind = range(noun + 1, min(noun + 1 + _REACH, a.sentence(noun).end))
    return any(a.lower[t] == "since" or (a.lower[t] == "in" and names_span(a, t)) for t in behind)


def is_of_last(a: Analysis, placed: PlacedTimex, draft: EventDraft) -> bool:
    """ "met for the first time since May", "will be the first to visit since 2019"."""
    return _is_since_last(a, placed.phrase.start) or _looks_back(placed.timex, draft)


def _is_since_last(a: Analysis, timex: int) -> bool:
    start = max(a.sentence(timex).start, timex - _REACH)
    since = "since" in a.lower[timex - 1 : timex + 1]
    return since and "first" in a.lower[start:timex]


def _looks_back(timex: Timex, draft: EventDraft) -> bool:
    """What lies ahead is not in the years that are over."""
    words = set(timex.text.casefold().split())
    return draft.status in _AHEAD and not draft.lapsed and bool(words & _LOOKING_BACK)


def names_span(a: Analysis, prep: int) -> bool:
    """Whether a preposition has weeks, months or years behind it: "for two years"."""
    return any(a.lemmas[t] in _SPANS for t in a.with_dep(prep, "pobj"))
