"""Gatherings of many: who is there, and who only speaks of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TALKED = "Foreign Minister Ana Ruiz met Bram de Wit in Quito on Monday."
MET = "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]"

ROWS: tuple[tuple[str, ...], ...] = (
    # A body's meeting is one of its members, not of those who speak of it.
    (
        f"{TALKED} They discussed the upcoming ASEAN Foreign Minister meeting in Jakarta.",
        MET,
        "Conference planned: (ASEAN) + (Association of Southeast Asian Nations) @ Jakarta",
    ),
    (
        f"{TALKED} They discussed the upcoming NATO defence ministers' meeting in Oslo.",
        MET,
        "Meeting planned: NATO defence ministers @ Oslo",
    ),
    (
        f"{TALKED} They discussed the upcoming summit in Lusaka.",
        MET,
        "maybe Conference planned @ Lusaka",
    ),
    (
        f"{TALKED} They discussed plans for a meeting of NATO defence ministers in Oslo.",
        MET,
        "Meeting planned: NATO defence ministers @ Oslo",
    ),
    # What is spoken of beside a gathering is not at its place.
    (
        f"{TALKED} They discussed the upcoming ASEAN meeting in Jakarta and the outcomes of the"
        " NATO summit.",
        MET,
        "Conference planned: ASEAN @ Jakarta",
        "maybe Conference planned|occurred: NATO @ -",
    ),
    (
        "Ana Ruiz attended a NATO meeting in Brussels on Friday.",
        "Conference occurred: Ana Ruiz + NATO @ Brussels [2024-05-10]",
    ),
    # To take part is to be there, whatever verb says so.
    (
        "Ana Ruiz will participate in the Lusaka Water Summit on Friday.",
        "Conference planned: Ana Ruiz [2024-05-17]",
    ),
    (
        "Ana Ruiz took part in the Lusaka Water Forum on Friday.",
        "Conference occurred: Ana Ruiz [2024-05-10]",
    ),
    (
        "Ana Ruiz led a delegation to the Lusaka Water Summit.",
        "Conference occurred: Ana Ruiz",
    ),
    (
        "Ana Ruiz will lead the Chilean delegation to the Chile-Norway Strategic Dialogue.",
        "Conference planned: Ana Ruiz + Chile + Norway",
    ),
    # The name of a gathering may be a quotation.
    (
        "Ana Ruiz will attend the “Bridges of the Andes” Conference in Quito.",
        "Conference planned: Ana Ruiz @ Quito",
    ),
    # Gatherings with different names are two.
    (
        "Ana Ruiz will attend the Peru-Chile Trade Dialogue in Lima and the Peru-Kenya Trade"
        " Dialogue in Lima.",
        "Conference planned: Ana Ruiz + Peru + Chile @ Lima",
        "Conference planned: Ana Ruiz + Peru + Kenya @ Lima",
    ),
    # Two names with a hyphen are its sides; a continent among them is no place of it.
    (
        "The EU-Japan summit in Tokyo ended on Monday.",
        "Conference occurred: EU + Japan @ Tokyo [2024-05-13]",
    ),
    (
        "Leaders will gather for the China-Africa summit in Beijing on Monday.",
        "Conference planned: China @ Beijing [2024-05-20]",
    ),
    # Named gatherings go on, whoever is there; two surnames before one are two people.
    (
        "The World Water Summit opened in Quito on Wednesday.",
        "Conference occurred: - @ Quito [2024-05-15]",
    ),
    ("The summit opened with music.",),
    (
        "Ana Ruiz attended the ASEAN Foreign Ministers' Meeting in Jakarta on Monday.",
        "Conference occurred: Ana Ruiz + ASEAN @ Jakarta [2024-05-13]",
    ),
    (
        "The Vogt-Mensah summit will take place in June.",
        "Conference planned: Vogt + Mensah [2024-06-01..2024-06-30]",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][-60:])
def test_who_is_at_a_conference(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


def test_a_dialogue_without_a_name_is_no_conference(check: Callable[..., None]) -> None:
    check("Ana Ruiz called for a dialogue between Chile and Peru.", ())
