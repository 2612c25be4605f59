"""Whose an office is: the country, the body or the person that its words name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm
from kg.extract.vocabulary import Vocabulary
from kg.model.account import ActorKind

# They have offices as states have them: "the UN Secretary-General".
_UNIONS = frozenset(("United Nations", "European Union", "NATO"))


@dataclass(slots=True)
class Owner:
    """What the words around a post say about whose it is.

    Attributes:
        countries: ISO codes in text order; several for "the Russian and Turkish presidents".
        organization: as written.
        person: index of the mention of whoever the holder works for: "Biden's adviser".
        removed: tokens that name the country or the person; no part of the words of the post.
    """

    countries: list[str] = field(default_factory=list)
    organization: str | None = None
    person: int | None = None
    removed: set[int] = field(default_factory=set)

    def add_country(self, code: str, tokens: Iterable[int]) -> None:
        """Take note of a country that the words name, and where they do."""
        if code not in self.countries:
            self.countries.append(code)
        self.removed.update(tokens)


class NameTable:
    """The names of a document by token, and what they say of a post beside them."""

    def __init__(
        self, a: Analysis, mentions: tuple[Mention, ...], vocabulary: Vocabulary
    ) -> None:
        self._a = a
        self._g = vocabulary.gazetteer
        self._names = {
            token: mention
            for mention in mentions
            if mention.form is MentionForm.NAME
            for token in range(mention.core.start, mention.core.end)
        }

    def at(self, token: int) -> Mention | None:
        """The name that a token belongs to."""
        return self._names.get(token)

    def person_at(self, token: int) -> Mention | None:
        """The name of a person that a token belongs to."""
        name = self._names.get(token)
        return name if name and name.kind is ActorKind.PERSON else None

    def people_code(self, token: int) -> str | None:
        """The country whose people a capitalised word names: "Dutch"."""
        word = self._a.words[token]
        if not word[0].isupper():
            return None
        country = self._g.country_of_demonym(word)
        return country.code if country else None

    def own(self, owner: Owner, name: Mention, *, possessive: bool) -> None:
        """Let a name say whose the post is."""
        tokens = range(name.core.start, name.core.end)
        if name.kind is ActorKind.PERSON:
            owner.person = name.index
            owner.removed.update(tokens)
        elif name.kind is ActorKind.COUNTRY and name.country:
            owner.add_country(name.country, tokens)
        elif name.kind is ActorKind.PLACE:
            self._own_by_place(owner, name, possessive=possessive)
        else:
            self._own_by_body(owner, name, possessive=possessive)

    def _own_by_place(self, owner: Owner, name: Mention, *, possessive: bool) -> None:
        """ "Milan Mayor" is a post in Milan; "Beijing's foreign minister" is China's."""
        tokens = range(name.core.start, name.core.end)
        place = self._g.place(name.name)
        if possessive and name.capital_of:
            owner.add_country(name.capital_of, tokens)
        elif place and place.country:
            owner.add_country(place.country, ())

    def _own_by_body(self, owner: Owner, name: Mention, *, possessive: bool) -> None:
        tokens = range(name.core.start, name.core.end)
        known = self._g.organization(name.name)
        owner.organization = name.name
        if known and known.name in _UNIONS and name.country:
            owner.add_country(name.country, tokens)
        elif name.country:
            owner.add_country(name.country, ())
        if possessive:
            owner.removed.update(tokens)
        owner.removed.update(t for t in tokens if self.people_code(t))
