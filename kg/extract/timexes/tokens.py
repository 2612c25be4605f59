"""A text as words and numbers with their places, and phrases of the lexicon found among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_TOKEN = re.compile(
    r"""
    \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])
    | \d{1,4}[/.]\d{1,2}[/.]\d{2,4}(?![\w/])
    | \d{1,2}-\d{1,2}-\d{4}(?![\w-])
    | \d{1,2}:\d{2}(?::\d{2})?(?!\d)
    | \d{1,3}(?:,\d{3})+(?!\d)
    | \d+\.\d+
    | [ap]\.\ ?m\b\.?
    | ['’](?:s\b|\d0s\b|\d{2}\b)
    | [^\W_]+
    | \n[^\S\n]*\n\s*
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


_SAME = str.maketrans("’‑", "'-")


class Tokens:
    """The tokens of a text; every question about a place outside of it has the answer no.

    Attributes:
        lows: the tokens as they are compared: lower case, one sort of apostrophe.
        known: what readers found, so that nothing is read twice at the same place.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = [match.span() for match in _TOKEN.finditer(text)]
        self.lows = [text[a:b].lower().translate(_SAME) for a, b in self.places]
        self.size = len(self.lows)
        self.known: dict[tuple[object, object], Any] = {}

    def low(self, i: int) -> str:
        """The token in lower case; empty outside of the text."""
        return self.lows[i] if 0 <= i < self.size else ""

    def written(self, i: int) -> str:
        """The token as written; empty outside of the text."""
        if not 0 <= i < self.size:
            return ""
        start, end = self.places[i]
        return self.text[start:end]

    def skip(self, i: int, *lows: str) -> int:
        """The place after the token at `i` if it is one of `lows`, else `i` itself."""
        return i + 1 if self.low(i) in lows else i

    def touches(self, i: int) -> bool:
        """Whether the token at `i` follows its predecessor without a space."""
        return 0 < i < self.size and self.places[i - 1][1] == self.places[i][0]

    def is_capital(self, i: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.written(i)[:1].isupper()


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """A table from phrases to meanings, asked at a place of a text for its longest phrase."""

    meanings: Mapping[tuple[str, ...], T]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def from_table(cls, table: Mapping[str, T]) -> Phrases[T]:
        """Phrases as the lexicon writes them: words parted by blanks."""
        meanings = {tuple(Tokens(phrase).lows): meaning for phrase, meaning in table.items()}
        lengths: dict[str, set[int]] = {}
        for words in meanings:
            lengths.setdefault(words[0], set()).add(len(words))
        return cls(
            meanings, {first: tuple(sorted(found)[::-1]) for first, found in lengths.items()}
        )

    @property
    def words(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(word for phrase in self.meanings for word in phrase)

    def read(self, tokens: Tokens, i: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase at `i` and the place after it."""
        for length in self.lengths.get(tokens.low(i), ()):
            words = tuple(tokens.lows[i : i + length])
            if words in self.meanings:
                return self.meanings[words], i + len(words)
        return None
