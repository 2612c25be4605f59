"""Noun triggers: "a meeting between", "his visit to", "an overnight call", "the summit"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft, Filler
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.triggers import Trigger, TriggerTable
from kg.extract.status.modality import Modality
from kg.model.account import ActorKind, EventType, Role

_QUANTITIES = frozenset("series round number string flurry host set first start opening".split())
_PHONE = frozenset("phone telephone video overnight conference".split())
_ANAPHORIC = frozenset("the this that these those his her their its both".split())
_PEOPLE = (ActorKind.PERSON, ActorKind.GROUP)
_GIVES_HOLDER = frozenset("for in on at after during before following with ahead of from to".split())
_OTHERS = frozenset("last previous earlier first another next second third prior new future".split())
_TELLS = frozenset(
    "tell inform assure ask warn urge congratulate thank remind press brief reassure".split()
)
_DURING = frozenset("in during on at over".split())
_MAKES = frozenset("make pay begin start conclude end finish cut postpone cancel".split())
_SET_OFF = frozenset("sideline sidelines margin margins".split())


@dataclass(frozen=True, slots=True)
class NounReader:
    """Reads the noun triggers of one document."""

    a: Analysis
    triggers: TriggerTable
    fillers: FillerFinder
    modality: Modality

    def read(self, noun: int) -> EventDraft | None:
        """The event that the noun names, by the first rule that fits; None if none does."""
        if self.a.deps[noun] == "compound" and self._is_inside_noun(noun):
            return None
        if self._is_predicate(noun):
            return None
        for trigger in self.triggers.nouns.get(self.a.lemmas[noun], ()):
            if self._fits(noun, trigger):
                draft = self._draft(noun, trigger)
                if draft is not None:
                    return draft
        return None

    def _is_predicate(self, noun: int) -> bool:
        """ "It is the first visit in years", "the first such visit": said of an event."""
        a = self.a
        if any(a.lower[c] == "such" for c in a.children[noun]):
            return True
        return a.deps[noun] == "attr" and a.lemmas[a.heads[noun]] in ("be", "become", "mark")

    def _is_inside_noun(self, noun: int) -> bool:
        return self.a.pos[self.a.heads[noun]] in ("NOUN", "PROPN")

    def _fits(self, noun: int, trigger: Trigger) -> bool:
        if self.fillers.owner[noun] >= 0 and not self._is_named_conference(noun, trigger):
            return False
        if trigger.has("by_phone") and not self._is_by_phone(noun):
            return False
        if trigger.compounds and not self._has_compound(noun, trigger.compounds):
            return False
        if trigger.objects and not self._is_of(noun, trigger.objects):
            return False
        if trigger.has("plural_or_with"):
            return self._is_plural(noun) or bool(
                syntax.prepositional(self.a, noun, "with", "between")
            )
        return True

    def _has_compound(self, noun: int, words: tuple[str, ...]) -> bool:
        return any(self.a.lower[c] in words for c in self.a.with_dep(noun, "compound", "amod"))

    def _is_of(self, noun: int, lemmas: tuple[str, ...]) -> bool:
        """ "the use of force", "the firing of missiles"."""
        a = self.a
        inside = [t for p in syntax.prepositional(a, noun, "of") for t in (p, *a.children[p])]
        return any(a.lemmas[t] in lemmas for t in inside)

    def _is_named_conference(self, noun: int, trigger: Trigger) -> bool:
        """ "the Lusaka Water Conference": the name of a body that is a gathering."""
        mention = self.fillers.mentions[self.fillers.owner[noun]]
        is_last = mention.core.end == noun + 1
        return is_last and trigger.has("topic_named") and mention.kind is ActorKind.ORGANIZATION

    def _is_plural(self, noun: int) -> bool:
        return self.a.tags[noun] in ("NNS", "NNPS")

    def _is_by_phone(self, noun: int) -> bool:
        """A call by telephone: said so, or between people, or told as one that was held."""
        a = self.a
        before = {a.lower[t] for t in range(max(0, noun - 3), noun)}
        if before & _PHONE:
            return True
        if a.lemmas[noun] != "call":
            around = {a.lower[t] for t in range(noun, min(len(a.words), noun + 4))}
            return bool(around & {"phone", "telephone"})
        governed = a.deps[noun] == "dobj" and a.lemmas[a.heads[noun]] in ("hold", "have")
        parties = syntax.prepositional(a, noun, "with", "between")
        anaphoric = bool(self._determiners(noun) & _ANAPHORIC) and a.deps[noun] == "pobj"
        return governed or bool(parties) or anaphoric

    def _determiners(self, noun: int) -> set[str]:
        return {self.a.lower[c] for c in self.a.with_dep(noun, "det", "poss")}

    def _draft(self, noun: int, trigger: Trigger) -> EventDraft | None:
        anchors = (noun, *self._carriers(noun))
        draft = EventDraft(
            trigger=trigger,
            type=trigger.type,
            token=noun,
            sentence=self.a.sentence_of[noun],
            anchors=anchors,
        )
        for role, filler, is_counterpart in self._parties(noun, trigger):
            draft.add(role, filler, is_counterpart=is_counterpart)
        draft.is_anaphoric = self._lacks_parties(draft, trigger) or self._points_back(draft)
        draft.is_other = any(self.a.lower[c] in _OTHERS for c in self.a.with_dep(noun, "amod"))
        if self._has_one_side_only(draft):
            return None
        if trigger.has("person_target") and not any(
            role is Role.TARGET and self._kind(f) in _PEOPLE for role, f in draft.parties
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
        definite = {self.a.lower[c] for c in self.a.with_dep(draft.token, "det")} & {
            "the",
            "this",
            "that",
        }
        named = any(self.a.pos[c] == "PROPN" for c in self.a.children[draft.token])
        is_plain = draft.type is EventType.INCIDENT and not draft.parties and not named
        return is_plain and bool(definite)

    def _lacks_parties(self, draft: EventDraft, trigger: Trigger) -> bool:
        if trigger.has("body_alone") and len(draft.parties) == 1:
            kind = self._kind(draft.parties[0][1])
            return kind not in (ActorKind.ORGANIZATION, ActorKind.GROUP)
        return len(draft.parties) < trigger.least

    def _carriers(self, noun: int) -> Iterator[int]:
        """The verbs that carry the noun: "hold" in "will hold talks", "take" in "take place"."""
        a = self.a
        head = a.heads[noun]
        if not syntax.is_verb(a, head) or a.deps[noun] not in ("dobj", "nsubj", "nsubjpass", "attr"):
            return
        if a.lemmas[head] in self.modality.report:
            return
        yield head
        at = head
        while a.deps[at] in ("xcomp", "conj") and syntax.is_verb(a, a.heads[at]):
            at = a.heads[at]
            if a.lemmas[at] in self.modality.report:
                return
            yield at

    def _parties(self, noun: int, trigger: Trigger) -> Iterator[tuple[Role, Filler, bool]]:
        a = self.a
        owner_role = trigger.holder
        if owner_role:
            for filler in self._owners(noun, trigger):
                yield owner_role, filler, False
        if trigger.has("thing_actor"):
            for child in a.with_dep(noun, "compound"):
                for filler in self.fillers.fill(child):
                    if self._kind(filler) is ActorKind.OBJECT:
                        yield Role.ACTOR, filler, False
        for preposition, role in trigger.slots.items():
            for target in self._targets(noun, preposition):
                for filler in self.fillers.fill(target):
                    if self._may_join(filler, trigger, preposition):
                        yield role, filler, preposition == "with"
        takes_holder = owner_role and not trigger.has("owner_only")
        if owner_role and takes_holder and self._needs_holder(noun, trigger):
            for token in self._holders(noun, trigger):
                for filler in self.fillers.fill(token):
                    if self._may_hold(filler, trigger) and filler.token not in a.children[noun]:
                        yield owner_role, filler, False

    def _targets(self, noun: int, preposition: str) -> list[int]:
        """The objects of a preposition of the noun, or of the verb that carries it."""
        a = self.a
        targets = syntax.prepositional(a, noun, preposition)
        if not targets and preposition in ("with", "between", "among"):
            head = a.heads[noun]
            if syntax.is_verb(a, head) and a.deps[noun] in ("dobj", "nsubjpass", "nsubj"):
                targets = syntax.prepositional(a, head, preposition)
            for inner in a.with_dep(noun, "prep"):
                for place in a.with_dep(inner, "pobj"):
                    targets = targets or syntax.prepositional(a, place, preposition)
        return targets

    def _may_join(self, filler: Filler, trigger: Trigger, preposition: str) -> bool:
        kind = self._kind(filler)
        if trigger.type is EventType.VISIT:
            return kind in _PEOPLE
        return kind is not ActorKind.OBJECT or preposition in ("on", "against", "by")

    def _may_hold(self, filler: Filler, trigger: Trigger) -> bool:
        kind = self._kind(filler)
        if trigger.type is EventType.VISIT:
            return kind in _PEOPLE
        return kind is not ActorKind.OBJECT

    def _kind(self, filler: Filler) -> ActorKind:
        return ActorKind(filler.chain.split(":", 1)[0])

    def _owners(self, noun: int, trigger: Trigger) -> Iterator[Filler]:
        """ "Ruiz's visit", "their meeting", "the Ruiz-De Wit meeting", "his trip"."""
        a = self.a
        for child in a.with_dep(noun, "poss", "compound", "nmod"):
            if a.tags[child] == "PRP$":
                yield from self._pronoun_owner(noun, child)
                continue
            if a.deps[child] == "poss" or a.pos[child] == "PROPN":
                for filler in self.fillers.fill(child):
                    kind = self._kind(filler)
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
        if a.deps[noun] == "dobj" and a.lemmas[head] in _MAKES:
            subjects = self._active_subjects(head)
            yield from (f for s in subjects for f in self.fillers.fill(s))
            return
        verb = syntax.clause_verb(a, noun)
        subjects = syntax.own_subjects(a, verb) if verb is not None else []
        if subjects and noun < subjects[0] and a.deps[noun] == "pobj":
            following = self.fillers.fill(subjects[0])
            if (len(following) > 1) == (a.lower[pronoun] == "their") and following:
                yield from following
                return
        yield from self.fillers.fill(pronoun)

    def _people_at(self, token: int) -> Iterator[Filler]:
        for filler in self.fillers.fill(token):
            if self._kind(filler) is ActorKind.PERSON:
                yield filler

    def _needs_holder(self, noun: int, trigger: Trigger) -> bool:
        """Whether the other side is still open: "held talks with Ruiz" but not "talks between"."""
        if syntax.prepositional(self.a, noun, "between", "among"):
            return False
        if trigger.type is EventType.VISIT:
            return not self.a.with_dep(noun, "poss")
        return not any(self._is_plural_owner(c) for c in self.a.with_dep(noun, "poss"))

    def _is_plural_owner(self, token: int) -> bool:
        return self.a.lower[token] == "their" or len(syntax.conjuncts(self.a, token)) > 1

    def _holders(self, noun: int, trigger: Trigger) -> list[int]:
        """The subject of the verb that the noun hangs on: "arrived for talks", "held a call"."""
        a = self.a
        at, dep = a.heads[noun], a.deps[noun]
        if at == noun:
            return []
        if trigger.carried_by and dep == "pobj" and a.lower[at] == "at":
            verb = a.heads[at]
            return self._active_subjects(verb) if syntax.is_verb(a, verb) else []
        if dep == "pobj" and a.lemmas[a.heads[at]] in ("invite", "welcome", "summon"):
            return syntax.objects_of(a, a.heads[at])
        if dep in ("dobj", "conj") and syntax.is_verb(a, at):
            return self._active_subjects(at) if self._carries(at, trigger) else []
        if dep == "conj":
            return self._holders(at, trigger)
        if trigger.carried_by:
            return self._attenders(noun)
        if dep != "pobj" or a.lower[at] not in _GIVES_HOLDER:
            return []
        above = a.heads[at]
        if a.pos[above] == "ADP":
            above = a.heads[above]
        if syntax.is_verb(a, above) and a.lemmas[above] in _TELLS and a.lower[at] in _DURING:
            return self._active_subjects(above) + syntax.objects_of(a, above)
        if syntax.is_verb(a, above):
            return self._active_subjects(above)
        return self._holders_beside_noun(above, trigger)

    def _carries(self, verb: int, trigger: Trigger) -> bool:
        """Whether the verb's subject takes part: "held talks", not "praised the talks"."""
        lemma = self.a.lemmas[verb]
        if trigger.carried_by:
            return lemma in trigger.carried_by
        return lemma in self.modality.carry or lemma in self.modality.status

    def _attenders(self, noun: int) -> list[int]:
        """Whoever meets on the sidelines of a conference is at the conference."""
        a = self.a
        for above in list(a.ancestors(noun))[:4]:
            if a.lemmas[above] in _SET_OFF:
                verb = syntax.clause_verb(a, above)
                return self._active_subjects(verb) if verb is not None else []
        return []

    def _holders_beside_noun(self, noun: int, trigger: Trigger) -> list[int]:
        """ "a series of meetings", "a request from Ruiz for a meeting", "plans for talks"."""
        a = self.a
        lemma = a.lemmas[noun]
        if a.pos[noun] != "NOUN" or not (lemma in self.modality.status or lemma in _QUANTITIES):
            return []
        owners = a.with_dep(noun, "poss") + syntax.prepositional(a, noun, "from", "by")
        return owners or self._holders(noun, trigger)

    def _active_subjects(self, verb: int) -> list[int]:
        if syntax.is_passive(self.a, verb):
            between = syntax.prepositional(self.a, verb, "between")
            return syntax.agents_of(self.a, verb) + between
        return syntax.subjects_of(self.a, verb)
