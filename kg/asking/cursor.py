"""A place in the words of a question, which moves on as they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from kg.asking.lists import split_phrases
from kg.asking.words import Word

T = TypeVar("T")
_NOTHING = Word("", "")


class MisfitError(Exception):
    """The words do not go on as the rule wants; `at` is the first that does not fit."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class Cursor:
    """Reads words one after the other.

    Attributes:
        at: the index of the next word.
        farthest: the index of the farthest word at which a rule stopped.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self.at = 0
        self.farthest = 0

    @property
    def is_done(self) -> bool:
        """Whether all words are read."""
        return self.at >= len(self.words)

    def word(self, ahead: int = 0) -> Word:
        """A word ahead; one without letters behind the end."""
        at = self.at + ahead
        return self.words[at] if 0 <= at < len(self.words) else _NOTHING

    def low(self, ahead: int = 0) -> str:
        """A word ahead in lower case; empty behind the end."""
        return self.word(ahead).low

    def take(self, *lows: str) -> str:
        """The next word if it is one of these, else nothing."""
        low = self.low()
        if low and low in lows:
            self.at += 1
            return low
        return ""

    def take_row(self, *row: str) -> bool:
        """Whether the next words are just these; they are read then."""
        if tuple(self.low(k) for k in range(len(row))) != row:
            return False
        self.at += len(row)
        return True

    def take_phrase(self, name: str, section: str = "words") -> str:
        """The longest phrase of a list of the lexicon that stands here, else nothing."""
        for row in split_phrases(name, section):
            if self.take_row(*row):
                return " ".join(row)
        return ""

    def skip(self, *names: str) -> None:
        """Read on over all phrases of these lists."""
        while any(self.take_phrase(name) for name in names):
            pass

    def need(self, *lows: str) -> str:
        """The next word, which must be one of these.

        Raises:
            MisfitError: it is another one.
        """
        found = self.take(*lows)
        if not found:
            raise self.stop()
        return found

    def stop(self) -> MisfitError:
        """What to raise where the next word does not fit."""
        self.farthest = max(self.farthest, self.at)
        return MisfitError(self.at)

    def attempt(self, rule: Callable[[Cursor], T]) -> T | None:
        """What a rule reads here; None, and nothing read, where it does not fit."""
        start = self.at
        try:
            return rule(self)
        except MisfitError:
            self.at = start
            return None

    def end(self) -> None:
        """Make sure that nothing is left.

        Raises:
            MisfitError: something is.
        """
        self.skip("idle")
        if not self.is_done:
            raise self.stop()
