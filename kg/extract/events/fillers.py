"""Who stands in a slot of a trigger: names, descriptions, lists, pronouns, capitals."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.coreference.pronouns import PronounResolver
from kg.extract.events.drafts import Filler
from kg.extract.layers import Mention, MentionForm
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind, Certainty

# Words in brackets: "(D-Ohio)", "(Labour, Leeds)".
_LONGEST_ASIDE = 8
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
    timed: frozenset[int] = frozenset()

    def fill(self, token: int, *, taken: frozenset[int] = frozenset()) -> list[Filler]:
        """Everybody in the slot whose grammatical head is `token`, in text order.

        `taken` are tokens that belong to another slot and end a list.
        """
        found: dict[str, Filler] = {}
        for at in self._coordinated(token):
            for filler in self._at(at):
                found.setdefault(filler.chain, filler)
        for filler in self._further_in_list(list(found.values()), taken, self._governor(token)):
            found.setdefault(filler.chain, filler)
        for filler in self._earlier_countries(list(found.values())):
            found.setdefault(filler.chain, filler)
        for filler in self._included(token):
            found.setdefault(filler.chain, filler)
        return sorted(found.values(), key=lambda f: f.token)

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
            if at == token or not (syntax.is_verb(a, at) or at in inside)
        ]

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
        said_of = a.deps[mention.head] == "attr" and a.lemmas[a.heads[mention.head]] == "be"
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
        """The heads of bodies of states before a noun: "the OPEC oil ministers meeting"."""
        a = self.a
        before = a.with_dep(noun, "compound", "nmod")
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
            mention = self._next_in_list(mention, taken, verb)
            if mention is not None:
                yield from self._of_mention(mention)

    def _next_in_list(
        self, mention: Mention, taken: frozenset[int], verb: int = -1
    ) -> Mention | None:
        a = self.a
        limit = a.sentence(mention.head).end
        end = self._past_aside(mention.phrase.end, limit)
        at = self._past_time(end, limit)
        timed = at > end
        joined = False
        while at < limit and a.lower[at] in word_lists().joiners:
            joined = joined or a.lower[at] in (",", ";", "and", "&", "well", "along", "together")
            at += 1
        if not joined or at >= limit or at in taken:
            return None
        if timed and not {"and", "well", "along"} & set(a.lower[end:at]):
            return None
        following = self._listed_at(at) or self._starting_at(at - 1)
        if following is None or self._is_apposition(following):
            return None
        if following.kind is not mention.kind and mention.kind is ActorKind.COUNTRY:
            return None
        return None if self._starts_clause(following, verb) else following

    def _earlier_countries(self, found: list[Filler]) -> Iterator[Filler]:
        """ "the governments of Chile, Peru, Kenya and Ghana, which met": what the parser cut off.

        Two countries in a row are no list yet: "in Kenya, Chile met Peru".
        """
        named = [self.mentions[f.mention] for f in found]
        countries = [m for m in named if m.kind is ActorKind.COUNTRY]
        first = min(countries, key=lambda m: m.phrase.start, default=None)
        earlier: list[Mention] = []
        while first is not None:
            first = self._country_before(first)
            if first is not None:
                earlier.append(first)
        if len(countries) > 1 and len(earlier) > 1:
            for mention in earlier:
                yield from self._of_mention(mention)

    def _country_before(self, mention: Mention) -> Mention | None:
        """The country right before in a list with commas."""
        a = self.a
        at = mention.phrase.start - 1
        at -= a.lower[at] == "the"
        if at < 1 or a.words[at] != ",":
            return None
        owner = self.owner[at - 1]
        before = self.mentions[owner] if owner >= 0 else None
        if before is None or before.kind is not ActorKind.COUNTRY:
            return None
        return before if before.phrase.end == at else None

    def _past_aside(self, at: int, limit: int) -> int:
        """What stands in brackets behind a name is no part of the list: "Ruiz (R-TX) and Bos"."""
        if at >= limit or self.a.words[at] != "(":
            return at
        closing = range(at + 2, min(at + _LONGEST_ASIDE, limit))
        return next((t + 1 for t in closing if self.a.words[t] == ")"), at)

    def _past_time(self, at: int, limit: int) -> int:
        """A list may go on behind a time: "with Ruiz on Sunday, as well as De Wit"."""
        end = at + 1 if at + 1 < limit and self.a.lower[at] in ("on", "in") else at
        if end not in self.timed:
            return at
        while end < limit and end in self.timed:
            end += 1
        return end

    def _is_apposition(self, mention: Mention) -> bool:
        """ "Ana Ruiz, an old friend": said of the name before it, not one more."""
        a = self.a
        single = mention.form is MentionForm.DESCRIPTION and not mention.plural
        return single and a.lower[mention.phrase.start] in ("a", "an")

    def _starting_at(self, token: int) -> Mention | None:
        """The longest mention of people that starts at a token."""
        index = bisect_left(self.mentions, token, key=lambda m: m.phrase.start)
        for mention in self.mentions[index : index + 4]:
            if (
                mention.phrase.start == token
                and mention.kind in (ActorKind.PERSON, ActorKind.GROUP)
                and mention.form is not MentionForm.PRONOUN
            ):
                return mention
        return None

    def _starts_clause(self, mention: Mention, verb: int) -> bool:
        """Whether somebody does something else than `verb` says: "met Ruiz, and Bos left"."""
        a, phrase = self.a, mention.phrase
        for token in range(phrase.start, phrase.end):
            if a.deps[token] in ("nsubj", "nsubjpass") and a.heads[token] not in phrase:
                return a.heads[token] != verb and not self._opens_sentence(phrase.start)
        after = self._past_aside(mention.phrase.end, len(a.words))
        if after >= len(a.words) or verb in (after, a.heads[after]):
            return False
        return a.tags[after] in ("VBD", "VBZ", "VBP", "MD")

    def _opens_sentence(self, token: int) -> bool:
        """Names before the first verb are one subject, but not in "After talks with Ruiz, Bos"."""
        a, start = self.a, self.a.sentence(token).start
        return a.tags[start] != "IN" and all(
            a.pos[t] not in ("VERB", "AUX") for t in range(start, token)
        )

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
        return self._list_after(at, self.a.sentence(at).end)

    def _list_after(self, at: int, limit: int, verb: int = -1) -> Iterator[Filler]:
        while at < limit and self.a.lower[at] in word_lists().joiners | {"with"}:
            at += 1
        mention = (self._listed_at(at) or self._mention_at(at)) if at < limit else None
        while mention is not None:
            yield from self._of_mention(mention)
            mention = self._next_in_list(mention, frozenset(), verb)

    def _listed_at(self, token: int) -> Mention | None:
        """Who stands first in a list, perhaps behind their post: "Senators | Ruiz and Bos"."""
        found = self._starting_at(token)
        if found is None and self.a.tags[token] in ("NNS", "NNPS"):
            return self._starting_at(token + 1)
        return found
