"""Forms of names: when two spellings are the same name, and an index that looks them up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_DROPPED = re.compile(r"\.|['’‘ʻʼ`´](?!(?:ll|ve|re|m|d)\b)")
_SEPARATORS = re.compile(r"[\s\-‐‑–,]+")
_ARTICLE = re.compile(r"^[Tt]he\s+")
_SAINT = re.compile(r"\bst\b")
_POSSESSIVE = re.compile("['’][sS]?$")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"})
_LONGEST_ACRONYM = 8
_LONGEST_MIXED = 4
_LONGEST_EXACT = 3
# An article says the same names again and again, and each is looked up in several tables.
_REMEMBERED = 1 << 14


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """What stays the same in every spelling of a name.

    Case, accents, dots, apostrophes, hyphens, a leading "the", "St." for "Saint" and "&" for
    "and" make no difference.
    """
    text = text.casefold()
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    text = _DROPPED.sub("", text.replace("&", " and "))
    text = _SEPARATORS.sub(" ", text).strip().removeprefix("the ")
    return _SAINT.sub("saint", text)


def is_acronym(form: str) -> bool:
    """Whether a form is one short word whose case tells it apart: "US", "dpa", "LeT"."""
    if " " in form or not 1 < len(form) <= _LONGEST_ACRONYM:
        return False
    is_mixed = len(form) <= _LONGEST_MIXED and not form[1:].islower()
    return form.isupper() or form.islower() or is_mixed


def _is_exact(acronym: str) -> bool:
    is_short_or_mixed = len(acronym) <= _LONGEST_EXACT or not acronym.isupper()
    return is_short_or_mixed and not acronym.islower()


def without_possessive(text: str) -> str:
    """The name without a possessive ending: "China's", "the United States'"."""
    return _POSSESSIVE.sub("", text)


class NameIndex(Generic[T]):
    """Looks up what a name means, whatever its spelling; a later entry replaces an earlier one.

    Acronyms of two or three letters and mixed ones count only as they are written ("US", never
    "us" or "Us"; "LeT"); longer ones also as a word ("Nato"), and those in small letters in any
    case. Everything else needs a capital somewhere.
    """

    __slots__ = ("_acronyms", "_names")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._acronyms: dict[str, T] = {}
        self._names: dict[str, T] = {}
        for form, meaning in entries:
            self._add(form, meaning)

    def _add(self, form: str, meaning: T) -> None:
        letters = form.replace(".", "")
        if is_acronym(letters):
            self._acronyms[letters] = meaning
            if _is_exact(letters):
                return
        self._names[fold(form)] = meaning

    def get(self, text: str) -> T | None:
        """What the name means; None where it is not known."""
        found = self._find(text)
        if found is None and text.endswith(("'", "’", "s", "S")):
            bare = without_possessive(text)
            return self._find(bare) if bare != text else None
        return found

    def _find(self, text: str) -> T | None:
        found = self._acronyms.get(_ARTICLE.sub("", text).replace(".", ""))
        if found is None and any(c.isupper() for c in text):
            return self._names.get(fold(text))
        return found
