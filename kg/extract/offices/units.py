"""Tokens -> units: "Secretary - General" and "Ex - President" as the tables write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis

_HYPHENS = str.maketrans("‑‐’", "--'")
_PREFIXES = ("ex", "then")


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a title: tokens `start`..`end`, end-exclusive, with plain marks."""

    text: str
    start: int
    end: int


def units_between(a: Analysis, start: int, end: int) -> tuple[Unit, ...]:
    """The units of some tokens: what the tokenizer cut at hyphens is one again.

    "ex-" and "then-" stand alone: they are no part of the post that they precede.
    """
    found: list[Unit] = []
    for token in range(start, end):
        word = _plain(a, token)
        if not word or word.isspace():
            continue
        if found and _is_joined(a, found[-1], token):
            last = found.pop()
            found.append(Unit(last.text + word, last.start, token + 1))
        else:
            found.append(Unit(word, token, token + 1))
    return tuple(part for unit in found for part in _without_prefix(unit))


def _plain(a: Analysis, token: int) -> str:
    word = a.words[token].translate(_HYPHENS)
    return word if word.isascii() else "".join(c for c in word if c.isprintable())


def _is_joined(a: Analysis, last: Unit, token: int) -> bool:
    """Whether nothing but a hyphen stands between."""
    before = token - 1
    glued = a.offsets[token] == a.offsets[before] + len(a.words[before])
    return glued and (last.text.endswith("-") or _plain(a, token).startswith("-"))


def _without_prefix(unit: Unit) -> Iterator[Unit]:
    prefix, hyphen, rest = unit.text.partition("-")
    if hyphen and rest and prefix.lower() in _PREFIXES and unit.end - unit.start > 2:
        yield Unit(prefix, unit.start, unit.start + 2)
        yield Unit(rest, unit.start + 2, unit.end)
    else:
        yield unit


def singular(word: str) -> str:
    """ "ministers" -> "minister"; other words as they are."""
    if word.lower().endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.lower().endswith("s") and len(word) > 3 else word
