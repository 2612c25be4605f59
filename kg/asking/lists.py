"""The words of `lexicon/questions.toml`, by the name of their list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.errors import LexiconError
from kg.lexicon.tables import FOLDER, read_toml

_PATH = FOLDER / "questions.toml"
Phrase = tuple[str, ...]


@cache
def _table() -> Mapping[str, Any]:
    return read_toml(_PATH)


@cache
def phrases(name: str, section: str = "words") -> frozenset[str]:
    """The phrases of a list.

    Raises:
        LexiconError: there is no such list.
    """
    try:
        return frozenset(_table()[section][name])
    except KeyError as error:
        raise LexiconError(f"there is no list {section}.{name}", place=str(_PATH)) from error


@cache
def split_phrases(name: str, section: str = "words") -> tuple[Phrase, ...]:
    """The same as rows of words, the longest first."""
    rows = (tuple(phrase.split()) for phrase in phrases(name, section))
    return tuple(sorted(rows, key=lambda row: (-len(row), row)))


@cache
def names_of(section: str) -> tuple[str, ...]:
    """The names of the lists in a section, in the order of the file."""
    return tuple(_table()[section])


@cache
def irregular_verbs() -> Mapping[str, str]:
    """The lemma of each form that no rule of spelling gives."""
    forms: Mapping[str, str] = _table()["irregular"]
    return forms
