"""Who stands in a slot of a trigger: names, descriptions, lists, pronouns, capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.coreference.pronouns import PronounResolver
from kg.extract.coreference.things import thing_before
from kg.extract.events.drafts import Filler
from kg.extract.events.lists import ListReader
from kg.extract.layers import Mention, MentionForm
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, Certainty

_ACTORS = (
    ActorKind.PERSON,
    ActorKind.COUNTRY,
    ActorKind.ORGANIZATION,
    ActorKind.GROUP,
    ActorKind.OBJECT,
)


@dataclass(frozen=True, slots=True)
class FillerFinder:
    """Finds the parties in the slots of one document's triggers."""

    a: Analysis
    mentions: tuple[Mention, ...]
    owner: tuple[int, ...]
    chains: ChainBuilder
    pronouns: PronounResolver
    lists: ListReader

    def fill(self, token: int, *, taken: frozenset[int] = frozenset()) -> list[Filler]:
        """Everybody in the slot whose grammatical head is `token`, in text order.

        `taken` are tokens that belong to another slot and end a list.
        """
        found: dict[str, Filler] = {}
        token = self._first_named(syntax.described_by(self.a, token))
        for at in self._coordinated(token):
            for filler in self._at(at):
                found.setdefault(filler.chain, filler)
        for filler in self._further_in_list(list(found.values()), taken, self._governor(token)):
            found.setdefault(filler.chain, filler)
        for mention in self.lists.countries_before(
            self.mentions[f.mention] for f in found.values()
        ):
            for filler in self._of_mention(mention):
                found.setdefault(filler.chain, filler)
        for filler in (*self._included(token), *self._leaders(token)):
            found.setdefault(filler.chain, filler)
        return sorted(found.values(), key=lambda f: f.token)

    def _first_named(self, token: int) -> int:
        """ "with Minister Ana Ruiz, | the service reports": the parser has the service for her."""
        a, prep = self.a, self.a.heads[token]
        if a.deps[token] != "pobj" or prep > token:
            return token
        first = self.lists.listed_at(prep + 1)
        if first is None or first.form is not MentionForm.NAME or first.phrase.end > token:
            return token
        closed = a.words[first.phrase.end] == ","
        below = a.heads[first.head] == token or a.heads[first.phrase.start] == token
        return first.head if closed and below and first.kind is ActorKind.PERSON else token

    def thing(self, pronoun: int) -> list[Filler]:
        """The one thing that "it" stands for where only a thing can be meant: "shot it down"."""
        found = thing_before(self.a, self.mentions, pronoun)
        key = self.chains.chain_of.get(found.index) if found else None
        return [Filler(key, pronoun, found.index)] if found and key else []

    def _leaders(self, token: int) -> Iterator[Filler]:
        """ "a delegation led by Ana Ruiz": whoever leads it comes along."""
        a = self.a
        for verb in a.with_dep(token, "acl", "relcl"):
            if a.lemmas[verb] in ("lead", "head") and syntax.is_passive(a, verb):
                for by in syntax.agents_of(a, verb):
                    yield from (f for f in self._at(by) if f.kind is ActorKind.PERSON)

    def _coordinated(self, token: int) -> list[int]:
        """The conjuncts of a slot, without those that start a clause of their own.

        Those inside the first one's phrase only complete it: "ministers of Chile and Peru".
        """
        a, mention = self.a, self._mention_at(token)
        many = mention is not None and mention.form is MentionForm.DESCRIPTION and mention.plural
        inside = mention.phrase if mention is not None and many else ()
        return [
            at
            for at in syntax.conjuncts(a, token)
            if at == token
            or not (syntax.is_verb(a, at) or at in inside or self._acts_elsewhere(at, token))
        ]

    def _acts_elsewhere(self, token: int, first: int) -> bool:
        """ "the pact between Chile and Peru, | Minister Ruiz said": not one more side."""
        mention = self._mention_at(token)
        if mention is None or self.a.deps[mention.head] not in syntax.SUBJECT:
            return False
        return self.a.heads[mention.head] != self._governor(first)

    def _at(self, token: int) -> Iterator[Filler]:
        mention = self._mention_at(token)
        counted = list(self._inside_quantity(token))
        if mention is None or (counted and mention.form is MentionForm.DESCRIPTION):
            yield from counted
            return
        yield from self._of_mention(mention)

    def _mention_at(self, token: int) -> Mention | None:
        index = self.owner[token]
        if index < 0:
            return None
        mention = self.mentions[index]
        return self._titled_around(token, mention) or mention

    def _titled_around(self, token: int, mention: Mention) -> Mention | None:
        """ "with | Republic of X Foreign Minister Ruiz": the country is part of her title."""
        if mention.kind is ActorKind.PERSON or self.a.deps[token] == "poss":
            return None
        for outer in self.mentions[max(0, mention.index - 3) : mention.index]:
            if outer.form is MentionForm.NAME and any(token in title for title in outer.titles):
                behind = outer.core.start > token
                return outer if behind else None
        return None

    def _of_mention(self, mention: Mention) -> Iterator[Filler]:
        if mention.members and mention.form is MentionForm.DESCRIPTION:
            for index in mention.members:
                yield from self._of_mention(self.mentions[index])
            return
        certainty = self._certainty(mention)
        for key in self._keys(mention):
            if key.partition(":")[2].replace(" ", "-") in word_lists().legends:
                continue
            yield Filler(key, mention.phrase.start, mention.index, certainty)

    def _keys(self, mention: Mention) -> tuple[str, ...]:
        """The chains that a mention stands for; none where that stays open."""
        if mention.form is MentionForm.PRONOUN:
            return self.pronouns.resolve(mention)
        pair = self.chains.members.get(mention.index) or self.pronouns.pair(mention)
        if pair:
            return pair
        if mention.kind is ActorKind.PLACE:
            return self._government(mention)
        if self._is_gathering(mention):
            return ()
        if mention.form is MentionForm.DESCRIPTION and self._is_nobody(mention):
            return ()
        key = self.chains.chain_of.get(mention.index)
        return (key,) if key and mention.kind in _ACTORS else ()

    def _is_nobody(self, mention: Mention) -> bool:
        """ "no representatives"; "my son", whose only the speaker knows; "is the first to"."""
        a = self.a
        if a.lower[mention.phrase.start] in ("no", "neither", "my", "our", "your"):
            return True
        above = a.heads[mention.head]
        said_of = a.deps[mention.head] == "attr" and a.lemmas[above] == "be"
        if said_of and syntax.described_by(a, a.heads[above]) == mention.head:
            return False
        key = self.chains.chain_of.get(mention.index)
        return said_of and key is not None and not self._has_name(key)

    def _is_gathering(self, mention: Mention) -> bool:
        """ "the Harbour Dialogue was hosted by Peru": talks by name, no party to them."""
        named = mention.form is MentionForm.NAME
        return named and self.a.lower[mention.core.end - 1] in ("dialogue", "talks", "meeting")

    def _has_name(self, key: str) -> bool:
        return any(
            self.mentions[i].form is MentionForm.NAME for i in self.chains.drafts[key].mentions
        )

    def _government(self, mention: Mention) -> tuple[str, ...]:
        """A capital that acts is its country's government."""
        if mention.capital_of is None:
            return ()
        key = f"country:{mention.capital_of}"
        self.chains.lend(mention, key, ActorKind.COUNTRY)
        return (key,)

    def bodies_before(self, noun: int) -> Iterator[int]:
        """The heads of bodies of states before a noun: "the OPEC Oil Ministers' Meeting"."""
        a = self.a
        owners = a.with_dep(noun, "poss") if a.pos[noun] == "PROPN" else []
        before = [*a.with_dep(noun, "compound", "nmod"), *owners]
        inner = [t for b in before for t in a.with_dep(b, "compound", "nmod")]
        return (t for t in (*before, *inner) if self._is_body_of_states(t))

    def _is_body_of_states(self, token: int) -> bool:
        index = self.owner[token]
        if index < 0:
            return False
        known = self.chains.vocabulary.gazetteer.organization(self.mentions[index].name)
        return known is not None and known.kind == "international"

    def _certainty(self, mention: Mention) -> Certainty:
        a, start = self.a, mention.phrase.start
        tokens = (start - 1, start - 2, *a.children[mention.head])
        hedged = any(
            0 <= t < len(a.words) and a.lower[t] in word_lists().hedges and abs(t - start) < 4
            for t in tokens
        )
        return Certainty.POSSIBLE if hedged else Certainty.CERTAIN

    def _inside_quantity(self, token: int) -> Iterator[Filler]:
        """ "a number of allies", "the ambassadors of Chile and Peru"."""
        if self.a.lower[token] not in word_lists().quantities:
            return
        for inner in syntax.prepositional(self.a, token, "of"):
            for at in self._coordinated(inner):
                yield from self._at(at)

    def _governor(self, token: int) -> int:
        """The verb whose subject the slot is, or -1."""
        return self.a.heads[token] if self.a.deps[token] in syntax.SUBJECT else -1

    def _further_in_list(
        self, found: list[Filler], taken: frozenset[int], verb: int = -1
    ) -> Iterator[Filler]:
        """People that follow in a list which the parser broke off: "A, B, and possibly C".

        `verb` is the one whose subject they all are.
        """
        if not found:
            return
        last = max(found, key=lambda f: f.token)
        mention: Mention | None = self.mentions[last.mention]
        while mention is not None:
            mention = self.lists.next_in_list(mention, taken, verb)
            if mention is not None:
                yield from self._of_mention(mention)

    def _included(self, token: int) -> Iterator[Filler]:
        """ "senior officials, including Ana Ruiz and possibly Bram de Wit"."""
        a, sentence = self.a, self.a.sentence(token)
        limit = min(sentence.end, self._slot_end(token))
        for at in range(token, limit):
            if a.lower[at] in word_lists().list_openers and self._is_list_opener(at):
                yield from self._list_after(at + 1, sentence.end, self._governor(token))

    def _slot_end(self, token: int) -> int:
        """Where the phrase of a slot and what is set off behind it may reach."""
        return max(self.a.subtree(token), default=token) + 4

    def _is_list_opener(self, at: int) -> bool:
        a = self.a
        is_relative = a.deps[at] == "relcl" and a.lower[at].startswith("includ")
        return a.lower[at] == "including" or a.pos[at] == "ADP" or is_relative

    def listed(self, at: int) -> Iterator[Filler]:
        """Everybody in a list that starts at a token, whatever the grammar says of it."""
        at += self.a.lower[at] in ("a", "an")
        return self._list_after(at, self.a.sentence(at).end)

    def _list_after(self, at: int, limit: int, verb: int = -1) -> Iterator[Filler]:
        while at < limit and self.a.lower[at] in word_lists().joiners | {"with"}:
            at += 1
        mention = (self.lists.listed_at(at) or self._mention_at(at)) if at < limit else None
        if mention is not None and self.a.tags[min(mention.phrase.end, limit - 1)] == "POS":
            return
        while mention is not None:
            yield from self._of_mention(mention)
            mention = self.lists.next_in_list(mention, frozenset(), verb)
