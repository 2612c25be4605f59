"""Who says so: named, unnamed, outlets, and chains from the inner source to the outer one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = (
    (
        "Ana Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday, the Foreign Ministry said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Foreign Ministry/organization",
    ),
    (
        "The Foreign Ministry said Ana Ruiz would meet Ken Mori on Friday.",
        "Meeting planned: Ana Ruiz + Ken Mori [2024-05-17] < Foreign Ministry/organization",
    ),
    (
        "The Foreign Ministry announced that Ana Ruiz had met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Foreign Ministry/organization",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday, according to Diego Luna, her spokesman.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Diego Luna/person",
    ),
    (
        "According to the Foreign Ministry, Ana Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Foreign Ministry/organization",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday, Reuters reported.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Reuters/outlet",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday, according to Xinhua.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Xinhua/outlet",
    ),
    (
        "Ana Ruiz will meet Ken Mori on Friday, officials said.",
        "Meeting planned: Ana Ruiz + Ken Mori < officials/anonymous",
    ),
    (
        "Ana Ruiz will meet Ken Mori on Friday, two Dutch officials said on condition of"
        " anonymity.",
        "Meeting planned: Ana Ruiz + Ken Mori < two Dutch officials/anonymous",
    ),
    (
        "Ana Ruiz will meet Ken Mori on Friday, a senior diplomat said.",
        "Meeting planned: Ana Ruiz + Ken Mori < senior diplomat/anonymous",
    ),
    (
        "Ana Ruiz will meet Ken Mori on Friday, officials told Reuters.",
        "Meeting planned: Ana Ruiz + Ken Mori < officials/anonymous + Reuters/outlet",
    ),
    (
        "Jan Bos told the BBC that Ana Ruiz had met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person + BBC/outlet",
    ),
    (
        "Reuters reported that officials said Ana Ruiz would meet Ken Mori.",
        "Meeting planned: Ana Ruiz + Ken Mori < officials/anonymous + Reuters/outlet",
    ),
    (
        "“Ana Ruiz met Bram de Wit on Monday,” Jan Bos said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    (
        "Jan Bos said in a statement on Tuesday that he would travel to Oslo in June.",
        "Visit planned: Jan Bos @ Oslo [2024-06-01..2024-06-30] < Jan Bos/person",
    ),
    (
        "Chile, Peru's foreign minister said, had accused Ecuador of spying.",
        "Accusation occurred: speaker Chile + target Ecuador < Peru's foreign minister/anonymous",
    ),
    # A report in passing is no source of the happening.
    (
        "Ana Ruiz met Bram de Wit on Monday and said the mood was good.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "Ana Ruiz, who said the mood was good, met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "Ana Ruiz told reporters after meeting Bram de Wit on Monday that the mood was good.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "Kenya's government said President Wanjiru Otieno would visit Oslo in June.",
        "Visit planned: Wanjiru Otieno @ Oslo < Kenya's government/organization",
    ),
)

NOT_YET: tuple[tuple[str, ...], ...] = (
    # What stands behind the date is taken for another partner.
    (
        "Ana Ruiz met Bram de Wit on Monday, her spokesman, Diego Luna, said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Diego Luna/person",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_who_says_so(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", NOT_YET, ids=lambda row: row[0][:60])
def test_who_says_so_not_yet(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
