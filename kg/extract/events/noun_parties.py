"""Who takes part in the event that a noun names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import Filler
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.holders import HolderFinder
from kg.extract.events.triggers import Trigger
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, EventType, Role

_PEOPLE = (ActorKind.PERSON, ActorKind.GROUP)

_TALKS = (EventType.MEETING, EventType.NEGOTIATION)
_HYPHENS = ("-", "–")


@dataclass(frozen=True, slots=True)
class NounParties:
    """Gathers the parties of the event nouns of one document."""

    a: Analysis
    fillers: FillerFinder
    holders: HolderFinder

    def gather(self, noun: int, trigger: Trigger) -> Iterator[tuple[Role, Filler, bool]]:
        """Role and party, and whether it stands on the other side: "with Ruiz"."""
        own = list(self._own_parties(noun, trigger))
        yield from own
        role = trigger.holder
        closed = trigger.has("owner_only") or bool(self._between_behind(noun))
        if role and not closed and not self._is_talked_of(noun, own):
            yield from ((role, f, False) for f in self._holders(noun, trigger))

    def _own_parties(self, noun: int, trigger: Trigger) -> Iterator[tuple[Role, Filler, bool]]:
        """Those whom the noun has with it: "Ruiz's meeting with De Wit"."""
        owner = trigger.owner or trigger.holder
        if owner:
            for filler in (*self._owners(noun, trigger), *self._members(noun, trigger)):
                yield owner, filler, False
        if trigger.has("thing_actor"):
            yield from ((Role.ACTOR, f, False) for f in self._things_before(noun))
        yield from self._in_slots(noun, trigger)
        for filler in self._sides_of_outcome(noun, trigger):
            yield Role.PARTICIPANT, filler, False

    def _sides_of_outcome(self, noun: int, trigger: Trigger) -> Iterator[Filler]:
        """ "Talks in Geneva failed to yield an accord between Chile and Peru": they talked."""
        a, verb = self.a, self.a.heads[noun]
        if trigger.type not in _TALKS or a.deps[noun] != "nsubj" or not syntax.is_verb(a, verb):
            return
        for at in (verb, *a.with_dep(verb, "xcomp")):
            for outcome in syntax.objects_of(a, at):
                if a.lemmas[outcome] in word_lists().outcomes:
                    for side in syntax.prepositional(a, outcome, "between", "among"):
                        yield from self.fillers.fill(side)

    def _members(self, noun: int, trigger: Trigger) -> Iterator[Filler]:
        """ "the OPEC meeting", "the next OPEC oil ministers meeting", "the Chile-Peru summit"."""
        if trigger.has("of_members"):
            for body in self.fillers.bodies_before(noun):
                yield from self.fillers.fill(body)
        if trigger.type is EventType.CONFERENCE:
            for name in self._hyphenated(noun):
                yield from self.fillers.fill(name)

    def _hyphenated(self, noun: int) -> Iterator[int]:
        a = self.a
        for child in a.with_dep(noun, "compound", "nmod"):
            if child > 1 and a.words[child - 1] in _HYPHENS and a.pos[child - 2] == "PROPN":
                yield from (child - 2, child)

    def _is_talked_of(self, noun: int, own: list[tuple[Role, Filler, bool]]) -> bool:
        """ "They discussed the next meeting of NATO ministers": others meet than those who talk."""
        above = self.holders.above_plans(noun)
        if not syntax.is_verb(self.a, above) or self.holders.is_carried_by(above):
            return False
        bodies = (ActorKind.ORGANIZATION, ActorKind.GROUP)
        return any(f.kind in bodies and not is_counterpart for _, f, is_counterpart in own)

    def _things_before(self, noun: int) -> Iterator[Filler]:
        """ "a drone attack"."""
        for child in self.a.with_dep(noun, "compound"):
            for filler in self.fillers.fill(child):
                if filler.kind is ActorKind.OBJECT:
                    yield filler

    def _in_slots(self, noun: int, trigger: Trigger) -> Iterator[tuple[Role, Filler, bool]]:
        verb = syntax.clause_verb(self.a, noun)
        agents = syntax.agents_of(self.a, verb) if verb is not None else []
        for preposition, role in trigger.slots.items():
            for target in self._targets(noun, preposition):
                if target in agents:
                    continue
                for filler in self.fillers.fill(target):
                    if self._may_join(filler, trigger, role):
                        yield role, filler, preposition == "with"

    def _holders(self, noun: int, trigger: Trigger) -> Iterator[Filler]:
        if not self.holders.are_open(noun, trigger):
            return
        index = self.fillers.owner[noun]
        top = self.fillers.mentions[index].head if index >= 0 else noun
        for token in self.holders.holders(top, trigger):
            for filler in self.fillers.fill(token):
                if self._may_hold(filler, trigger) and filler.token not in self.a.children[noun]:
                    yield filler

    def _targets(self, noun: int, preposition: str) -> list[int]:
        """The objects of a preposition of the noun, or of the verb that carries it."""
        a = self.a
        targets = syntax.prepositional(a, noun, preposition)
        if preposition == "of":
            targets = targets or self._shared_of(noun)
        if preposition == "by" and not targets:
            done_to = syntax.prepositional(a, noun, "of")
            targets = [t for thing in done_to for t in syntax.prepositional(a, thing, "by")]
        if not targets and preposition == "between":
            targets = self._between_behind(noun)
        if not targets and preposition in ("with", "between", "among"):
            head = a.heads[noun]
            if syntax.is_verb(a, head) and a.deps[noun] in ("dobj", "nsubjpass", "nsubj"):
                targets = syntax.prepositional(a, head, preposition)
            at_place = [p for p in a.with_dep(noun, "prep") if a.lower[p] in ("in", "at")]
            for inner in a.with_dep(noun, "prep") if preposition == "with" else at_place:
                for place in a.with_dep(inner, "pobj"):
                    targets = targets or syntax.prepositional(a, place, preposition)
        return targets

    def _shared_of(self, noun: int) -> list[int]:
        """ "the tracking and downing of a drone", "the shooting down of a drone"."""
        a = self.a
        shared = syntax.shared_of(a, noun)
        if shared or a.deps[noun] == "conj":
            return shared
        particles = a.with_dep(noun, "prt", "advmod", "prep")
        return [t for p in particles for t in syntax.prepositional(a, p, "of")]

    def _between_behind(self, noun: int) -> list[int]:
        """ "little movement in talks yesterday between Ruiz and Bos".

        The parser may hang "between" on a noun further up.
        """
        a = self.a
        at = noun + 1
        while at < len(a.words) and at in self.fillers.lists.timed:
            at += 1
        is_next = at < len(a.words) and a.lower[at] == "between"
        return a.with_dep(at, "pobj") if is_next and a.heads[at] < noun else []

    def _may_join(self, filler: Filler, trigger: Trigger, role: Role) -> bool:
        kind = filler.kind
        if trigger.type is EventType.VISIT:
            return kind in _PEOPLE
        return kind is not ActorKind.OBJECT or role in (Role.ACTOR, Role.TARGET)

    def _may_hold(self, filler: Filler, trigger: Trigger) -> bool:
        kind = filler.kind
        if trigger.type is EventType.VISIT:
            return kind in _PEOPLE
        return kind is not ActorKind.OBJECT

    def _owners(self, noun: int, trigger: Trigger) -> Iterator[Filler]:
        """ "Ruiz's visit", "their meeting", "the Ruiz-De Wit meeting", "his trip"."""
        a = self.a
        for child in a.with_dep(noun, "poss", "compound", "nmod"):
            if a.tags[child] == "PRP$":
                yield from self._pronoun_owner(noun, child)
                continue
            if a.deps[child] == "poss" or a.pos[child] == "PROPN":
                for filler in self.fillers.fill(child):
                    kind = filler.kind
                    is_body = trigger.type is EventType.CONFERENCE and kind is (
                        ActorKind.ORGANIZATION
                    )
                    own_name = filler.token <= noun < self.fillers.mentions[filler.mention].core.end
                    if (a.deps[child] == "poss" or kind is ActorKind.PERSON or is_body) and (
                        not own_name
                    ):
                        yield filler
                for inner in a.with_dep(child, "compound", "punct"):
                    if a.pos[inner] == "PROPN" and a.deps[child] != "poss":
                        yield from self._people_at(inner)

    def _pronoun_owner(self, noun: int, pronoun: int) -> Iterator[Filler]:
        """ "At their meeting in Quito, Ruiz and De Wit agreed": the subject that follows."""
        a = self.a
        head = a.heads[noun]
        if a.deps[noun] == "dobj" and a.lemmas[head] in word_lists().visit_verbs:
            subjects = self.holders.active_subjects(head)
            yield from (f for s in subjects for f in self.fillers.fill(s))
            return
        if a.deps[noun] == "dobj" and a.lower[pronoun] == "their":
            holders = self.holders.active_subjects(head)
            several = [f for s in holders for f in self.fillers.fill(s)]
            if len(several) > 1:
                yield from several
                return
        verb = syntax.clause_verb(a, noun)
        if verb is not None and verb == a.heads[head] and self._is_judged(head, verb):
            yield from (f for o in syntax.objects_of(a, verb) for f in self.fillers.fill(o))
            return
        subjects = syntax.own_subjects(a, verb) if verb is not None else []
        if a.lower[pronoun] == "its":
            yield from self._bodies_among(subjects)
            return
        if subjects and noun < subjects[0] and a.deps[noun] == "pobj":
            following = self.fillers.fill(subjects[0])
            if (len(following) > 1) == (a.lower[pronoun] == "their") and following:
                yield from following
                return
        yield from self.fillers.fill(pronoun)

    def _is_judged(self, preposition: int, verb: int) -> bool:
        """ "thanked Bos for his visit": the visit of whoever is thanked."""
        judging = self.a.lemmas[verb] in word_lists().judgings
        return judging and self.a.lower[preposition] == "for"

    def _bodies_among(self, subjects: list[int]) -> list[Filler]:
        """ "Chile is united in its condemnation": the one body or country that is the subject."""
        found = [f for s in subjects for f in self.fillers.fill(s)]
        is_body = len(found) == 1 and found[0].kind in (ActorKind.COUNTRY, ActorKind.ORGANIZATION)
        return found if is_body else []

    def _people_at(self, token: int) -> Iterator[Filler]:
        for filler in self.fillers.fill(token):
            if filler.kind is ActorKind.PERSON:
                yield filler
