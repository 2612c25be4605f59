"""What the form of a verb says: tense, modals and negation; else what the verb hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.status.climbing import Climb
from kg.extract.status.signs import OFF
from kg.extract.wordlists import word_lists
from kg.model.account import Status
from kg.model.document import ZoneKind

_BELOW = ("conj", "acl", "advcl", "relcl")
_PROGRESSIVE = frozenset(("is", "are", "was", "were", "been", "'s", "’s", "am"))
_WHEN = frozenset(("when", "once", "until", "before", "after"))
_EMPHATIC = frozenset(("did", "does", "do"))


@dataclass(frozen=True, slots=True)
class Forms:
    """Reads the forms of the event verbs of one document."""

    climb: Climb

    def status(self, verb: int, depth: int) -> Status | None:
        """Tense, modals and negation of the verb itself; else what it hangs on."""
        a = self.climb.a
        if self._is_set_aside(verb):
            return None if self._is_done_after_all(verb) else Status.DENIED
        seen = self._seen_by(verb)
        if seen is not None:
            return self.climb.of_verb(seen, depth + 1)
        negated = syntax.has_negation(a, verb)
        auxiliaries = {a.lower[c] for c in a.with_dep(verb, "aux", "auxpass")}
        shared = self._shared_modal(verb) if not auxiliaries else None
        if shared is not None:
            return self.climb.of_verb(shared, depth + 1)
        if auxiliaries & _modals():
            return self._modal(verb, auxiliaries, negated)
        if "to" in auxiliaries:
            return self._behind_to(verb, negated, depth)
        return self._without_modal(verb, auxiliaries, negated, depth)

    def _without_modal(
        self, verb: int, auxiliaries: set[str], negated: bool, depth: int
    ) -> Status | None:
        a = self.climb.a
        if self._is_bare(verb, auxiliaries):
            return self._from_above(verb, negated, depth)
        if a.tags[verb] == "VBN" and not auxiliaries and a.deps[verb] in _BELOW:
            return self._bare_participle(verb, negated, depth)
        return Status.DENIED if negated else self._indicative(verb, auxiliaries)

    def _is_set_aside(self, verb: int) -> bool:
        """ "to listen rather than meet", "instead of meeting": the other thing was chosen."""
        a = self.climb.a
        start = min((verb, *a.with_dep(verb, "aux", "neg")))
        return tuple(a.lower[max(0, start - 2) : start]) in (("rather", "than"), ("instead", "of"))

    def _is_done_after_all(self, verb: int) -> bool:
        """ "Instead of meeting in the palace, they met in a café": only the place was another."""
        a = self.climb.a
        return any(a.lemmas[t] == a.lemmas[verb] for t in a.ancestors(verb))

    def _seen_by(self, verb: int) -> int | None:
        """ "a summit that will see them meet", "helped them meet": as real as the verb above."""
        a, above = self.climb.a, self.climb.a.heads[verb]
        bare = a.tags[verb] in ("VB", "VBP") and not a.with_dep(verb, "aux", "mark", "neg")
        below = a.deps[verb] in ("ccomp", "xcomp") and syntax.is_verb(a, above)
        return above if bare and below and a.lemmas[above] in word_lists().lets else None

    def _modal(self, verb: int, auxiliaries: set[str], negated: bool) -> Status:
        if auxiliaries & word_lists().future_modals:
            return Status.DENIED if negated else Status.PLANNED
        if auxiliaries & word_lists().possible_modals:
            return Status.DENIED if negated and "could" in auxiliaries else Status.POSSIBLE
        return self._would(verb, negated)

    def _behind_to(self, verb: int, negated: bool, depth: int) -> Status | None:
        a, head = self.climb.a, self.climb.a.heads[verb]
        if a.lemmas[head] == "go" and a.tags[head] == "VBG":
            return Status.DENIED if negated else Status.PLANNED
        if self._is_hearsay(head):
            told_back = any(a.lower[c] == "have" for c in a.with_dep(verb, "aux"))
            return Status.POSSIBLE if told_back and not negated else None
        return self._infinitive(verb, negated, depth)

    def _is_bare(self, verb: int, auxiliaries: set[str]) -> bool:
        """Whether a gerund or infinitive has no tense of its own."""
        a = self.climb.a
        if a.tags[verb] == "VBG":
            return not auxiliaries & _PROGRESSIVE
        return a.tags[verb] == "VB" and not auxiliaries & _EMPHATIC and a.deps[verb] != "ROOT"

    def _shared_modal(self, verb: int) -> int | None:
        """ "will meet Ruiz, host a dinner and visit Lima": one "will" for all three."""
        a, at = self.climb.a, verb
        while a.deps[at] in ("conj", "dep") and a.tags[verb] in ("VB", "VBP"):
            at = a.heads[at]
            auxiliaries = {a.lower[c] for c in a.with_dep(at, "aux")}
            if auxiliaries & (
                word_lists().future_modals | word_lists().possible_modals | {"would", "to", "did"}
            ):
                return at
            infinitive = self._infinitive_before(at, verb)
            if infinitive is not None:
                return infinitive
        return None

    def _infinitive_before(self, above: int, verb: int) -> int | None:
        """ "were | to talk first, then meet", "is due | to talk and meet": one "to" for both."""
        a = self.climb.a
        if a.tags[verb] != "VB" or a.tags[above] == "VB":
            return None
        due = (above, *a.with_dep(above, "acomp"))
        found = [t for word in due for t in a.with_dep(word, "xcomp") if above < t < verb]
        return next((t for t in found if syntax.is_opened_by(a, t, "to")), None)

    def _would(self, verb: int, negated: bool) -> Status:
        """ "said she would meet" reports a plan; any other "would" is a supposition."""
        a = self.climb.a
        for above in a.ancestors(verb):
            if syntax.is_verb(a, above) and a.lemmas[above] in self.climb.words.report | {"agree"}:
                return Status.DENIED if negated else Status.PLANNED
        if a.with_dep(verb, "aux") and any(a.lower[c] == "have" for c in a.children[verb]):
            return Status.DENIED
        return Status.POSSIBLE

    def _infinitive(self, verb: int, negated: bool, depth: int) -> Status | None:
        a, head = self.climb.a, self.climb.a.heads[verb]
        if head == verb:
            return Status.DENIED if negated else Status.PLANNED
        decided = self.climb.signs.decided_by(head)
        if decided is not None:
            return self.climb.signs.refine(decided, head, negated)
        if a.lemmas[head] == "be" and a.deps[verb] == "xcomp":
            return Status.DENIED if negated or syntax.has_negation(a, head) else Status.PLANNED
        if a.deps[verb] == "xcomp" and a.lemmas[head] in self.climb.words.carry | {"continue"}:
            return self._carried(head, depth)
        if not syntax.is_verb(a, head):
            return self._below_noun(head, depth)
        return Status.DENIED if negated else self._below_verb(verb, head, depth)

    def _is_hearsay(self, head: int) -> bool:
        """ "are said to meet often", "is believed to have met him"."""
        a = self.climb.a
        said = a.lemmas[head] in self.climb.words.report | {"believe", "think", "know"}
        return said and syntax.is_passive(a, head)

    def _carried(self, head: int, depth: int) -> Status | None:
        """ "began to meet"; "was able to meet" is a fact, "is able to meet" is an offer."""
        a = self.climb.a
        if a.deps[head] != "acomp":
            return self.climb.of_verb(head, depth + 1)
        above = self.climb.of_verb(a.heads[head], depth + 1)
        return Status.POSSIBLE if above is Status.ONGOING else above

    def _below_verb(self, verb: int, head: int, depth: int) -> Status | None:
        """ "stopped to meet Ruiz": the aim of what is above lies ahead of it."""
        above = self.climb.of_verb(head, depth + 1)
        if above is None and self.climb.signs.is_habit(head):
            return None
        lies_ahead = not self._is_as_real(verb, head) and (above is None or above.is_held)
        return Status.PLANNED if lies_ahead else above

    def _is_as_real(self, verb: int, head: int) -> bool:
        """ "flew to visit troops", "was summoned to meet": done with what is above."""
        a = self.climb.a
        visits = a.lemmas[verb] in ("visit", "tour") and a.lemmas[head] in word_lists().motions
        return a.deps[verb] == "conj" or visits or a.lemmas[head] == "summon"

    def _is_headed(self, noun: int) -> bool:
        """ "Ruiz to meet Bos", "Peruvian president to visit Oslo", as headlines put it."""
        a = self.climb.a
        in_headline = a.sentence(noun).zone is ZoneKind.HEADLINE
        decides = self.climb.words.status.get(a.lemmas[noun]) is not None
        return a.pos[noun] == "PROPN" or (in_headline and not decides)

    def _below_noun(self, noun: int, depth: int) -> Status | None:
        """ "a plan to meet", "Ruiz to meet Bos", "is the first to visit"."""
        a = self.climb.a
        if a.heads[noun] == noun and self._is_headed(noun):
            return Status.PLANNED
        if a.deps[noun] == "attr" and a.lemmas[a.heads[noun]] in ("be", "become"):
            return self.climb.of_verb(a.heads[noun], depth + 1)
        if a.lemmas[noun] in word_lists().openings:
            return None
        if a.deps[noun] == "acomp" and a.lemmas[noun] in word_lists().delights:
            return self._enjoyed(a.heads[noun], depth)
        above = self.climb.of_noun(noun, depth + 1) if a.pos[noun] == "NOUN" else None
        if a.lemmas[noun] == "unable":
            return Status.DENIED
        return above if above in OFF else Status.POSSIBLE

    def _enjoyed(self, verb: int, depth: int) -> Status | None:
        """ "was happy to meet" is a fact, "is happy to meet" may be an offer."""
        above = self.climb.of_verb(verb, depth + 1)
        return above if above is None or self.climb.a.tags[verb] == "VBD" else None

    def _bare_participle(self, verb: int, negated: bool, depth: int) -> Status | None:
        a = self.climb.a
        if a.deps[verb] == "conj":
            return self.climb.of_verb(a.heads[verb], depth + 1)
        if negated:
            return Status.DENIED
        return Status.OCCURRED

    def _from_above(self, verb: int, negated: bool, depth: int) -> Status | None:
        """A gerund or bare infinitive is as real as what it hangs on."""
        a, head = self.climb.a, self.climb.a.heads[verb]
        if negated:
            return Status.DENIED
        if head == verb:
            return Status.ONGOING if a.tags[verb] == "VBG" else None
        if a.deps[verb] in ("pcomp", "pobj"):
            return self._behind_preposition(verb, head, depth)
        if a.deps[verb] == "csubj" and a.tags[head] == "VBZ":
            return None
        decided = self.climb.signs.decided_by(head) if syntax.is_verb(a, head) else None
        if decided is not None and a.deps[verb] in ("xcomp", "dobj", "ccomp"):
            return self.climb.signs.refine(decided, head, negated=False)
        above = head if syntax.is_verb(a, head) else syntax.clause_verb(a, verb)
        return self.climb.of_verb(above, depth + 1) if above is not None else None

    def _behind_preposition(self, verb: int, prep: int, depth: int) -> Status | None:
        a = self.climb.a
        if a.lower[prep] == "without":
            return Status.DENIED
        if a.lower[prep] in ("for", "of") and syntax.is_verb(a, a.heads[prep]):
            return self.climb.of_verb(a.heads[prep], depth + 1)
        return self.climb.under_preposition(prep, verb, depth)

    def _is_yet_to_come(self, verb: int) -> bool:
        """ "when she goes to Lima", "by the time they meet", "at 3 p.m. she meets them"."""
        a = self.climb.a
        timed = a.deps[verb] == "relcl" and a.lemmas[a.heads[verb]] in ("time", "day", "moment")
        if timed or self.climb.signs.is_timetabled(verb):
            return True
        opened = a.with_dep(verb, "advmod", "mark")
        return a.deps[verb] == "advcl" and any(a.lower[c] in _WHEN for c in opened)

    def _when_it_comes(self, verb: int) -> Status | None:
        """A plan; beside a clause of the past a habit: "never smiled when he meets envoys"."""
        a = self.climb.a
        above = syntax.clause_verb(a, verb)
        if above is None:
            return Status.PLANNED
        auxiliaries = {a.lower[c] for c in a.with_dep(above, "aux")}
        is_past = a.tags[above] in ("VBD", "VBN") and not auxiliaries & _modals()
        return None if is_past else Status.PLANNED

    def _is_only_advised(self, verb: int) -> bool:
        """ "recommends that travellers postpone their trips": advice, not a fact."""
        a = self.climb.a
        at = verb
        while a.deps[at] == "conj":
            at = a.heads[at]
        head = a.heads[at]
        return (
            a.tags[verb] in ("VB", "VBP")
            and a.deps[at] == "ccomp"
            and (a.lemmas[head] in word_lists().advices)
        )

    def _indicative(self, verb: int, auxiliaries: set[str]) -> Status | None:
        a = self.climb.a
        tag = a.tags[verb]
        if tag == "VBG":
            past = auxiliaries & {"was", "were", "been"}
            return Status.OCCURRED if past else Status.ONGOING
        if tag in ("VBD", "VBN") or auxiliaries & {"has", "have", "had", "did"}:
            return Status.OCCURRED
        if self._is_only_advised(verb):
            return Status.POSSIBLE
        if a.sentence(verb).zone is ZoneKind.HEADLINE or tag == "VB":
            return Status.OCCURRED
        if self._is_yet_to_come(verb):
            return self._when_it_comes(verb)
        return Status.ONGOING if a.lemmas[verb] == "be" else Status.OCCURRED


def _modals() -> frozenset[str]:
    return word_lists().future_modals | word_lists().possible_modals | {"would"}
