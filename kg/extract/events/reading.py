"""Triggers -> assessed, placed and dated event mentions, in text order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.attribution.sources import SourceFinder
from kg.extract.coreference.pronouns import PronounResolver
from kg.extract.events.drafts import EventDraft
from kg.extract.events.nouns import NounReader
from kg.extract.events.settings import SettingFinder
from kg.extract.events.splitting import settle_hedges, split_meetings, split_visits
from kg.extract.events.themes import link_themes
from kg.extract.events.verbs import VerbReader
from kg.extract.status.assess import Assessor
from kg.model.account import ActorKind, EventType, Status

_SMALL_ROUND = 4
_ENCOUNTERS = (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION)


@dataclass(frozen=True, slots=True)
class EventReader:
    """Reads the events of one document."""

    a: Analysis
    verbs: VerbReader
    nouns: NounReader
    assessor: Assessor
    settings: SettingFinder
    sources: SourceFinder
    pronouns: PronounResolver
    countries: Mapping[str, str | None]

    def read(self) -> list[EventDraft]:
        """All event mentions, assessed, split, placed and dated."""
        drafts = [draft for s in self.a.sentences for draft in self._sentence(s.start, s.end)]
        for draft in drafts:
            draft.status = self._status(draft)
            draft.lapsed = self._is_lapsed(draft)
        drafts = link_themes(self.a, drafts, self.countries)
        self.settings.set_all(drafts)
        finished = []
        for draft in drafts:
            for index, part in enumerate(self._split(draft)):
                part.part = index
                part.origin = draft
                settle_hedges(part)
                part.sources = self.sources.find(part.token)
                finished.append(part)
        return finished

    def _sentence(self, start: int, end: int) -> list[EventDraft]:
        found: list[EventDraft] = []
        if self._is_question(start, end):
            return found
        for token in range(start, end):
            draft = self._at(token)
            if draft is not None:
                found.append(draft)
                self._note_pair(draft)
        return found

    def _is_question(self, start: int, end: int) -> bool:
        """ "Has Ruiz met him?": a question asserts nothing."""
        last = end - 1
        while last > start and not any(c.isalnum() or c == "?" for c in self.a.words[last]):
            last -= 1
        return "?" in self.a.words[last]

    def _at(self, token: int) -> EventDraft | None:
        pos = self.a.pos[token]
        if pos in ("VERB", "AUX"):
            return self.verbs.read(token)
        if pos in ("NOUN", "PROPN"):
            return self.nouns.read(token)
        return None

    def _note_pair(self, draft: EventDraft) -> None:
        """Remember who met, for "the two" later on."""
        if draft.type not in (*_ENCOUNTERS, EventType.AGREEMENT):
            return
        people = sorted(c for c in draft.chains() if c.startswith(ActorKind.PERSON.value))
        if 2 <= len(people) <= _SMALL_ROUND and len(draft.parties) == len(people):
            self.pronouns.pairs.append((draft.sentence, tuple(people)))

    def _status(self, draft: EventDraft) -> Status | None:
        if draft.trigger.is_verb:
            return self.assessor.of_verb(draft.token)
        if draft.type is EventType.INCIDENT:
            return self.assessor.of_incident(draft.token)
        return self.assessor.of_noun(draft.token)

    def _is_lapsed(self, draft: EventDraft) -> bool:
        """Whether the plan is told in the past: "was slated to", "had been scheduled for"."""
        return self.assessor.is_lapsed(draft.token)

    def _split(self, draft: EventDraft) -> list[EventDraft]:
        if draft.type is EventType.VISIT:
            return self._visits(draft)
        if draft.type in _ENCOUNTERS:
            return split_meetings(draft, self._words_around(draft))
        return [draft]

    def _visits(self, draft: EventDraft) -> list[EventDraft]:
        destinations = draft.destinations
        if not destinations and draft.trigger.is_verb:
            return [draft] if draft.trigger.rule == "visit" and len(draft.parties) > 1 else []
        travels = [(role, f) for role, f in draft.parties if f.chain not in dict(destinations)]
        draft.parties = travels
        return split_visits(draft, destinations) if travels or not draft.trigger.is_verb else []

    def _words_around(self, draft: EventDraft) -> frozenset[str]:
        a = self.a
        near = {a.lower[c] for c in a.children[draft.token]} | {a.lower[draft.token]}
        for obj in syntax.objects_of(a, draft.token):
            near |= {a.lower[c] for c in a.children[obj]}
        return frozenset(near)
