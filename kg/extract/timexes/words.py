"""The words of time from `lexicon/timexes.toml`, made ready for reading."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from kg.extract.timexes.days import Unit
from kg.extract.timexes.tokens import Phrases


@cache
def table(name: str) -> Mapping[str, Any]:
    """One table of the lexicon by its dotted name."""
    found: Mapping[str, Any] = _lexicon()
    for part in name.split("."):
        found = found[part]
    return found


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """A list of the lexicon as a set."""
    return frozenset(table(name)[key])


@cache
def phrases(name: str) -> Phrases[Any]:
    """One table of the lexicon as phrases."""
    return Phrases.from_table(table(name))


@cache
def phrase_list(name: str, key: str) -> Phrases[str]:
    """A list of the lexicon as phrases that mean themselves."""
    return Phrases.from_table({phrase: phrase for phrase in table(name)[key]})


@cache
def units() -> Mapping[str, tuple[Unit, int, bool]]:
    """Every form of a unit: its base, its length in it, and whether the form is a plural."""
    forms = {
        name: (Unit(row["base"]), int(row["length"]), False) for name, row in table("units").items()
    }
    for plural, name in table("unit_plurals").items():
        base, length, _ = forms[name]
        forms[plural] = (base, length, True)
    return forms


@cache
def _lexicon() -> Mapping[str, Any]:
    text = files("kg.lexicon").joinpath("timexes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
