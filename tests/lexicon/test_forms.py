"""When two spellings are the same name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.forms import NameIndex, fold, is_acronym, without_possessive


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Türkiye", "Turkiye"),
        ("the Hague", "The Hague"),
        ("St. Petersburg", "Saint Petersburg"),
        ("St Kitts & Nevis", "Saint Kitts and Nevis"),
        ("Sana'a", "Sanaa"),
        ("N’Djamena", "Ndjamena"),
        ("Port-au-Prince", "Port au Prince"),
        ("Washington, D.C.", "Washington DC"),
        ("Łódź", "Lodz"),
        ("São  Paulo", "sao paulo"),
        ("Élysée", "Elysee"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Theresa", "resa"),
        ("She’ll", "Shell"),
        ("We're", "were"),
        ("St", "S"),
    ],
)
def test_different_names(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet="aBcé .-'&", max_size=30))
def test_folding_leaves_nothing_of_case_accents_and_outer_space(text: str) -> None:
    folded = fold(text)
    assert folded == fold(text.upper())
    assert folded.isascii()
    assert folded == folded.strip()


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("US", True),
        ("dpa", True),
        ("NATO", True),
        ("LeT", True),
        ("Nato", False),
        ("Iran", False),
        ("McDonald", False),
        ("U", False),
        ("U S", False),
    ],
)
def test_acronyms(form: str, expected: bool) -> None:
    assert is_acronym(form) is expected


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("China's", "China"),
        ("CHINA’S", "CHINA"),
        ("the United States'", "the United States"),
        ("Laos", "Laos"),
    ],
)
def test_possessives(text: str, bare: str) -> None:
    assert without_possessive(text) == bare


def test_case_tells_short_acronyms_from_words() -> None:
    index = NameIndex([("US", 1), ("NATO", 2), ("Turkey", 3), ("dpa", 4), ("LeT", 5)])
    found = {text: index.get(text) for text in ("US", "U.S.", "the U.S.", "Us", "us", "US's")}
    assert found == {"US": 1, "U.S.": 1, "the U.S.": 1, "Us": None, "us": None, "US's": 1}
    assert [index.get(text) for text in ("NATO", "Nato", "nato")] == [2, 2, None]
    assert [index.get(text) for text in ("Turkey", "TURKEY", "turkey")] == [3, 3, None]
    assert [index.get(text) for text in ("LeT", "LET", "Let", "Let's")] == [5, None, None, None]
    assert [index.get(text) for text in ("dpa", "DPA", "the dpa")] == [4, 4, 4]


def test_a_later_entry_replaces_an_earlier_one() -> None:
    index = NameIndex([("Congo", "CD"), ("the Congo", "CG")])
    assert index.get("Congo") == "CG"
