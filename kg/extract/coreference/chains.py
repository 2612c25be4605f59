"""Mentions -> chains: names first, then descriptions and pronouns with exactly one candidate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.acronyms import find_acronyms
from kg.extract.coreference.namesakes import find_namesakes
from kg.extract.coreference.people import cluster_names
from kg.extract.coreference.post_words import EQUALS
from kg.extract.coreference.posts import SPELLINGS, PostMatcher
from kg.extract.layers import Mention, MentionForm
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.lexicon.forms import fold
from kg.model.account import ActorKind, Chain
from kg.model.document import ZoneKind


@dataclass(slots=True)
class ChainDraft:
    """A chain under construction: its key and the indices of its mentions."""

    key: str
    kind: ActorKind
    mentions: list[int] = field(default_factory=list)


class ChainBuilder:
    """Builds the chains of one document."""

    def __init__(
        self, analysis: Analysis, vocabulary: Vocabulary, mentions: tuple[Mention, ...]
    ) -> None:
        self._a = analysis
        self.vocabulary = vocabulary
        self._mentions = mentions
        self.drafts: dict[str, ChainDraft] = {}
        self.chain_of: dict[int, str] = {}
        self.members: dict[int, tuple[str, ...]] = {}
        self._owners: dict[str, str] = {}
        self._acronyms = dict(find_acronyms(analysis, mentions))
        self.posts = PostMatcher(analysis, vocabulary, mentions, self.chain_of)

    def build(self) -> dict[str, ChainDraft]:
        """The drafts by key; `chain_of` tells the key of every resolved mention."""
        self._chain_people()
        self._chain_names()
        self._chain_descriptions()
        return self.drafts

    def countries(self) -> Mapping[str, str | None]:
        """The country of every place, body and description that a chain stands for."""
        return {
            self.chain_of[m.index]: m.country
            for m in self._mentions
            if m.country and m.index in self.chain_of
        }

    def join(self, mention: Mention, key: str, kind: ActorKind) -> None:
        """Put a mention into a chain, opening the chain where it is new."""
        self.drafts.setdefault(key, ChainDraft(key, kind)).mentions.append(mention.index)
        self.chain_of[mention.index] = key

    def lend(self, mention: Mention, key: str, kind: ActorKind) -> None:
        """Let a mention stand for another chain as well: a capital for its government."""
        draft = self.drafts.setdefault(key, ChainDraft(key, kind))
        if mention.index not in draft.mentions:
            draft.mentions.append(mention.index)

    def _named(self, *kinds: ActorKind) -> list[Mention]:
        return [m for m in self._mentions if m.form is MentionForm.NAME and m.kind in kinds]

    def _chain_people(self) -> None:
        people = self._named(ActorKind.PERSON)
        called = {m.index: self._called(m) for m in people}
        apart = find_namesakes(self._a, [(called[m.index], m) for m in people])
        fullest = cluster_names(called.values(), apart)
        for mention in people:
            key = "person:" + fold(fullest[called[mention.index]])
            self.join(mention, key, ActorKind.PERSON)

    def _called(self, mention: Mention) -> str:
        """The name of a person: for an alias that a user listed, the name of its entry."""
        known = self.vocabulary.gazetteer.own.sure.get(mention.name)
        return known.name if known and mention.gazetteer else mention.name

    def _chain_names(self) -> None:
        for mention in self._named(ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.PLACE):
            if mention.kind is ActorKind.COUNTRY:
                key = f"country:{mention.country}"
            elif mention.kind is ActorKind.PLACE:
                key = f"place:{mention.gazetteer or fold(mention.name)}"
            else:
                key = "organization:" + self._organization_key(mention)
            self.join(mention, key, mention.kind)

    def _organization_key(self, mention: Mention) -> str:
        spelt = self._acronyms.get(mention.name)
        return self._body_key(spelt if spelt is not None else mention)

    def _body_key(self, mention: Mention) -> str:
        if mention.form is MentionForm.DESCRIPTION:
            return self._folded(mention)
        g = self.vocabulary.gazetteer
        known = g.organization(mention.name) or g.outlet(mention.name)
        return fold(known.name if known else mention.name)

    def _chain_descriptions(self) -> None:
        self.posts.read_names()
        for mention in self._mentions:
            if mention.form is not MentionForm.DESCRIPTION:
                continue
            if mention.kind is ActorKind.COUNTRY:
                self.join(mention, f"country:{mention.country}", ActorKind.COUNTRY)
            elif mention.kind is ActorKind.PERSON:
                self._chain_described_person(mention)
            elif mention.kind is ActorKind.ORGANIZATION:
                self._chain_described_body(mention)
            elif mention.kind is ActorKind.PLACE:
                self.join(mention, f"place:{mention.gazetteer}", ActorKind.PLACE)
            elif mention.kind is ActorKind.OBJECT:
                self._chain_thing(mention)
            else:
                self.join(mention, f"{mention.kind}:{self._joined(mention)}", mention.kind)
                self.members[mention.index] = self.posts.holders_of_posts(mention)

    def _chain_described_person(self, mention: Mention) -> None:
        named = self._predicated_of(mention) or self.posts.person_described(mention)
        key = named or self._described_before(mention)
        self.join(mention, key or f"person:{self._described(mention)}", ActorKind.PERSON)

    def _described_before(self, mention: Mention) -> str | None:
        """ "The envoy of Peru was called in. The envoy left": the one who was described so."""
        words = set(self._folded(mention).split())
        if self._a.lower[mention.phrase.start] != "the" or self._a.lemmas[mention.head] in EQUALS:
            return None
        fitting = {
            key
            for key, draft in self.drafts.items()
            if draft.kind is ActorKind.PERSON and self._is_described_so(draft, words, mention)
        }
        return fitting.pop() if len(fitting) == 1 else None

    def _is_described_so(self, draft: ChainDraft, words: set[str], mention: Mention) -> bool:
        first = self._mentions[draft.mentions[0]]
        return (
            first.form is MentionForm.DESCRIPTION
            and not first.members
            and self._a.lemmas[first.head] == self._a.lemmas[mention.head]
            and words < set(draft.key.partition(":")[2].split())
        )

    def _described(self, mention: Mention) -> str:
        """The words of a description; "his counterpart" of another one is somebody else."""
        words = self._folded(mention)
        if self._a.lemmas[mention.head] not in EQUALS:
            return words
        owners = self.posts.people_before(mention)
        owner = owners[0] if len(owners) == 1 else ""
        first = self._owners.setdefault(words, owner)
        return f"{words} of {owner}" if owner and first and owner != first else words

    def _predicated_of(self, mention: Mention) -> str | None:
        """ "Ruiz will be the first minister to visit": the description is said of the subject."""
        a, head = self._a, mention.head
        if a.deps[head] != "attr" or a.lemmas[a.heads[head]] not in ("be", "become"):
            return None
        verb = a.heads[head]
        subjects = a.with_dep(verb, "nsubj") or syntax.subjects_of(a, verb)
        if subjects and a.tags[subjects[0]] in ("WP", "WDT") and a.deps[verb] == "relcl":
            subjects = [a.heads[verb]]
        if not subjects or a.with_dep(verb, "neg"):
            return None
        return next(
            (
                self.chain_of[m.index]
                for m in self._named(ActorKind.PERSON)
                if m.head == subjects[0] or subjects[0] in m.core
            ),
            None,
        )

    def _chain_described_body(self, mention: Mention) -> None:
        """ "the ministry" is the one named body of the document that is a ministry."""
        head = self._a.lemmas[mention.head]
        if self._a.lower[mention.phrase.start] == "the" and mention.country is None:
            fitting = {
                key
                for key, draft in self.drafts.items()
                if draft.kind is ActorKind.ORGANIZATION and key.endswith(" " + head)
            }
            if len(fitting) == 1 and mention.core.end - mention.core.start == 1:
                self.join(mention, fitting.pop(), ActorKind.ORGANIZATION)
                return
        self.join(mention, f"organization:{self._folded(mention)}", ActorKind.ORGANIZATION)

    def _chain_thing(self, mention: Mention) -> None:
        """ "A Kenyan patrol boat … the boat": the one thing before that has the longer name."""
        words = self._folded(mention)
        known = {
            key
            for key, draft in self.drafts.items()
            if draft.kind is ActorKind.OBJECT and self._is_same_thing(draft, words, mention)
        }
        key = known.pop() if len(known) == 1 else f"object:{words}"
        self.join(mention, key, ActorKind.OBJECT)

    def _is_same_thing(self, draft: ChainDraft, words: str, mention: Mention) -> bool:
        """Whether the thing is called again, or was called for short in a headline before."""
        known = draft.key.partition(":")[2]
        before = (self._mentions[index].phrase.start for index in draft.mentions)
        if all(self._a.sentence(token).zone is ZoneKind.HEADLINE for token in before):
            return _is_called(words, known) or _is_called(known, words)
        new = self._a.lower[mention.phrase.start] in ("a", "an", "another")
        return not new and _is_called(known, words)

    def _joined(self, mention: Mention) -> str:
        """The description of a group; the same for all ways to say whose ministers they are.

        "Chile-Peru foreign ministers", "the foreign ministers of Peru and Chile".
        """
        countries = self.posts.countries_of(mention)
        if len(countries) < 2:
            return self._folded(mention)
        posts = self.posts.words_of(mention) & (word_lists().post_heads | word_lists().portfolios)
        return " ".join((*sorted(posts), *sorted(countries))) if posts else self._folded(mention)

    def _folded(self, mention: Mention) -> str:
        """The description without spelling variants, counts and quotation marks."""
        words = [SPELLINGS.get(w, w) for w in fold(mention.name).split()]
        kept = [w for w in words if any(c.isalpha() for c in w) and w not in word_lists().counts]
        return " ".join(kept or words)


def _is_called(full: str, short: str) -> bool:
    """Whether a thing may be called so for short: "boat" for a patrol boat."""
    whole, part = full.split(), short.split()
    return whole[-1:] == part[-1:] and set(part) <= set(whole)


def chain_from_draft(draft: ChainDraft, mentions: tuple[Mention, ...], a: Analysis) -> Chain:
    """The finished chain: fullest name, other forms, country, first place in the text."""
    own = [mentions[i] for i in draft.mentions if mentions[i].form is not MentionForm.PRONOUN]
    names = [m for m in own if m.form is MentionForm.NAME] or own
    used = Counter(m.name for m in names if m.kind is draft.kind is ActorKind.COUNTRY)
    best = max(names, key=lambda m: _fullness(m, used[m.name]))
    aliases = {m.name for m in own} | {_whole(m, a) for m in own}
    countries = {m.country for m in own if m.country}
    return Chain(
        key=draft.key,
        kind=draft.kind,
        name=best.name,
        span=a.span(best.core.start, best.core.end),
        aliases=tuple(sorted(aliases - {best.name})),
        country=countries.pop() if len(countries) == 1 else None,
        named=best.form is MentionForm.NAME,
        gazetteer=next((m.gazetteer for m in own if m.gazetteer), None),
    )


def _fullness(mention: Mention, used: int) -> tuple[int, int, int, int]:
    """The longest name of a person or body; of a country the one that is used most."""
    return used, len(mention.name.split()), len(mention.name), -mention.phrase.start


def _whole(mention: Mention, a: Analysis) -> str:
    """Title and name as they stand, without what follows the name."""
    start = mention.phrase.start if mention.titles else mention.core.start
    return " ".join(a.phrase(start, mention.core.end).split())
