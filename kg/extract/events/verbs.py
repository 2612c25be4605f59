"""Verb triggers: who met, called, visited, refused, expelled whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft, Filler
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.triggers import Trigger, TriggerTable
from kg.model.account import ActorKind, EventType, Role

_PHONE = frozenset("phone telephone phoned videoconference video-conference video".split())
_OFFERS = frozenset(
    """request offer invitation overture proposal call appeal demand meeting talk visit trip
    invite dialogue plea bid deal conversation negotiation summit""".split()
)
_REFUSED_ACTS = frozenset(
    """meet visit attend talk speak travel negotiate engage receive host join hold see accept
    participate go come allow grant""".split()
)
_EVENT_NOUNS = frozenset(
    """visit trip meeting summit talk call conference tour session negotiation stop travel
    engagement journey appearance dinner round dialogue consultation plan forum commission
    discussion ministerial""".split()
)
# The parser takes these particles for prepositions: "shot down a drone".
_SPLIT = {"shoot": "down", "call": "in"}
_REACH = 10
_ROUNDS = frozenset("round series package set batch raft wave number tranche range".split())
_PEOPLE = (ActorKind.PERSON, ActorKind.GROUP)
_ENCOUNTERS = (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION)
_AUDIENCES = ("reporter", "journalist", "press", "media", "audience", "crowd", "supporter",
              "parliament", "congress", "student", "viewer", "nation", "lawmaker", "mps", "mp")


@dataclass(frozen=True, slots=True)
class VerbReader:
    """Reads the verb triggers of one document."""

    a: Analysis
    triggers: TriggerTable
    fillers: FillerFinder

    def read(self, verb: int) -> EventDraft | None:
        """The event that the verb tells, by the first rule that fits; None if none does."""
        for trigger in self.triggers.verbs.get(self.a.lemmas[verb], ()):
            if self._fits(verb, trigger):
                draft = self._draft(verb, trigger)
                if draft is not None:
                    return draft
        return None

    def _fits(self, verb: int, trigger: Trigger) -> bool:
        a = self.a
        particles = {a.lower[c] for c in a.with_dep(verb, "prt", "advmod", "prep")}
        if trigger.particles and not particles & set(trigger.particles):
            return trigger.lemmas[-1] == "down" and a.lemmas[verb] == "down"
        if not trigger.particles and self._has_telling_particle(verb):
            return False
        if trigger.with_any and not self._has_preposition(verb, trigger.with_any):
            return False
        if trigger.objects and not self._has_object(verb, trigger.objects):
            return False
        if trigger.words and not self._has_words(verb, trigger.words):
            return False
        return self._fits_flags(verb, trigger)

    def _has_telling_particle(self, verb: int) -> bool:
        """Whether a particle makes another verb of it: "called off", "put off", "set out"."""
        a = self.a
        particles = {a.lower[c] for c in a.with_dep(verb, "prt")}
        return bool(particles & {"off", "out", "up", "back", "down"}) and a.lemmas[verb] in (
            "call", "phone", "set", "come", "go", "head", "fire", "see", "blow",
        )

    def _fits_flags(self, verb: int, trigger: Trigger) -> bool:
        if trigger.has("by_phone") and not self._is_by_phone(verb):
            return False
        if trigger.has("event_object") and not (
            self._has_object(verb, tuple(_EVENT_NOUNS)) or self._has_it_as_object(verb)
        ):
            return False
        if trigger.has("offer_object") and not self._refuses_something(verb):
            return False
        if trigger.has("passive_only") and not syntax.is_passive(self.a, verb):
            return False
        if trigger.has("out_or_back") and not self._has_child(verb, ("out", "back")):
            return False
        if trigger.content_verbs and self._blamed_in(verb, trigger) is None:
            return False
        if trigger.has("infinitive") and not any(
            self.a.lower[c] in ("to", "may", "might", "will", "would", "could")
            for c in self.a.with_dep(verb, "aux")
        ):
            return False
        if trigger.has("not_purpose") and any(
            self.a.lower[c] == "to" for c in self.a.with_dep(verb, "aux")
        ):
            return False
        return not trigger.has("plural_subject") or self._has_plural_subject(verb)

    def _has_child(self, verb: int, words: tuple[str, ...]) -> bool:
        return any(self.a.lower[c] in words for c in self.a.children[verb])

    def _blamed_in(self, verb: int, trigger: Trigger) -> int | None:
        """The verb of the reported clause, if it tells of a wrong: "said Freedonia violated"."""
        a = self.a
        for clause in a.with_dep(verb, "ccomp"):
            wrongs = (clause, *a.with_dep(clause, "xcomp", "conj"))
            if any(a.lemmas[w] in trigger.content_verbs for w in wrongs):
                return clause
            inside = {a.lower[c] for c in a.with_dep(clause, "acomp", "attr")}
            if a.lemmas[clause] == "be" and inside & set(trigger.content_words):
                return clause
        return None

    def _objects(self, verb: int) -> list[int]:
        """What is done to: the direct object, or the subject of a passive."""
        a = self.a
        if syntax.is_passive(a, verb):
            return syntax.subjects_of(a, verb)
        particle = _SPLIT.get(a.lemmas[verb])
        split = syntax.prepositional(a, verb, particle) if particle else []
        return syntax.objects_of(a, verb) + split

    def _subjects(self, verb: int) -> list[int]:
        if syntax.is_passive(self.a, verb):
            return syntax.agents_of(self.a, verb)
        return syntax.subjects_of(self.a, verb)

    def _has_object(self, verb: int, lemmas: tuple[str, ...]) -> bool:
        a = self.a
        return any(
            a.lemmas[inner] in lemmas
            for o in self._objects(verb)
            for inner in (
                *syntax.conjuncts(a, o),
                *a.with_dep(o, "compound"),
                *(syntax.prepositional(a, o, "of") if a.lemmas[o] in _ROUNDS else ()),
            )
        )

    def _has_it_as_object(self, verb: int) -> bool:
        """ "Vogt postponed it": the event told before."""
        return any(self.a.lower[o] == "it" for o in self._objects(verb))

    def _has_words(self, verb: int, words: tuple[str, ...]) -> bool:
        sentence = self.a.sentence(verb)
        text = self.a.phrase(verb, sentence.end).lower()
        return any(w in text for w in words)

    def _is_by_phone(self, verb: int) -> bool:
        a = self.a
        near = range(verb, min(a.sentence(verb).end, verb + 12))
        return any(a.lower[t] in _PHONE and a.deps[t] in ("pobj", "compound") for t in near)

    def _refuses_something(self, verb: int) -> bool:
        a = self.a
        if a.lemmas[verb] == "turn" and "down" not in {a.lower[c] for c in a.with_dep(verb, "prt")}:
            return False
        infinitives = [c for c in a.with_dep(verb, "xcomp") if a.lemmas[c] in _REFUSED_ACTS]
        return bool(infinitives) or self._has_object(verb, tuple(_OFFERS))

    def _has_plural_subject(self, verb: int) -> bool:
        subjects = syntax.subjects_of(self.a, verb)
        return len({f.chain for s in subjects for f in self.fillers.fill(s)}) > 1

    def _draft(self, verb: int, trigger: Trigger) -> EventDraft | None:
        draft = EventDraft(
            trigger=trigger,
            type=trigger.type,
            token=verb,
            sentence=self.a.sentence_of[verb],
            anchors=(verb,),
        )
        for role, filler in self._actors(verb, trigger):
            draft.add(role, filler)
        for role, filler in self._counterparts(verb, trigger):
            draft.add(role, filler, is_counterpart=True)
        if trigger.words and trigger.has("needs_object") and not draft.counterparts:
            for filler in self.fillers.listed(verb + 1):
                draft.add(Role.TARGET, filler, is_counterpart=True)
        if not self._agrees(draft, trigger):
            return None
        if self._is_nobody(verb) or (trigger.has("needs_object") and not draft.counterparts):
            return None
        draft.is_incomplete = not self._is_complete(draft, trigger)
        return draft if not draft.is_incomplete or self._may_be_completed(draft) else None

    def _is_nobody(self, verb: int) -> bool:
        """ "which no president has ever visited": nobody did."""
        a = self.a
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
        kinds = {self._kind(f) for _, f in draft.parties}
        return len(draft.parties) == 1 and bool(
            kinds & {ActorKind.ORGANIZATION, ActorKind.GROUP}
        )

    def _may_be_completed(self, draft: EventDraft) -> bool:
        """ "rejected an offer to meet Bos": the act above knows the other party."""
        return draft.type in _ENCOUNTERS and self.a.deps[draft.token] in (
            "acl", "xcomp", "relcl", "advcl", "ccomp",
        )

    def _agrees(self, draft: EventDraft, trigger: Trigger) -> bool:
        kinds = [self._kind(f) for _, f in draft.parties]
        if trigger.has("no_audience") and any(self._is_audience(f) for f in draft.counterparts):
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

    def _is_audience(self, filler: Filler) -> bool:
        """ "told reporters" is no meeting, nor is speaking to the press or to parliament."""
        return self.a.lemmas[self.fillers.mentions[filler.mention].head] in _AUDIENCES

    def _kind(self, filler: Filler) -> ActorKind:
        return ActorKind(filler.chain.split(":", 1)[0])

    def _actors(self, verb: int, trigger: Trigger) -> Iterator[tuple[Role, Filler]]:
        """Whoever does what the verb says, with those who come along."""
        if trigger.subject is None:
            return
        taken = frozenset(self._objects(verb))
        for token in self._subjects(verb):
            for filler in (*self._left_list(token), *self.fillers.fill(token, taken=taken)):
                if self._may_act(filler, trigger):
                    yield trigger.subject, filler
        for filler in self._companions(verb, trigger):
            yield trigger.subject, filler

    def _counterparts(self, verb: int, trigger: Trigger) -> Iterator[tuple[Role, Filler]]:
        """Whoever it is done to or with."""
        objects = self._objects(verb)
        if trigger.object:
            yield from self._object_parties(objects, trigger)
        blamed = self._blamed_in(verb, trigger) if trigger.content_verbs else None
        if blamed is not None:
            for subject in syntax.subjects_of(self.a, blamed):
                for filler in self.fillers.fill(subject):
                    yield Role.TARGET, filler
        for preposition, role in trigger.slots.items():
            yield from self._slot_parties(verb, objects, preposition, role)

    def _may_act(self, filler: Filler, trigger: Trigger) -> bool:
        return not trigger.has("people_only") or self._kind(filler) in (
            *_PEOPLE,
            ActorKind.ORGANIZATION,
        )

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
        """ "travelled to Oslo along with an aide", "accompanied by the mayor"."""
        a = self.a
        if trigger.type is not EventType.VISIT:
            return
        purpose = min(a.with_dep(verb, "xcomp", "advcl"), default=len(a.words))
        for along in a.with_dep(verb, "prep", "advmod"):
            if along < purpose and a.lower[along] in ("along", "together", "with", "alongside"):
                targets = a.with_dep(along, "pobj") + syntax.prepositional(a, along, "with")
                for target in targets:
                    yield from self.fillers.fill(target)

    def _object_parties(
        self, objects: list[int], trigger: Trigger
    ) -> Iterator[tuple[Role, Filler]]:
        assert trigger.object is not None
        for token in objects:
            for filler in self.fillers.fill(token):
                kind = self._kind(filler)
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

    def _has_preposition(self, verb: int, words: tuple[str, ...]) -> bool:
        if syntax.around_verb(self.a, verb, *words):
            return True
        return any(
            self._preposition_behind(verb, word) is not None for word in words if word == "with"
        )

    def _preposition_behind(self, verb: int, preposition: str) -> int | None:
        """ "spoke today with Ruiz to discuss": the parser takes "with Ruiz to" for a clause."""
        a = self.a
        if preposition != "with":
            return None
        for at in range(verb + 1, min(a.sentence(verb).end - 1, verb + _REACH)):
            if a.lower[at] == preposition:
                return at
            if a.pos[at] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "PRON"):
                return None
        return None

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
        for obj in objects:
            targets += syntax.prepositional(a, obj, preposition)
        found = [filler for target in targets for filler in self.fillers.fill(target)]
        at = self._preposition_behind(verb, preposition) if not found else None
        if at is not None:
            found = list(self.fillers.listed(at + 1))
        for filler in (*found, *self._after_colon(verb, preposition)):
            yield role, filler
