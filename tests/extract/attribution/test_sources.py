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
    (
        "Ana Ruiz met Bram de Wit on Monday, her spokesman, Diego Luna, said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Diego Luna/person",
    ),
    # Inner and outer sources.
    (
        "Xinhua quoted Jan Bos as saying that Ana Ruiz had met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person + Xinhua/outlet",
    ),
    (
        "Jan Bos was quoted by Xinhua as saying that Ana Ruiz had met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person + Xinhua/outlet",
    ),
    (
        "Citing two officials, the BBC reported that Ana Ruiz had met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < two officials/anonymous + BBC/outlet",
    ),
    (
        "In an interview with the BBC, Jan Bos said Ana Ruiz had met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person + BBC/outlet",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday, as reported by Reuters.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Reuters/outlet",
    ),
    (
        "The meeting between Ana Ruiz and Bram de Wit was confirmed by the Foreign Ministry.",
        "Meeting occurred|planned: Ana Ruiz + Bram de Wit < Foreign Ministry/organization",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday, said two officials who asked not to be named.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < two officials/anonymous",
    ),
    (
        "Ana Ruiz met Bram de Wit, officials said, speaking on condition of anonymity.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < officials/anonymous",
    ),
    (
        "Japan's Foreign Ministry summoned the Chinese ambassador, Kyodo News reported, citing a"
        " ministry official.",
        "Summons occurred: initiator Japan's Foreign Ministry + target Chinese ambassador"
        " < ministry official/anonymous + Kyodo News/outlet",
    ),
    (
        "Ana Ruiz will visit Oslo next week, Norway's NTB news agency reported.",
        "Visit planned: Ana Ruiz @ Oslo < Norway's NTB news agency/outlet",
    ),
    (
        "Ana Ruiz will visit Oslo next week, her ministry said in a statement.",
        "Visit planned: Ana Ruiz @ Oslo < ministry/organization",
    ),
    # The outlet itself is no source.
    (
        "MOSCOW, May 14. /TASS/. Ana Ruiz met Bram de Wit on Monday, Jan Bos told TASS.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    (
        "LIMA (Reuters) - Ana Ruiz met Bram de Wit on Monday, Jan Bos told Reuters.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    # Writings are from whoever gives them out.
    (
        "During a call on Monday, Ana Ruiz and Bram de Wit spoke of the border, according to"
        " a readout of the talks released by the Foreign Ministry.",
        "Call|Meeting occurred: Ana Ruiz + Bram de Wit < Foreign Ministry/organization",
    ),
    (
        "A Foreign Ministry statement said Ana Ruiz had met Bram de Wit.\n\n"
        "Ana Ruiz met Ken Mori on Tuesday, the statement said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Foreign Ministry/organization",
        "Meeting occurred: Ana Ruiz + Ken Mori < Foreign Ministry/organization",
    ),
    # Pronouns and "the official" go back to who spoke last.
    (
        "Jan Bos said the mood was good. Ana Ruiz met Bram de Wit on Monday, he added.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    (
        "The Foreign Ministry said the mood was good. It added that Ana Ruiz had met Ken Mori.",
        "Meeting occurred: Ana Ruiz + Ken Mori < Foreign Ministry/organization",
    ),
    (
        "A senior Dutch official said the mood was good.\n\n"
        "Ana Ruiz met Bram de Wit on Monday, the official said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < senior Dutch official/anonymous",
    ),
    # A quotation keeps its speaker over sentences and paragraphs.
    (
        "A Foreign Office spokesman said:\n\n"
        "“Ana Ruiz met Bram de Wit in London. They spoke of trade.\n\n"
        "“Ana Ruiz also met Ken Mori.”\n\n"
        "Lena Vogt met Omar Haddad in Tunis.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Foreign Office spokesman/anonymous",
        "Meeting occurred: Ana Ruiz + Ken Mori < Foreign Office spokesman/anonymous",
        "Meeting occurred: Lena Vogt + Omar Haddad < -",
    ),
    (
        "“The mood was good,” Jan Bos said. “Ana Ruiz met Bram de Wit on Monday.”",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    # What is told may be said to be told in the next sentence.
    (
        "Ana Ruiz met Bram de Wit on Monday. This was reported by Xinhua.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Xinhua/outlet",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday. Jan Bos told reporters about this.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    # A line may name the source of all that follows.
    (
        "The below is attributable to Spokesperson Jan Bos:\n\n"
        "Ana Ruiz met Bram de Wit on Monday.\n\nShe met Ken Mori on Tuesday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
        "Meeting occurred: Ana Ruiz + Ken Mori < Jan Bos/person",
    ),
    (
        "Jan Bos, Department Spokesperson\n\nAna Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    (
        "Jan Bos, Secretary of State\n\nI am glad that Ana Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
    ),
    (
        "Jan Bos, Secretary of State\n\nAna Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "PRESIDENT BOS: The mood is good. Ana Ruiz met Bram de Wit on Monday.\n\n"
        "QUESTION: Why now?\n\nLena Vogt met Omar Haddad in Tunis.\n\nPresident Jan Bos left.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < Jan Bos/person",
        "Meeting occurred: Lena Vogt + Omar Haddad < -",
    ),
    # Nobody says what is not said.
    (
        "Jan Bos declined to confirm that Ana Ruiz had met Bram de Wit.",
        "Meeting occurred|possible: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "Neither the ministry nor the embassy has said that Ana Ruiz met Bram de Wit.",
        "Meeting occurred|possible: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "The success is attributable to Jan Bos. Ana Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < -",
    ),
    (
        "Jan Bos said Ana Ruiz was tired. Ana Ruiz met Bram de Wit on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit < -",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_who_says_so(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
