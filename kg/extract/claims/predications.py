"""Where a sentence gives a description of something: "called it a crime", "is a trawler"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.attribution.reports import ReportReader
from kg.extract.attribution.wording import Wording
from kg.extract.claims.drafts import Predication
from kg.extract.claims.wording import ClaimWording

_NOUNS = frozenset(("NN", "NNS"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_RELATIVE = frozenset(("WDT", "WP"))
# "not only a trawler", "no longer a trawler": it is or was one.
_PARTLY = frozenset(("only", "just", "merely", "simply", "longer"))
_UNTOLD = frozenset(("DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"))


@dataclass(frozen=True, slots=True)
class PredicationFinder:
    """Finds the descriptions that the sentences of one document give as somebody's words."""

    a: Analysis
    wording: ClaimWording
    saying: Wording
    reports: ReportReader

    def find(self) -> Iterator[Predication]:
        """All of them, in text order of their verbs."""
        a = self.a
        for sentence in a.sentences:
            if a.words[sentence.end - 1] == "?":
                continue
            for verb in range(sentence.start, sentence.end):
                if syntax.is_verb(a, verb):
                    yield from (p for p in self._at(verb) if self._describes(p.noun))

    def _at(self, verb: int) -> Iterator[Predication]:
        lemma = self.a.lemmas[verb]
        if lemma in self.wording.names and self._is_told(verb):
            yield from self._named(verb)
        if lemma in self.wording.likens and self._is_told(verb):
            yield from self._likened(verb)
        if lemma == "be":
            yield from self._equated(verb)

    def _describes(self, noun: int) -> bool:
        return self.a.tags[noun] in _NOUNS and self.a.entities[noun] not in _UNTOLD

    def _is_told(self, verb: int) -> bool:
        """Whether it is said to be claimed: not "may call", "refused to call", "did not call"."""
        a = self.a
        auxiliaries = syntax.with_aux(a, verb)
        hedged = any(a.tags[t] in ("MD", "TO") for t in auxiliaries)
        untold = a.with_dep(verb, "neg") or self._is_conditional(verb) or self._is_of_other(verb)
        return not (hedged or untold)

    def _is_of_other(self, verb: int) -> bool:
        """ "Chile objected to Peru calling it a crime": not Chile calls it so."""
        a = self.a
        return a.tags[verb] == "VBG" and a.deps[verb] == "advcl" and a.deps[verb - 1] == "pobj"

    def _is_conditional(self, verb: int) -> bool:
        return any(self.a.lower[m] in ("if", "whether", "unless") for m in self.a.children[verb])

    def _named(self, verb: int) -> Iterator[Predication]:
        """ "called the raid a crime", "the raid was called a crime", "considers it a crime"."""
        a = self.a
        for clause in a.with_dep(verb, "ccomp"):
            if a.tags[clause] in _NOUNS:
                subjects = a.with_dep(clause, "nsubj")
                yield from (Predication(verb, s, clause, saying=verb) for s in subjects)
        nouns, objects = a.with_dep(verb, "oprd"), a.with_dep(verb, "dobj", "nsubjpass")
        if not nouns and len(objects) == 2:
            nouns = objects[1:]
        for noun in nouns:
            subject = self._described(verb, objects)
            if subject is None or subject != noun:
                voice = self._gapped(noun, nouns[0]) or self._agent_behind(verb, noun)
                yield Predication(verb, subject, noun, saying=verb, voice=voice)

    def _gapped(self, noun: int, first: int) -> int | None:
        """ "what Oslo calls a trawler and Lima | a spy ship": the verb counts twice."""
        joined = [c for c in self.a.with_dep(first, "conj") if c < noun]
        return joined[-1] if noun != first and joined else None

    def _agent_behind(self, verb: int, noun: int) -> int | None:
        """ "was called a crime by Lima": the parser hangs "by" on the crime."""
        if not syntax.is_passive(self.a, verb) or syntax.agents_of(self.a, verb):
            return None
        return next(iter(syntax.prepositional(self.a, noun, "by")), None)

    def _likened(self, verb: int) -> Iterator[Predication]:
        """ "described the raid as a crime", "the raid was denounced as a crime"."""
        a = self.a
        behind = a.with_dep(verb, "prep")
        for prep in behind:
            if a.lower[prep] != "as":
                continue
            objects = a.with_dep(verb, "dobj", "nsubjpass")
            if a.lemmas[verb] == "refer":
                objects += syntax.prepositional(a, verb, "to")
            subject = self._described(verb, objects)
            for noun in a.with_dep(prep, "pobj"):
                yield Predication(verb, subject, noun, saying=verb)

    def _described(self, verb: int, objects: list[int]) -> int | None:
        """What is described by a verb with these objects; a relative stands for its noun."""
        a = self.a
        subject = next((o for o in objects if a.tags[o] not in _RELATIVE), None)
        if subject is not None:
            return subject
        return a.heads[verb] if a.deps[verb] in ("relcl", "acl") else None

    def _equated(self, verb: int) -> Iterator[Predication]:
        """ "insisted that it was a trawler", where the clause is somebody's words."""
        a = self.a
        nouns = a.with_dep(verb, "attr")
        if not nouns or self._is_conditional(verb) or not self._is_asserted(verb):
            return
        saying = self._saying_of(verb)
        if saying is None and a.deps[verb] not in ("ROOT", "parataxis"):
            return
        taken_back = saying is not None and a.lemmas[saying] in self.wording.denies
        negated = bool(a.with_dep(verb, "neg")) or self._has_no(nouns[0])
        if taken_back and negated:
            return
        subject = self._subject_of(verb, saying)
        if subject is None and self._relative_before(verb) is None:
            return
        denied = taken_back or negated
        said = Predication(verb, subject, nouns[0], denied, saying, is_open=not taken_back)
        yield said
        for other in self._set_against(nouns[0]):
            yield replace(said, noun=other, denied=not denied)

    def _is_asserted(self, verb: int) -> bool:
        """A plain "is" or "was", "had been", or the "being" of "denied being"."""
        a = self.a
        if any(a.lower[c] in _PARTLY for c in a.children[verb]):
            return False
        auxiliaries = syntax.with_aux(a, verb)
        if any(a.tags[t] in ("MD", "TO") for t in auxiliaries):
            return False
        perfect = a.tags[verb] == "VBN" and any(a.lemmas[t] == "have" for t in auxiliaries)
        return a.tags[verb] in _FINITE or perfect or self._is_gerund(verb)

    def _is_gerund(self, verb: int) -> bool:
        return self.a.tags[verb] == "VBG" and self.a.deps[verb] in ("xcomp", "pcomp")

    def _has_no(self, noun: int) -> bool:
        return any(self.a.lower[c] == "no" for c in self.a.with_dep(noun, "det"))

    def _set_against(self, noun: int) -> list[int]:
        """ "a trawler, not a spy ship": both are said of it, one to be and one not to be."""
        a = self.a
        beside = a.with_dep(noun, "appos", "conj")
        return [b for b in beside if a.lower[min(a.subtree(b)) - 1] == "not"]

    def _saying_of(self, verb: int) -> int | None:
        """The verb whose own content the clause is, or which takes such content back."""
        a, above = self.a, self.a.heads[verb]
        if self._relative_before(verb) is not None:
            return verb - 1
        if a.deps[verb] in ("acl", "relcl") and a.lemmas[above] in self.wording.alleges:
            denying = a.heads[above]
            taken = a.deps[above] == "dobj" and a.lemmas[denying] in self.wording.denies
            return denying if taken and self._is_told(denying) else None
        if a.deps[verb] == "pcomp" and a.lemmas[a.heads[above]] in self.saying.accusations:
            return a.heads[above] if self._is_told(a.heads[above]) else None
        if a.deps[verb] in ("ccomp", "xcomp") and a.lemmas[above] in self.wording.denies:
            return above if self._is_told(above) else None
        first = next(iter(self.reports.above(verb)), None)
        return first[0] if first and first[1] == verb else None

    def _subject_of(self, verb: int, saying: int | None) -> int | None:
        """The head of what is described, through relatives and gerunds."""
        a = self.a
        own = a.with_dep(verb, "nsubj")
        relative = self._relative_before(verb)
        if relative is None and own and a.tags[own[0]] not in _RELATIVE:
            return own[0]
        if saying is None or (relative is not None and a.lower[relative] == "what"):
            return None
        if self._is_gerund(verb):
            accused = a.lemmas[saying] in self.saying.accusations
            found = a.with_dep(saying, "dobj", "nsubjpass") if accused else []
            return next(iter(found or a.with_dep(saying, "nsubj")), None)
        return a.heads[saying] if a.deps[saying] == "relcl" else None

    def _relative_before(self, verb: int) -> int | None:
        """The relative word of "that Oslo insisted | was a trawler", "what Lima claims | is"."""
        a, saying = self.a, verb - 1
        if saying < a.sentence(verb).start or a.lemmas[saying] not in self.saying.verbs:
            return None
        near = (c for c in (*a.children[saying], *a.children[verb]) if c < saying)
        return next((c for c in near if a.tags[c] in _RELATIVE), None)
