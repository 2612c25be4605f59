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
        if mention.is_place and mention.form is MentionForm.NAME:
            key = self.chains.chain_of.get(index)
            if key and not self.completes_city(mention):
                yield key, mention.head

    def completes_city(self, mention: Mention) -> bool:
        """Whether a country stands behind its own city: "Bonn, Germany"."""
        start = mention.phrase.start
        if start < 2 or self.a.words[start - 1] != ",":
            return False
        before = self.owner[start - 2]
        if before < 0:
            return False
        city = self.mentions[before]
        return (
            city.is_place
            and city.country is not None
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
