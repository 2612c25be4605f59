"""Pronouns and "the two": resolved only where exactly one reading remains.

He and she stand for the subject of the clause before, or for the only person around; "the two"
and "both leaders" for the two who were last told to meet. A wrong person is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.bodies import body_above, body_before
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.coreference.pair_posts import are_called, joins_two_peoples, may_hold
from kg.extract.coreference.speakers import Speakers
from kg.extract.layers import Mention, MentionForm
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

_PEOPLE = (ActorKind.PERSON, ActorKind.GROUP)
# Sentences over which "they" may still be the two who met.
_NEAR = 4
# How far behind them "the officials" can still be two who met; "the two officials" at any distance.
_CLOSE = 2


@dataclass(slots=True)
class PronounResolver:
    """Resolves pronouns and pairs of one document, with what was read so far.

    `pairs` grows while events are read: sentence index and the two chains that met there.
    """

    a: Analysis
    mentions: tuple[Mention, ...]
    chains: ChainBuilder
    speakers: Speakers
    pairs: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    _by_sentence: dict[int, list[Mention]] = field(default_factory=dict)
    _gender: dict[str, str] = field(default_factory=dict)
    _titles: dict[str, set[str]] = field(default_factory=dict)
    _resolved: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            index = self.a.sentence_of[mention.head]
            self._by_sentence.setdefault(index, []).append(mention)
            self._note_gender(mention)

    def _note_gender(self, mention: Mention) -> None:
        key = self.chains.chain_of.get(mention.index)
        if key is None:
            return
        words = {w for t in mention.titles for w in self.a.lower[t.start : t.end]}
        self._titles.setdefault(key, set()).update(words)
        if words & word_lists().female_titles:
            self._gender[key] = "f"
        elif words & word_lists().male_titles:
            self._gender.setdefault(key, "m")

    def resolve(self, mention: Mention) -> tuple[str, ...]:
        """The chain of a personal pronoun, the pair behind "they", or nothing."""
        if mention.plural:
            return self._speaking_of_themselves(mention)
        if mention.index not in self._resolved:
            self._resolved[mention.index] = ()
            self._resolved[mention.index] = self._antecedent(mention)
        return self._resolved[mention.index]

    def _speaking_of_themselves(self, mention: Mention) -> tuple[str, ...]:
        """ "Ruiz and Bos said they would go": those who speak, or else the pair before."""
        above = self.speakers.above_clause(mention.head)
        several = len(above) > 1 or any(self.a.tags[t] in ("NNS", "NNPS") for t in above)
        if not several:
            spoken = self._pair_of(above, mention)
            return spoken or self._subjects_before(mention) or self._pair_still(mention)
        near = self._by_sentence.get(self.a.sentence_of[mention.head], ())
        said_by = {m.head: m for m in near if m.index in self.chains.chain_of}
        return tuple(self.chains.chain_of[said_by[t].index] for t in above if t in said_by)

    def _subjects_before(self, mention: Mention) -> tuple[str, ...]:
        """ "The envoys arrived on Monday. They met Bos": the several of the sentence before."""
        sentence = self.a.sentence(mention.head)
        if mention.head != sentence.start or not self._is_subject(mention.head):
            return ()
        near = self._by_sentence.get(sentence.index - 1, ())
        actors = [m for m in near if m.kind in _PEOPLE and m.index in self.chains.chain_of]
        people = [m for m in actors if self._is_main_subject(m.head)]
        several = people if len(people) > 1 or any(m.plural for m in people) else ()
        if any(m.form is MentionForm.DESCRIPTION and not m.plural for m in several):
            return ()
        return tuple(dict.fromkeys(key for m in several for key in self._keys(m)))

    def _is_main_subject(self, token: int) -> bool:
        """Whether a subject, or one joined with it, is that of the sentence's own verb."""
        a, token = self.a, self._first_joined(token)
        verb = a.heads[token]
        return a.deps[token] in ("nsubj", "nsubjpass") and a.heads[verb] == verb

    def _pair_of(self, speaker: list[int], mention: Mention) -> tuple[str, ...]:
        """ "Ruiz said they had met": the pair to which she belongs."""
        keys = {
            self.chains.chain_of.get(m.index)
            for m in self._by_sentence.get(self.a.sentence_of[mention.head], ())
            if m.head in speaker
        }
        hers = [pair for _, pair in self.pairs if keys & set(pair)]
        return hers[-1] if hers else ()

    def _pair_still(self, mention: Mention) -> tuple[str, ...]:
        """The pair before, unless the sentence has by then spoken of anybody else."""
        pair = self._pair_before(mention)
        sentence = self.a.sentence_of[mention.head]
        strangers = any(
            not set(self._keys(m)) & set(pair)
            for m in self._people(sentence)
            if m.phrase.end <= mention.phrase.start
        )
        countries = any(
            m.kind is ActorKind.COUNTRY and m.index in self.chains.chain_of
            for m in self._by_sentence.get(sentence, ())
            if m.phrase.end <= mention.phrase.start and self._is_subject(m.head)
        )
        return () if strangers or countries or self._group_since(pair, sentence) else pair

    def _group_since(self, pair: tuple[str, ...], sentence: int) -> bool:
        """Whether others are told of behind those who met: "officials spoke", "aides said"."""
        groups = (m for m in self._since(pair, sentence) if m.kind is ActorKind.GROUP)
        return any(m.index in self.chains.chain_of and not self.pair(m) for m in groups)

    def _since(self, pair: tuple[str, ...], sentence: int) -> Iterator[Mention]:
        """The mentions between the sentence in which two met and a later one."""
        told = max((s for s, p in self.pairs if p == pair), default=sentence)
        for at in range(told + 1, sentence):
            yield from self._by_sentence.get(at, ())

    def _named_in_brackets(self, mention: Mention) -> tuple[str, ...]:
        """ "he [Ruiz] had left": the editor says who it is."""
        a, at = self.a, mention.phrase.end
        if a.words[at : at + 1] != ("[",):
            return ()
        inside = [m for m in self._people(a.sentence_of[mention.head]) if m.core.start == at + 1]
        return self._keys(inside[0]) if inside else ()

    def _antecedent(self, mention: Mention) -> tuple[str, ...]:
        named = self._named_in_brackets(mention)
        if named:
            return named
        if mention.kind is ActorKind.ORGANIZATION:
            return self._body(mention)
        sentence = self.a.sentence_of[mention.head]
        inside = [m for m in self._people(sentence) if m.phrase.end <= mention.phrase.start]
        owner = self._owner(mention, inside)
        if owner:
            return owner
        if inside:
            return self._parallel(inside, mention) or self._one(inside, mention)
        return self._one(self._people(sentence - 1), mention)

    def _owner(self, mention: Mention, inside: list[Mention]) -> tuple[str, ...]:
        """ "met Ruiz, who is on her first visit": whose it is, the subject of the clause says."""
        a, verb = self.a, syntax.clause_verb(self.a, mention.head)
        if a.tags[mention.head] != "PRP$" or verb is None or syntax.is_passive(a, verb):
            return ()
        subjects = syntax.subjects_of(a, verb)
        return self._one([m for m in inside if m.head in subjects], mention)

    def _body(self, mention: Mention) -> tuple[str, ...]:
        """ "it": the body that speaks, or the one that the sentence before is about."""
        sentence = self.a.sentence_of[mention.head]
        beside, before = (self._bodies(at) for at in (sentence, sentence - 1))
        return body_above(self.a, mention, beside) or body_before(self.a, mention, before)

    def _bodies(self, sentence: int) -> list[tuple[int, str]]:
        """Head and chain of the countries and bodies of a sentence."""
        chain_of = self.chains.chain_of
        return [
            (m.head, chain_of[m.index])
            for m in self._by_sentence.get(sentence, ())
            if m.kind in (ActorKind.COUNTRY, ActorKind.ORGANIZATION) and m.index in chain_of
        ]

    def _parallel(self, people: list[Mention], pronoun: Mention) -> tuple[str, ...]:
        """ "praised Ruiz and invited her": an object takes up the object before it."""
        a = self.a
        verb = a.heads[pronoun.head]
        if a.deps[pronoun.head] != "dobj" or a.deps[verb] != "conj":
            return ()
        first = a.heads[verb]
        objects = {
            key
            for m in people
            if a.heads[m.head] == first and a.deps[m.head] in ("dobj", "oprd")
            for key in self._keys(m)
        }
        return (objects.pop(),) if len(objects) == 1 else ()

    def _keys(self, mention: Mention) -> tuple[str, ...]:
        if mention.form is MentionForm.PRONOUN:
            return self.resolve(mention)
        return self.pair(mention) or (self.chains.chain_of[mention.index],)

    def _people(self, sentence: int) -> list[Mention]:
        """The people of a sentence, with the pronouns that stand for one."""
        return [
            m
            for m in self._by_sentence.get(sentence, ())
            if m.kind is ActorKind.PERSON
            and (m.index in self.chains.chain_of or m.form is MentionForm.PRONOUN)
            and not self._is_capacity(m)
        ]

    def _is_capacity(self, mention: Mention) -> bool:
        """ "served as a member": what somebody is, not somebody."""
        a = self.a
        is_described = mention.form is MentionForm.DESCRIPTION
        return is_described and a.lower[a.heads[mention.head]] == "as"

    def _one(self, people: list[Mention], pronoun: Mention) -> tuple[str, ...]:
        """The only person, else the only subject, of the right gender."""
        silent = {
            key
            for token in self.speakers.beside_quotation(pronoun.head)
            for m in self._people(self.a.sentence_of[token])
            if m.head == token
            for key in self._keys(m)
        }
        wanted = "f" if self.a.lower[pronoun.head] in word_lists().female_pronouns else "m"
        fitting = [
            (m, key)
            for m in people
            for key in self._keys(m)
            if key not in silent and self._gender.get(key, wanted) == wanted
        ]
        for among in (fitting, self._subjects(fitting), self._subjects(fitting, main=True)):
            keys = {key for _, key in among}
            if len(keys) == 1:
                return (keys.pop(),)
        return ()

    def _subjects(
        self, people: list[tuple[Mention, str]], *, main: bool = False
    ) -> list[tuple[Mention, str]]:
        """Those that are subjects, or with `main` subjects of the sentence's own verb."""
        is_one = self._is_main_subject if main else self._is_subject
        return [(m, key) for m, key in people if is_one(m.head)]

    def _is_subject(self, token: int) -> bool:
        """A subject, or joined with one: in "Ruiz and Bos left" both are."""
        return self.a.deps[self._first_joined(token)] in ("nsubj", "nsubjpass")

    def _first_joined(self, token: int) -> int:
        a = self.a
        while a.deps[token] == "conj" and a.heads[token] != token:
            token = a.heads[token]
        return token

    def pair(self, mention: Mention) -> tuple[str, ...]:
        """For "the two leaders", "both sides", "the ministers": those who met last."""
        a = self.a
        if mention.form is not MentionForm.DESCRIPTION or not mention.plural:
            return ()
        if a.deps[mention.head] == "conj":
            # "met Ruiz and the two leaders signed": in a list they would be others than those.
            return ()
        if mention.country and not joins_two_peoples(a, self.chains.vocabulary.gazetteer, mention):
            return ()
        words = a.lower[mention.phrase.start : mention.phrase.end]
        counted = any(w in ("two", "both") for w in words)
        bare = len(words) == 2 and words[0] == "the"
        counted = counted or joins_two_peoples(a, self.chains.vocabulary.gazetteer, mention)
        if a.lemmas[mention.head] not in word_lists().pair_heads or not (counted or bare):
            return ()
        pair = self._pair_before(mention, two=counted, within=None if counted else _NEAR)
        if not counted and not are_called(self._titles_of(pair), a.lemmas[mention.head]):
            pair = self._pair_before(mention, two=counted, within=_CLOSE)
        if not counted and self._others_since(pair, mention):
            return ()
        return pair if may_hold(self._titles_of(pair), words) else ()

    def _titles_of(self, keys: tuple[str, ...]) -> list[set[str]]:
        return [self._titles.get(key, set()) for key in keys]

    def _others_since(self, pair: tuple[str, ...], mention: Mention) -> bool:
        """Whether other people are named behind those who met: "the officials" may mean them."""
        since = self._since(pair, self.a.sentence_of[mention.head])
        people = (m for m in since if m.form is MentionForm.NAME and m.kind is ActorKind.PERSON)
        return any(not set(self._keys(m)) <= set(pair) for m in people)

    def _pair_before(
        self, mention: Mention, *, two: bool = False, within: int | None = None
    ) -> tuple[str, ...]:
        sentence = self.a.sentence_of[mention.head]
        earlier = [(s, p) for s, p in self.pairs if s <= sentence and (len(p) == 2 or not two)]
        if not earlier:
            return ()
        nearest = earlier[-1][0]
        if mention.form is MentionForm.PRONOUN:
            within = _NEAR
        if within is not None and sentence - nearest > within:
            return ()
        candidates = {p for s, p in earlier if s == nearest}
        return candidates.pop() if len(candidates) == 1 else ()
