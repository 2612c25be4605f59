"""Cues: words that say whose words these are, each with a sentence and its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import LexiconError
from kg.lexicon.tables import FOLDER, place_of, read_toml

_FIELDS = ("cue", "class", "example")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that says whose words stand beside it.

    Attributes:
        words: the lemma of a verb or noun, otherwise the phrase, in lower case.
        sort: the class of the cue ("says", "record").
        example: a text that the cue is for.
        sources: who says what the example tells, inner to outer.
    """

    words: str
    sort: str
    example: str
    sources: tuple[str, ...]


@cache
def load_cues(path: Path = FOLDER / "attribution.toml") -> tuple[Cue, ...]:
    """The cues of a table, by default that of the program, in its order; cached.

    Raises:
        LexiconError: the table is missing or broken, or a cue lacks a field.
    """
    return tuple(_cues(path, read_toml(path)))


def _cues(path: Path, table: Mapping[str, Any]) -> Iterator[Cue]:
    for entry in table.get("cue", ()):
        missing = [field for field in _FIELDS if not isinstance(entry.get(field), str)]
        if not isinstance(entry.get("sources"), list):
            missing.append("sources")
        if missing:
            words = next((value for value in entry.values() if isinstance(value, str)), "")
            raise LexiconError(
                f"the cue has no {missing[0]!r}",
                place=place_of(path, words),
                repair=f"give every cue the fields {', '.join(_FIELDS)}, sources",
            )
        yield Cue(entry["cue"], entry["class"], entry["example"], tuple(entry["sources"]))
