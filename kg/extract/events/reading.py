"""Triggers -> event mentions with their parties, in text order."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.pronouns import PronounResolver
from kg.extract.events.drafts import EventDraft
from kg.extract.events.legibility import is_legible, is_written_as_name
from kg.extract.events.nouns import NounReader
from kg.extract.events.verbs import VerbReader
from kg.model.account import ActorKind, EventType

_SMALL_ROUND = 4
_ENCOUNTERS = (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION)


@dataclass(frozen=True, slots=True)
class EventReader:
    """Reads the events of one document."""

    a: Analysis
    verbs: VerbReader
    nouns: NounReader
    pronouns: PronounResolver

    def read(self) -> list[EventDraft]:
        """All event mentions with their parties, not yet assessed, placed or dated."""
        return [draft for s in self.a.sentences for draft in self._sentence(s.start, s.end)]

    def _sentence(self, start: int, end: int) -> list[EventDraft]:
        found: list[EventDraft] = []
        if is_question(self.a, start, end) or not is_legible(self.a, start, end):
            return found
        for token in range(start, end):
            draft = self._at(token)
            if draft is not None:
                found.append(draft)
                self._note_pair(draft)
        return self._told_once(found)

    def _told_once(self, found: list[EventDraft]) -> list[EventDraft]:
        """ "announced the expulsion": the verb with its object is the event, not each of them."""
        told = {
            (noun, draft.type)
            for draft in found
            if draft.trigger.is_verb and draft.trigger.objects
            for noun in syntax.objects_of(self.a, draft.token)
        }
        return [d for d in found if d.trigger.is_verb or (d.token, d.type) not in told]

    def _at(self, token: int) -> EventDraft | None:
        pos = self.a.pos[token]
        if pos in ("VERB", "AUX"):
            return None if is_written_as_name(self.a, token) else self.verbs.read(token)
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


def is_question(a: Analysis, start: int, end: int) -> bool:
    """ "Has Ruiz met him?": a question asserts nothing."""
    last = end - 1
    while last > start and not any(c.isalnum() or c == "?" for c in a.words[last]):
        last -= 1
    return "?" in a.words[last]
