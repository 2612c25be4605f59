"""The words for a country inside a description, so that two of them can be told as one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.lexicon.rows import read_countries
from kg.lexicon.tables import FOLDER
from kg.resolve.fold import fold


def without_country(words: str, country: str | None) -> str:
    """A folded description without the words for its own country.

    `senior prc officials` and `senior chinese officials` of China are both `senior officials`.
    """
    own = _words().get(country or "", frozenset())
    return " ".join(word for word in words.split() if word not in own)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """For every country its names and adjectives of one word, folded."""
    return {
        country.code: frozenset(
            folded
            for form in (country.name, *country.names, *country.demonyms)
            if " " not in (folded := fold(form))
        )
        for country in read_countries(FOLDER / "countries.tsv")
    }
