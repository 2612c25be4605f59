"""Where a traveller goes: every stop that a verb or noun of travel names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.extract.events.place_names import PlaceNames
from kg.extract.layers import Mention
from kg.extract.timexes.placing import PlacedTimex
from kg.extract.wordlists import word_lists


@dataclass(frozen=True, slots=True)
class DestinationFinder:
    """Finds the destinations of the visits of one document."""

    a: Analysis
    mentions: tuple[Mention, ...]
    owner: tuple[int, ...]
    names: PlaceNames
    timexes: tuple[PlacedTimex, ...]

    def find(self, draft: EventDraft) -> list[tuple[str, int]]:
        """Where a traveller goes: chain and token of every destination, in text order."""
        found: list[tuple[str, int]] = []
        for token in self._destination_tokens(draft):
            for at in syntax.conjuncts(self.a, token):
                found.extend(self._places_of(at))
            found.extend(self._listed_places(token))
        if not found and draft.trigger.rule in ("visit", "trip", "travel"):
            found = list(self._fallback_destinations(draft))
        unique = dict.fromkeys(key for key, _ in found)
        return [(key, next(t for k, t in found if k == key)) for key in unique]

    def _places_of(self, token: int) -> Iterator[tuple[str, int]]:
        """The place at a token, or behind it: "the port of Riga"."""
        found = list(self.names.places_at(token))
        if not found and self.a.lemmas[token] in word_lists().settlements:
            inside = syntax.prepositional(self.a, token, "of")
            found = [p for t in inside for p in self.names.places_at(t)]
        yield from found

    def _fallback_destinations(self, draft: EventDraft) -> Iterator[tuple[str, int]]:
        """ "flew to visit troops at the base", "his visit to the assembly in New York"."""
        a = self.a
        stack, inside = [draft.token], []
        while stack:
            token = stack.pop()
            inside.append(token)
            stack.extend(c for c in a.children[token] if not syntax.is_verb(a, c))
        for token in sorted(inside):
            if a.pos[token] == "ADP" and a.lower[token] in ("in", "at"):
                for target in a.with_dep(token, "pobj"):
                    yield from self.names.places_at(target)

    def _destination_tokens(self, draft: EventDraft) -> list[int]:
        a, trigger = self.a, draft.trigger
        tokens = syntax.around_verb(a, draft.token, *trigger.destination)
        if trigger.has("destination_object"):
            if syntax.is_passive(a, draft.token):
                tokens += syntax.subjects_of(a, draft.token)
            else:
                tokens += syntax.objects_of(a, draft.token)
        if not trigger.is_verb:
            tokens += a.with_dep(draft.token, "compound", "nmod")
            head = a.heads[draft.token]
            if syntax.is_verb(a, head) and a.lemmas[head] in ("make", "pay", "begin", "start"):
                tokens += syntax.prepositional(a, head, *trigger.destination)
            tokens += [
                t
                for relation in a.with_dep(draft.token, "acl", "relcl")
                for t in syntax.prepositional(a, relation, "to")
                if a.lemmas[relation] in ("take", "go", "travel")
            ]
        return tokens

    def _listed_places(self, token: int) -> Iterator[tuple[str, int]]:
        """Places that follow in a list which the parser broke off: "Oslo, Riga, and Bonn"."""
        a, at = self.a, self._past_times(self._phrase_end(token))
        limit = a.sentence(token).end
        while at < limit and a.lower[at] in word_lists().stop_joiners:
            while at < limit and a.lower[at] in word_lists().stop_joiners:
                at += 1
            index = self.owner[at] if at < limit else -1
            if index < 0 or not self.mentions[index].is_place:
                return
            if a.deps[self.mentions[index].head] in ("nsubj", "nsubjpass", "poss", "compound"):
                return
            yield from self.names.places_at(at)
            at = self._past_times(self.mentions[index].phrase.end)

    def _phrase_end(self, token: int) -> int:
        index = self.owner[token]
        return self.mentions[index].phrase.end if index >= 0 else token + 1

    def _past_times(self, at: int) -> int:
        """Where a list goes on behind a time: "Oslo June 20-22, Riga June 30"."""
        for placed in self.timexes:
            if placed.phrase.start == at:
                return placed.phrase.end
            if placed.phrase.start == at + 1 and self.a.lower[at] in ("on", "from", "in"):
                return placed.phrase.end
        return at
