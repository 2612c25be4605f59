"""Every rule of zones.toml finds its example and leaves its near miss alone."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest

from kg.errors import LexiconError
from kg.sources.cues import parse_cues

Zones = Callable[..., list[tuple[str, str]]]
TOML = (files("kg") / "lexicon" / "zones.toml").read_text("utf-8")
RULES: list[dict[str, Any]] = [
    rule
    for table in ("line", "inline", "block", "cues", "heading")
    for rule in tomllib.loads(TOML)[table]
]
PROSE = (
    "The foreign ministers of Norway and Sweden met in Oslo on Wednesday and talked for three"
    " hours about fishing rights in the North Sea."
)


def in_article(words: str) -> str:
    return f"{PROSE}\n\n{PROSE} A second round follows.\n\n{words}\n"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_the_example_is_found(rule: dict[str, Any], zones_of: Zones) -> None:
    found = zones_of(in_article(rule["example"]))
    assert rule["kind"] == "body" or any(kind == rule["kind"] for kind, _ in found)
    assert [words for kind, words in found if kind == "body"][:2] == [
        PROSE,
        f"{PROSE} A second round follows.",
    ]


@pytest.mark.parametrize("rule", [r for r in RULES if "spares" in r], ids=lambda r: r["name"])
def test_the_near_miss_stays_in_the_body(rule: dict[str, Any], zones_of: Zones) -> None:
    assert zones_of(in_article(rule["spares"]))[-1] == ("body", rule["spares"])


def test_names_of_rules_are_unique() -> None:
    names = [rule["name"] for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "text",
    [
        "line = ",
        "agencies = []",
        TOML.replace('kind = "furniture"', 'kind = "nonsense"', 1),
        TOML + "\n[[line]]\nname = 'x'\nkind = 'body'\npattern = '('\n",
    ],
)
def test_a_wrong_file_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(LexiconError) as caught:
        parse_cues(text)
    assert caught.value.place == "kg/lexicon/zones.toml"
    assert caught.value.repair
