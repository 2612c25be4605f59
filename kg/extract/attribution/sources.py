"""The sources of a sentence: "Ruiz told the AP, officials said", "according to the ministry"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.chains import ChainBuilder, ChainDraft
from kg.extract.events.fillers import FillerFinder
from kg.extract.layers import MentionForm
from kg.extract.status.modality import Modality
from kg.model.account import ActorKind, Attribution, AttributionKind


@dataclass(frozen=True, slots=True)
class SourceFinder:
    """Finds who is named as the source of what a token tells."""

    a: Analysis
    fillers: FillerFinder
    chains: ChainBuilder
    drafts: dict[str, ChainDraft]
    modality: Modality

    def find(self, token: int) -> tuple[Attribution, ...]:
        """Inner to outer; empty where the outlet itself asserts it."""
        found: dict[str, Attribution] = {}
        for attribution in (*self._reporters(token), *self._according_to(token)):
            found.setdefault(attribution.name, attribution)
        return tuple(found.values())

    def _reporters(self, token: int) -> Iterator[Attribution]:
        a = self.a
        at = token
        for above in (*a.ancestors(token),):
            if a.lemmas[above] in self.modality.report and syntax.is_verb(a, above):
                if self._reports(above, at) and not self._is_own_subject(above, token):
                    yield from self._speakers(above)
            at = above
        yield from self._quote_tail(token)

    def _reports(self, verb: int, below: int) -> bool:
        """Whether what is below the verb is its content, not a circumstance of the report."""
        return self.a.deps[below] in ("ccomp", "parataxis", "xcomp", "conj", "dep", "advcl", "dobj")

    def _is_own_subject(self, verb: int, token: int) -> bool:
        """ "announced a visit": the noun itself is what is announced, by its own party."""
        return self.a.heads[token] == verb and self.a.deps[token] in ("nsubj", "nsubjpass")

    def _quote_tail(self, token: int) -> Iterator[Attribution]:
        """ "…, the ministry said": the report hangs below the sentence that it reports."""
        a = self.a
        root = token
        for above in a.ancestors(token):
            root = above
        for child in a.with_dep(root, "ccomp", "parataxis", "advcl", "dep"):
            if a.lemmas[child] in self.modality.report and syntax.own_subjects(a, child):
                if token not in set(a.subtree(child)):
                    yield from self._speakers(child)

    def _speakers(self, verb: int) -> Iterator[Attribution]:
        a = self.a
        subjects = (
            syntax.agents_of(a, verb)
            if syntax.is_passive(a, verb)
            else syntax.subjects_of(a, verb)
        )
        for subject in subjects:
            yield from self._attributions(subject)
        if a.lemmas[verb] == "tell":
            for listener in syntax.objects_of(a, verb):
                yield from (s for s in self._attributions(listener) if s.kind is AttributionKind.OUTLET)

    def _according_to(self, token: int) -> Iterator[Attribution]:
        a, sentence = self.a, self.a.sentence(token)
        for at in range(sentence.start, sentence.end - 2):
            if a.lower[at] == "according" and a.lower[at + 1] == "to":
                for target in a.with_dep(at + 1, "pobj"):
                    yield from self._attributions(target)

    def _attributions(self, token: int) -> Iterator[Attribution]:
        for filler in self.fillers.fill(token):
            mention = self.fillers.mentions[filler.mention]
            draft = self.drafts.get(filler.chain)
            if draft is not None:
                yield Attribution(mention.name, self._kind(draft, filler.chain), filler.chain)

    def _kind(self, draft: ChainDraft, key: str) -> AttributionKind:
        named = any(
            self.fillers.mentions[i].form is MentionForm.NAME for i in draft.mentions
        )
        if draft.kind is ActorKind.GROUP or (draft.kind is ActorKind.PERSON and not named):
            return AttributionKind.ANONYMOUS
        if draft.kind is ActorKind.PERSON:
            return AttributionKind.PERSON
        name = self.fillers.mentions[draft.mentions[0]].name
        is_outlet = self.chains.vocabulary.gazetteer.outlet(name) is not None
        return AttributionKind.OUTLET if is_outlet else AttributionKind.ORGANIZATION
