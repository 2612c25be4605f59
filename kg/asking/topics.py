"""What an event is about, as words that its sentences must hold."""

from __future__ import annotations

from collections.abc import Iterable

from kg.asking.cursor import Cursor
from kg.asking.lists import phrases
from kg.asking.vocabulary import is_event_noun

_ENDS = frozenset(
    {"in", "at", "with", "by", "since", "before", "after", "between", "until", "from"}
)


def topic(cursor: Cursor) -> list[str]:
    """The telling words up to the next preposition of place, company or time.

    A noun such as "summit" counts only where it stands alone: articles have many words for it.

    Raises:
        MisfitError: there is none.
    """
    words = _words(cursor, _ENDS)
    return [word for word in words if not is_event_noun(word)] or words


def words_up_to(cursor: Cursor, ends: Iterable[str] = ()) -> list[str]:
    """The telling words up to one of these, or to the end.

    Raises:
        MisfitError: there is none.
    """
    return _words(cursor, frozenset(ends))


def _words(cursor: Cursor, ends: frozenset[str]) -> list[str]:
    start = cursor.at
    found = []
    while not cursor.is_done and not cursor.word().timex and cursor.low() not in ends:
        word = cursor.word()
        if word.low[:1].isalnum() and _tells(word.low):
            found.append(_stem(word.low))
        cursor.at += 1
    if not found:
        cursor.at = start
        raise cursor.stop()
    if cursor.word().timex and cursor.low(-1) in phrases("time_openers") | {"on", "at"}:
        cursor.at -= 1
    return found


def _tells(low: str) -> bool:
    return low not in phrases("empty") | phrases("idle_adjectives")


def _stem(low: str) -> str:
    """A word without a plural ending, so that it is found in either number."""
    if len(low) > 4 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low
