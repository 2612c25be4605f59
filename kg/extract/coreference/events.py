"""Event mentions -> accounts: one for each happening that the document tells of.

Two mentions are of one happening when their type, parties, times, places and status go together.
A definite noun without parties of its own ("the visit", "that call") points back to the one
event before it that it can mean, or to none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.model.account import EventType, Role, Status

_FAMILY = {
    EventType.MEETING: "encounter",
    EventType.NEGOTIATION: "encounter",
}
_ENCOUNTERS = {EventType.MEETING, EventType.CALL, EventType.NEGOTIATION}
_SAID_AT_TALKS = (EventType.AGREEMENT, EventType.CONDEMNATION, EventType.ACCUSATION)
_OFF = (Status.POSTPONED, Status.CANCELLED, Status.DECLINED, Status.DENIED)
_AHEAD = (Status.PLANNED, Status.POSSIBLE)
_NEAR = 2
_ACTS = (EventType.POSTPONEMENT, EventType.CANCELLATION)
_DIRECTED = (EventType.EXPULSION, EventType.SUMMONS, EventType.RECALL, EventType.SANCTION)


@dataclass(slots=True)
class Happening:
    """The mentions of one happening, gathered while the document is read."""

    drafts: list[EventDraft] = field(default_factory=list)

    @property
    def first(self) -> EventDraft:
        """The mention that opened it."""
        return self.drafts[0]

    def chains(self) -> set[str]:
        """Everybody who takes part by any mention."""
        return {c for d in self.drafts for c in d.chains()}

    def places(self) -> list[str]:
        """All places, in text order."""
        return list(dict.fromkeys(p for d in self.drafts for p in d.places))

    def held_time(self) -> bool:
        """Whether it is told as a fact of a known day."""
        status = self.status()
        return status is not None and status.is_held and any(d.time for d in self.drafts)

    def status(self) -> Status | None:
        """The status that the mentions settle on: what was called off stays off; held is held."""
        told = [d for d in self.drafts if d.status is not None]
        off = [d.status for d in told if d.status in _OFF]
        if off:
            return next((s for s in reversed(off) if s is not Status.DENIED), off[-1])
        firm = [d.status for d in told if not d.lapsed] or [d.status for d in told]
        ranked = Counter(firm).most_common()
        best = [s for s, n in ranked if n == ranked[0][1]]
        return next((s for s in best if s is not None and s.is_held), best[0]) if best else None


@dataclass(frozen=True, slots=True)
class EventCoreference:
    """Gathers the event mentions of one document into happenings.

    `countries` gives the country of a chain's key where the text tells it.
    """

    a: Analysis
    countries: Mapping[str, str | None]

    def gather(self, drafts: list[EventDraft]) -> list[Happening]:
        """The happenings in text order; mentions that point nowhere are left out."""
        happenings: list[Happening] = []
        acts = [d for d in drafts if d.type in _ACTS]
        for draft in drafts:
            if draft.type in _ACTS:
                continue
            if draft.is_anaphoric:
                self._refer_back(draft, happenings)
            elif not self._continues_visit(draft, happenings):
                self._place(draft, happenings)
        happenings.extend(self._gather_acts(acts, happenings))
        settle_lapsed_plans(happenings)
        complete_settings(happenings)
        self._continue_days(happenings)
        return sorted(happenings, key=lambda h: (h.first.token, h.first.part))

    def _continue_days(self, happenings: list[Happening]) -> None:
        """ "had three calls today. She spoke with …", "He also met …": the day goes on."""
        talks = [h for h in happenings if h.first.type in _ENCOUNTERS]
        for earlier, later in pairwise(talks):
            if any(d.time for d in later.drafts) or not self._goes_on(earlier, later):
                continue
            _take_time(later, [earlier])

    def _goes_on(self, earlier: Happening, later: Happening) -> bool:
        first, second = earlier.drafts[-1], later.first
        near = 0 <= second.sentence - first.sentence <= _NEAR
        status, theirs = later.status(), earlier.status()
        alike = status is theirs or (status in _AHEAD and theirs in _AHEAD)
        shared = earlier.chains() & later.chains()
        also = any(self.a.lower[c] == "also" for c in self.a.children[second.token])
        umbrella = any(c.startswith("group:") for c in earlier.chains())
        siblings = first.token == second.token or second.sentence == first.sentence
        return near and alike and bool(shared) and (also or umbrella or siblings)

    def _gather_acts(
        self, acts: list[EventDraft], happenings: list[Happening]
    ) -> list[Happening]:
        """One act for each event that is put off or called off, with those whom it concerns."""
        by_theme: dict[int, Happening] = {}
        gathered: list[Happening] = []
        for act in acts:
            if act.theme is None:
                _point_back(act, happenings, self.a)
            target = next((h for h in happenings if _tells_theme(h, act)), None)
            if act.theme is not None and target is None:
                continue
            known = by_theme.get(id(target)) if target else None
            if known is not None and known.first.type is act.type:
                known.drafts.append(act)
                continue
            gathered.append(Happening([act]))
            if target is not None:
                by_theme[id(target)] = gathered[-1]
        for theme_id, act_happening in by_theme.items():
            target = next(h for h in happenings if id(h) == theme_id)
            for draft in target.drafts:
                for role, filler in draft.parties:
                    if role is Role.TRAVELLER:
                        act_happening.first.add(role, filler)
        return gathered

    def _place(self, draft: EventDraft, happenings: list[Happening]) -> None:
        fitting = [h for h in happenings if self._is_same(draft, h)]
        if fitting:
            fitting[-1].drafts.append(draft)
        else:
            happenings.append(Happening([draft]))

    def _refer_back(self, draft: EventDraft, happenings: list[Happening]) -> None:
        if draft.lapsed and draft.status in _OFF and self._old_plan(draft, happenings):
            return
        fitting = [
            h
            for h in happenings
            if _types_agree(draft, h)
            and not draft.is_other
            and draft.chains() <= h.chains()
            and self._settings_agree(draft, h)
            and _statuses_agree(draft, h, self.a)
        ]
        timed = [h for h in fitting if draft.time and any(d.time for d in h.drafts)]
        fitting = timed or fitting
        near = [h for h in fitting if draft.sentence - h.drafts[-1].sentence <= _NEAR]
        if len(fitting) == 1:
            fitting[0].drafts.append(draft)
        elif near:
            max(near, key=lambda h: h.drafts[-1].token).drafts.append(draft)

    def _continues_visit(self, draft: EventDraft, happenings: list[Happening]) -> bool:
        """ "agreed that Ruiz would make the trip": the trip that was last spoken of."""
        a = self.a
        definite = {a.lower[c] for c in a.with_dep(draft.token, "det")} & {"the", "that", "this"}
        if draft.type is not EventType.VISIT or not definite or draft.places or draft.time:
            return False
        if draft.status in _OFF:
            return False
        known = [
            h
            for h in happenings
            if h.first.type is EventType.VISIT
            and draft.chains() <= h.chains()
            and draft.sentence - h.drafts[-1].sentence <= _NEAR
        ]
        if not known:
            return False
        draft.status = None
        max(known, key=lambda h: h.drafts[-1].token).drafts.append(draft)
        return True

    def _old_plan(self, draft: EventDraft, happenings: list[Happening]) -> bool:
        """ "The visit had been planned for May but was put off": the old one, not the present.

        It has the traveller and the destination of the visit that the text now speaks of.
        """
        present = [
            h
            for h in happenings
            if _types_agree(draft, h)
            and draft.chains() <= h.chains()
            and h.status() in _AHEAD
            and not all(d.lapsed for d in h.drafts)
        ]
        older = [h for h in happenings if h.status() in _OFF and _types_agree(draft, h)]
        if len(present) != 1 or older:
            return False
        for known in present[0].drafts:
            for role, filler in known.parties:
                draft.add(role, filler)
            draft.places = draft.places or [p for p in known.places if p.startswith("country:")]
        happenings.append(Happening([draft]))
        return True

    def _is_same(self, draft: EventDraft, happening: Happening) -> bool:
        if not _types_agree(draft, happening):
            return False
        if draft.is_other and not any(d.time and d.time == draft.time for d in happening.drafts):
            return False
        return (
            self._parties_agree(draft, happening)
            and self._settings_agree(draft, happening)
            and _statuses_agree(draft, happening, self.a)
        )

    def _parties_agree(self, draft: EventDraft, happening: Happening) -> bool:
        mine, theirs = draft.chains(), happening.chains()
        if draft.type is EventType.INCIDENT:
            return self._same_incident(draft, happening)
        if draft.type in _DIRECTED:
            return self._same_measure(draft, happening)
        if draft.type is EventType.VISIT:
            return bool(mine & theirs) or not mine or not theirs
        if draft.type in (EventType.CONFERENCE,):
            return self._same_name(draft, happening)
        smaller = mine if len(mine) <= len(theirs) else theirs
        if not smaller or not smaller <= (mine | theirs) or not (mine <= theirs or theirs <= mine):
            return False
        people = {c for c in smaller if not c.startswith("country:")}
        return len(smaller) >= min(2, draft.trigger.least) or bool(people)

    def _same_measure(self, draft: EventDraft, happening: Happening) -> bool:
        """The same target, or targets of the same country: "23 envoys", "Russian diplomats"."""
        if _in_role(draft, happening, Role.TARGET):
            return True
        mine = self._target_countries([draft])
        theirs = self._target_countries(happening.drafts)
        if mine and theirs:
            return mine == theirs
        return bool(_in_role(draft, happening, Role.ACTOR))

    def _target_countries(self, drafts: list[EventDraft]) -> set[str]:
        found = {
            self.countries.get(f.chain) for d in drafts for r, f in d.parties if r is Role.TARGET
        }
        return {code for code in found if code}

    def _same_incident(self, draft: EventDraft, happening: Happening) -> bool:
        lemmas = {self.a.lemmas[d.token] for d in happening.drafts}
        same_word = self.a.lemmas[draft.token] in lemmas
        if set(draft.places) & set(happening.places()) and not (
            draft.chains() or happening.chains()
        ):
            return True
        harmed = {c for c in _in_role(draft, happening, Role.TARGET) if c.startswith("person:")}
        if harmed:
            return True
        shared = bool(draft.chains() & happening.chains()) or bool(
            self._target_countries([draft]) & self._target_countries(happening.drafts)
        )
        near = draft.sentence - happening.drafts[-1].sentence <= 1
        same_actor = bool(_in_role(draft, happening, Role.ACTOR))
        return (same_word and (shared or not draft.chains())) or (near and same_actor)

    def _same_name(self, draft: EventDraft, happening: Happening) -> bool:
        a = self.a
        same_word = a.lemmas[draft.token] == a.lemmas[happening.first.token]
        shared = set(draft.places) & set(happening.places()) or draft.chains() & happening.chains()
        return same_word and bool(shared)

    def _settings_agree(self, draft: EventDraft, happening: Happening) -> bool:
        for other in happening.drafts:
            if draft.time and other.time and not draft.time.interval.overlaps(other.time.interval):
                return False
        return self._places_agree(draft.places, happening.places())

    def _places_agree(self, mine: list[str], theirs: list[str]) -> bool:
        """Two cities differ; a city and its country, or a country twice, do not."""
        if not mine or not theirs or set(mine) & set(theirs):
            return True
        countries = {self.countries.get(p) for p in mine}
        if not countries & {self.countries.get(p) for p in theirs}:
            return False
        return any(p.startswith("country:") for p in (*mine, *theirs))


def _family(event: EventType) -> str:
    return _FAMILY.get(event, event.value)


def _types_agree(draft: EventDraft, happening: Happening) -> bool:
    """ "spoke with" may be a call or a meeting; otherwise the types must be of one family."""
    if _family(happening.first.type) == _family(draft.type):
        return True
    soft = draft.trigger.has("soft") or all(d.trigger.has("soft") for d in happening.drafts)
    both = {draft.type, happening.first.type} <= _ENCOUNTERS
    return soft and both


def _in_role(draft: EventDraft, happening: Happening, role: Role) -> set[str]:
    """The chains that have one role in both."""
    mine = {f.chain for r, f in draft.parties if r is role}
    theirs = {f.chain for d in happening.drafts for r, f in d.parties if r is role}
    return mine & theirs


def _statuses_agree(draft: EventDraft, happening: Happening, a: Analysis) -> bool:
    status, theirs = draft.status, happening.status()
    if status is None or theirs is None or status is theirs:
        return _lapses_agree(draft, happening)
    both_timed = draft.time is not None and any(d.time for d in happening.drafts)
    if status in _OFF or theirs in _OFF:
        follows = draft.is_anaphoric and draft.sentence - happening.drafts[-1].sentence <= _NEAR
        if status not in _OFF:
            follows = False
        lapsed = draft.lapsed or all(d.lapsed for d in happening.drafts)
        return lapsed or (both_timed and status not in _OFF) or (
            follows and draft.sentence != happening.drafts[-1].sentence
        )
    if status.is_held and theirs.is_held:
        return True
    if status in _AHEAD and theirs in _AHEAD:
        same_sentence = draft.sentence == happening.drafts[-1].sentence
        return _lapses_agree(draft, happening) and not same_sentence
    return both_timed or draft.is_anaphoric


def _lapses_agree(draft: EventDraft, happening: Happening) -> bool:
    """An old plan and the present one are two events."""
    theirs = happening.status()
    if draft.lapsed and theirs in _AHEAD:
        return all(d.lapsed for d in happening.drafts) or draft.time is not None
    if draft.status in _AHEAD and not draft.lapsed:
        return not all(d.lapsed for d in happening.drafts) or theirs not in _AHEAD
    return True


def _tells_theme(happening: Happening, act: EventDraft) -> bool:
    return any(act.theme is d or act.theme is d.origin for d in happening.drafts)


def _point_back(act: EventDraft, happenings: list[Happening], a: Analysis) -> None:
    """ "Vogt postponed it": the visit or meeting told right before."""
    if not any(a.lower[c] == "it" for c in a.children[act.token]):
        return
    before = [
        d
        for h in happenings
        if h.first.type in (EventType.VISIT, EventType.MEETING, EventType.CONFERENCE)
        for d in h.drafts
        if d.token < act.token and act.sentence - d.sentence <= 1
    ]
    if before:
        act.theme = max(before, key=lambda d: d.token)
        if act.status is not None and act.status.is_held and act.trigger.effect is not None:
            act.theme.status = act.trigger.effect


def settle_lapsed_plans(happenings: list[Happening]) -> None:
    """What "was set to" happen went the way of the visit that it was to be part of."""
    off = [h for h in happenings if h.status() in (Status.POSTPONED, Status.CANCELLED)]
    for happening in happenings:
        if not all(d.lapsed for d in happening.drafts) or happening.status() not in _AHEAD:
            continue
        fates = {h.status() for h in off if h.chains() & happening.chains()}
        if len(fates) == 1:
            happening.first.status = fates.pop()


def complete_settings(happenings: list[Happening]) -> None:
    """Give undated happenings the time of what they are part of.

    Talks at a stop of a trip fall into the stay there. What parties to dated talks agreed or
    condemned, told after the talks and without a day of its own, was said at the talks.
    """
    visits = [h for h in happenings if h.first.type is EventType.VISIT]
    talks = [h for h in happenings if h.first.type in _ENCOUNTERS and h.held_time()]
    for happening in happenings:
        if any(d.time for d in happening.drafts):
            continue
        if happening.first.type in _ENCOUNTERS | {EventType.CONFERENCE}:
            _take_time(happening, [v for v in visits if _is_during(happening, v)])
        elif happening.first.type in _SAID_AT_TALKS:
            _take_time(happening, [t for t in talks if _is_said_at(happening, t)])


def _take_time(happening: Happening, candidates: list[Happening]) -> None:
    times = {t.interval: t for c in candidates for d in c.drafts if (t := d.time)}
    if len(times) == 1:
        happening.first.time = next(iter(times.values()))


def _is_during(talks: Happening, visit: Happening) -> bool:
    status, theirs = talks.status(), visit.status()
    together = bool(talks.chains() & visit.chains()) and bool(
        set(talks.places()) & set(visit.places())
    )
    same = status is theirs or (status in _AHEAD and theirs in _AHEAD)
    return together and same


def _is_said_at(words: Happening, talks: Happening) -> bool:
    speakers = {
        f.chain
        for d in words.drafts
        for role, f in d.parties
        if role in (Role.SPEAKER, Role.PARTICIPANT)
    }
    later = words.first.token > talks.first.token
    return bool(speakers) and speakers <= talks.chains() and later


def parties_of(happening: Happening) -> list[tuple[str, ...]]:
    """(chain, role, certainty) of everybody, first mention first."""
    parties: dict[str, tuple[str, ...]] = {}
    for draft in happening.drafts:
        for role, filler in draft.parties:
            known = parties.get(filler.chain)
            if known is None or known[2] == "possible":
                parties[filler.chain] = (filler.chain, role.value, filler.certainty.value)
    return list(parties.values())


