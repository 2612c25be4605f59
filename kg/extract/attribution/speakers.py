"""Tokens -> sources: the name that the document gives whoever a phrase stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.attribution.wording import Wording
from kg.extract.coreference.chains import ChainBuilder, ChainDraft, chain_from_draft
from kg.extract.events.drafts import Filler
from kg.extract.events.fillers import FillerFinder
from kg.extract.layers import Mention, MentionForm
from kg.model.account import ActorKind, Attribution, AttributionKind

_ARTICLES = ("a", "an")
_DEFINITE = ("the", "that", "this", "these", "those")
_KNOWN = frozenset((*_DEFINITE, "both", "his", "her", "their", "its"))
_GIVING = frozenset(
    ("release", "issue", "publish", "provide", "post", "distribute", "send", "share", "circulate")
)
_OUTLET_ENDINGS = (" news agency", " newspaper", " magazine", " television", " radio", " tv")
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class SpeakerFinder:
    """Says who a noun or pronoun of one document stands for, as a source."""

    a: Analysis
    wording: Wording
    fillers: FillerFinder
    chains: ChainBuilder
    drafts: Mapping[str, ChainDraft]
    _authors: dict[str, list[tuple[int, Attribution]]] = field(default_factory=dict)

    def at(self, token: int) -> list[Attribution]:
        """The sources that a noun phrase names, with what is coordinated to it."""
        if self.is_record(token):
            return self.author(token)
        mention = self._mention(token)
        if mention and self._is_new(mention):
            return [self._described(mention, mention.kind)]
        found = [s for f in self.fillers.fill(token) for s in self._of_filler(f)]
        return found or self._apposed(token) or self._without_mention(token)

    def is_record(self, token: int) -> bool:
        """Whether the noun is a writing: "a White House statement"."""
        return self.a.lemmas[token] in self.wording.records and self.a.pos[token] != "VERB"

    def author(self, record: int) -> list[Attribution]:
        """Whoever a writing is from; for "the release" the one author of those told of before."""
        own = self._own_author(record)
        if own or self._is_indefinite(record):
            return own
        lemma = self.a.lemmas[record]
        if lemma not in self._authors:
            self._authors[lemma] = list(self._known_authors(lemma))
        known = {source for token, source in self._authors[lemma] if token < record}
        return list(known) if len(known) == 1 else []

    def outlets(self, verb: int, content: int | None) -> list[Attribution]:
        """The news outlets that somebody speaks to: "told Reuters", "in an interview with"."""
        a = self.a
        said = [*a.with_dep(verb, "ccomp", "parataxis"), *([content] if content else [])]
        apart = said + syntax.own_subjects(a, verb)
        passed = {t for above in apart for t in a.subtree(above)}
        found: list[Attribution] = []
        for token in sorted(set(a.subtree(verb)) - passed):
            mention = self._mention(token)
            if mention and mention.head == token and self._is_outlet(mention):
                found.extend(s for f in self.fillers.fill(token) for s in self._of_filler(f))
        return found

    def _apposed(self, token: int) -> list[Attribution]:
        """ "the report's author, Ana Ruiz,": a noun that says nothing by itself."""
        near = self.a.with_dep(token, "appos")
        return [s for at in near for f in self.fillers.fill(at) for s in self._of_filler(f)]

    def _is_new(self, mention: Mention) -> bool:
        """ "two officials", unlike "the two officials", are nobody told of before."""
        plain = mention.form is MentionForm.DESCRIPTION and mention.plural and not mention.members
        first = self.a.lower[mention.phrase.start]
        return plain and mention.kind is ActorKind.GROUP and first not in _KNOWN

    def _known_authors(self, lemma: str) -> Iterator[tuple[int, Attribution]]:
        for token, other in enumerate(self.a.lemmas):
            if other == lemma and self.a.sentence_of[token] >= 0 and self.is_record(token):
                yield from ((token, source) for source in self._own_author(token))

    def _is_indefinite(self, record: int) -> bool:
        children = self.a.with_dep(record, "det")
        return not any(self.a.lower[c] in _DEFINITE for c in children)

    def _own_author(self, record: int) -> list[Attribution]:
        """ "Chile's statement", "a Reuters report", "a readout released by the palace"."""
        a = self.a
        near = a.with_dep(record, "poss", "compound", "nmod", "amod")
        near += syntax.prepositional(a, record, "by", "from")
        for giving in self._given(record):
            near += syntax.agents_of(a, giving) or syntax.prepositional(a, giving, "by", "from")
        verb = a.heads[record]
        if not near and a.deps[record] == "dobj" and a.lemmas[verb] in _GIVING:
            near += syntax.subjects_of(a, verb)
        if not near and a.deps[record] == "nsubjpass" and a.lemmas[verb] in _GIVING:
            near += syntax.agents_of(a, verb)
        return [s for token in near for f in self.fillers.fill(token) for s in self._of_filler(f)]

    def _given(self, record: int) -> list[int]:
        """ "a readout released by", also where "of the talks" stands between."""
        a = self.a
        nouns = (record, *syntax.prepositional(a, record, "of", "on", "about"))
        found = (c for noun in nouns for c in a.with_dep(noun, "acl", "relcl"))
        return [c for c in found if a.lemmas[c] in _GIVING]

    def _of_filler(self, filler: Filler) -> Iterator[Attribution]:
        draft = self.drafts.get(filler.chain)
        if draft is None or draft.kind in (ActorKind.OBJECT, ActorKind.PLACE):
            return
        chain = chain_from_draft(draft, self.fillers.mentions, self.a)
        mention = self.fillers.mentions[filler.mention]
        if self._is_government(mention):
            yield Attribution(mention.name, AttributionKind.ORGANIZATION, chain.key)
            return
        if chain.named or draft.kind is ActorKind.COUNTRY:
            yield Attribution(chain.name, self._kind_named(draft.kind, chain.name), chain.key)
            return
        if mention.form is MentionForm.PRONOUN:
            mention = self.fillers.mentions[draft.mentions[0]]
        yield self._described(self._introduced(mention), draft.kind)

    def _is_government(self, mention: Mention) -> bool:
        """ "Kenya's government": in the chain of the country, but more than its name."""
        described = mention.form is MentionForm.DESCRIPTION and mention.kind is ActorKind.COUNTRY
        return described and mention.core.end - mention.core.start > 1

    def _kind_named(self, kind: ActorKind, name: str) -> AttributionKind:
        if kind is ActorKind.PERSON:
            return AttributionKind.PERSON
        known = self.chains.vocabulary.gazetteer.outlet(name) is not None
        is_outlet = known or name.lower().endswith(_OUTLET_ENDINGS)
        return AttributionKind.OUTLET if is_outlet else AttributionKind.ORGANIZATION

    def _described(self, mention: Mention, kind: ActorKind) -> Attribution:
        name = self._as_written(mention)
        sort = AttributionKind.ANONYMOUS
        if kind is ActorKind.ORGANIZATION:
            sort = self._kind_named(kind, name)
        return Attribution(name, sort, self.chains.chain_of.get(mention.index))

    def _as_written(self, mention: Mention) -> str:
        a, phrase = self.a, mention.phrase
        if a.lower[phrase.start] in _ARTICLES:
            return " ".join(a.phrase(phrase.start, phrase.end).split())
        if a.tags[mention.core.start] == "PRP$" and mention.core.end > mention.core.start + 1:
            return " ".join(a.phrase(mention.core.start + 1, mention.core.end).split())
        return mention.name

    def _introduced(self, mention: Mention) -> Mention:
        """For "the official" the one fuller description before it, where there is but one."""
        a = self.a
        is_bare = mention.core.end - mention.core.start == 1
        if not is_bare or a.lower[mention.phrase.start] not in _DEFINITE:
            return mention
        fuller = {
            " ".join(a.lower[m.core.start : m.core.end]): m
            for m in reversed(self.fillers.mentions[: mention.index])
            if m.form is MentionForm.DESCRIPTION
            and m.plural == mention.plural
            and a.lemmas[m.head] == a.lemmas[mention.head]
            and m.core.end - m.core.start > 1
        }
        return next(iter(fuller.values())) if len(fuller) == 1 else mention

    def _without_mention(self, token: int) -> list[Attribution]:
        """ "people familiar with the matter", "state media": nobody else speaks of them."""
        a = self.a
        known = {a.lemmas[token], a.lower[token]} & self.wording.unnamed
        if not known or self._mention(token):
            return []
        end = max(self._tail(token), default=token) + 1
        start = min((t for t in a.subtree(token) if t < token), default=token)
        if a.lower[start] == "the" and start < token:
            start += 1
        if end - start > _LONGEST:
            end = token + 1
        name = " ".join(a.phrase(start, end).split())
        return [Attribution(name, AttributionKind.ANONYMOUS)]

    def _tail(self, token: int) -> Iterator[int]:
        """What follows the noun directly: "familiar with the matter", not ", who spoke"."""
        a = self.a
        for child in a.with_dep(token, "amod", "prep", "acl"):
            if child > token and a.words[min(a.subtree(child)) - 1] != ",":
                yield from a.subtree(child)

    def _mention(self, token: int) -> Mention | None:
        index = self.fillers.owner[token]
        return self.fillers.mentions[index] if index >= 0 else None

    def _is_outlet(self, mention: Mention) -> bool:
        named = mention.form is MentionForm.NAME and mention.kind is ActorKind.ORGANIZATION
        return named and self.chains.vocabulary.gazetteer.outlet(mention.name) is not None
