"""Predications -> claims: with their claimants, and with what they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.attribution.sources import SourceFinder
from kg.extract.claims.drafts import ClaimDraft, Predication
from kg.extract.claims.predications import PredicationFinder
from kg.extract.claims.subjects import SubjectFinder
from kg.model.account import Attribution, Stance

_LONGEST = 15
_CLAUSES = ("relcl", "acl", "appos")
_BESIDE = ("nsubj", "advmod", "appos", "conj", "cc")
_STOPS = frozenset((",", ";", ":", "—", "–", "(", ")", "”", '"', "''", "“", "``"))
_MARKS = "“”\"'‘’ "


@dataclass(frozen=True, slots=True)
class ClaimFinder:
    """Finds the claims of one document."""

    a: Analysis
    predications: PredicationFinder
    subjects: SubjectFinder
    sources: SourceFinder

    def find(self) -> Iterator[ClaimDraft]:
        """All claims that name somebody who makes them and something that they are of."""
        for predication in self.predications.find():
            about = self.subjects.find(predication)
            claimants, sources = self._voices(predication) if about else ((), ())
            if about is None or not claimants:
                continue
            subject = predication.noun if predication.subject is None else predication.subject
            saying = predication.saying
            yield ClaimDraft(
                token=predication.noun,
                cue=self.a.lemmas[saying] if saying is not None else "",
                subject=self._words(subject, *_CLAUSES),
                description=self._description(predication),
                stance=Stance.DENIES if predication.denied else Stance.AFFIRMS,
                about=about,
                claimants=claimants,
                sources=sources,
            )

    def _voices(
        self, predication: Predication
    ) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
        """Who claims it, and who hands that on."""
        if predication.voice is not None:
            return self.sources.named(predication.voice), ()
        verbs = [*self._claiming(predication)]
        if not verbs:
            return self.sources.according(predication.verb), ()
        claimants = next((found for v in verbs if (found := self.sources.voiced(v))), ())
        # "What Oslo calls a trawler is a spy ship, Lima says": Lima does not say that Oslo does.
        others = self.sources.find(verbs[0]) if predication.subject is not None else ()
        return claimants, tuple(source for source in others if source not in claimants)

    def _claiming(self, predication: Predication) -> Iterator[int]:
        """The verb with which it is claimed; behind one without a subject, who says all of it.

        "It is worth stressing that this was a crime," Ruiz said: it is she who stresses it.
        """
        if predication.saying is not None:
            yield predication.saying
        if predication.is_open:
            yield from self.sources.reporting(predication.verb)

    def _description(self, predication: Predication) -> str:
        """Without "by Lima" where that names the claimant: "was called a crime by Lima"."""
        voice = predication.voice
        by = () if voice is None else tuple(self.a.subtree(self.a.heads[voice]))
        return self._words(predication.noun, *_BESIDE, passed=by)

    def _words(self, noun: int, *without: str, passed: Iterable[int] = ()) -> str:
        """The phrase around a noun without article, up to the first break."""
        a = self.a
        inside = set(a.subtree(noun))
        inside -= {*passed} | {t for child in a.with_dep(noun, *without) for t in a.subtree(child)}
        start = noun
        while start - 1 in inside and a.words[start - 1] not in _STOPS:
            start -= 1
        if a.tags[start] == "DT" and start < noun:
            start += 1
        end = noun + 1
        while end in inside and end - start < _LONGEST and a.words[end] not in _STOPS:
            end += 1
        return " ".join(a.phrase(start, end).split()).strip(_MARKS)
