"""What the happenings of a document tell of one another: the day, and what became of a plan."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.analysis import Analysis
from kg.extract.coreference.backward import is_spoken_of
from kg.extract.coreference.happenings import AHEAD, ENCOUNTERS, NEAR, Happening
from kg.model.account import EventType, Role, Status

_SAID_AT_TALKS = (EventType.AGREEMENT, EventType.CONDEMNATION, EventType.ACCUSATION)


def settle_lapsed_plans(happenings: list[Happening]) -> None:
    """What "was set to" happen went the way of the visit that it was to be part of."""
    off = [h for h in happenings if h.status() in (Status.POSTPONED, Status.CANCELLED)]
    for happening in happenings:
        if not all(d.lapsed for d in happening.drafts) or happening.status() not in AHEAD:
            continue
        fates = {h.status() for h in off if h.chains() & happening.chains()}
        if len(fates) == 1:
            happening.first.status = fates.pop()


def complete_settings(happenings: list[Happening]) -> None:
    """Give undated happenings the time of what they are part of.

    Talks at a stop of a trip fall into the stay there. What parties to dated talks agreed or
    condemned, told after the talks and without a day of its own, was said at the talks. Whoever
    is summoned meets those who call on that day.
    """
    summonses = [h for h in happenings if h.first.type is EventType.SUMMONS and h.held_time()]
    visits = [h for h in happenings if h.first.type is EventType.VISIT]
    talks = [h for h in happenings if h.first.type in ENCOUNTERS and h.held_time()]
    for happening in happenings:
        if any(d.time for d in happening.drafts):
            continue
        if happening.first.type in ENCOUNTERS | {EventType.CONFERENCE}:
            around = [v for v in visits if _is_during(happening, v)]
            _take_time(happening, around or [s for s in summonses if _answers(happening, s)])
        elif happening.first.type in _SAID_AT_TALKS:
            _take_time(happening, [t for t in talks if _is_said_at(happening, t)])


def _take_time(happening: Happening, candidates: list[Happening]) -> None:
    times = {t.interval: t for c in candidates if (t := c.time())}
    if len(times) == 1:
        happening.first.time = next(iter(times.values()))


def _is_during(talks: Happening, visit: Happening) -> bool:
    status, theirs = talks.status(), visit.status()
    together = bool(talks.chains() & visit.chains()) and bool(
        set(talks.places()) & set(visit.places())
    )
    same = status is theirs or (status in AHEAD and theirs in AHEAD)
    return together and same


def _answers(talks: Happening, summons: Happening) -> bool:
    """ "The envoy was summoned on Monday. The minister met her to protest."""
    called = {f.chain for d in summons.drafts for role, f in d.parties if role is Role.TARGET}
    status = talks.status()
    near = 0 <= talks.first.sentence - summons.drafts[-1].sentence <= NEAR
    return near and status is not None and status.is_held and bool(called & talks.chains())


def _is_said_at(words: Happening, talks: Happening) -> bool:
    speakers = {
        f.chain
        for d in words.drafts
        for role, f in d.parties
        if role in (Role.SPEAKER, Role.PARTICIPANT)
    }
    later = words.first.token > talks.first.token
    return bool(speakers) and speakers <= talks.chains() and later


def continue_days(a: Analysis, happenings: list[Happening]) -> None:
    """ "had three calls today. She spoke with …", "He also met …": the day goes on."""
    talks = [h for h in happenings if h.first.type in ENCOUNTERS]
    for earlier, later in pairwise(talks):
        if any(d.time for d in later.drafts) or is_spoken_of(a, later.first, earlier):
            continue
        if not _goes_on(a, earlier, later):
            continue
        _take_time(later, [earlier])


def _goes_on(a: Analysis, earlier: Happening, later: Happening) -> bool:
    second = later.first
    # "Throughout each of the calls" may speak of the earlier one again after the later one.
    first = max(
        (d for d in earlier.drafts if d.token <= second.token),
        key=lambda d: d.token,
        default=earlier.first,
    )
    near = 0 <= second.sentence - first.sentence <= NEAR
    status, theirs = later.status(), earlier.status()
    alike = status is theirs or (status in AHEAD and theirs in AHEAD)
    shared = earlier.chains() & later.chains()
    also = any(a.lower[c] == "also" for c in a.children[second.token])
    umbrella = any(c.startswith("group:") for c in earlier.chains())
    siblings = first.token == second.token or second.sentence == first.sentence
    return near and alike and bool(shared) and (also or umbrella or siblings)
