"""Whole articles in small: what zones keep out, and what a reader puts together across them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "Foreign Minister Ana Ruiz met Foreign Minister Ken Mori in Quito on Monday, officials said."
TOLD = "Meeting occurred: Ana Ruiz + Ken Mori @ Quito [2024-05-13]"

ARTICLES = (
    (
        f"{LEAD}\n\nSign up for our newsletter and meet President Marta Nowak in Warsaw.\n\n"
        "© 2024 The Courier. All rights reserved.",
        TOLD,
    ),
    (
        f"{LEAD}\n\nRead more: Haddad meets Nowak in Tunis\n\nRelated: Bos visits Oslo",
        TOLD,
    ),
    (
        f"QUITO, Ecuador (AP) — {LEAD}\n\nRuiz and Mori spoke of trade.",
        TOLD,
    ),
    (
        "Ruiz and Mori meet in Quito\n\n"
        f"{LEAD}\n\nThe meeting was their first. The two ministers also spoke of trade.",
        TOLD,
    ),
    (
        "FILE - President Marta Nowak, left, meets President Omar Haddad in Tunis, March 3, 2021."
        f" (Courier Photo/A. Lens)\n\n{LEAD}",
        TOLD,
        "maybe Meeting occurred: Marta Nowak + Omar Haddad @ Tunis [2021-03-03]",
    ),
    (
        "Readout of the Secretary’s Meeting with Kenyan Foreign Minister Otieno\n\n"
        "May 14, 2024\n\nThe text is attributable to Spokesperson Tom Reed:\n\n"
        "Secretary Julia Stone met today with Kenyan Foreign Minister Wanjiru Otieno in Nairobi."
        " The Secretary and the Foreign Minister discussed trade.",
        "Meeting occurred: Julia Stone + Wanjiru Otieno @ Nairobi",
    ),
    (
        "Prime Minister Meera Deshpande on Monday inaugurated a bridge.\n\n"
        "She is slated to leave for Colombo on Friday on a two-day visit, during which she will"
        " hold talks with President Bandula Wickrama.",
        "Visit planned: Meera Deshpande @ Colombo",
        "Meeting planned: Meera Deshpande + Bandula Wickrama @ (Colombo)",
    ),
    # Without capitals that tell names apart, and without stops, rather nothing.
    (
        "Ports reopen\n\nThe ports reopened, officials said.\n\n"
        "FOREIGN MINISTER ANA RUIZ MET BRAM DE WIT IN LIMA ON MONDAY.",
    ),
    (
        "Ports reopen\n\nThe ports reopened, officials said.\n\n"
        "Foreign Minister Ana Ruiz Met Bram De Wit In Lima On Monday And Will Visit Oslo.",
    ),
    (
        "Ports reopen\n\nThe ports reopened, officials said.\n\n"
        "Foreign Minister Ana Ruiz Met Bram de Wit in Lima on Monday.",
    ),
    (
        "Ports reopen\n\nThe ports reopened, officials said.\n\n"
        "Foreign Minister Ana Ruiz met Bram de Wit in Lima the finance minister Kofi Mensah said"
        " the talks in Oslo would go on the president of Peru welcomed them and the ministry"
        " said nothing of a dinner or of a walk along the harbour or of the ships that lay there",
    ),
    # Whom the headline calls a counterpart, the text names.
    (
        "Peruvian foreign minister meets Chilean counterpart in Quito\n\n"
        "Peruvian Foreign Minister Ana Ruiz on Monday met with her Chilean counterpart Bram de Wit"
        " in Quito, officials said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    (
        "President meets Chilean premier in Quito\n\n"
        "President Ana Ruiz of Peru on Monday met Chilean Prime Minister Bram de Wit in Quito,"
        " officials said.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    # The only Chilean of the text need not be the counterpart.
    (
        "Peruvian foreign minister meets Chilean counterpart in Quito\n\n"
        "Foreign Minister Ana Ruiz of Peru was in Quito on Monday. Chilean businessman Bram de Wit"
        " praised her.",
        "Meeting occurred: Ana Ruiz + Chilean counterpart @ Quito",
        "maybe Visit occurred: Ana Ruiz @ Quito",
    ),
    # Machine-spun prose may be read thinly, never wrongly.
    (
        "The minister of the foreign Ana Ruiz has been encountering herself with of the homologue"
        " in the Quito city the Monday passed for to dialogue over of the thematic of the fish.",
        "maybe Meeting occurred|ongoing: Ana Ruiz @ (Quito)",
    ),
    # A plan of an earlier time ("had been due to") goes with the news that it was put off.
    (
        "Bos trip put off again\n\n"
        "Defence Minister Jan Bos has postponed his trip to Oslo, his office said on Tuesday.\n\n"
        "Bos had been due to arrive in Oslo on Thursday. The trip, first planned for February, has"
        " been rescheduled for June.",
        "Postponement occurred: Jan Bos > postpones Visit",
        "Visit postponed: Jan Bos @ Oslo",
        "maybe Visit planned: Jan Bos @ Oslo [2024-06-01..2024-06-30]",
        "maybe Postponement occurred: Jan Bos",
    ),
)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article[0][:60])
def test_an_article_tells(article: tuple[str, ...], check: Callable[..., None]) -> None:
    check(article[0], article[1:])
