"""The cues of zones, read from `lexicon/zones.toml` and checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import LexiconError
from kg.model.document import ZoneKind

_FILE = "kg/lexicon/zones.toml"
Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that marks a paragraph, or a stretch of one, as a kind of zone."""

    name: str
    kind: ZoneKind
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs from an opening one to a closing one."""

    name: str
    kind: ZoneKind
    opens: Pattern
    closes: Pattern


@dataclass(frozen=True, slots=True)
class Cues:
    """A paragraph in which at least `minimum` of the patterns occur.

    `requires` must occur as well, `unless` must not.

    `tail`: only at the end of an article.
    """

    name: str
    kind: ZoneKind
    patterns: tuple[Pattern, ...]
    minimum: int
    tail: bool
    requires: Pattern | None
    unless: Pattern | None


@dataclass(frozen=True, slots=True)
class AuthorCues:
    """How a note about the author opens, giving a `name`; how it goes on; what none holds."""

    opens: Pattern
    goes_on: Pattern
    unless: Pattern


@dataclass(frozen=True, slots=True)
class ZoneCues:
    """All that `zones.toml` says."""

    lines: tuple[Rule, ...]
    inline: tuple[Rule, ...]
    blocks: tuple[Block, ...]
    cues: tuple[Cues, ...]
    author: AuthorCues
    headings: tuple[Rule, ...]
    agencies: tuple[str, ...]
    wires: tuple[str, ...]
    not_places: frozenset[str]
    photo_sources: tuple[str, ...]
    caption_verbs: tuple[str, ...]
    caption_label: Pattern
    sections: frozenset[str]


@cache
def zone_cues() -> ZoneCues:
    """The cues that come with the program.

    Raises:
        LexiconError: the file does not say what it should.
    """
    return parse_cues((files("kg") / "lexicon" / "zones.toml").read_text("utf-8"))


def parse_cues(text: str) -> ZoneCues:
    """The cues that a file of the form of `zones.toml` gives.

    Raises:
        LexiconError: the text is not TOML, a key is missing, or a pattern or kind is wrong.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(str(error), place=_FILE, repair="mend the TOML") from error
    try:
        return _cues_from(table)
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise LexiconError(
            f"a rule is wrong or incomplete: {error}",
            place=_FILE,
            repair="give every rule its keys as the others of its table have them",
        ) from error


def one_of(words: tuple[str, ...]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


def _cues_from(table: Mapping[str, Any]) -> ZoneCues:
    return ZoneCues(
        lines=tuple(map(_rule, table["line"])),
        inline=tuple(map(_rule, table["inline"])),
        blocks=tuple(map(_block, table["block"])),
        cues=tuple(map(_cue, table["cues"])),
        author=AuthorCues(**{key: _compiled(text) for key, text in table["author"].items()}),
        headings=tuple(map(_rule, table["heading"])),
        agencies=tuple(table["agencies"]),
        wires=tuple(table["wires"]),
        not_places=frozenset(table["not_places"]),
        photo_sources=tuple(table["photo_sources"]),
        caption_verbs=tuple(table["caption_verbs"]),
        caption_label=_compiled(table["caption_label"]),
        sections=frozenset(map(str.casefold, table["sections"])),
    )


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(entry["name"], ZoneKind(entry["kind"]), _compiled(entry["pattern"]))


def _block(entry: Mapping[str, Any]) -> Block:
    kind = ZoneKind(entry["kind"])
    return Block(entry["name"], kind, _compiled(entry["opens"]), _compiled(entry["closes"]))


def _cue(entry: Mapping[str, Any]) -> Cues:
    return Cues(
        name=entry["name"],
        kind=ZoneKind(entry["kind"]),
        patterns=tuple(map(_compiled, entry["patterns"])),
        minimum=int(entry["minimum"]),
        tail=bool(entry["tail"]),
        requires=_compiled(entry["requires"]) if "requires" in entry else None,
        unless=_compiled(entry["unless"]) if "unless" in entry else None,
    )


def _compiled(pattern: str) -> Pattern:
    return re.compile(pattern, re.DOTALL)
