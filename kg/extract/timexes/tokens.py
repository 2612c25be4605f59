"""A text as words and numbers with their places, and phrases of the lexicon found among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_TOKEN = re.compile(
    r"""
    \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])
    | \d{1,4}[/.]\d{1,2}[/.]\d{2,4}(?![\w/])
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


class Token(NamedTuple):
    """One word, number or mark: as written, as compared, and its place in the text."""

    text: str
    low: str
    start: int
    end: int


class Tokens:
    """The tokens of a text; every question about a place outside of it has the answer no."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = [
            Token(m.group(), m.group().lower().replace("’", "'"), m.start(), m.end())
            for m in _TOKEN.finditer(text)
        ]
        self.size = len(self.all)

    def low(self, i: int) -> str:
        """The token in lower case; empty outside of the text."""
        return self.all[i].low if 0 <= i < self.size else ""

    def written(self, i: int) -> str:
        """The token as written; empty outside of the text."""
        return self.all[i].text if 0 <= i < self.size else ""

    def skip(self, i: int, *lows: str) -> int:
        """The place after the token at `i` if it is one of `lows`, else `i` itself."""
        return i + 1 if self.low(i) in lows else i

    def touches(self, i: int) -> bool:
        """Whether the token at `i` follows its predecessor without a space."""
        return 0 < i < self.size and self.all[i - 1].end == self.all[i].start

    def is_capital(self, i: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.written(i)[:1].isupper()


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """A table from phrases to meanings, asked at a place of a text for its longest phrase."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]

    @classmethod
    def from_table(cls, table: Mapping[str, T]) -> Phrases[T]:
        """Phrases as the lexicon writes them: words parted by blanks."""
        grouped: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in table.items():
            words = tuple(token.low for token in Tokens(phrase).all)
            grouped.setdefault(words[0], []).append((words, meaning))
        return cls(
            {
                first: tuple(sorted(rows, key=lambda row: -len(row[0])))
                for first, rows in grouped.items()
            }
        )

    def read(self, tokens: Tokens, i: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase at `i` and the place after it."""
        for words, meaning in self.by_first.get(tokens.low(i), ()):
            if all(tokens.low(i + k) == word for k, word in enumerate(words)):
                return meaning, i + len(words)
        return None
