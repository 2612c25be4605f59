"""Lists of people and countries, read from the words where the parser breaks them off."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

# Words in brackets: "(D-Ohio)", "(Labour, Leeds)".
_LONGEST_ASIDE = 8


@dataclass(frozen=True, slots=True)
class ListReader:
    """Reads the lists of one document.

    Attributes:
        timed: the tokens that say when.
    """

    a: Analysis
    mentions: tuple[Mention, ...]
    owner: tuple[int, ...]
    timed: frozenset[int] = frozenset()

    def next_in_list(
        self, mention: Mention, taken: frozenset[int], verb: int = -1
    ) -> Mention | None:
        """Who follows in the list; `taken` are tokens of another slot, `verb` is the list's own."""
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
        following = self.listed_at(at) or self._starting_at(at - 1)
        if following is None or self._is_apposition(following):
            return None
        if following.kind is not mention.kind and mention.kind is ActorKind.COUNTRY:
            return None
        return None if self._starts_clause(following, verb) else following

    def countries_before(self, named: Iterable[Mention]) -> list[Mention]:
        """ "the governments of Chile, Peru, Kenya and Ghana, which met": what the parser cut off.

        Two countries in a row are no list yet: "in Kenya, Chile met Peru".
        """
        countries = [m for m in named if m.kind is ActorKind.COUNTRY]
        first = min(countries, key=lambda m: m.phrase.start, default=None)
        earlier: list[Mention] = []
        while first is not None:
            first = self._country_before(first)
            if first is not None:
                earlier.append(first)
        return earlier if len(countries) > 1 and len(earlier) > 1 else []

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
        """ "Ana Ruiz, an old friend", "Bos, the envoy and | his aide": said of the name before."""
        a = self.a
        single = mention.form is MentionForm.DESCRIPTION and not mention.plural
        joined = a.deps[mention.head] == "conj" and a.deps[a.heads[mention.head]] == "appos"
        return single and (joined or a.lower[mention.phrase.start] in ("a", "an"))

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

    def listed_at(self, token: int) -> Mention | None:
        """Who stands first in a list, perhaps behind their post: "Senators | Ruiz and Bos"."""
        found = self._starting_at(token)
        if found is None and self.a.tags[token] in ("NNS", "NNPS"):
            return self._starting_at(token + 1)
        return found
