"""Cues: words that say who says so, or whether something happened, each with a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import LexiconError
from kg.lexicon.tables import FOLDER, place_of, read_toml

_FIELDS = ("cue", "class", "pos", "example")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that tells something about what is said beside it.

    Attributes:
        words: the lemma of a verb, otherwise the phrase, in lower case.
        sort: the class of the cue ("planned", "anonymity").
        pos: "verb", "aux", "noun", "phrase" and so on.
        example: a sentence that the cue is for.
    """

    words: str
    sort: str
    pos: str
    example: str


@cache
def load_cues(name: str, folder: Path = FOLDER) -> tuple[Cue, ...]:
    """The cues of the table `attribution` or `status`, in its order; cached.

    Raises:
        LexiconError: the table is missing or broken, or a cue lacks a field.
    """
    path = folder / f"{name}.toml"
    return tuple(_cues(path, read_toml(path)))


def _cues(path: Path, table: Mapping[str, Any]) -> Iterator[Cue]:
    for entry in table.get("cue", ()):
        missing = [field for field in _FIELDS if not isinstance(entry.get(field), str)]
        if missing:
            words = next((value for value in entry.values() if isinstance(value, str)), "")
            raise LexiconError(
                f"the cue has no {missing[0]!r}",
                place=place_of(path, words),
                repair=f"give every cue the fields {', '.join(_FIELDS)}",
            )
        yield Cue(entry["cue"], entry["class"], entry["pos"], entry["example"])
