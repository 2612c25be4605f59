"""Places and times that an event has from another one: the visit around it, the stop before."""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.extract.syntax import is_preposition, is_verb
from kg.extract.wordlists import word_lists
from kg.model.account import EventType, Status

_AHEAD = (Status.PLANNED, Status.POSSIBLE)
_PAST = ("after", "following", "since")
_TOPICS = ("about", "on", "regarding", "before", "ahead", *_PAST)
# "met in Bonn over the attack on the port": it was not in Bonn, nor on that day.
_ELSEWHERE = (
    EventType.CALL,
    EventType.POSTPONEMENT,
    EventType.CANCELLATION,
    EventType.VISIT,
    EventType.INCIDENT,
    EventType.MILITARY_ACTION,
)


def inherit(a: Analysis, drafts: list[EventDraft]) -> None:
    """What lies inside another event happens where and when that one does."""
    anchors = {token: d for d in reversed(drafts) for token in d.anchors}
    for draft in drafts:
        for above in a.ancestors(draft.token):
            outer = anchors.get(above)
            if outer is None or outer is draft:
                continue
            if _may_lend(draft, outer):
                _lend(a, draft, outer, above)
            elif _is_opened(draft, outer):
                draft.time = draft.time or outer.time
            elif _may_inherit(draft, outer) and not _is_past(a, draft, above):
                draft.time = draft.time or (None if _comes_before(outer, draft) else outer.time)
                draft.places = draft.places or _place_within(a, draft, outer)
            break


def _lend(a: Analysis, inner: EventDraft, outer: EventDraft, at: int) -> None:
    """Give the event around it place and day, unless that one is only about it."""
    if _is_topic(a, inner, at):
        return
    if inner.type is not EventType.VISIT:
        inner.time = outer.time = outer.time or inner.time
    outer.places = outer.places or list(inner.places)


def _comes_before(outer: EventDraft, inner: EventDraft) -> bool:
    """ "left on Tuesday for Lima, where she will attend a summit": the way there is over."""
    way = outer.trigger.has("arrives") or outer.trigger.rule in ("depart-for", "travel")
    over = way and outer.status is not None and outer.status.is_held
    return over and inner.status in _AHEAD


def _place_within(a: Analysis, inner: EventDraft, outer: EventDraft) -> list[str]:
    """Of several stops the one that the "where" stands behind, or the only one."""
    stops = {token: key for key, token in outer.destinations}
    for above in a.ancestors(inner.token):
        if above in stops:
            several = any(above < c < inner.token for c in a.with_dep(above, "conj"))
            return [] if several else [stops[above]]
    return list(outer.places) if len(outer.places) == 1 else []


def follow_itinerary(a: Analysis, drafts: list[EventDraft]) -> None:
    """Within a paragraph, what a traveller does next happens where the trip has got to."""
    stop: EventDraft | None = None
    for draft in drafts:
        if draft.type is EventType.VISIT and draft.places:
            stop = draft if _is_one_stay(draft) else None
        elif stop is not None and _is_on_the_way(a, draft, stop):
            if not draft.places and len(stop.places) == 1:
                draft.places = list(stop.places)
            if set(draft.places) <= set(stop.places):
                draft.time = draft.time or stop.time


def _is_one_stay(visit: EventDraft) -> bool:
    """One place, or several with one time: "to Rabat and Casablanca from March 8 to 9"."""
    return len(visit.places) == 1 or len(visit.times) == 1


def _is_on_the_way(a: Analysis, draft: EventDraft, stop: EventDraft) -> bool:
    paragraphs = [a.sentences[d.sentence].paragraph for d in (draft, stop)]
    ahead = draft.status in _AHEAD and stop.status in _AHEAD
    return (
        draft.type in (EventType.MEETING, EventType.CONFERENCE, EventType.NEGOTIATION)
        and paragraphs[0] == paragraphs[1]
        and ahead
        and bool(draft.chains() & stop.chains())
    )


def _may_lend(inner: EventDraft, outer: EventDraft) -> bool:
    """ "met on the sidelines of a forum in Lusaka", "agreed during a meeting in Bonn".

    "agreed on Monday to meet in Lima" tells two times and places, not one.
    """
    if inner.status is not None and not _are_both_held_or_ahead(inner, outer):
        return False
    holds = inner.type in (EventType.CONFERENCE, EventType.VISIT) and (
        outer.type is EventType.MEETING
    )
    agreed = outer.type is EventType.AGREEMENT and inner.type in (
        EventType.MEETING,
        EventType.CALL,
        EventType.CONFERENCE,
    )
    return holds or agreed


def _is_topic(a: Analysis, inner: EventDraft, outer: int) -> bool:
    """ "met on the margins of a forum", but "discussed a forum", "met to prepare a forum"."""
    between = []
    for above in a.ancestors(inner.token):
        if above == outer:
            break
        between.append(above)
    if any(a.lemmas[t] in word_lists().sidelines for t in between):
        return False
    if any(is_verb(a, t) and t not in inner.anchors for t in between):
        return True
    return not between or not is_preposition(a, between[-1]) or a.lower[between[-1]] in _TOPICS


def _is_past(a: Analysis, inner: EventDraft, outer: int) -> bool:
    """ "After talks with Bos, Ruiz flew to Lima": where and when the talks were stays open."""
    path = [inner.token, *a.ancestors(inner.token)]
    between = path[: path.index(outer)]
    return any(
        (is_preposition(a, t) and a.lower[t] in _PAST) or a.lower[t] in word_lists().reasons
        for t in between
    )


def _is_opened(inner: EventDraft, outer: EventDraft) -> bool:
    """ "arrived on Monday for a visit": it began that day, wherever it was."""
    arrives = outer.trigger.has("arrives") and inner.type is EventType.VISIT
    return arrives and inner.trigger.rule == "trip" and _are_both_held_or_ahead(inner, outer)


def _may_inherit(inner: EventDraft, outer: EventDraft) -> bool:
    if inner.type is EventType.CONDEMNATION and outer.type is EventType.SUMMONS:
        return inner.status is outer.status
    carriers = (EventType.VISIT, EventType.CONFERENCE, EventType.MEETING)
    if outer.type not in carriers or inner.type in _ELSEWHERE:
        return False
    if inner.type is EventType.CONFERENCE and outer.type is EventType.CONFERENCE:
        return False
    return _are_both_held_or_ahead(inner, outer) or (
        inner.status in _AHEAD and outer.type is EventType.VISIT
    )


def _are_both_held_or_ahead(inner: EventDraft, outer: EventDraft) -> bool:
    held = [d.status is not None and d.status.is_held for d in (inner, outer)]
    return held[0] is held[1]
