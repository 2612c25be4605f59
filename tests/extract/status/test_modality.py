"""The classes of words that decide a status: each does its work in the sentence that it is for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from kg.extract.analysis import Analysis
from kg.extract.status.modality import load_modality
from kg.lexicon.tables import FOLDER
from kg.model.account import Reading, Status

TABLE = tomllib.loads((FOLDER / "modality.toml").read_text(encoding="utf-8"))
STATUSES = tuple(name for name in TABLE if name in {status.value for status in Status})
# What the sentence of a class that is no status says of its event.
TOLD = {
    "carry": Status.OCCURRED,
    "relating": Status.PLANNED,
    "report": Status.PLANNED,
    "presupposed": Status.OCCURRED,
    "awaited": Status.PLANNED,
}


@pytest.mark.parametrize("name", sorted(TABLE))
def test_an_example_holds_a_word_of_its_class(
    name: str, analysed: Callable[[str], Analysis]
) -> None:
    a = analysed(TABLE[name]["example"])
    assert {*a.lower, *a.lemmas} & set(TABLE[name]["words"].split())


@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_class_settles_its_example(name: str, read: Callable[..., Reading]) -> None:
    wanted = TOLD.get(name) or Status(name)
    assert wanted in {account.status for account in read(TABLE[name]["example"]).accounts}


def test_every_status_has_the_words_of_its_class() -> None:
    status = load_modality().status
    assert {found.value for found in status.values()} == set(STATUSES)
    for name in STATUSES:
        assert any(status[word] is Status(name) for word in TABLE[name]["words"].split())
