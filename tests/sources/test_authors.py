"""Notes about the author are furniture; people in the news are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Zones = Callable[..., list[tuple[str, str]]]
LEAD = "The foreign ministers of Norway and Sweden met in Oslo on Wednesday, the ministry said."
MORE = "They talked for three hours about fishing rights in the North Sea, an aide said."
NOTES = [
    "Ann Example writes about diplomacy. She has met heads of government on four continents.",
    "Ann Example is a correspondent in Oslo.",
    "Ann Example is The Example Press’s diplomatic correspondent.",
    "Ann Example is now a senior fellow at the Institute for Fish.",
    "Ann Example, a former envoy to Sweden, is the author of “Cod and Peace”.",
    "Ann Example covers national security for the Example Press.",
    "Ann Example writes a weekly column about the sea.",
    "Ann Example covers Norway and has interviewed three prime ministers.",
    "Ann Example has reported from twenty countries and met four presidents.",
    "Ann de Vries is a professor of international relations at the University of Bergen.",
    "Dr. Ann Example is associate professor emerita and a historian of the North Sea.",
    "Ann Example is a former envoy and author of three books.",
    "Ann Example and Bob Sample are reporters based in Oslo.",
]
NEWS = [
    "Bob Sample is a reporter based in Oslo who was detained there in March.",
    "Bob Sample is the foreign minister of Norway.",
    "Bob Sample has written to the ministers about the fish.",
    "Bob Sample is a senior fellow at the Institute, and he said that the talks had failed.",
    "Bob Sample covers his face when he leaves the building.",
    "Bob Sample reports to the minister on Friday.",
    "Norway is the author of the plan.",
    "Bob Sample is the first minister to meet reporters.",
    "Bob Sample is expected to talk to the correspondent on Friday.",
    "Bob Sample is the foreign minister and a former journalist.",
    "Bob Sample reports on Friday to the minister.",
]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_after_the_article_is_furniture(note: str, zones_of: Zones) -> None:
    found = zones_of(f"{LEAD}\n\n{MORE}\n\n{note}")
    assert found == [("body", LEAD), ("body", MORE), ("furniture", note)]


@pytest.mark.parametrize("news", NEWS)
def test_people_in_the_news_stay_in_the_body(news: str, zones_of: Zones) -> None:
    assert zones_of(f"{LEAD}\n\n{MORE}\n\n{news}")[-1] == ("body", news)


@pytest.mark.parametrize("note", NOTES[:8])
def test_who_is_told_of_elsewhere_is_in_the_news(note: str, zones_of: Zones) -> None:
    told = "The police released Example on Wednesday, and the talks went on."
    found = zones_of(f"{LEAD}\n\n{told}\n\n{MORE}\n\n{note}")
    assert {kind for kind, _ in found} == {"body"}


def test_a_note_below_the_byline(zones_of: Zones) -> None:
    found = zones_of(f"By Ann Example\n\n{NOTES[0]}\n\n" + f"{LEAD}\n\n{MORE}\n\n" * 5)
    assert [kind for kind, _ in found[:3]] == ["furniture", "furniture", "body"]


def test_a_long_article_that_opens_with_a_person_keeps_its_lead(zones_of: Zones) -> None:
    found = zones_of(f"{NOTES[0]}\n\n{LEAD}\n\n{MORE}")
    assert {kind for kind, _ in found} == {"body"}


def test_a_note_of_several_paragraphs(zones_of: Zones) -> None:
    rest = ["She has worked in Rome, Cairo and Delhi.", "Follow her on Twitter: @annexample"]
    found = zones_of("\n\n".join([LEAD, MORE, NOTES[1], *rest]))
    assert [kind for kind, _ in found] == ["body", "body", *["furniture"] * 3]


def test_a_paragraph_about_somebody_else_is_no_part_of_a_note(zones_of: Zones) -> None:
    found = zones_of("\n\n".join([LEAD, NOTES[1], "She met the minister on Friday."]))
    assert found[-1] == ("body", "She met the minister on Friday.")
