from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.model.document import Document, Source, Zone, ZoneKind
from kg.sources import digest, zone

Zones = Callable[..., list[tuple[str, str]]]
LEAD = "The foreign ministers of Norway and Sweden met in Oslo on Wednesday, the ministry said."
MORE = "They talked for three hours about fishing rights in the North Sea, an aide said."

WORDS = [
    "Your support makes all the difference.",
    LEAD,
    "Politics",
    "(RELATED: Ship Sails)",
    "OSLO (AP) — ",
    "pic.twitter.com/abc",
    "— Ann (@ann) June 9, 2023",
    "FILE - A ship",
    "Related Articles",
    " date 2023-06-09 ",
    "---\ntitle: x\n---\n",
    "(AP Photo/Ann Example)",
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    " ",
    "\xa0",
    "\u200b",
    "#",
]


def zones_in(text: str) -> tuple[Zone, ...]:
    return zone(Document(Source("x", "x", digest(text), len(text)), text)).zones


@given(st.lists(st.sampled_from(WORDS)).map("".join) | st.text(st.characters(codec="utf-8")))
@example("Your support makes all the difference.Your support makes all the difference.")
@example("---\n---\n")
@example("\x1c\x1f\u2029")
def test_zones_are_a_partition_of_all_that_is_not_white_space(text: str) -> None:
    zones = zones_in(text)
    spans = [found.span for found in zones]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    held = {offset for span in spans for offset in range(span.start, span.end)}
    assert {at for at, character in enumerate(text) if not character.isspace()} <= held
    assert all(text[s.start] == text[s.start].strip() for s in spans)
    assert all(found.rule for found in zones)


@given(st.lists(st.sampled_from(WORDS)).map("".join))
def test_the_text_and_the_source_stay_as_they_are(text: str) -> None:
    before = Document(Source("x", "x", digest(text), len(text)), text)
    after = zone(before)
    assert (after.text, after.source) == (before.text, before.source)
    assert zone(after) == after


def test_an_article_with_all_its_trimmings(zones_of: Zones) -> None:
    text = (
        "World News\n\nMinisters meet in Oslo to settle fishing quarrel\n\n"
        "By Ann Example\n\nKey Points\n  • The two ministers met for three hours.\n"
        "Minister Bo Berg boards his plane in Bergen, Norway, on June 22, 2021.\n"
        "Ann Example | Pool | Reuters\n\n"
        f"OSLO\xa0—\xa0{LEAD}\n\n{MORE} (RELATED: Trawler Rams Pier)\n\n"
        "Read more: Herring prices rise\n\n"
        "“Good talks.” pic.twitter.com/abc — Bo Berg (@boberg) June 9, 2023\n\n"
        "Ann Example is a senior reporter based in Oslo who writes about fish.\n\n"
        "Related Articles\nHerring prices rise\nTrawler rams pier\n\n© 2023 Example Press"
    )
    assert zones_of(text) == [
        ("furniture", "World News"),
        ("headline", "Ministers meet in Oslo to settle fishing quarrel"),
        ("furniture", "By Ann Example"),
        ("furniture", "Key Points"),
        ("body", "• The two ministers met for three hours."),
        ("caption", "Minister Bo Berg boards his plane in Bergen, Norway, on June 22, 2021."),
        ("caption", "Ann Example | Pool | Reuters"),
        ("dateline", "OSLO\xa0—"),
        ("body", LEAD),
        ("body", MORE),
        ("related", "(RELATED: Trawler Rams Pier)"),
        ("related", "Read more: Herring prices rise"),
        ("embed", "“Good talks.”"),
        ("embed", "pic.twitter.com/abc"),
        ("embed", "— Bo Berg (@boberg) June 9, 2023"),
        ("furniture", "Ann Example is a senior reporter based in Oslo who writes about fish."),
        ("related", "Related Articles"),
        ("related", "Herring prices rise"),
        ("related", "Trawler rams pier"),
        ("furniture", "© 2023 Example Press"),
    ]


def test_an_appeal_is_cut_from_the_lead_that_is_glued_to_it(zones_of: Zones) -> None:
    text = (
        "Your support helps us to tell the story\nOur paper goes where the fish are.\n"
        f"Your support makes all the difference.{LEAD}\n{MORE}"
    )
    assert zones_of(text) == [
        ("furniture", "Your support helps us to tell the story"),
        ("furniture", "Our paper goes where the fish are."),
        ("furniture", "Your support makes all the difference."),
        ("body", LEAD),
        ("body", MORE),
    ]


def test_an_appeal_without_an_end_takes_nothing_with_it(zones_of: Zones) -> None:
    text = f"Your support helps us to tell the story\n{LEAD}\n{MORE}"
    assert zones_of(text)[1:] == [("body", LEAD), ("body", MORE)]


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "Politics",
        "Ministers meet in Oslo",
        "© 2023 Example Press",
        "Related Articles\nA ship",
    ],
)
def test_what_would_leave_no_body_is_body(text: str, zones_of: Zones) -> None:
    assert {kind for kind, _ in zones_of(text)} == {"body"}


def test_a_single_paragraph_keeps_its_dateline(zones_of: Zones) -> None:
    assert zones_of(f"OSLO, Norway (AP) — {LEAD}") == [
        ("dateline", "OSLO, Norway (AP) —"),
        ("body", LEAD),
    ]


def test_front_matter_and_stamp_are_marked_not_stripped(zones_of: Zones) -> None:
    front = "---\ntitle: Ministers meet\npublished: 2023-06-14\n---"
    assert zones_of(f"{front}\n\n{LEAD}") == [("furniture", front), ("body", LEAD)]
    assert zones_of(f" date 2023-06-09 {LEAD}") == [
        ("furniture", "date 2023-06-09"),
        ("body", LEAD),
    ]


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        ("Ministers meet in Oslo\n", ["headline"]),
        (
            "Ministers meet in Oslo\n\nThe quarrel over herring enters its third year\n",
            ["headline"] * 2,
        ),
        ("Will the ministers meet in Oslo?\n\n", ["headline"]),
        ("Norway's minister to travel to the U.S.\n\n", ["headline"]),
        ("date 2023-06-09 Ministers meet in Oslo\n\n", ["furniture", "headline"]),
        ("Ministers Meet Again in Geneva-OSLO — ", ["headline", "dateline"]),
        ("Office of the Spokesperson\n\n", ["body"]),
        ("Ann Example, Department Spokesperson\n\n", ["body"]),
        ("The below is attributable to Spokesperson Ann Example:\n\n", ["body"]),
        ("The ministers met.\n", ["body"]),
        ("and so they met\n", ["body"]),
    ],
)
def test_heads(head: str, kinds: list[str], zones_of: Zones) -> None:
    assert [kind for kind, _ in zones_of(f"{head}{LEAD}\n\n{MORE}")] == [*kinds, "body", "body"]


def test_a_known_title_is_the_headline_even_with_a_stop(zones_of: Zones) -> None:
    title = "Ministers meet. Again."
    found = zones_of(f"Ministers meet. Again.\n{LEAD}", title=title)
    assert found == [("headline", title), ("body", LEAD)]


def test_lines_without_stops_throughout_are_no_headlines(zones_of: Zones) -> None:
    lines = [line.rstrip(".") for line in (LEAD, MORE, "A " + LEAD, "B " + MORE)]
    assert {kind for kind, _ in zones_of("\n".join(lines))} == {"body"}


def test_sub_headings_and_short_quotes_stay_in_the_body(zones_of: Zones) -> None:
    text = f"{LEAD}\n\nNo quick end in sight\n\n“We fish.”\n\n{MORE}"
    assert {kind for kind, _ in zones_of(text)} == {"body"}


def test_a_menu_before_the_prose(zones_of: Zones) -> None:
    text = f"Start\nSubscriptions\nFish\nPeople\nBoats\nHerring War\n{LEAD}\n{MORE}"
    kinds = [kind for kind, _ in zones_of(text)]
    assert kinds == ["furniture"] * 5 + ["headline", "body", "body"]


def test_headlines_of_the_day_end_in_an_hour(zones_of: Zones) -> None:
    links = ["Herring pricesWorld May 2, 21:39", "Pier ramsWorld May 2, 21:01", "Cod May 2, 9:00"]
    found = zones_of("\n".join([*links, LEAD, MORE]))
    assert [kind for kind, _ in found] == ["related"] * 3 + ["body"] * 2


def test_wrapped_lines_are_one_paragraph(zones_of: Zones) -> None:
    paragraph = (
        "OSLO (AP) - The foreign ministers of Norway and Sweden met here on\n"
        "Wednesday and talked for three hours about fishing rights in the North\n"
        "Sea, which have divided the two neighbours since the summer of 2019 and\n"
        "led to the recall of an ambassador in the spring of the year after that."
    )
    found = zones_of(f"{paragraph}\n\n{paragraph}")
    assert [kind for kind, _ in found] == ["dateline", "body", "dateline", "body"]
    assert found[1][1].count("\n") == 3


def test_lines_that_begin_a_sentence_each_are_paragraphs(zones_of: Zones) -> None:
    lines = [f"Minister number {n} met the envoy in Oslo and talked of fish" for n in range(9)]
    assert len(zones_of("\n".join(lines))) == 9


def test_a_credit_after_prose_leaves_the_prose(zones_of: Zones) -> None:
    text = f"{LEAD} (AP Photo/Ann Example)\n\n{MORE} He spoke to TASS/Interfax."
    assert zones_of(text) == [
        ("body", LEAD),
        ("caption", "(AP Photo/Ann Example)"),
        ("body", f"{MORE} He spoke to TASS/Interfax."),
    ]


def test_prose_above_a_lone_link_stays(zones_of: Zones) -> None:
    found = zones_of(f"{LEAD}\nhttps://t.co/abc\n{MORE}")
    assert [kind for kind, _ in found] == ["body", "embed", "body"]


def test_every_kind_is_in_use(zones_of: Zones) -> None:
    text = (
        f"Ministers meet\n\nOSLO — {LEAD}\n\nFILE - A ship.\n\nhttps://t.co/abc\n\n"
        f"Read more: Fish\n\n{MORE}\n\n###"
    )
    assert {kind for kind, _ in zones_of(text)} == set(ZoneKind)
