"""Whether a rule for a verb fits a verb of the text, by the words around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.slots import VerbSlots
from kg.extract.events.triggers import Trigger
from kg.extract.wordlists import word_lists


@dataclass(frozen=True, slots=True)
class VerbRules:
    """Matches the rules to the verbs of one document."""

    a: Analysis
    fillers: FillerFinder
    slots: VerbSlots

    def fit(self, verb: int, trigger: Trigger) -> bool:
        """Whether all conditions of a rule hold."""
        a = self.a
        particles = {a.lower[c] for c in self._particles(verb)}
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

    def _particles(self, verb: int) -> list[int]:
        """ "called in the envoy", but not "called the president in Lima"."""
        a = self.a
        objects = [*syntax.objects_of(a, verb), *a.with_dep(verb, "oprd")]
        nouns = [o for o in objects if o > verb]
        places = [
            p
            for p in (c for o in (verb, *nouns) for c in a.with_dep(o, "prep"))
            if nouns and p > min(nouns) and a.with_dep(p, "pobj")
        ]
        return [c for c in a.with_dep(verb, "prt", "advmod", "prep") if c not in places]

    def _is_future(self, verb: int) -> bool:
        """ "is going to sign": no journey."""
        a = self.a
        infinitive = a.with_dep(verb, "xcomp")
        going = a.lower[verb] in ("going", "gon") and bool(infinitive)
        return going and not any(c < infinitive[0] for c in a.with_dep(verb, "prep"))

    def _has_telling_particle(self, verb: int) -> bool:
        """Whether a particle makes another verb of it: "called off", "put off", "set out"."""
        a = self.a
        particles = {a.lower[c] for c in a.with_dep(verb, "prt")}
        return bool(particles & {"off", "out", "up", "back", "down"}) and a.lemmas[verb] in (
            "call",
            "phone",
            "set",
            "come",
            "go",
            "head",
            "fire",
            "see",
            "blow",
        )

    def _fits_flags(self, verb: int, trigger: Trigger) -> bool:
        conditions: Mapping[str, Callable[[int], bool]] = {
            "by_phone": self._is_by_phone,
            "event_object": self._acts_upon_event,
            "offer_object": self._refuses_something,
            "passive_only": self._is_passive,
            "out_or_back": self._goes_out_or_back,
            "infinitive": self._lies_ahead,
            "not_purpose": self._is_no_purpose,
            "plural_subject": self._has_plural_subject,
            "to_each_other": self._is_to_each_other,
            "no_infinitive": self._expects_no_deed,
            "no_demand": self._demands_nothing,
            "abroad": self._goes_abroad,
            "no_object": self._has_no_object,
        }
        if trigger.content_verbs and self.slots.blamed_in(verb, trigger) is None:
            return False
        if self._is_future(verb):
            return False
        return all(holds(verb) for flag, holds in conditions.items() if trigger.has(flag))

    def _acts_upon_event(self, verb: int) -> bool:
        is_event = self._has_object(verb, tuple(word_lists().event_nouns))
        return is_event or self._has_it_as_object(verb)

    def _has_no_object(self, verb: int) -> bool:
        """ "gathered on Monday", not "gathered support"."""
        return not syntax.objects_of(self.a, verb)

    def _is_passive(self, verb: int) -> bool:
        return syntax.is_passive(self.a, verb)

    def _goes_out_or_back(self, verb: int) -> bool:
        return any(self.a.lower[c] in ("out", "back") for c in self.a.children[verb])

    def _lies_ahead(self, verb: int) -> bool:
        """ "to visit", "will visit": not told as a fact."""
        ahead = ("to", "may", "might", "will", "would", "could")
        return any(self.a.lower[c] in ahead for c in self.a.with_dep(verb, "aux"))

    def _is_no_purpose(self, verb: int) -> bool:
        return not any(self.a.lower[c] == "to" for c in self.a.with_dep(verb, "aux"))

    def _has_object(self, verb: int, lemmas: tuple[str, ...]) -> bool:
        a = self.a
        return any(
            a.lemmas[inner] in lemmas
            for o in self.slots.objects(verb)
            for inner in (
                *syntax.conjuncts(a, o),
                *a.with_dep(o, "compound"),
                *(syntax.prepositional(a, o, "of") if a.lemmas[o] in word_lists().rounds else ()),
            )
        )

    def _has_it_as_object(self, verb: int) -> bool:
        """ "Vogt postponed it": the event told before."""
        return any(self.a.lower[o] == "it" for o in self.slots.objects(verb))

    def _has_words(self, verb: int, words: tuple[str, ...]) -> bool:
        sentence = self.a.sentence(verb)
        text = self.a.phrase(verb, sentence.end).lower()
        return any(w in text for w in words)

    def _is_by_phone(self, verb: int) -> bool:
        a = self.a
        near = range(verb, min(a.sentence(verb).end, verb + 12))
        return any(
            a.lower[t] in word_lists().by_phone and a.deps[t] in ("pobj", "compound") for t in near
        )

    def _refuses_something(self, verb: int) -> bool:
        a = self.a
        if a.lemmas[verb] == "turn" and "down" not in {a.lower[c] for c in a.with_dep(verb, "prt")}:
            return False
        infinitives = [
            c for c in a.with_dep(verb, "xcomp") if a.lemmas[c] in word_lists().refused_acts
        ]
        return bool(infinitives) or self._has_object(verb, tuple(word_lists().offers))

    def _has_plural_subject(self, verb: int) -> bool:
        subjects = syntax.subjects_of(self.a, verb)
        return len({f.chain for s in subjects for f in self.fillers.fill(s)}) > 1

    def _is_to_each_other(self, verb: int) -> bool:
        """ "Ruiz and Bos spoke on Friday", but "spoke at a rally", "spoke for themselves"."""
        a = self.a
        if syntax.around_verb(a, verb, "to", "at", "before", "against", "of"):
            return False
        return not any(a.pos[t] == "PRON" for t in syntax.around_verb(a, verb, "for"))

    def _expects_no_deed(self, verb: int) -> bool:
        """ "is expected in Lima", but not "is expected to meet Bos"."""
        return not self.a.with_dep(verb, "xcomp")

    def _demands_nothing(self, verb: int) -> bool:
        """ "called on the president on Friday", but not "called on her to resign", "for calm"."""
        a = self.a
        behind = range(verb + 1, a.sentence(verb).end)
        infinitive = any(a.tags[t] == "VB" and self._is_below(t, verb) for t in behind)
        return not infinitive and not syntax.around_verb(a, verb, "for", "against")

    def _goes_abroad(self, verb: int) -> bool:
        """ "led a delegation to Peru", but not "led the delegation to the talks"."""
        a = self.a
        targets = syntax.around_verb(a, verb, "to")
        for obj in syntax.objects_of(a, verb):
            targets += [t for o in a.subtree(obj) for t in syntax.prepositional(a, o, "to")]
        owners = (self.fillers.owner[t] for t in targets)
        return any(o >= 0 and self.fillers.mentions[o].is_place for o in owners)

    def _is_below(self, token: int, verb: int) -> bool:
        """Whether no clause of its own parts a token from a verb."""
        a = self.a
        for above in a.ancestors(token):
            if above == verb:
                return True
            if syntax.own_subjects(a, above) or a.deps[above] == "conj":
                return False
        return False

    def _has_preposition(self, verb: int, words: tuple[str, ...]) -> bool:
        if syntax.around_verb(self.a, verb, *words):
            return True
        return any(
            self.slots.preposition_behind(verb, word) is not None
            for word in words
            if word == "with"
        )
