"""Verb triggers: who met, called, visited, refused, expelled whom."""

from __future__ import annotations

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft, Filler
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.slots import VerbSlots
from kg.extract.events.triggers import Trigger, TriggerTable
from kg.extract.events.verb_parties import VerbParties
from kg.extract.events.verb_rules import VerbRules
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, EventType, Role

_PEOPLE = (ActorKind.PERSON, ActorKind.GROUP)
_ENCOUNTERS = (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION)


class VerbReader:
    """Reads the verb triggers of one document."""

    def __init__(self, analysis: Analysis, triggers: TriggerTable, fillers: FillerFinder) -> None:
        slots = VerbSlots(analysis)
        self._a = analysis
        self._triggers = triggers
        self._fillers = fillers
        self._rules = VerbRules(analysis, fillers, slots)
        self._parties = VerbParties(analysis, fillers, slots)

    def read(self, verb: int) -> EventDraft | None:
        """The event that the verb tells, by the first rule that fits; None if none does."""
        for trigger in self._triggers.verbs.get(self._a.lemmas[verb], ()):
            if self._rules.fit(verb, trigger):
                draft = self._draft(verb, trigger)
                if draft is not None:
                    return draft
        return None

    def _draft(self, verb: int, trigger: Trigger) -> EventDraft | None:
        draft = EventDraft(
            trigger=trigger,
            type=trigger.type,
            token=verb,
            sentence=self._a.sentence_of[verb],
            anchors=(verb,),
        )
        for role, filler in self._parties.actors(verb, trigger):
            draft.add(role, filler)
        for role, filler in self._parties.counterparts(verb, trigger):
            draft.add(role, filler, is_counterpart=True)
        if trigger.words and trigger.has("needs_object") and not draft.counterparts:
            for filler in self._fillers.listed(verb + 1):
                draft.add(Role.TARGET, filler, is_counterpart=True)
        if not self._agrees(draft, trigger):
            return None
        if self._is_nobody(verb) or self._has_thing_as_object(draft):
            return None
        if trigger.has("needs_object") and not draft.counterparts:
            return None
        draft.is_other = self._is_earlier(verb)
        draft.is_incomplete = not self._is_complete(draft, trigger)
        return draft if not draft.is_incomplete or self._may_be_completed(draft) else None

    def _is_earlier(self, verb: int) -> bool:
        """ "The two last spoke in March": before what is told now."""
        beside = self._a.with_dep(verb, "advmod")
        return any(self._a.lower[c] in ("last", "previously") and c < verb for c in beside)

    def _is_nobody(self, verb: int) -> bool:
        """ "which no president has ever visited": nobody did."""
        a = self._a
        return any(
            a.lower[c] in ("no", "neither")
            for s in syntax.own_subjects(a, verb)
            for c in (s, *a.children[s])
        )

    def _is_complete(self, draft: EventDraft, trigger: Trigger) -> bool:
        if trigger.least < 2:
            return len(draft.parties) >= trigger.least
        if trigger.has("body_alone") and self._is_body_session(draft):
            return True
        actors = len(draft.parties) - len(draft.counterparts)
        shared = not trigger.object and not trigger.with_any
        paired = shared or (
            actors > 0 and (bool(draft.counterparts) or not trigger.has("person_object"))
        )
        return paired and len(draft.parties) >= trigger.least

    def _is_body_session(self, draft: EventDraft) -> bool:
        """ "The council met", "ministers met": a body needs no other side."""
        kinds = {f.kind for _, f in draft.parties}
        if syntax.objects_of(self._a, draft.token):
            return False
        return len(draft.parties) == 1 and bool(kinds & {ActorKind.ORGANIZATION, ActorKind.GROUP})

    def _may_be_completed(self, draft: EventDraft) -> bool:
        """ "rejected an offer to meet Bos": the act above knows the other party."""
        return draft.type in _ENCOUNTERS and self._a.deps[draft.token] in (
            "acl",
            "xcomp",
            "relcl",
            "advcl",
            "ccomp",
        )

    def _agrees(self, draft: EventDraft, trigger: Trigger) -> bool:
        kinds = [f.kind for _, f in draft.parties]
        if trigger.has("no_audience") and self._is_for_the_public(draft):
            return False
        if trigger.content_verbs and len({f.chain for _, f in draft.parties}) < 2:
            return False
        if trigger.has("people_only") and trigger.type is not EventType.VISIT:
            return sum(kind in _PEOPLE for kind in kinds) >= min(2, trigger.least)
        if trigger.has("group_or_country"):
            return bool(kinds) and ActorKind.PERSON not in kinds
        if trigger.has("named_subject"):
            return ActorKind.PERSON in kinds
        return True

    def _has_thing_as_object(self, draft: EventDraft) -> bool:
        """ "met their obligations", "met the deadline": nobody was met."""
        if draft.trigger.rule != "meet":
            return False
        objects = syntax.objects_of(self._a, draft.token)
        untimed = [o for o in objects if o not in self._fillers.lists.timed]
        return bool(untimed) and not draft.counterparts

    def _is_for_the_public(self, draft: EventDraft) -> bool:
        strangers = draft.trigger.has("no_demand") and any(
            f.kind is not ActorKind.PERSON for f in draft.counterparts
        )
        return (
            strangers
            or any(self._is_audience(f) for f in draft.counterparts)
            or self._is_on_air(draft.token)
        )

    def _is_on_air(self, verb: int) -> bool:
        """ "spoke with Jan Bos on Radio Four": an interview."""
        a, gazetteer = self._a, self._fillers.chains.vocabulary.gazetteer
        shows = {t for on in a.subtree(verb) if a.lower[on] == "on" for t in a.subtree(on)}
        return any(m.head in shows and gazetteer.outlet(m.name) for m in self._fillers.mentions)

    def _is_audience(self, filler: Filler) -> bool:
        """ "told reporters" is no meeting, nor is speaking to the press or to parliament."""
        return self._a.lemmas[self._fillers.mentions[filler.mention].head] in word_lists().audiences
