"""What the form of a verb says: tense, modals and negation; else what the verb hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.status.climbing import Climb
from kg.extract.status.signs import OFF
from kg.extract.wordlists import word_lists
from kg.model.account import Status
from kg.model.document import ZoneKind


@dataclass(frozen=True, slots=True)
class Forms:
    """Reads the forms of the event verbs of one document."""

    climb: Climb

    def status(self, verb: int, depth: int) -> Status | None:
        """Tense, modals and negation of the verb itself; else what it hangs on."""
        a = self.climb.a
        negated = syntax.has_negation(a, verb)
        helpers = {a.lower[c] for c in a.with_dep(verb, "aux", "auxpass")}
        tag = a.tags[verb]
        shared = self._shared_modal(verb) if not helpers else None
        if shared is not None:
            return self.climb.of_verb(shared, depth + 1)
        if helpers & word_lists().future_modals:
            return Status.DENIED if negated else Status.PLANNED
        if helpers & word_lists().possible_modals:
            return Status.DENIED if negated and "could" in helpers else Status.POSSIBLE
        if "would" in helpers:
            return self._would(verb, negated)
        if "to" in helpers and a.lemmas[a.heads[verb]] == "go" and a.tags[a.heads[verb]] == "VBG":
            return Status.DENIED if negated else Status.PLANNED
        if "to" in helpers:
            return self._infinitive(verb, negated, depth)
        if tag == "VBG" and not helpers & {"is", "are", "was", "were", "been", "'s", "’s", "am"}:
            return self._from_above(verb, negated, depth)
        if tag == "VBN" and not helpers and a.deps[verb] in ("conj", "acl", "advcl", "relcl"):
            return self._bare_participle(verb, negated, depth)
        if tag == "VB" and not helpers & {"did", "does", "do"} and a.deps[verb] != "ROOT":
            return self._from_above(verb, negated, depth)
        if negated:
            return Status.DENIED
        return self._indicative(verb, helpers)

    def _shared_modal(self, verb: int) -> int | None:
        """ "will meet Ruiz, host a dinner and visit Lima": one "will" for all three."""
        a, at = self.climb.a, verb
        while a.deps[at] == "conj" and a.tags[verb] in ("VB", "VBP"):
            at = a.heads[at]
            helpers = {a.lower[c] for c in a.with_dep(at, "aux")}
            if helpers & (
                word_lists().future_modals | word_lists().possible_modals | {"would", "to", "did"}
            ):
                return at
        return None

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
            return self.climb.of_verb(head, depth + 1)
        if not syntax.is_verb(a, head):
            if a.heads[head] == head and a.pos[head] == "PROPN":
                return Status.PLANNED
            if a.deps[head] == "attr" and a.lemmas[a.heads[head]] in ("be", "become"):
                return self.climb.of_verb(a.heads[head], depth + 1)
            above = self.climb.of_noun(head, depth + 1) if a.pos[head] == "NOUN" else None
            return above if above in OFF else Status.POSSIBLE
        if a.deps[verb] == "conj":
            return self.climb.of_verb(head, depth + 1)
        above = self.climb.of_verb(head, depth + 1)
        if a.lemmas[verb] in ("visit", "tour") and a.lemmas[head] in word_lists().motions:
            return above
        if a.lemmas[head] == "summon":
            return above
        return Status.PLANNED if above is None or above.is_held else above

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
            if a.lower[head] in ("for", "of") and syntax.is_verb(a, a.heads[head]):
                return self.climb.of_verb(a.heads[head], depth + 1)
            return self.climb.under_preposition(head, verb, depth)
        decided = self.climb.signs.decided_by(head) if syntax.is_verb(a, head) else None
        if decided is not None and a.deps[verb] in ("xcomp", "dobj", "ccomp"):
            return self.climb.signs.refine(decided, head, negated=False)
        if syntax.is_verb(a, head):
            return self.climb.of_verb(head, depth + 1)
        return (
            self.climb.of_verb(above, depth + 1) if (above := syntax.clause_verb(a, verb)) else None
        )

    def _indicative(self, verb: int, helpers: set[str]) -> Status:
        a = self.climb.a
        tag = a.tags[verb]
        if tag == "VBG":
            past = helpers & {"was", "were", "been"}
            return Status.OCCURRED if past else Status.ONGOING
        if tag in ("VBD", "VBN") or helpers & {"has", "have", "had", "did"}:
            return Status.OCCURRED
        if a.sentence(verb).zone is ZoneKind.HEADLINE or tag == "VB":
            return Status.OCCURRED
        return Status.ONGOING if a.lemmas[verb] == "be" else Status.OCCURRED
