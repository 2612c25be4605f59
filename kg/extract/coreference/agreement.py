"""Whether a mention can be of a happening: by type, parties, places, times and status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.coreference.happenings import AHEAD, ENCOUNTERS, NEAR, OFF, Happening
from kg.extract.events.drafts import EventDraft
from kg.model.account import ActorKind, EventType, Role

_FAMILY = {
    EventType.MEETING: "encounter",
    EventType.NEGOTIATION: "encounter",
}
_DIRECTED = (EventType.EXPULSION, EventType.SUMMONS, EventType.RECALL, EventType.SANCTION)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Compares the event mentions of one document.

    `countries` gives the country of a chain's key where the text tells it.
    """

    a: Analysis
    countries: Mapping[str, str | None]

    def is_same(self, draft: EventDraft, happening: Happening) -> bool:
        """Whether a mention with parties of its own tells of a happening."""
        if not types_agree(draft, happening) and not self._is_summit_of_two(draft, happening):
            return False
        if draft.is_other and not any(self._is_bound_up(draft, d) for d in happening.drafts):
            return False
        return (
            self._parties_agree(draft, happening)
            and self.settings_agree(draft, happening)
            and statuses_agree(draft, happening)
        )

    def _is_bound_up(self, draft: EventDraft, known: EventDraft) -> bool:
        """Of one time; "arrived for her first visit", "met Bos, in their first official talks"."""
        a, prep = self.a, self.a.heads[draft.token]
        beside = known.sentence == draft.sentence
        opens = known.trigger.rule == "arrive" and beside
        within = (
            beside
            and a.deps[draft.token] == "pobj"
            and a.lower[prep] in ("in", "for", "at")
            and draft.chains() == known.chains()
        )
        return opens or within or (known.time is not None and known.time == draft.time)

    def _is_summit_of_two(self, draft: EventDraft, happening: Happening) -> bool:
        """ "Ruiz met Bos", "the summit between Ruiz and Bos": two who hold a summit meet."""
        both = (draft, happening.first)
        summits = [d for d in both if d.type is EventType.CONFERENCE]
        meets = any(d.type is EventType.MEETING for d in both)
        return (
            meets
            and draft.chains() == happening.chains()
            and any(self._is_between(d) for d in summits)
        )

    def _is_between(self, draft: EventDraft) -> bool:
        return any(self.a.lower[c] == "between" for c in self.a.children[draft.token])

    def _parties_agree(self, draft: EventDraft, happening: Happening) -> bool:
        mine, theirs = draft.chains(), happening.chains()
        if draft.type is EventType.INCIDENT:
            return self._same_incident(draft, happening)
        if draft.type in _DIRECTED:
            return self._same_measure(draft, happening)
        if draft.type is EventType.VISIT:
            return bool(mine & theirs) or not mine or not theirs
        if draft.type is EventType.CONFERENCE and happening.first.type is draft.type:
            of_two = self._is_between(draft) is not self._is_between(happening.first)
            return not of_two and self._same_name(draft, happening)
        mine, theirs = self._by_person(mine, theirs), self._by_person(theirs, mine)
        smaller = mine if len(mine) <= len(theirs) else theirs
        if not smaller or not smaller <= (mine | theirs) or not (mine <= theirs or theirs <= mine):
            return False
        people = {c for c in smaller if not c.startswith("country:")}
        return len(smaller) >= min(2, draft.trigger.least) or bool(people)

    def _by_person(self, chains: set[str], others: set[str]) -> set[str]:
        """A country stands for the one person of that country whom the other mention names."""
        return {self._person_of(chain, others) or chain for chain in chains}

    def _person_of(self, chain: str, others: set[str]) -> str | None:
        kind, _, country = chain.partition(":")
        if kind != "country" or chain in others:
            return None
        people = [o for o in others if o.startswith("person:") and self.countries.get(o) == country]
        return people[0] if len(people) == 1 else None

    def _same_measure(self, draft: EventDraft, happening: Happening) -> bool:
        """The same target, or targets of the same country: "23 envoys", "Russian diplomats".

        Two countries that expel envoys of a third take two measures.
        """
        actors = self._countries_of(Role.ACTOR, [draft])
        others = self._countries_of(Role.ACTOR, happening.drafts)
        if actors and others and not actors & others:
            return False
        if _in_role(draft, happening, Role.TARGET):
            return True
        mine = self._target_countries([draft])
        theirs = self._target_countries(happening.drafts)
        if mine and theirs:
            return mine == theirs
        return bool(_in_role(draft, happening, Role.ACTOR))

    def _target_countries(self, drafts: list[EventDraft]) -> set[str]:
        return self._countries_of(Role.TARGET, drafts)

    def _countries_of(self, role: Role, drafts: list[EventDraft]) -> set[str]:
        found = {self.countries.get(f.chain) for d in drafts for r, f in d.parties if r is role}
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
        same_actor = _in_role(draft, happening, Role.ACTOR)
        # "a balloon was spotted over the port", and much later "the balloon incident".
        summed_up = self.a.lemmas[draft.token] == "incident" and any(
            chain.startswith(ActorKind.OBJECT) for chain in same_actor
        )
        same_doing = bool(same_actor) and (near or summed_up)
        return (same_word and (shared or not draft.chains())) or same_doing

    def _same_name(self, draft: EventDraft, happening: Happening) -> bool:
        a = self.a
        same_word = a.lemmas[draft.token] == a.lemmas[happening.first.token]
        shared = set(draft.places) & set(happening.places()) or draft.chains() & happening.chains()
        if any(self._differ_in_name(draft.token, d.token) for d in happening.drafts):
            return False
        return same_word and bool(shared)

    def _differ_in_name(self, first: int, second: int) -> bool:
        """ "the Chile-Peru Trade Dialogue" and "the Chile-Kenya Trade Dialogue" are two."""
        mine, theirs = self._name_words(first), self._name_words(second)
        return not mine <= theirs and not theirs <= mine

    def _name_words(self, noun: int) -> set[str]:
        """The capitalised words right before a noun."""
        a, at = self.a, noun - 1
        while at >= 0 and (a.words[at][0].isupper() or a.words[at] in ("-", "–")):
            at -= 1
        return set(a.lower[at + 1 : noun])

    def settings_agree(self, draft: EventDraft, happening: Happening) -> bool:
        """Whether times and places, where both are told, can be the same."""
        for other in happening.drafts:
            if draft.time and other.time and not draft.time.interval.overlaps(other.time.interval):
                return False
        known = happening.time()
        same_day = draft.time is not None and known is not None and known.interval.days == 1
        return self._places_agree(draft.places, happening.places(), same_day=same_day)

    def _places_agree(self, mine: list[str], theirs: list[str], *, same_day: bool) -> bool:
        """Two cities differ; a city and its country do not, nor on one day a city and a house."""
        if not mine or not theirs or set(mine) & set(theirs):
            return True
        if same_day and (all(map(_is_house, mine)) is not all(map(_is_house, theirs))):
            return True
        countries = {self.countries.get(p) for p in mine}
        if not countries & {self.countries.get(p) for p in theirs}:
            return False
        return any(p.startswith("country:") for p in (*mine, *theirs))


def _is_house(place: str) -> bool:
    """A hall or a palace stands in no gazetteer, and in whatever city the text says."""
    return place.startswith("place:") and not place.startswith("place:geonames:")


def _family(event: EventType) -> str:
    return _FAMILY.get(event, event.value)


def types_agree(draft: EventDraft, happening: Happening) -> bool:
    """ "spoke with" may be a call or a meeting; otherwise the types must be of one family."""
    if _family(happening.first.type) == _family(draft.type):
        return True
    soft = draft.trigger.has("soft") or all(d.trigger.has("soft") for d in happening.drafts)
    both = {draft.type, happening.first.type} <= ENCOUNTERS
    return soft and both


def _in_role(draft: EventDraft, happening: Happening, role: Role) -> set[str]:
    """The chains that have one role in both."""
    mine = {f.chain for r, f in draft.parties if r is role}
    theirs = {f.chain for d in happening.drafts for r, f in d.parties if r is role}
    return mine & theirs


def statuses_agree(draft: EventDraft, happening: Happening) -> bool:
    """Whether one happening can be told both ways: "plans to meet", "will meet"."""
    status, theirs = draft.status, happening.status()
    if status is None or theirs is None or status is theirs:
        return _lapses_agree(draft, happening)
    both_timed = draft.time is not None and any(d.time for d in happening.drafts)
    if theirs in OFF and _is_new_plan(draft, happening):
        return False
    if status in OFF or theirs in OFF:
        follows = draft.is_anaphoric and draft.sentence - happening.drafts[-1].sentence <= NEAR
        if status not in OFF:
            follows = False
        lapsed = draft.lapsed or all(d.lapsed for d in happening.drafts)
        return (
            lapsed
            or (both_timed and status not in OFF)
            or (follows and draft.sentence != happening.drafts[-1].sentence)
        )
    if status.is_held and theirs.is_held:
        return True
    if status in AHEAD and theirs in AHEAD:
        same_sentence = draft.sentence == happening.drafts[-1].sentence
        return _lapses_agree(draft, happening) and not same_sentence
    return both_timed or draft.is_anaphoric


def _is_new_plan(draft: EventDraft, happening: Happening) -> bool:
    """ "had been planned for May but was put off", then "will go in June"."""
    return draft.status in AHEAD and not draft.lapsed and all(d.lapsed for d in happening.drafts)


def _lapses_agree(draft: EventDraft, happening: Happening) -> bool:
    """An old plan and the present one are two events."""
    theirs = happening.status()
    if draft.lapsed and theirs in AHEAD:
        return all(d.lapsed for d in happening.drafts) or draft.time is not None
    if draft.status in AHEAD and not draft.lapsed:
        return not all(d.lapsed for d in happening.drafts) or theirs not in AHEAD
    return True
