"""Noun triggers: "a meeting between", "his visit to", "an overnight call", "the summit"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.firsts import is_first_in_long
from kg.extract.events.holders import HolderFinder
from kg.extract.events.noun_parties import NounParties
from kg.extract.events.noun_rules import NounRules
from kg.extract.events.triggers import Trigger, TriggerTable
from kg.extract.status.modality import Modality
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, EventType, Role

_PEOPLE = (ActorKind.PERSON, ActorKind.GROUP)


class NounReader:
    """Reads the noun triggers of one document."""

    def __init__(
        self,
        analysis: Analysis,
        triggers: TriggerTable,
        fillers: FillerFinder,
        modality: Modality,
    ) -> None:
        self._a = analysis
        self._triggers = triggers
        self._modality = modality
        self._rules = NounRules(analysis, fillers)
        self._parties = NounParties(analysis, fillers, HolderFinder(analysis, modality))

    def read(self, noun: int) -> EventDraft | None:
        """The event that the noun names, by the first rule that fits; None if none does."""
        if self._a.deps[noun] == "compound" and self._rules.is_inside_noun(noun):
            return None
        if self._rules.is_predicate(noun):
            return None
        for trigger in self._triggers.nouns.get(self._a.lemmas[noun], ()):
            if self._rules.fit(noun, trigger):
                draft = self._draft(noun, trigger)
                if draft is not None:
                    return draft
        return None

    def _draft(self, noun: int, trigger: Trigger) -> EventDraft | None:
        anchors = (noun, *self._carriers(noun))
        draft = EventDraft(
            trigger=trigger,
            type=trigger.type,
            token=noun,
            sentence=self._a.sentence_of[noun],
            anchors=anchors,
        )
        for role, filler, is_counterpart in self._parties.gather(noun, trigger):
            draft.add(role, filler, is_counterpart=is_counterpart)
        draft.is_anaphoric = self._lacks_parties(draft, trigger) or self._points_back(draft)
        draft.is_other = not is_first_in_long(self._a, noun) and any(
            self._a.lower[c] in word_lists().others for c in self._a.with_dep(noun, "amod")
        )
        if self._has_one_side_only(draft):
            return None
        if trigger.has("person_target") and not any(
            role is Role.TARGET and f.kind in _PEOPLE for role, f in draft.parties
        ):
            return None
        if trigger.has("from_needed") and not draft.parties:
            return None
        if trigger.has("no_anaphor") and draft.is_anaphoric:
            return None
        return draft

    def _has_one_side_only(self, draft: EventDraft) -> bool:
        """ "separate talks with A and B" by somebody unknown: A and B did not meet."""
        return (
            draft.type in (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION)
            and len(draft.counterparts) > 1
            and len(draft.counterparts) == len(draft.parties)
        )

    def _points_back(self, draft: EventDraft) -> bool:
        """ "the incident", "the tense standoff": what was told before, if it has no parties."""
        definite = {self._a.lower[c] for c in self._a.with_dep(draft.token, "det")} & {
            "the",
            "this",
            "that",
        }
        named = any(self._a.pos[c] == "PROPN" for c in self._a.children[draft.token])
        is_plain = draft.type is EventType.INCIDENT and not draft.parties and not named
        return is_plain and bool(definite)

    def _lacks_parties(self, draft: EventDraft, trigger: Trigger) -> bool:
        if trigger.has("body_alone") and len(draft.parties) == 1:
            kind = draft.parties[0][1].kind
            return kind not in (ActorKind.ORGANIZATION, ActorKind.GROUP)
        return len(draft.parties) < trigger.least and not self._is_named_session(draft)

    def _is_named_session(self, draft: EventDraft) -> bool:
        """ "The World Water Summit opened in Quito": told of, whoever is there."""
        a, noun = self._a, draft.token
        if draft.type is not EventType.CONFERENCE or draft.parties or a.pos[noun] != "PROPN":
            return False
        named = any(a.pos[c] == "PROPN" for c in a.with_dep(noun, "compound"))
        subject = a.deps[noun] in ("nsubj", "nsubjpass")
        return named and subject and a.lemmas[a.heads[noun]] in word_lists().sessions

    def _carriers(self, noun: int) -> Iterator[int]:
        """The verbs that carry the noun: "hold" in "will hold talks", "take" in "take place"."""
        a = self._a
        head = a.heads[noun]
        yield from self._holding_clauses(noun)
        yield from syntax.being_on(a, noun)
        if not syntax.is_verb(a, head) or a.deps[noun] not in (
            "dobj",
            "nsubj",
            "nsubjpass",
            "attr",
        ):
            return
        if a.lemmas[head] in self._modality.report:
            return
        yield head
        at = head
        while a.deps[at] in ("xcomp", "conj") and syntax.is_verb(a, a.heads[at]):
            at = a.heads[at]
            if a.lemmas[at] in self._modality.report:
                return
            yield at

    def _holding_clauses(self, noun: int) -> Iterator[int]:
        """ "the summit, which will be | held in Oslo": the clause says where and when."""
        a = self._a
        for verb in a.with_dep(noun, "relcl", "acl"):
            is_held = a.lemmas[verb] == "hold" and syntax.is_passive(a, verb)
            if is_held or (a.lemmas[verb] == "take" and a.with_dep(verb, "dobj")):
                yield verb
