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

    def __init__(self, a: Analysis, mentions: tuple[Mention, ...], vocabulary: Vocabulary) -> None:
        self._a = a
        self._g = vocabulary.gazetteer
        self._titles = vocabulary.posts.title_words
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

    def people_code(self, start: int, end: int) -> str | None:
        """The country whose people capitalised words name: "Dutch", "South Korean"."""
        if not self._a.words[start][0].isupper():
            return None
        country = self._g.country_of_demonym(self._a.phrase(start, end))
        return country.code if country else None

    def is_known_body(self, name: Mention) -> bool:
        """Whether the gazetteer has the name as a body."""
        return name.kind is ActorKind.COUNTRY or self._g.organization(name.name) is not None

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
        words = name.name.removeprefix("The ").removeprefix("the ").split()
        if known or not self._is_fragment(words):
            owner.organization = " ".join(words)
        whole = known is not None and known.name in _UNIONS
        if name.country:
            owner.add_country(name.country, tokens if whole else ())
        if possessive:
            owner.removed.update(tokens)
        elif self._g.country(self._a.words[tokens[0]]) or self.people_code(
            tokens[0], tokens[0] + 1
        ):
            owner.removed.add(tokens[0])

    def _is_fragment(self, words: list[str]) -> bool:
        """ "National" of "National Climate Advisor"; what breaks off: "Endowment for the"."""
        titles = all(
            word.lower() in self._titles or self._g.country_of_demonym(word) for word in words
        )
        return titles or not words[-1][0].isupper()
