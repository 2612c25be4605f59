"""Capitals that are not named: "the Kenyan capital", "Peru's capital"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm, Phrase
from kg.extract.mentions.names import Name
from kg.extract.vocabulary import Vocabulary
from kg.lexicon.entries import Country
from kg.model.account import ActorKind


class CapitalReader:
    """Finds the capitals of one document that are called by their country."""

    def __init__(
        self, analysis: Analysis, vocabulary: Vocabulary, names: Mapping[int, Name]
    ) -> None:
        self._a = analysis
        self._v = vocabulary
        self._names = names

    def mention(self, token: int) -> Mention | None:
        """The capital that a noun means; None where it is none or its country stays open."""
        a, g = self._a, self._v.gazetteer
        if a.lower[token] != "capital" or a.pos[token] != "NOUN":
            return None
        countries = {country.code: country for country in self._countries(token)}
        if len(countries) != 1:
            return None
        country = next(iter(countries.values()))
        city = g.place(country.capitals[0], country=country.code) if country.capitals else None
        if city is None or city.geonames is None:
            return None
        start = min(t for t in a.subtree(token) if t <= token)
        words = Phrase(start + (a.pos[start] == "DET"), token + 1)
        return Mention(
            index=-1,
            phrase=Phrase(start, token + 1),
            core=words,
            head=token,
            form=MentionForm.DESCRIPTION,
            kind=ActorKind.PLACE,
            name=a.phrase(words.start, words.end),
            country=country.code,
            gazetteer=f"geonames:{city.geonames}",
        )

    def _countries(self, token: int) -> Iterator[Country]:
        """Those whose capital it is said to be."""
        a, g = self._a, self._v.gazetteer
        for child in a.with_dep(token, "amod", "poss", "compound", "nmod"):
            name = self._names.get(child)
            owner = name.country if name and name.kind is ActorKind.COUNTRY else None
            found = g.country_of_code(owner) if owner else g.country_of_demonym(a.words[child])
            if found is not None:
                yield found
