"""What adjectives and denials make of an event: "is due in Oslo", "denied that they met"."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.status.modality import Modality
from kg.extract.wordlists import word_lists
from kg.model.account import Status


@dataclass(frozen=True, slots=True)
class Predicates:
    """Reads the predicates of which the event words of one document are a part."""

    a: Analysis
    words: Modality

    def from_complement(self, verb: int) -> Status | None:
        """ "is due in Oslo", "is likely": the adjective decides."""
        a = self.a
        for child in a.with_dep(verb, "acomp"):
            found = self.words.status.get(a.lemmas[child])
            if found in (Status.PLANNED, Status.POSSIBLE) and not a.with_dep(child, "xcomp"):
                return Status.DENIED if syntax.has_negation(a, verb) else found
        return None

    def from_predicate(self, verb: int) -> Status | None:
        """ "It is possible that she will meet": the adjective decides."""
        a, head = self.a, self.a.heads[verb]
        if a.deps[verb] in ("ccomp", "acl") and a.deps[head] in ("acomp", "conj"):
            return self._from_adjectives(head)
        if a.deps[verb] not in ("ccomp", "csubj", "advcl") or a.lemmas[head] != "be":
            return None
        is_reported = any(a.lower[c] == "that" for c in a.with_dep(verb, "mark"))
        if not is_reported and not any(a.lower[c] == "it" for c in a.with_dep(head, "nsubj")):
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

    def under_denial(self, verb: int, own: Status) -> Status:
        """ "denied that the two had met", "dismissed reports that", "nobody believes that"."""
        a, head = self.a, self.a.heads[verb]
        if self.words.status.get(a.lemmas[head]) is Status.DENIED:
            return Status.DENIED
        if a.lemmas[head] == "ensure":
            return Status.POSSIBLE
        if any(a.lower[s] in word_lists().nobody for s in syntax.own_subjects(a, head)):
            return Status.DENIED
        if a.lemmas[head] not in word_lists().hearsay:
            return own
        above = a.heads[head]
        if self.words.status.get(a.lemmas[above]) in (Status.DENIED, Status.DECLINED):
            return Status.DENIED
        return own if a.lemmas[head] in ("report", "claim") else Status.POSSIBLE
