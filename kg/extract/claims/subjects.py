"""What a description is of: a chain or an event, or nothing where that stays open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.claims.drafts import Predication, Referent
from kg.extract.coreference.happenings import Happening
from kg.extract.coreference.things import thing_before
from kg.extract.events.drafts import EventDraft
from kg.extract.events.fillers import FillerFinder
from kg.extract.layers import MentionForm
from kg.extract.wordlists import word_lists
from kg.model.account import UTTERANCES, ActorKind, EventType, Role

_POINTERS = frozenset(("it", "this", "that"))
_WORDS = (*UTTERANCES, EventType.REQUEST)
_CONFRONTATIONS = frozenset((EventType.INCIDENT, EventType.MILITARY_ACTION))


@dataclass(frozen=True, slots=True)
class SubjectFinder:
    """Finds what the predications of one document are of.

    `drafts` are the mentions of events by the token of their trigger word.
    """

    a: Analysis
    fillers: FillerFinder
    drafts: Mapping[int, EventDraft]
    happenings: tuple[Happening, ...]

    def find(self, predication: Predication) -> Referent | None:
        """The one thing or event that is described."""
        token = predication.noun if predication.subject is None else predication.subject
        if self.a.lower[token].endswith(("self", "selves")):
            return None
        if self.a.lower[token] in _POINTERS:
            return self._pointed_at(token, predication.noun)
        if token in self.drafts:
            return Referent(draft=self.drafts[token])
        return self._mentioned(token) or self._with_thing(token)

    def _mentioned(self, token: int) -> Referent | None:
        """Somebody or something by name, description or pronoun; one, not several."""
        index = self.fillers.owner[token]
        if index < 0:
            return None
        mention = self.fillers.mentions[index]
        if mention.form is not MentionForm.PRONOUN and mention.head != token:
            return None
        if mention.kind in (ActorKind.OBJECT, ActorKind.GROUP):
            key = self.fillers.chains.chain_of.get(index)
            return Referent(key) if key else None
        keys = {filler.chain for filler in self.fillers.fill(token)}
        return Referent(keys.pop()) if len(keys) == 1 else None

    def _with_thing(self, token: int) -> Referent | None:
        """ "the object" for the one thing told of before; "the flight of the drone" with it."""
        lemma = self.a.lemmas[token]
        if lemma in word_lists().hypernyms and self._is_definite(token):
            return self._only_thing(token)
        if lemma not in word_lists().presences:
            return None
        owners = syntax.prepositional(self.a, token, "of") + self.a.with_dep(token, "poss")
        things = [found for owner in owners if (found := self._mentioned(owner))]
        keys = {t.chain for t in things if t.chain and t.chain.startswith("object:")}
        return self._moved(keys.pop()) if len(keys) == 1 else None

    def _moved(self, thing: str) -> Referent | None:
        """What the thing did, where the document tells of one such incident; else nothing."""
        told = (h for h in self.happenings if h.first.type in _CONFRONTATIONS)
        fitting = [h for h in told if any(_is_alike(thing, actor) for actor in _actors(h))]
        return Referent(draft=fitting[0].first) if len(fitting) == 1 else None

    def _is_definite(self, token: int) -> bool:
        return any(self.a.lower[c] in ("the", "this") for c in self.a.with_dep(token, "det"))

    def _pointed_at(self, pointer: int, noun: int) -> Referent | None:
        """ "it": a thing where the description is of one, else the happening right before."""
        if self._is_thing(noun):
            return self._only_thing(pointer)
        return self._nearest_event(pointer)

    def _is_thing(self, noun: int) -> bool:
        forms = {self.a.lower[noun], self.a.lemmas[noun]}
        things = self.fillers.chains.vocabulary.things | word_lists().hypernyms
        return not forms.isdisjoint(things)

    def _only_thing(self, token: int) -> Referent | None:
        thing = thing_before(self.a, self.fillers.mentions, token)
        key = self.fillers.chains.chain_of.get(thing.index) if thing else None
        return Referent(key) if key else None

    def _nearest_event(self, pointer: int) -> Referent | None:
        """The one event that the clause before in the sentence, or else the sentence before, tells.

        An event that is told by its verb counts as well: "They shelled the port. It was a crime."
        """
        a, here = self.a, self.a.sentence_of[pointer]
        for index in (here, here - 1):
            told = {
                id(draft): draft
                for token, draft in self.drafts.items()
                if token < pointer and a.sentence_of[token] == index and draft.type not in _WORDS
            }
            if told:
                found = next(iter(told.values()))
                return Referent(draft=found) if len(told) == 1 else None
        return None


def _actors(happening: Happening) -> set[str]:
    parties = (party for draft in happening.drafts for party in draft.parties)
    return {filler.chain for role, filler in parties if role is Role.ACTOR}


def _is_alike(thing: str, chain: str) -> bool:
    """Whether both keys are of things under one noun: "this spy drone", "a Chilean drone"."""
    heads = (key.partition("object:")[2].rpartition(" ")[2] for key in (thing, chain))
    return next(heads) == next(heads) != ""
