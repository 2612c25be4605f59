"""Whether a rule for a noun fits a noun of the text, by the words around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.triggers import Trigger
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, EventType

_NAMED_GATHERINGS = (ActorKind.ORGANIZATION, ActorKind.PLACE)


@dataclass(frozen=True, slots=True)
class NounRules:
    """Matches the rules to the nouns of one document."""

    a: Analysis
    fillers: FillerFinder

    def fit(self, noun: int, trigger: Trigger) -> bool:
        """Whether all conditions of a rule hold."""
        if self.fillers.owner[noun] >= 0 and not self._is_named_conference(noun, trigger):
            return False
        if trigger.type is EventType.CONFERENCE and self._is_before_press(noun):
            return False
        if trigger.compounds and not self._has_compound(noun, trigger.compounds):
            return False
        if trigger.objects and not self._is_of(noun, trigger.objects):
            return False
        return self._fits_flags(noun, trigger)

    def _fits_flags(self, noun: int, trigger: Trigger) -> bool:
        conditions: Mapping[str, Callable[[int], bool]] = {
            "by_phone": self._is_by_phone,
            "of_members": self._is_of_members,
            "plural_or_with": self._is_plural_or_with,
            "proper_name": self._is_proper_name,
        }
        return all(holds(noun) for flag, holds in conditions.items() if trigger.has(flag))

    def _is_of_members(self, noun: int) -> bool:
        """ "the OPEC meeting": one of a body of states."""
        return any(self.fillers.bodies_before(noun))

    def _is_proper_name(self, noun: int) -> bool:
        return self.a.pos[noun] == "PROPN"

    def _is_plural_or_with(self, noun: int) -> bool:
        beside = syntax.prepositional(self.a, noun, "with", "between")
        return self._is_plural(noun) or bool(beside)

    def _is_before_press(self, noun: int) -> bool:
        """ "told a news conference": words for the press are no gathering of parties."""
        compounds = self.a.with_dep(noun, "compound", "amod", "nmod")
        return any(self.a.lower[c] in word_lists().press_compounds for c in compounds)

    def _has_compound(self, noun: int, words: tuple[str, ...]) -> bool:
        return any(self.a.lower[c] in words for c in self.a.with_dep(noun, "compound", "amod"))

    def _is_of(self, noun: int, lemmas: tuple[str, ...]) -> bool:
        """ "the use of force", "the firing of missiles"."""
        a = self.a
        told = syntax.prepositional(a, noun, "of") or syntax.shared_of(a, noun)
        things = [syntax.described_by(a, token) for token in told]
        inside = [t for thing in things for t in (thing, *a.children[thing])]
        return any(a.lemmas[t] in lemmas for t in inside)

    def _is_named_conference(self, noun: int, trigger: Trigger) -> bool:
        """ "the Lusaka Water Conference", which the pipeline takes for a body or a place."""
        mention = self.fillers.mentions[self.fillers.owner[noun]]
        is_last = mention.core.end == noun + 1
        return is_last and trigger.has("topic_named") and mention.kind in _NAMED_GATHERINGS

    def _is_plural(self, noun: int) -> bool:
        return self.a.tags[noun] in ("NNS", "NNPS")

    def _is_by_phone(self, noun: int) -> bool:
        """A call by telephone: said so, or between people, or told as one that was held."""
        a = self.a
        before = {a.lower[t] for t in range(max(0, noun - 3), noun)}
        if a.lemmas[noun] not in ("call", "conversation", "phone-call"):
            return bool(before & {"phone", "telephone"}) or self._is_over_phone(noun)
        if before & word_lists().phone_compounds:
            return True
        if a.lemmas[noun] != "call":
            around = {a.lower[t] for t in range(noun, min(len(a.words), noun + 4))}
            return bool(around & {"phone", "telephone"})
        governed = a.deps[noun] == "dobj" and a.lemmas[a.heads[noun]] in ("hold", "have")
        parties = syntax.prepositional(a, noun, "with", "between")
        anaphoric = (
            bool(self._determiners(noun) & word_lists().anaphoric) and a.deps[noun] == "pobj"
        )
        return governed or bool(parties) or anaphoric

    def _is_over_phone(self, noun: int) -> bool:
        """ "held talks with Ruiz over the telephone"."""
        a = self.a
        carrier = a.heads[noun] if a.deps[noun] in ("dobj", "nsubjpass") else noun
        means = syntax.prepositional(a, carrier, "by", "over", "via", "on")
        for target in syntax.prepositional(a, noun, "with", "between"):
            means += syntax.prepositional(a, target, "by", "over", "via", "on")
        means += syntax.prepositional(a, noun, "by", "over", "via", "on")
        return any(a.lower[t] in ("phone", "telephone") for t in means)

    def _determiners(self, noun: int) -> set[str]:
        return {self.a.lower[c] for c in self.a.with_dep(noun, "det", "poss")}

    def is_predicate(self, noun: int) -> bool:
        """ "It is the first visit in years", "the first such visit": said of an event."""
        a = self.a
        if any(a.lower[c] == "such" for c in a.children[noun]):
            return True
        above = a.lemmas[a.heads[noun]]
        if a.deps[noun] == "dobj" and above == "mark":
            return any(a.lower[c] in word_lists().others for c in a.with_dep(noun, "amod"))
        return a.deps[noun] == "attr" and above in ("be", "become", "mark")

    def is_inside_noun(self, noun: int) -> bool:
        """Whether the noun only specifies another one: "summit host"."""
        return self.a.pos[self.a.heads[noun]] in ("NOUN", "PROPN")
