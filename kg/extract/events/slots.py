"""Where the parties of a verb stand: its subjects, its objects, the words behind a preposition."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.triggers import Trigger

# The parser takes these particles for prepositions: "shot down a drone".
_SPLIT = {"shoot": "down", "call": "in"}
_REACH = 10


@dataclass(frozen=True, slots=True)
class VerbSlots:
    """Finds the slots of the verbs of one document."""

    a: Analysis

    def objects(self, verb: int) -> list[int]:
        """What is done to: the direct object, or the subject of a passive."""
        a = self.a
        if syntax.is_passive(a, verb):
            return syntax.subjects_of(a, verb)
        particle = _SPLIT.get(a.lemmas[verb])
        split = syntax.prepositional(a, verb, particle) if particle else []
        return syntax.objects_of(a, verb) + split

    def subjects(self, verb: int) -> list[int]:
        """Who does it: the subject, or the by-phrase of a passive."""
        if syntax.is_passive(self.a, verb):
            return syntax.agents_of(self.a, verb)
        return syntax.subjects_of(self.a, verb)

    def preposition_behind(self, verb: int, preposition: str) -> int | None:
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

    def blamed_in(self, verb: int, trigger: Trigger) -> int | None:
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
