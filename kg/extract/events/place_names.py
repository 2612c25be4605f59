"""The places that the text names at a token, without the country that only completes a city."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.layers import Mention, MentionForm
from kg.lexicon.entries import PlaceKind
from kg.model.account import ActorKind


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The named places of one document."""

    a: Analysis
    mentions: tuple[Mention, ...]
    owner: tuple[int, ...]
    chains: ChainBuilder

    def places_at(self, token: int) -> Iterator[tuple[str, int]]:
        """The place named at a token, as chain and head; nothing where there is none."""
        index = self.owner[token]
        if index < 0:
            return
        mention = self.mentions[index]
        named = mention.form is MentionForm.NAME or mention.kind is ActorKind.PLACE
        if mention.is_place and named:
            key = self.chains.chain_of.get(index)
            if key and not self.completes_city(mention):
                yield key, mention.head

    def completes_city(self, mention: Mention) -> bool:
        """Whether a country stands behind its own city: "Bonn, Germany"."""
        city = self._place_before(mention)
        if city is None:
            return False
        return (
            self._is_around(mention, city)
            or self._is_between(city, mention)
            or self._is_behind_list(mention, city)
        )

    def _place_before(self, mention: Mention) -> Mention | None:
        """The place that only a comma parts from the one behind it."""
        start = mention.phrase.start
        owner = self.owner[start - 2] if start > 1 and self.a.words[start - 1] == "," else -1
        before = self.mentions[owner] if owner >= 0 else None
        return before if before is not None and before.is_place else None

    def _is_between(self, city: Mention, mention: Mention) -> bool:
        """ "Montreal, | Quebec, Canada": the country closes what is one place, not three."""
        comma = mention.phrase.end
        if comma + 1 >= len(self.a.words) or self.a.words[comma] != ",":
            return False
        owner = self.owner[comma + 1]
        country = self.mentions[owner] if owner >= 0 else None
        return (
            country is not None
            and country.kind is ActorKind.COUNTRY
            and country.country == mention.country == city.country
            and city.country is not None
        )

    def _is_behind_list(self, mention: Mention, city: Mention) -> bool:
        """ "Atlanta and Clarkston, | Georgia": the "and" has closed the list before it."""
        words, end = self.a.lower, mention.phrase.end
        closed = city.phrase.start > 0 and words[city.phrase.start - 1] in ("and", "&")
        goes_on = end + 1 < len(words) and words[end] == "," and words[end + 1] in ("and", "&")
        two_of_a_kind = city.kind is ActorKind.COUNTRY
        return closed and not goes_on and not two_of_a_kind and self._is_wider(mention)

    def _is_around(self, mention: Mention, city: Mention) -> bool:
        return (
            city.country is not None
            and city.country == mention.country
            and mention.gazetteer != city.gazetteer
            and self._is_wider(mention)
        )

    def _is_wider(self, mention: Mention) -> bool:
        """Whether a place can stand behind a city as what it lies in: a country or a state."""
        if mention.kind is ActorKind.COUNTRY:
            return True
        place = self.chains.vocabulary.gazetteer.place(mention.name)
        return place is not None and place.kind in (PlaceKind.STATE, PlaceKind.REGION)
