"""The word lists of this room, read from `words.toml` beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files("kg.resolve").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def word_list(name: str) -> frozenset[str]:
    """The words listed under a name.

    Raises:
        KeyError: there is no such list.
    """
    listed = _tables()[name]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


def usual_spelling(word: str) -> str:
    """One spelling for a folded word that English writes in two ways."""
    return str(_tables()["spellings"].get(word, word))
