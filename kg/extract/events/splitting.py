"""One sentence, several happenings: a visit for each destination, a meeting for each partner."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft, Filler
from kg.extract.wordlists import word_lists
from kg.model.account import Certainty, EventType, Role, Status
from kg.model.time import Time

_PAIRED = (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION)


def split_drafts(a: Analysis, drafts: list[EventDraft]) -> list[EventDraft]:
    """Every event mention as the happenings that it tells of, numbered as parts of it."""
    finished = []
    for draft in drafts:
        for index, part in enumerate(_split(a, draft)):
            part.part = index
            part.origin = draft
            settle_hedges(part)
            finished.append(part)
    return finished


def _split(a: Analysis, draft: EventDraft) -> list[EventDraft]:
    if draft.type is EventType.VISIT:
        return _visits(draft)
    if draft.type in _PAIRED:
        return split_meetings(draft, _words_around(a, draft))
    return [draft]


def _visits(draft: EventDraft) -> list[EventDraft]:
    destinations = draft.destinations
    if not destinations and draft.trigger.is_verb:
        return [draft] if draft.trigger.rule == "visit" and len(draft.parties) > 1 else []
    travels = [(role, f) for role, f in draft.parties if f.chain not in dict(destinations)]
    draft.parties = travels
    return split_visits(draft, destinations) if travels or not draft.trigger.is_verb else []


def _words_around(a: Analysis, draft: EventDraft) -> frozenset[str]:
    near = {a.lower[c] for c in a.children[draft.token]} | {a.lower[draft.token]}
    for obj in syntax.objects_of(a, draft.token):
        near |= {a.lower[c] for c in a.children[obj]} | {a.lower[obj]}
    for other in syntax.around_verb(a, draft.token, "with"):
        near |= {a.lower[c] for c in a.subtree(other) if c == other or a.deps[c] == "acl"}
    return frozenset(near)


def split_visits(draft: EventDraft, destinations: list[tuple[str, int]]) -> list[EventDraft]:
    """One visit for each destination, with the same travellers."""
    if not destinations:
        return [draft]
    limits = [token for _, token in destinations[1:]] + [10**9]
    return [
        replace(
            draft,
            parties=list(draft.parties),
            places=[key],
            destinations=[(key, token)],
            time=_own_time(draft, token, limit),
        )
        for (key, token), limit in zip(destinations, limits, strict=True)
    ]


def split_meetings(draft: EventDraft, words: frozenset[str]) -> list[EventDraft]:
    """One meeting for each partner of "met A, B and C", unless the words say it was one."""
    others = {f.chain for f in draft.counterparts}
    own = [(role, f) for role, f in draft.parties if f.chain not in others]
    if draft.type not in _PAIRED or len(others) < 2 or not own or words & word_lists().joint:
        return [draft]
    ordered = sorted(draft.counterparts, key=lambda f: f.token)
    limits = [f.token for f in ordered[1:]] + [10**9]
    return [
        replace(
            draft,
            parties=[*own, (_role_of(draft, filler), filler)],
            places=list(draft.places),
            time=_own_time(draft, filler.token, limit),
        )
        for filler, limit in zip(ordered, limits, strict=True)
    ]


def _role_of(draft: EventDraft, filler: Filler) -> Role:
    return next(role for role, f in draft.parties if f.chain == filler.chain)


def _own_time(draft: EventDraft, start: int, limit: int) -> Time | None:
    """With several times: the one that stands behind this partner and before the next one."""
    if len(draft.times) < 2:
        return draft.time
    behind = [time for token, time in draft.times if start < token < limit]
    later = [time for token, time in draft.times if token > start]
    fitting = behind or later
    return fitting[0] if fitting else draft.time


def settle_hedges(draft: EventDraft) -> None:
    """A meeting planned with somebody who is only possible is itself only possible."""
    hedged = [f for _, f in draft.parties if f.certainty is Certainty.POSSIBLE]
    if draft.status is Status.PLANNED and hedged and len(draft.parties) == 2:
        draft.status = Status.POSSIBLE
