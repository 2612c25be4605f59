"""Bodies that every state has: a ministry, an army or state media, named with its country."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from kg.lexicon.entries import Body, Country, Organization
from kg.lexicon.forms import fold, without_possessive

CountryOf = Callable[[str], Country | None]

_OF = re.compile(r"\s+of\s+(?:the\s+)?(?=[A-Z])")


class Bodies:
    """Reads "Chinese foreign ministry", "China's Foreign Ministry" and "Embassy of Japan".

    The organisation is named by the words of the table and its country, whatever the article
    calls it, so that all these spellings are one organisation.
    """

    __slots__ = ("_bodies", "_country_of")

    def __init__(self, bodies: Iterable[Body], country_of: CountryOf) -> None:
        self._bodies = {fold(form): body for body in bodies for form in (body.name, *body.forms)}
        self._country_of = country_of

    def find(self, text: str) -> Organization | None:
        """The body with its country; None where either is missing."""
        for country_words, body_words in _divisions(text):
            body = self._bodies.get(fold(body_words))
            country = self._country_of(country_words) if body else None
            if body and country:
                name = f"{body.name} of {country.in_sentence}"
                return Organization(name, body.kind, country=country.code)
        return None


def _divisions(text: str) -> Iterator[tuple[str, str]]:
    words = text.split()
    for size in range(len(words) - 1, 0, -1):
        yield without_possessive(" ".join(words[:size])), " ".join(words[size:])
    for match in _OF.finditer(text):
        yield text[match.end() :], text[: match.start()]
