"""Every phrase that the lexicon of times lists is read as it says."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.timexes import TimexKind, find_timexes, resolve_timex
from kg.extract.timexes.words import table

ANCHOR = date(2024, 3, 14)
HOLIDAYS = [name.title() for rule in table("holidays").values() for name in rule]
PORTIONS = [phrase.replace(" - ", "-").removesuffix(" -") for phrase in table("portions")]


def with_hyphens(phrase: str) -> str:
    return phrase.replace(" - ", "-")


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        *((phrase, TimexKind.DATE) for phrase in table("deictics")),
        *((with_hyphens(phrase), TimexKind.DATE) for phrase in table("unit_deictics")),
        *((phrase, TimexKind.REFERENCE) for phrase in table("references")),
        *((name, TimexKind.DATE) for name in HOLIDAYS),
        *((f"{phrase} year", TimexKind.DATE) for phrase in table("shifts")),
        *((f"{phrase} June 2023", TimexKind.DATE) for phrase in PORTIONS),
        *((f"{phrase} this year", TimexKind.DATE) for phrase in table("sides")),
        *((f"{number} days ago", TimexKind.DATE) for number in table("vague_numbers")),
        *((f"{number} months", TimexKind.DURATION) for number in table("numbers")),
        *((f"{number} days", TimexKind.DURATION) for number in table("tens")),
        *((f"{season} 2020", TimexKind.DATE) for season in table("seasons")),
        *((f"{month.title()} 3", TimexKind.DATE) for month in table("months")),
        *((f"{day.title()}, June 3, 2024", TimexKind.DATE) for day in table("weekdays")),
        *((f"{day.title()}. 3 June", TimexKind.DATE) for day in table("weekday_abbreviations")),
        *((f"the {decade}", TimexKind.DATE) for decade in table("decade_words")),
    ],
)
def test_a_phrase_of_the_lexicon_is_one_expression(phrase: str, kind: TimexKind) -> None:
    found = find_timexes(phrase)
    assert [(timex.text, timex.kind) for timex in found] == [(phrase, kind)]
    has_days = resolve_timex(found[0], anchor=ANCHOR) is not None
    assert has_days == (kind is TimexKind.DATE)


@pytest.mark.parametrize("bound", table("bounds"))
def test_a_bound_has_days_on_one_side_of_the_anchor(bound: str) -> None:
    years = [find_timexes(f"{bound} {year}") for year in (2020, 2030)]
    assert all(len(found) == 1 for found in years)
    resolved = [resolve_timex(found[0], anchor=ANCHOR) for found in years]
    assert sum(times is not None for times in resolved) == 1
