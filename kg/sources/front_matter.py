"""Front matter: the YAML block between two lines of `---` at the very start of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml  # type: ignore[import-untyped]

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<yaml>.{0,20000}?\r?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a front matter, and the offset at which it ends."""

    end: int
    mapping: Mapping[str, object]


def find_front_matter(text: str) -> FrontMatter | None:
    """The front matter of `text`, or None where it has none that is a mapping in YAML.

    Scalars stay the strings that were written: a date is not shifted between time zones.
    """
    match = _BLOCK.match(text)
    if match is None:
        return None
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(match["yaml"])):
            return None
        loaded = yaml.load(match["yaml"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if not isinstance(loaded, dict):
        return None
    return FrontMatter(match.end(), {str(key): value for key, value in loaded.items()})
