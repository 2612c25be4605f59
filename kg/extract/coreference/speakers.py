"""Who speaks around a pronoun: beside the quotation that holds it, or above its clause."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.attribution.quotations import Quotation, find_quotations
from kg.extract.status.modality import Modality


@dataclass(frozen=True, slots=True)
class Speakers:
    """Finds the speakers around the pronouns of one document."""

    a: Analysis
    modality: Modality
    quotations: tuple[Quotation, ...]

    def beside_quotation(self, token: int) -> frozenset[int]:
        """The subjects of what is said of the quotation around a token.

        "'She is in Lima,' Ruiz said": Ruiz would say "I" of herself.
        """
        around = next((q for q in self.quotations if token in q), None)
        if around is None:
            return frozenset()
        first, last = (self.a.sentence_of[t] for t in (around.start, around.end - 1))
        beside = self._speaking_in(first) | self._speaking_in(last)
        # A quotation that nobody introduces goes on with the one before.
        return beside or (self._speaking_in(first - 1) if first else beside)

    def _speaking_in(self, index: int) -> frozenset[int]:
        a, sentence = self.a, self.a.sentences[index]
        return frozenset(
            subject
            for verb in range(sentence.start, sentence.end)
            if self._is_saying(verb) and not any(verb in q for q in self.quotations)
            for subject in syntax.own_subjects(a, verb)
        )

    def above_clause(self, token: int) -> list[int]:
        """Those who say the clause whose subject is a token: "Ruiz and Bos said they would"."""
        a, verb = self.a, self.a.heads[token]
        above = a.heads[verb]
        if a.deps[token] not in syntax.SUBJECT or a.deps[verb] != "ccomp":
            return []
        if not self._is_saying(above):
            return []
        return [c for s in syntax.own_subjects(a, above) for c in syntax.conjuncts(a, s)]

    def _is_saying(self, verb: int) -> bool:
        return syntax.is_verb(self.a, verb) and self.a.lemmas[verb] in self.modality.report


def find_speakers(a: Analysis, modality: Modality) -> Speakers:
    """The speakers of a document."""
    return Speakers(a, modality, find_quotations(a))
