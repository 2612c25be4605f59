"""Single words beside an event word that bear on whether it happened, without any climbing."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.status.modality import Modality
from kg.extract.wordlists import word_lists
from kg.model.account import Status
from kg.model.document import ZoneKind

HIGHEST = 12
_LONGEST_CLOCK = 3
OFF = (Status.POSTPONED, Status.CANCELLED, Status.DECLINED, Status.DENIED)
_PARTICLES = {
    ("look", "forward"): Status.PLANNED,
    ("put", "off"): Status.POSTPONED,
    ("push", "back"): Status.POSTPONED,
    ("call", "off"): Status.CANCELLED,
    ("turn", "down"): Status.DECLINED,
    ("rule", "out"): Status.DENIED,
}


@dataclass(frozen=True, slots=True)
class Signs:
    """What the words around a verb or noun of one document say of it."""

    a: Analysis
    words: Modality

    def is_habit(self, verb: int) -> bool:
        """ "meets regularly with her ministers", "a minister visits the king first".

        Neither tells of one meeting.
        """
        a = self.a
        if a.tags[verb] not in ("VBZ", "VBP"):
            return False
        often = any(
            a.lower[c] in word_lists().habits for c in a.with_dep(verb, "advmod", "npadvmod")
        )
        return often or self._is_true_of_any(verb)

    def _is_true_of_any(self, verb: int) -> bool:
        """ "A guest meets his host first": whoever it may be, whenever that may be."""
        a = self.a
        if a.sentence(verb).zone is ZoneKind.HEADLINE or a.with_dep(verb, "aux", "npadvmod"):
            return False
        return any(
            a.tags[s] == "NN" and any(a.lower[d] in ("a", "an") for d in a.with_dep(s, "det"))
            for s in syntax.own_subjects(a, verb)
        )

    def is_usual(self, verb: int) -> bool:
        """ "talks to many envoys", "does not discuss it with them": a habit, but in a headline."""
        a = self.a
        if a.sentence(verb).zone is not ZoneKind.BODY:
            return False
        auxiliaries = {a.lower[c] for c in a.with_dep(verb, "aux")}
        is_present = a.tags[verb] in ("VBZ", "VBP") and not auxiliaries
        return is_present or bool(auxiliaries & {"do", "does"})

    def is_definite(self, noun: int) -> bool:
        """ "the visit", "her visit": one that is known."""
        a = self.a
        return any(
            a.deps[c] == "poss" or a.lower[c] in ("the", "this", "that", "these", "those")
            for c in a.children[noun]
        )

    def unconfirmed(self, verb: int) -> bool:
        """ "has not been confirmed" says neither that it will be nor that it will not."""
        a = self.a
        return a.lemmas[verb] in (
            "confirm",
            "announce",
            "decide",
            "finalize",
            "set",
            "schedule",
            "report",
            "disclose",
            "reveal",
            "specify",
            "comment",
        ) and (syntax.has_negation(a, verb))

    def is_conditional(self, verb: int) -> bool:
        """Whether the clause, or one that it depends on, is an if-clause."""
        a = self.a
        at = verb
        for _ in range(HIGHEST):
            marks = a.with_dep(at, "mark")
            if any(a.lower[m] in word_lists().conditionals for m in marks):
                return True
            if a.deps[at] not in ("xcomp", "conj", "ccomp", "acl", "acomp") or a.heads[at] == at:
                return False
            at = a.heads[at]
        return False

    def is_decided(self, verb: int) -> bool:
        """ "decided to cancel", "her decision to postpone", but not "will decide to"."""
        a, head = self.a, self.a.heads[verb]
        if a.lemmas[head] == "decision":
            return a.deps[verb] == "acl" and bool(a.with_dep(head, "poss"))
        plain = not {a.lower[c] for c in a.with_dep(head, "aux")} - {"has", "have", "had"}
        negated = syntax.has_negation(a, verb) or syntax.has_negation(a, head)
        is_past = a.tags[head] in ("VBD", "VBN") and a.deps[verb] == "xcomp"
        return a.lemmas[head] == "decide" and is_past and plain and not negated

    def is_cut_short(self, verb: int) -> bool:
        """ "cut short a visit": it had begun."""
        a = self.a
        return a.lemmas[verb] == "cut" and any(a.lower[c] == "short" for c in a.children[verb])

    def is_timetabled(self, verb: int) -> bool:
        """ "10:30 a.m. Ruiz meets Bos", "Ruiz meets Bos at 3 p.m.": the present of a timetable."""
        a, sentence = self.a, self.a.sentence(verb)
        clocks = [t for t in range(sentence.start, sentence.end) if self._is_clock(t)]
        before = a.sentences[max(0, sentence.index - 1)]
        alone = before.end - before.start <= _LONGEST_CLOCK
        opened = alone and before.paragraph == sentence.paragraph and self._is_clock(before.start)
        return opened or any(t == sentence.start or self._clocked(t) == verb for t in clocks)

    def _clocked(self, clock: int) -> int:
        """What a time of day stands beside: "meets him at 3 p.m.", "a blast at 3 p.m."."""
        a, at = self.a, clock
        while a.heads[at] != at and (a.entities[at] == "TIME" or a.pos[at] == "ADP"):
            at = a.heads[at]
        return at

    def _is_clock(self, token: int) -> bool:
        return self.a.entities[token] == "TIME" and self.a.words[token][0].isdecimal()

    def is_intended(self, verb: int) -> bool:
        """ "At the meeting, they hope to discuss prices": they have not met yet."""
        a = self.a
        present = a.tags[verb] in ("VBP", "VBZ") and not a.with_dep(verb, "aux")
        in_headline = a.sentence(verb).zone is ZoneKind.HEADLINE
        return present and not in_headline and a.lemmas[verb] in word_lists().intentions

    def under_way(self, verb: int) -> Status | None:
        """ "Talks are under way", "a visit is under discussion", "in the stage of planning"."""
        words = {self.a.lower[t] for t in self.a.subtree(verb)}
        lemmas = {self.a.lemmas[t] for t in self.a.subtree(verb)}
        if "stage" in lemmas and lemmas & {"negotiation", "preparation", "planning"}:
            return Status.POSSIBLE
        if "underway" in words or {"under", "way"} <= words:
            return Status.ONGOING
        if "under" in words and words & {"discussion", "consideration", "preparation"}:
            return Status.POSSIBLE
        return None

    def decided_by(self, token: int) -> Status | None:
        """What a verb or noun makes of an event by itself: "called off", "plans"."""
        a = self.a
        lemma = a.lemmas[token]
        for particle in a.with_dep(token, "prt", "advmod", "prep"):
            found = _PARTICLES.get((lemma, a.lower[particle]))
            if found is not None:
                return found
        return self.words.status.get(lemma)

    def as_decided(self, decided: Status, happening: Status | None) -> Status:
        """ "may cancel the visit" leaves the visit planned."""
        if decided in OFF and happening in (Status.POSSIBLE, Status.DENIED):
            return Status.PLANNED
        if decided is Status.PLANNED and happening in (Status.DENIED, Status.POSSIBLE):
            return happening
        return decided

    def refine(self, decided: Status, governor: int, negated: bool) -> Status:
        """ "does not plan to meet" is no plan; "had hoped to meet" neither."""
        if decided in (Status.PLANNED, Status.POSSIBLE) and (
            negated or syntax.has_negation(self.a, governor)
        ):
            return Status.DENIED
        if decided is Status.PLANNED and self.is_conditional(governor):
            return Status.POSSIBLE
        return decided

    def undone(self, token: int) -> Status | None:
        """ "had been due to meet Bos, but he cancelled": what became of it behind "but"."""
        a = self.a
        for above in (token, *a.ancestors(token)):
            if not any(a.lower[c] == "but" for c in a.with_dep(above, "cc")):
                continue
            for clause in a.with_dep(above, "conj"):
                decided = self.decided_by(clause) if clause > token else None
                if decided in OFF and decided is not Status.DENIED and self._ends_there(clause):
                    return decided
        return None

    def _ends_there(self, verb: int) -> bool:
        """ "he cancelled", "the talks were called off", but not "he cancelled a dinner"."""
        a = self.a
        if syntax.is_passive(a, verb):
            themes = {a.lemmas[s] for s in syntax.own_subjects(a, verb)}
            return bool(themes & word_lists().event_nouns)
        goes_on = syntax.objects_of(a, verb) or a.with_dep(verb, "xcomp", "ccomp", "aux", "neg")
        return a.tags[verb] == "VBD" and not goes_on

    def is_dated_back(self, noun: int) -> bool:
        """ "a summit last week", "yesterday's talks": a plan has no such date."""
        a = self.a
        if a.lower[noun + 1 : noun + 2] in (("last",), ("yesterday",)):
            return True
        dates = a.with_dep(noun, "poss")
        return any(
            a.lower[d] == "yesterday" or "last" in {a.lower[c] for c in a.children[d]}
            for d in dates
        )

    def _is_due(self, verb: int) -> bool:
        """ "had been due to meet": a plan told by an adjective."""
        a = self.a
        told = a.with_dep(verb, "acomp") if a.lemmas[verb] == "be" else []
        return any(self.words.status.get(a.lemmas[c]) is Status.PLANNED for c in told)

    def is_lapsed(self, token: int) -> bool:
        """Whether a plan is told as one of an earlier time: "had been planned", "was slated"."""
        a = self.a
        above = [t for t in (token, *a.ancestors(token)) if syntax.is_verb(a, t)][:3]
        for verb in above:
            is_plan = self.words.status.get(a.lemmas[verb]) is Status.PLANNED
            auxiliaries = {a.lower[c] for c in a.with_dep(verb, "aux", "auxpass")}
            if is_plan and auxiliaries & {"was", "were", "had"}:
                return True
            if a.lemmas[verb] in ("suppose", "mean") and auxiliaries & {"was", "were", "had"}:
                return True
            if "had" in auxiliaries and self._is_due(verb):
                return True
            if {"to", "have"} <= auxiliaries and a.lower[a.heads[verb]] in ("was", "were"):
                return True
            if a.lemmas[verb] in self.words.report:
                return False
        return False
