"""From the text of a question to what it asks."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher

from kg.asking.cursor import Cursor, MisfitError
from kg.asking.forms import PlainQuestion
from kg.asking.lists import phrases
from kg.asking.openings import RULES
from kg.asking.words import Word, words_of
from kg.errors import UsageError

_LONGEST = 60
_SHOWN = 3
EXAMPLES = tuple(sorted(phrases("forms", "examples")))
"""Questions of every form that the grammar knows."""


def parse(text: str) -> PlainQuestion:
    """What a question asks.

    Raises:
        UsageError: the grammar does not know its form; the cause names the word at which it
            stopped, the repair the nearest forms.
    """
    words = words_of(text)
    if not words or len(words) > _LONGEST:
        raise _unread(text, "there is no question" if not words else "it is too long")
    farthest = 0
    for rule in RULES:
        cursor = Cursor(words)
        cursor.skip("openers")
        try:
            found = rule(cursor)
        except MisfitError:
            farthest = max(farthest, cursor.farthest)
        else:
            return replace(found, named=any(word.low in phrases("named") for word in words))
    raise _unread(text, _cause(words, farthest))


def _cause(words: tuple[Word, ...], at: int) -> str:
    negated = next((word.text for word in words if word.low in phrases("negations")), None)
    if negated:
        return (
            f"it cannot be answered because of {negated!r}: the graph tells what was held, "
            "planned, refused, denied or called off, and not what was not"
        )
    if words[0].low == "why":
        return "the graph tells why only of what was put off or called off"
    if at >= len(words):
        return "it is of no form that is known"
    return f"it is not understood from {words[at].text!r} on"


def _unread(text: str, cause: str) -> UsageError:
    listed = "".join(f"\n  {example}" for example in _nearest(text))
    return UsageError(f"{cause}", place=repr(text), repair=f"ask in a form such as:{listed}")


def _nearest(text: str) -> list[str]:
    words = text.lower().rstrip("?").split()

    def closeness(example: str) -> tuple[float, float]:
        shown = example.lower().rstrip("?").split()
        letters = SequenceMatcher(None, " ".join(words), " ".join(shown)).ratio()
        return SequenceMatcher(None, words, shown).ratio(), letters

    return sorted(EXAMPLES, key=closeness, reverse=True)[:_SHOWN]
