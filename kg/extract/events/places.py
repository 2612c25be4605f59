"""Where: a place belongs to the event word that governs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.events.destinations import DestinationFinder
from kg.extract.events.drafts import EventDraft
from kg.extract.events.place_names import PlaceNames
from kg.extract.layers import Mention, MentionForm
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, EventType


@dataclass(frozen=True, slots=True)
class PlaceFinder:
    """Finds the places of the events of one document."""

    a: Analysis
    mentions: tuple[Mention, ...]
    owner: tuple[int, ...]
    chains: ChainBuilder
    names: PlaceNames
    destinations: DestinationFinder

    def set_places(
        self,
        drafts: Iterable[EventDraft],
        anchors: Mapping[int, EventDraft],
        mentions: Iterable[Mention],
    ) -> None:
        """Give the events of a sentence their places.

        Args:
            anchors: the events by the tokens of their words.
            mentions: those of the sentence.
        """
        for mention in mentions:
            if not self._says_where(mention):
                continue
            draft = self._governing_event(mention, anchors)
            if draft is not None and draft.type is not EventType.VISIT:
                key = self.chains.chain_of[mention.index]
                if key not in draft.places and key not in draft.chains():
                    draft.places.append(key)
        for draft in drafts:
            if draft.type is EventType.VISIT:
                draft.destinations = self.destinations.find(draft)
                draft.places = [key for key, _ in draft.destinations]

    def _says_where(self, mention: Mention) -> bool:
        """Whether a mention names a place, and is not the country behind its own city."""
        named = mention.form is MentionForm.NAME or mention.kind is ActorKind.PLACE
        if not mention.is_place or not named or mention.index not in self.chains.chain_of:
            return False
        return mention.kind is not ActorKind.PLACE or not self.names.completes_city(mention)

    def _governing_event(
        self, mention: Mention, anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        a = self.a
        prep = self._preposition_of(mention)
        if prep is None or a.lower[prep] not in word_lists().place_prepositions:
            return self._modified_event(mention, anchors)
        for above in a.ancestors(prep):
            if above in anchors:
                return anchors[above]
            if self._stops_place(above) and not self._is_venue(above, anchors):
                draft = anchors.get(a.heads[above])
                is_its_own = draft is not None and a.lemmas[above] in draft.trigger.objects
                return draft if is_its_own else None
        return None

    def _preposition_of(self, mention: Mention) -> int | None:
        a = self.a
        head = a.heads[mention.head]
        if a.deps[mention.head] in ("conj", "appos"):
            head = a.heads[head]
        if a.lower[head] == "of" and a.lemmas[a.heads[head]] in word_lists().settlements:
            head = a.heads[a.heads[head]]
        return head if a.pos[head] in ("ADP", "SCONJ") and head != mention.head else None

    def _modified_event(
        self, mention: Mention, anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        """ "the Vienna meeting", "the Lusaka summit", but not "the Chile-Africa summit"."""
        a = self.a
        if mention.core.start and a.words[mention.core.start - 1] in ("-", "–"):
            return None
        if a.deps[mention.head] in ("compound", "nmod") and mention.kind is ActorKind.PLACE:
            return anchors.get(a.heads[mention.head])
        return None

    def _is_venue(self, noun: int, anchors: Mapping[int, EventDraft]) -> bool:
        """ "met at the embassy in Oslo": where it stands they met."""
        a, prep = self.a, self.a.heads[noun]
        is_abroad = a.lemmas[noun] in word_lists().posts_abroad
        there = a.deps[noun] == "pobj" and a.lower[prep] in ("at", "in", "inside", "outside")
        return is_abroad and there and a.heads[prep] in anchors

    def _stops_place(self, token: int) -> bool:
        """Whether the place belongs to something else: "the war in", "ambassador in"."""
        a = self.a
        if a.lemmas[token] in word_lists().posts_abroad:
            return True
        if a.pos[token] in ("VERB", "AUX"):
            return a.deps[token] not in ("xcomp", "conj", "aux", "acl", "pcomp", "advcl")
        if a.pos[token] not in ("NOUN", "PROPN"):
            return False
        index = self.owner[token]
        is_person = index >= 0 and self.mentions[index].kind in (ActorKind.PERSON, ActorKind.GROUP)
        is_place = index >= 0 and self.mentions[index].is_place
        return not (is_person or is_place or a.lemmas[token] in word_lists().whereabouts)
