"""Climbing from an event word to what decides whether it happened.

The climb follows the grammar: auxiliaries first ("will meet"), then what the infinitive or the
noun hangs on ("plans to meet", "rejected an offer of talks"). The answer is None where nothing
decides: then nothing is claimed.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.status.modality import Modality
from kg.model.account import Status
from kg.model.document import ZoneKind

_HIGHEST = 12
_WILL = frozenset(("will", "'ll", "’ll", "shall", "wo"))
_MAY = frozenset(("may", "might", "could", "can", "ca", "should", "must"))
_OFF = (Status.POSTPONED, Status.CANCELLED, Status.DECLINED, Status.DENIED)
_HABITS = frozenset("regularly often usually frequently always routinely periodically".split())
_NOBODY = frozenset("nobody none neither few".split())
_HEARSAY = frozenset("report claim rumor rumour allegation suggestion speculation".split())
_MOTION = frozenset("fly travel go head come journey".split())
_IF = frozenset(("if", "unless", "whether", "should"))
_OFF_PARTICLES = {
    ("put", "off"): Status.POSTPONED,
    ("push", "back"): Status.POSTPONED,
    ("call", "off"): Status.CANCELLED,
    ("turn", "down"): Status.DECLINED,
    ("rule", "out"): Status.DENIED,
}


@dataclass(frozen=True, slots=True)
class Assessor:
    """Tells the status of event words of one document."""

    a: Analysis
    words: Modality

    def of_verb(self, verb: int, depth: int = 0) -> Status | None:
        """The status of what a verb tells."""
        if depth > _HIGHEST:
            return None
        if self._is_conditional(verb):
            return Status.POSSIBLE
        if self.a.lemmas[verb] in ("be", "remain", "seem", "appear", "look", "become"):
            due = self._from_complement(verb)
            if due is not None:
                return due
        predicate = self._from_predicate(verb)
        if predicate is not None:
            return predicate
        own = self._from_form(verb, depth)
        if own is not None and own.is_held and self.a.deps[verb] in ("ccomp", "xcomp", "acl"):
            return self._under_denial(verb, own)
        if own is Status.OCCURRED and self._is_habit(verb):
            return None
        return own

    def _is_habit(self, verb: int) -> bool:
        """ "meets regularly with her ministers" tells of no one meeting."""
        a = self.a
        return a.tags[verb] in ("VBZ", "VBP") and any(
            a.lower[c] in _HABITS for c in a.with_dep(verb, "advmod", "npadvmod")
        )

    def _from_complement(self, verb: int) -> Status | None:
        """ "is due in Oslo", "is likely": the adjective decides."""
        a = self.a
        for child in a.with_dep(verb, "acomp"):
            found = self.words.status.get(a.lemmas[child])
            if found in (Status.PLANNED, Status.POSSIBLE) and not a.with_dep(child, "xcomp"):
                return Status.DENIED if syntax.has_negation(a, verb) else found
        return None

    def _from_predicate(self, verb: int) -> Status | None:
        """ "It is possible that she will meet": the adjective decides."""
        a, head = self.a, self.a.heads[verb]
        if a.deps[verb] in ("ccomp", "acl") and a.deps[head] in ("acomp", "conj"):
            return self._from_adjectives(head)
        if a.deps[verb] not in ("ccomp", "csubj", "advcl") or a.lemmas[head] != "be":
            return None
        if not any(a.lower[c] == "that" for c in a.with_dep(verb, "mark")):
            if not any(a.lower[c] == "it" for c in a.with_dep(head, "nsubj")):
                return None
        for child in a.with_dep(head, "acomp", "attr"):
            found = self.words.status.get(a.lemmas[child])
            if found in (Status.POSSIBLE, Status.PLANNED):
                return Status.DENIED if syntax.has_negation(a, head) else found
        return None

    def _from_adjectives(self, word: int) -> Status | None:
        """ "It is possible, but not yet confirmed, that …"."""
        a = self.a
        words = [word, *a.ancestors(word)][:3]
        words += [c for w in words for c in a.with_dep(w, "acomp")]
        if any(self.words.status.get(a.lemmas[w]) is Status.POSSIBLE for w in words):
            return Status.POSSIBLE
        return None

    def of_noun(self, noun: int, depth: int = 0) -> Status | None:
        """The status of what a noun names: a visit, talks, a call."""
        if depth > _HIGHEST:
            return None
        modified = self._from_modifiers(noun)
        if modified in _OFF:
            return modified
        governed = self._from_governor(noun, depth)
        if governed in _OFF:
            return governed
        return modified or governed

    def of_incident(self, noun: int) -> Status | None:
        """The status of an attack or a clash: told of as a fact unless words make it possible.

        "any attack", "an attack would" tell of none.
        """
        a = self.a
        modified = self._from_modifiers(noun)
        if modified is not None:
            return modified
        articles = {a.lower[c] for c in a.with_dep(noun, "det")}
        if articles & {"any", "every", "no", "another"}:
            return None
        governed = self._from_governor(noun, 0)
        if governed is not None and not governed.is_held and articles & {"a", "an"}:
            return None
        return Status.OCCURRED

    def _from_modifiers(self, noun: int) -> Status | None:
        """ "a planned visit", "no meeting", "the postponed talks"."""
        a = self.a
        for child in a.with_dep(noun, "amod", "compound", "nmod", "det", "neg", "advmod"):
            if a.lower[child] in ("no", "neither"):
                return Status.DENIED
            if a.deps[child] in ("amod", "nmod") and a.pos[child] in ("ADJ", "VERB"):
                found = self.words.status.get(a.lower[child])
                if found is not None:
                    return found
        return None

    def _from_governor(self, noun: int, depth: int) -> Status | None:
        a, head, dep = self.a, self.a.heads[noun], self.a.deps[noun]
        if head == noun:
            return self._from_participle(noun)
        if dep in ("conj", "appos"):
            return self.of_noun(head, depth + 1) if not syntax.is_verb(a, head) else None
        if dep in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "dative"):
            return self._from_verb(head, noun, depth)
        if dep in ("pobj", "pcomp"):
            return self._from_preposition(head, noun, depth)
        if dep in ("compound", "poss", "nmod"):
            return self.of_noun(head, depth + 1) if not syntax.is_verb(a, head) else None
        return None

    def _from_participle(self, noun: int) -> Status | None:
        """A headline without a verb: "Visit to Oslo postponed"."""
        for child in self.a.with_dep(noun, "acl"):
            found = self.words.status.get(self.a.lemmas[child])
            if found is not None:
                return found
        return None

    def _from_verb(self, verb: int, noun: int, depth: int) -> Status | None:
        """What a verb says of a noun that is its subject or object; the last verb decides."""
        a = self.a
        found = self._one_verb(verb, noun, depth)
        for joined in a.with_dep(verb, "conj"):
            if syntax.is_verb(a, joined) and not syntax.own_subjects(a, joined):
                later = self._one_verb(joined, noun, depth)
                if later in _OFF:
                    found = later
        return found

    def _one_verb(self, verb: int, noun: int, depth: int) -> Status | None:
        a = self.a
        lemma = a.lemmas[verb]
        if self._unconfirmed(verb):
            return Status.POSSIBLE
        happening = self.of_verb(verb, depth + 1)
        decided = self._decided_by(verb)
        is_theme = a.deps[noun] in ("dobj", "nsubjpass") or a.deps[verb] == "acl"
        if a.deps[noun] == "dobj" and lemma in self.words.carry:
            return happening
        if decided is not None and is_theme:
            if syntax.has_negation(a, verb) and decided in _OFF:
                return Status.POSSIBLE if decided is Status.DENIED else Status.PLANNED
            return self._as_decided(decided, happening)
        if lemma == "be" and a.deps[noun] == "nsubj":
            under = self._under_way(verb)
            if under is not None:
                return under
        if lemma in self.words.carry or a.deps[noun] in ("nsubj", "attr"):
            return happening if happening is not Status.ONGOING or lemma != "be" else None
        if happening is Status.OCCURRED and a.tags[verb] in ("VBD", "VBN", "VBG"):
            return Status.OCCURRED if self._is_definite(noun) else None
        return Status.PLANNED if happening is Status.PLANNED else None

    def _as_decided(self, decided: Status, happening: Status | None) -> Status:
        """ "may cancel the visit" leaves the visit planned."""
        if decided in _OFF and happening in (Status.POSSIBLE, Status.DENIED):
            return Status.PLANNED
        if decided is Status.PLANNED and happening is Status.DENIED:
            return Status.DENIED
        return decided

    def _under_way(self, verb: int) -> Status | None:
        """ "Talks are under way", "a visit is under discussion"."""
        words = {self.a.lower[t] for t in self.a.subtree(verb)}
        if "underway" in words or {"under", "way"} <= words:
            return Status.ONGOING
        if "under" in words and words & {"discussion", "consideration", "preparation"}:
            return Status.POSSIBLE
        return None

    def _unconfirmed(self, verb: int) -> bool:
        """ "has not been confirmed" says neither that it will be nor that it will not."""
        a = self.a
        return a.lemmas[verb] in ("confirm", "announce", "decide", "finalize", "set", "schedule") and (
            syntax.has_negation(a, verb)
        )

    def _decided_by(self, token: int) -> Status | None:
        a = self.a
        lemma = a.lemmas[token]
        for particle in a.with_dep(token, "prt", "advmod", "prep"):
            found = _OFF_PARTICLES.get((lemma, a.lower[particle]))
            if found is not None:
                return found
        return self.words.status.get(lemma)

    def _is_definite(self, noun: int) -> bool:
        a = self.a
        return any(
            a.deps[c] == "poss" or a.lower[c] in ("the", "this", "that", "these", "those")
            for c in a.children[noun]
        )

    def _from_preposition(self, prep: int, noun: int, depth: int) -> Status | None:
        a, word = self.a, self.a.lower[prep]
        head = a.heads[prep]
        if head == prep:
            return None
        if a.deps[prep] == "prep" and a.pos[head] == "ADP":
            return self._from_preposition(head, noun, depth + 1)
        if not syntax.is_verb(a, head):
            return self._from_noun_above(head, word, depth)
        above = self.of_verb(head, depth + 1)
        decided = self._decided_by(head)
        if word in self.words.awaited:
            return self._awaited(above, decided)
        if word == "on" and a.lemmas[head] in ("embark", "agree"):
            return above if a.lemmas[head] == "embark" else Status.PLANNED
        if word == "since":
            return Status.OCCURRED
        if word in ("after", "following") and self._any_held(head, depth):
            return Status.OCCURRED
        if word in self.words.presupposed:
            return above if above is None or not above.is_held else Status.OCCURRED
        if decided is not None and word in ("to", "with", "of", "about"):
            return self._as_decided(decided, above)
        return above if word == "with" else None

    def _any_held(self, verb: int, depth: int) -> bool:
        """ "agreed to restore ties after talks": one told fact is enough for what came before."""
        verbs = [v for v in (verb, *self.a.ancestors(verb)) if syntax.is_verb(self.a, v)]
        return any((s := self.of_verb(v, depth + 1)) is not None and s.is_held for v in verbs[:3])

    def _awaited(self, above: Status | None, decided: Status | None) -> Status | None:
        """What lies ahead of a happening is planned, or only asked for."""
        if decided in (Status.POSSIBLE, Status.DECLINED):
            return decided
        if above is None or above.is_held:
            return Status.PLANNED
        return above

    def _from_noun_above(self, head: int, word: str, depth: int) -> Status | None:
        """ "a request for a meeting", "plans for a visit", "the postponement of talks"."""
        a = self.a
        decided = self.words.status.get(a.lemmas[head]) if a.pos[head] == "NOUN" else None
        above = self.of_noun(head, depth + 1) if a.pos[head] in ("NOUN", "PROPN") else None
        if decided in (Status.POSSIBLE, Status.PLANNED) and above in _OFF:
            return above
        if decided is not None and word in ("for", "of", "to", "about", "at"):
            return decided
        if word == "since":
            return Status.OCCURRED
        if word in ("during", "after", "following", "at", "in", "from", "of", "with", "on"):
            return above
        return None

    def _from_form(self, verb: int, depth: int) -> Status | None:
        """Tense, modals and negation of the verb itself; else what it hangs on."""
        a = self.a
        negated = syntax.has_negation(a, verb)
        helpers = {a.lower[c] for c in a.with_dep(verb, "aux", "auxpass")}
        tag = a.tags[verb]
        shared = self._shared_modal(verb) if not helpers else None
        if shared is not None:
            return self.of_verb(shared, depth + 1)
        if helpers & _WILL:
            return Status.DENIED if negated else Status.PLANNED
        if helpers & _MAY:
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
        a, at = self.a, verb
        while a.deps[at] == "conj" and a.tags[verb] in ("VB", "VBP"):
            at = a.heads[at]
            helpers = {a.lower[c] for c in a.with_dep(at, "aux")}
            if helpers & (_WILL | _MAY | {"would", "to", "did"}):
                return at
        return None

    def _would(self, verb: int, negated: bool) -> Status:
        """ "said she would meet" reports a plan; any other "would" is a supposition."""
        a = self.a
        for above in a.ancestors(verb):
            if syntax.is_verb(a, above) and a.lemmas[above] in self.words.report | {"agree"}:
                return Status.DENIED if negated else Status.PLANNED
        if a.with_dep(verb, "aux") and any(a.lower[c] == "have" for c in a.children[verb]):
            return Status.DENIED
        return Status.POSSIBLE

    def _infinitive(self, verb: int, negated: bool, depth: int) -> Status | None:
        a, head = self.a, self.a.heads[verb]
        if head == verb:
            return Status.DENIED if negated else Status.PLANNED
        decided = self._decided_by(head)
        if decided is not None:
            return self._refine(decided, head, negated)
        if a.lemmas[head] == "be" and a.deps[verb] == "xcomp":
            return Status.DENIED if negated or syntax.has_negation(a, head) else Status.PLANNED
        if a.deps[verb] == "xcomp" and a.lemmas[head] in self.words.carry | {"continue"}:
            return self.of_verb(head, depth + 1)
        if not syntax.is_verb(a, head):
            if a.heads[head] == head and a.pos[head] == "PROPN":
                return Status.PLANNED
            if a.deps[head] == "attr" and a.lemmas[a.heads[head]] in ("be", "become"):
                return self.of_verb(a.heads[head], depth + 1)
            above = self.of_noun(head, depth + 1) if a.pos[head] == "NOUN" else None
            return above if above in _OFF else Status.POSSIBLE
        if a.deps[verb] == "conj":
            return self.of_verb(head, depth + 1)
        above = self.of_verb(head, depth + 1)
        if a.lemmas[verb] in ("visit", "tour") and a.lemmas[head] in _MOTION:
            return above
        if a.lemmas[head] == "summon":
            return above
        return Status.PLANNED if above is None or above.is_held else above

    def _refine(self, decided: Status, governor: int, negated: bool) -> Status:
        """ "does not plan to meet" is no plan; "had hoped to meet" neither."""
        if decided in (Status.PLANNED, Status.POSSIBLE) and (
            negated or syntax.has_negation(self.a, governor)
        ):
            return Status.DENIED
        if decided is Status.PLANNED and self._is_conditional(governor):
            return Status.POSSIBLE
        return decided

    def _bare_participle(self, verb: int, negated: bool, depth: int) -> Status | None:
        a = self.a
        if a.deps[verb] == "conj":
            return self.of_verb(a.heads[verb], depth + 1)
        if negated:
            return Status.DENIED
        return Status.OCCURRED

    def _from_above(self, verb: int, negated: bool, depth: int) -> Status | None:
        """A gerund or bare infinitive is as real as what it hangs on."""
        a, head = self.a, self.a.heads[verb]
        if negated:
            return Status.DENIED
        if head == verb:
            return Status.ONGOING if a.tags[verb] == "VBG" else None
        if a.deps[verb] in ("pcomp", "pobj"):
            if a.lower[head] in ("for", "of") and syntax.is_verb(a, a.heads[head]):
                return self.of_verb(a.heads[head], depth + 1)
            return self._from_preposition(head, verb, depth)
        decided = self._decided_by(head) if syntax.is_verb(a, head) else None
        if decided is not None and a.deps[verb] in ("xcomp", "dobj", "ccomp"):
            return self._refine(decided, head, negated=False)
        if syntax.is_verb(a, head):
            return self.of_verb(head, depth + 1)
        return self.of_verb(above, depth + 1) if (above := syntax.clause_verb(a, verb)) else None

    def _indicative(self, verb: int, helpers: set[str]) -> Status:
        a = self.a
        tag = a.tags[verb]
        if tag == "VBG":
            past = helpers & {"was", "were", "been"}
            return Status.OCCURRED if past else Status.ONGOING
        if tag in ("VBD", "VBN") or helpers & {"has", "have", "had", "did"}:
            return Status.OCCURRED
        if a.sentence(verb).zone is ZoneKind.HEADLINE or tag == "VB":
            return Status.OCCURRED
        return Status.ONGOING if a.lemmas[verb] == "be" else Status.OCCURRED

    def is_lapsed(self, token: int) -> bool:
        """Whether a plan is told as one of an earlier time: "had been planned", "was slated"."""
        a = self.a
        above = [t for t in (token, *a.ancestors(token)) if syntax.is_verb(a, t)][:3]
        for verb in above:
            is_plan = self.words.status.get(a.lemmas[verb]) is Status.PLANNED
            helpers = {a.lower[c] for c in a.with_dep(verb, "aux", "auxpass")}
            if is_plan and helpers & {"was", "were", "had"}:
                return True
            if a.lemmas[verb] in ("suppose", "mean") and helpers & {"was", "were", "had"}:
                return True
            if a.lemmas[verb] in self.words.report:
                return False
        return False

    def _is_conditional(self, verb: int) -> bool:
        """Whether the clause, or one that it depends on, is an if-clause."""
        a = self.a
        at = verb
        for _ in range(_HIGHEST):
            marks = a.with_dep(at, "mark")
            if any(a.lower[m] in _IF for m in marks):
                return True
            if a.deps[at] not in ("xcomp", "conj", "ccomp", "acl") or a.heads[at] == at:
                return False
            at = a.heads[at]
        return False

    def _under_denial(self, verb: int, own: Status) -> Status:
        """ "denied that the two had met", "dismissed reports that", "nobody believes that"."""
        a, head = self.a, self.a.heads[verb]
        if self.words.status.get(a.lemmas[head]) is Status.DENIED:
            return Status.DENIED
        if any(a.lower[s] in _NOBODY for s in syntax.own_subjects(a, head)):
            return Status.DENIED
        if a.lemmas[head] not in _HEARSAY:
            return own
        above = a.heads[head]
        if self.words.status.get(a.lemmas[above]) in (Status.DENIED, Status.DECLINED):
            return Status.DENIED
        return own if a.lemmas[head] in ("report", "claim") else Status.POSSIBLE
