"""Of which countries those are who hold the posts that a document tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm
from kg.extract.vocabulary import Vocabulary
from kg.model.account import ActorKind

# Between two countries before a post in the plural, as headlines have it.
_JOINERS = (",", "&", "and")


class Origins:
    """Finds the countries of people and posts in one document.

    `chain_of` gives the chain of every named mention.
    """

    def __init__(
        self,
        analysis: Analysis,
        vocabulary: Vocabulary,
        mentions: tuple[Mention, ...],
        chain_of: Mapping[int, str],
    ) -> None:
        self._a = analysis
        self._vocabulary = vocabulary
        self._mentions = mentions
        self._chain_of = chain_of
        self._named_countries = {
            m.core.start: m.country
            for m in mentions
            if m.form is MentionForm.NAME and m.kind is ActorKind.COUNTRY and m.country
        }

    def _people(self) -> list[Mention]:
        return [
            m for m in self._mentions if m.form is MentionForm.NAME and m.kind is ActorKind.PERSON
        ]

    def by_person(self) -> dict[str, set[str]]:
        """The countries of every named person, by chain."""
        countries: dict[str, set[str]] = defaultdict(set)
        for mention in self._people():
            country = mention.country or self._country_of_post(mention)
            if country:
                countries[self._chain_of[mention.index]].add(country)
        for member, country in self._countries_in_turn():
            countries[self._chain_of[member]].add(country)
        return countries

    def _countries_in_turn(self) -> Iterator[tuple[int, str]]:
        """ "the Chilean and Peruvian presidents, Ana Ruiz and Bo Lind": each her own, in turn.

        "The president of Chile, Ana Ruiz" has that of her post.
        """
        for mention in self._mentions:
            if mention.country and len(mention.members) == 1:
                yield mention.members[0], mention.country
            if not mention.members or not mention.plural:
                continue
            told = sorted(self._inside(mention))
            found = [code for t in told if (code := self._country_at(t)) is not None]
            if len(found) == len(mention.members):
                yield from zip(mention.members, found, strict=True)

    def marked(self) -> dict[str, set[str]]:
        """Only the countries that the text itself puts before a title."""
        marked: dict[str, set[str]] = defaultdict(set)
        for mention in self._people():
            if mention.country:
                marked[self._chain_of[mention.index]].add(mention.country)
        return marked

    def _country_of_post(self, mention: Mention) -> str | None:
        """The country that a post belongs to by its name alone: "Secretary of State"."""
        for title in mention.titles:
            words = self._a.words[title.start : title.end]
            for start in range(len(words)):
                match = self._vocabulary.posts.match(words, start)
                if match is not None:
                    return match.office.country
        return None

    def inside(self, mention: Mention) -> set[str]:
        """ "ministers of Chile and Peru", "Chile-Peru ministers", "Chile, Peru | ministers"."""
        if mention.kind is not ActorKind.GROUP:
            return set()
        a = self._a
        inside = self._inside(mention)
        first = a.sentence(mention.head).start
        if first < mention.phrase.start - 1 and a.words[mention.phrase.start - 1] in _JOINERS:
            inside.add(first)
        return {code for t in inside if (code := self._country_at(t)) is not None}

    def _inside(self, mention: Mention) -> set[int]:
        """The tokens of a plural that may name countries: those before the post, or behind "of"."""
        a = self._a
        of = [p for p in a.with_dep(mention.head, "prep") if a.lower[p] == "of"]
        inside = {t for p in of for t in a.subtree(p)}
        inside.update(range(of[0] if of else mention.phrase.start, mention.phrase.end))
        inside.update(range(mention.phrase.start, mention.head))
        return inside

    def _country_at(self, token: int) -> str | None:
        """The country whose name or people's name begins at a token."""
        a, g = self._a, self._vocabulary.gazetteer
        if not a.words[token][0].isupper() or a.lower[token] == "the":
            return None
        if token in self._named_countries:
            return self._named_countries[token]
        for end in (token + 2, token + 1):
            found = g.country_of_demonym(" ".join(a.words[token:end]))
            if found is not None:
                return found.code
        return None
