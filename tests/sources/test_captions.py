from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.sources.captions import (
    find_credit,
    is_credit,
    is_credited_caption,
    is_positioned,
    is_scene,
)

Zones = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Example | Pool | Reuters",
        "WPA Pool / Getty",
        "REUTERS/Ann Example",
        "REUTERS/Ann Example/File Photo",
        "EFE-EPA FILE/ANN EXAMPLE/POOL",
        "Ann Example/AFP via Getty Images",
        "(AP Photo/Ann Example, File)",
        "(Photo by Ann Example/Getty Images)",
        "Picture by Ann Example, PA Wire",
        "Photo: Ann Example",
        "[Photo/Xinhua]",
        "Getty Images",
    ],
)
def test_credits(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters",
        "Ann Example, Reuters.",
        "Washington, DC",
        "The Kremlin",
        "the White House",
        "(AP)",
    ],
)
def test_no_credits(text: str) -> None:
    assert not is_credit(text)


def test_a_credit_ends_a_caption_but_not_a_report() -> None:
    credit = "(AP Photo/Ann Example)"
    assert is_credited_caption(f"The two ministers at a long table in Oslo. {credit}")
    report = f"The ministers met on Friday, an aide said. {credit}"
    assert not is_credited_caption(report)
    assert find_credit(report) == report.index(credit)


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ann Example boards her plane at Gardermoen, Norway, on June 22, 2021.",
        "Ann Example speaks by phone with Bob Sample in her office in Oslo, Jan. 28, 2017",
    ],
)
def test_a_scene_is_present_and_dated(text: str) -> None:
    assert is_scene(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Example will take the floor in Oslo on June 22, 2023.",
        "Bob Sample, who holds the post, met Ann Example in Oslo on June 22, 2021.",
        "Talks between the two sides were held in Oslo on June 22, 2021.",
        "Ann Example meets Bob Sample in Oslo on June 22, 2023.",
        "Ann Example speaks in Oslo. Bob Sample speaks in Bergen on June 22, 2023.",
        "Ann Example speaks for Norway.",
    ],
)
def test_prose_is_no_scene(text: str) -> None:
    assert not is_scene(text)


def test_positions_in_a_picture() -> None:
    assert is_positioned("Ann Example (L) shakes hands with Bob Sample (R) before the talks")
    assert not is_positioned("Ann Example (R) voted against the treaty.")


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("FILE -", "Ann Example meets Bob Sample in Oslo, June 9, 2023."),
        ("FILE PHOTO:", "Ann Example meets Bob Sample in Oslo."),
        ("Caption: FILE –", "Ann Example meets Bob Sample in Oslo."),
        ("Image caption,", "Ann Example meets Bob Sample in Oslo."),
        ("", "File photo of the two ministers in Oslo."),
    ],
)
def test_the_label_of_a_caption_is_no_part_of_its_sentence(
    label: str, words: str, zones_of: Zones
) -> None:
    lead = "The foreign ministers of Norway and Sweden met in Oslo on Wednesday, an aide said."
    found = zones_of(f"{lead}\n\n{label} {words}".replace("\n ", "\n"))
    assert found[1:] == [*([("furniture", label)] if label else []), ("caption", words)]
