"""Who does what a verb says, and to or with whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import Filler
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.slots import VerbSlots
from kg.extract.events.triggers import Trigger
from kg.extract.layers import MentionForm
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, EventType, Role

_PEOPLE = (ActorKind.PERSON, ActorKind.GROUP)
_SIDES = (ActorKind.PERSON, ActorKind.COUNTRY)


@dataclass(frozen=True, slots=True)
class VerbParties:
    """Gathers the parties of the verbs of one document."""

    a: Analysis
    fillers: FillerFinder
    slots: VerbSlots

    def actors(self, verb: int, trigger: Trigger) -> Iterator[tuple[Role, Filler]]:
        """Whoever does what the verb says, with those who come along."""
        if trigger.subject is None:
            return
        taken = frozenset(self.slots.objects(verb))
        for token in self.slots.subjects(verb):
            for filler in (*self._left_list(token), *self.fillers.fill(token, taken=taken)):
                if self._may_act(filler, trigger):
                    yield trigger.subject, filler
        for filler in (*self._companions(verb, trigger), *self._other_side(verb, trigger)):
            yield trigger.subject, filler

    def counterparts(self, verb: int, trigger: Trigger) -> Iterator[tuple[Role, Filler]]:
        """Whoever it is done to or with."""
        objects = self.slots.objects(verb)
        if trigger.object:
            yield from self._object_parties(objects, trigger)
        blamed = self.slots.blamed_in(verb, trigger) if trigger.content_verbs else None
        if blamed is not None:
            for subject in syntax.subjects_of(self.a, blamed):
                for filler in self.fillers.fill(subject):
                    yield Role.TARGET, filler
        for preposition, role in trigger.slots.items():
            yield from self._slot_parties(verb, objects, preposition, role)

    def _may_act(self, filler: Filler, trigger: Trigger) -> bool:
        return not trigger.has("people_only") or filler.kind in (
            *_PEOPLE,
            ActorKind.ORGANIZATION,
        )

    def _other_side(self, verb: int, trigger: Trigger) -> Iterator[Filler]:
        """ "spoke with De Wit, agreeing to cooperate": he agreed as well."""
        a, above = self.a, self.a.heads[verb]
        beside = a.tags[verb] == "VBG" and a.deps[verb] == "advcl" and syntax.is_verb(a, above)
        if trigger.type is EventType.AGREEMENT and beside:
            for target in syntax.around_verb(a, above, "with"):
                yield from (f for f in self.fillers.fill(target) if f.kind in _SIDES)

    def _left_list(self, subject: int) -> Iterator[Filler]:
        """ "Ruiz, De Wit to meet": the names before the subject in a headline."""
        a = self.a
        index = self.fillers.owner[subject]
        if index < 0:
            return
        at = self.fillers.mentions[index].phrase.start - 1
        start = a.sentence(subject).start
        while at > start and a.lower[at] in (",", "and", "&"):
            left = self.fillers.owner[at - 1]
            mention = self.fillers.mentions[left] if left >= 0 else None
            if mention is None or mention.kind is not ActorKind.PERSON:
                return
            if a.deps[mention.head] not in ("npadvmod", "dep", "nmod", "appos", "ROOT", "nsubj"):
                return
            if mention.phrase.start not in (start, start + 1):
                return
            yield from self.fillers.fill(mention.head, taken=frozenset(range(at, subject + 1)))
            at = mention.phrase.start - 1

    def _companions(self, verb: int, trigger: Trigger) -> Iterator[Filler]:
        """ "travelled to Oslo along with an aide"."""
        a = self.a
        if trigger.type is not EventType.VISIT:
            return
        purpose = min(a.with_dep(verb, "xcomp", "advcl"), default=len(a.words))
        for along in a.with_dep(verb, "prep", "advmod"):
            if along < purpose and a.lower[along] in ("along", "together", "with", "alongside"):
                targets = a.with_dep(along, "pobj") + syntax.prepositional(a, along, "with")
                for target in targets:
                    yield from self.fillers.fill(target)
        yield from self._escorts(verb)

    def _escorts(self, verb: int) -> Iterator[Filler]:
        """ "Ruiz, accompanied by Trade Minister Bos, visited": who came along by name."""
        a = self.a
        travellers = (verb, *self.slots.subjects(verb))
        beside = [t for at in travellers for t in a.with_dep(at, "acl", "advcl", "relcl")]
        for escorted in beside:
            if a.tags[escorted] == "VBN" and a.lemmas[escorted] in word_lists().escortings:
                for agent in syntax.agents_of(a, escorted):
                    yield from (f for f in self.fillers.fill(agent) if self._is_named(f))

    def _is_named(self, filler: Filler) -> bool:
        return self.fillers.mentions[filler.mention].form is MentionForm.NAME

    def _object_parties(
        self, objects: list[int], trigger: Trigger
    ) -> Iterator[tuple[Role, Filler]]:
        assert trigger.object is not None
        for token in objects:
            is_thing = trigger.has("thing_object") and self.a.lower[token] == "it"
            for filler in self.fillers.thing(token) if is_thing else self.fillers.fill(token):
                kind = filler.kind
                if trigger.has("person_object") and kind not in _PEOPLE:
                    continue
                if trigger.has("destination_object") and kind is ActorKind.COUNTRY:
                    continue
                if trigger.has("bare_object") and not self._is_bare_object(token):
                    continue
                if trigger.has("envoy_object") and kind not in _PEOPLE:
                    continue
                yield trigger.object, filler
            yield from self._inside_object(token, trigger)

    def _is_bare_object(self, token: int) -> bool:
        """ "called him" is a call; "called him a liar", "called it off" are none."""
        a = self.a
        verb = a.heads[token]
        others = a.with_dep(verb, "oprd", "ccomp", "xcomp", "prt", "attr")
        return not others and not syntax.prepositional(a, verb, "for")

    def _inside_object(self, token: int, trigger: Trigger) -> Iterator[tuple[Role, Filler]]:
        """ "rebuffed a request from Bos", "condemned Freedonia's attack"."""
        a = self.a
        role = trigger.object
        if role is None or not (trigger.has("offer_object") or trigger.has("target_in_object")):
            return
        owners = a.with_dep(token, "poss") + syntax.prepositional(a, token, "from", "by", "with")
        for inner in a.subtree(token):
            owners += [o for o in syntax.prepositional(a, inner, "from") if o not in owners]
        for noun in (token, *a.with_dep(token, "acl", "relcl")):
            owners += syntax.prepositional(a, noun, "from", "with")
            for verb in a.with_dep(noun, "acl", "relcl", "xcomp"):
                if a.lemmas[verb] in ("meet", "see", "visit", "talk", "speak"):
                    owners += syntax.objects_of(a, verb) + syntax.prepositional(a, verb, "with")
        for owner in owners:
            for filler in self.fillers.fill(owner):
                yield role, filler

    def _after_colon(self, verb: int, preposition: str) -> Iterator[Filler]:
        """ "spoke individually with: Ana Ruiz; Bram de Wit"."""
        a = self.a
        for prep in a.with_dep(verb, "prep"):
            if a.lower[prep] == preposition and a.lower[min(prep + 1, len(a.words) - 1)] == ":":
                yield from self.fillers.listed(prep + 2)

    def _slot_parties(
        self, verb: int, objects: list[int], preposition: str, role: Role
    ) -> Iterator[tuple[Role, Filler]]:
        a = self.a
        targets = syntax.around_verb(a, verb, preposition)
        tied = a.lemmas[verb] == "discuss" and any(
            a.lemmas[o] in word_lists().ties for o in objects
        )
        for obj in () if tied else objects:
            targets += syntax.prepositional(a, obj, preposition)
        found = [filler for target in targets for filler in self.fillers.fill(target)]
        at = self.slots.preposition_behind(verb, preposition) if not found and not tied else None
        if at is not None:
            found = list(self.fillers.listed(at + 1))
        for filler in (*found, *self._after_colon(verb, preposition)):
            yield role, filler
