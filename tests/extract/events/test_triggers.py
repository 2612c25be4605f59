"""Every rule of the lexicon reads the sentence that it is for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.extract.events.triggers import load_triggers
from kg.lexicon.tables import FOLDER
from kg.model.account import EventType, Reading

RULES = tuple(
    (entry["rule"], entry["type"], entry["example"])
    for section in tomllib.loads((FOLDER / "triggers.toml").read_text(encoding="utf-8")).values()
    for entry in section
)

BROKEN = (
    'rule = "x"\ntype = "Party"\nlemmas = ["feast"]\nexample = "They feasted."',
    'rule = "x"\ntype = "Meeting"\nexample = "They feasted."',
    'rule = "x"\ntype = "Meeting"\nlemmas = ["feast"]\nsubject = "guest"\nexample = "They did."',
    'rule = "x"\ntype = "Meeting"\nlemmas = ["feast"]\neffect = "over"\nexample = "They did."',
    'rule = "x"\ntype = "Meeting"\nlemmas = ["feast"]',
    'type = "Meeting"\nlemmas = ["feast"]\nexample = "They feasted."',
)


def read_by(reading: Reading, rule: str, kind: str) -> bool:
    return any(
        account.type is EventType(kind) and any(e.rule == rule for e in account.evidence)
        for account in reading.accounts
    )


@pytest.mark.parametrize(("rule", "kind", "example"), RULES, ids=lambda v: v[:30])
def test_a_rule_reads_its_example(
    rule: str, kind: str, example: str, read: Callable[..., Reading]
) -> None:
    assert read_by(read(example), rule, kind)


def test_the_names_of_rules_are_unique() -> None:
    names = [rule for rule, _, _ in RULES]
    assert len(names) == len(set(names))


def test_the_table_holds_every_rule_once() -> None:
    table = load_triggers()
    assert sorted(t.rule for t in table.all) == sorted(rule for rule, _, _ in RULES)
    assert all(replace(t) == t and t.example for t in table.all)


@pytest.mark.parametrize("entry", BROKEN)
def test_a_broken_rule_is_reported_with_its_file(entry: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(f"[[verb]]\n{entry}\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load_triggers(path)
    assert str(path) in caught.value.place
    assert caught.value.repair
