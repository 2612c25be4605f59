"""Whether what a headline calls somebody can be somebody whom the text names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from kg.extract.coreference.post_words import posts_differ
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

# "the two ministers", "the countries' ministers": words that say no more than whose they are.
_EACH = frozenset(("two", "both", "countries", "nations", "neighbours", "neighbors"))


class Likeness(IntEnum):
    """How well a short expression goes with a fuller one."""

    NONE = 0
    OPEN = 1
    TOLD = 2


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document says of the bearer of a chain.

    Attributes:
        countries: ISO codes; of a group of officials, one for each of them.
        words: the words of titles and descriptions, in the singular.
        is_named: whether a name stands for it somewhere.
    """

    countries: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Likenesses:
    """Compares the chains of one document by their profiles."""

    profiles: Mapping[str, Profile]

    def of(self, short: str, full: str) -> Likeness:
        """Whether `short` may stand for `full`: "Chile", "envoy", "Junta leader" for a person."""
        if short == full:
            return Likeness.TOLD
        mine, theirs = self._profile(short), self._profile(full)
        kind = _kind(short)
        if kind is ActorKind.COUNTRY and _kind(full) is not ActorKind.COUNTRY:
            return self._by_country(short, theirs)
        if kind is ActorKind.ORGANIZATION and _kind(full) is ActorKind.PERSON:
            return Likeness.TOLD if mine.words <= theirs.words else Likeness.NONE
        if kind is ActorKind.PERSON and _kind(full) is ActorKind.PERSON and not mine.is_named:
            return self._by_description(mine, theirs)
        if kind is ActorKind.GROUP and _kind(full) is ActorKind.GROUP:
            return Likeness.TOLD if mine.words < theirs.words else Likeness.NONE
        return Likeness.NONE

    def counts(self, group: str, country: str) -> bool:
        """Whether a group has one of each of several countries, this one among them."""
        kind, _, code = country.partition(":")
        told = self._profile(group).countries
        return kind == ActorKind.COUNTRY and len(told) > 1 and code in told

    def is_group_of(self, group: str, chains: set[str]) -> bool:
        """ "Chile-Peru foreign ministers" are one of each; "the ministers" are two ministers."""
        told = self._profile(group)
        people = [self._profile(c) for c in chains if _kind(c) is ActorKind.PERSON]
        if _kind(group) is not ActorKind.GROUP or len(people) != len(chains) or len(people) < 2:
            return False
        if len(told.countries) > 1:
            told_of = [p.countries for p in people if p.countries]
            each = {next(iter(own)) for own in told_of if len(own) == 1}
            full = len(people) == len(told.countries) and len(each) == len(told_of)
            return full and each <= told.countries and len(told_of) >= len(people) - 1
        posts = told.words - _EACH
        known = word_lists().post_heads | word_lists().portfolios
        return bool(posts) and posts <= known and all(posts <= p.words for p in people)

    def _profile(self, chain: str) -> Profile:
        return self.profiles.get(chain, Profile())

    @staticmethod
    def _by_country(short: str, theirs: Profile) -> Likeness:
        if short.partition(":")[2] in theirs.countries:
            return Likeness.TOLD
        return Likeness.NONE if theirs.countries else Likeness.OPEN

    def _by_description(self, mine: Profile, theirs: Profile) -> Likeness:
        elsewhere = mine.countries and theirs.countries and not mine.countries & theirs.countries
        if elsewhere or posts_differ(mine.words, theirs.words):
            return Likeness.NONE
        shared = mine.words & theirs.words or mine.countries & theirs.countries
        return Likeness.TOLD if shared else Likeness.OPEN


def _kind(chain: str) -> ActorKind:
    return ActorKind(chain.partition(":")[0])
