"""The day of a saying: of what is said or done by it, and of nothing that it only tells of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SAID = "Foreign Minister Ana Ruiz said on Monday that the talks were over."

ROWS = (
    # Measures are taken when they are announced, unless it is by the other side.
    (
        "Ana Ruiz said on Monday that Chile had expelled two Peruvian diplomats.",
        "Expulsion occurred: actor Chile + target two Peruvian diplomats [2024-05-13]",
    ),
    (
        "Peru said on Monday that Chile had expelled two Peruvian diplomats.",
        "Expulsion occurred: actor Chile + target two Peruvian diplomats [-]",
    ),
    (
        "Ana Ruiz told reporters on Monday that the Chilean ambassador had been summoned.",
        "Summons occurred: target Chilean ambassador [2024-05-13]",
    ),
    (
        "“Chancellor Lena Vogt has postponed her visit to Cairo,” her spokesman said on Monday.",
        "Postponement occurred: Lena Vogt [2024-05-13]",
        "Visit postponed: Lena Vogt @ Cairo [-]",
    ),
    (
        "The ministry said on Monday that Chile had already recalled its ambassador.",
        "Recall occurred [-]",
    ),
    (
        "The minister said on Monday that two Chilean diplomats would be expelled.",
        "Expulsion planned: target two Chilean diplomats [-]",
    ),
    # Who is ordered to leave leaves between the report and the deadline.
    (
        "Latvia ordered two Chilean diplomats to leave within a week.",
        "Expulsion occurred: actor Latvia + target two Chilean diplomats [2024-05-15..2024-05-22]",
    ),
    (
        "Latvia ordered two Chilean diplomats to leave the country within 72 hours.",
        "Expulsion occurred: actor Latvia + target two Chilean diplomats [2024-05-15..2024-05-18]",
    ),
    (
        "Latvia ordered two Chilean diplomats to leave by Friday.",
        "Expulsion occurred: actor Latvia + target two Chilean diplomats [2024-05-15..2024-05-17]",
    ),
    (
        "Latvia on Monday ordered two Chilean diplomats to leave within a week.",
        "Expulsion occurred: actor Latvia + target two Chilean diplomats [2024-05-13]",
    ),
    # One's own words are said then.
    (
        "The Kenyan foreign ministry said Monday that it condemned the attack on the port.",
        "Condemnation occurred: speaker Kenyan foreign ministry [2024-05-13]",
        "maybe Incident occurred",
    ),
    (
        "In a statement on Monday, Foreign Minister Ana Ruiz denied that Chile had sent ships.",
        "Denial occurred: speaker Ana Ruiz [2024-05-13]",
    ),
    (
        f"{SAID} She accused Peru of bad faith.",
        "Accusation occurred: speaker Ana Ruiz + target Peru [2024-05-13]",
    ),
    (
        "Prime Minister Kofi Mensah accused Peru of spying. Mensah addressed parliament on Monday.",
        "Accusation occurred: speaker Kofi Mensah + target Peru [2024-05-13]",
    ),
    (
        f"{SAID} She had earlier accused Peru of bad faith.",
        "Accusation occurred: speaker Ana Ruiz + target Peru [-]",
    ),
    (
        f"{SAID} She accused Peru of bad faith after the raid.",
        "Accusation occurred: speaker Ana Ruiz + target Peru [-]",
        "maybe Incident occurred",
    ),
    (
        f"{SAID} Diego Luna accused Peru of bad faith.",
        "Accusation occurred: speaker Diego Luna + target Peru [-]",
    ),
    # What is only told of is not.
    (
        "Ana Ruiz said on Monday that Jan Bos would visit Oslo.",
        "Visit planned: Jan Bos @ Oslo [-]",
    ),
    (
        "Ana Ruiz said on Monday that she had met Bram de Wit in Quito.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [-]",
    ),
    # Whoever calls an envoy protests, and meets her, on that day.
    (
        "Peru's foreign ministry summoned the Chilean ambassador on Monday to lodge a protest.",
        "Summons occurred: initiator Peru's foreign ministry + target Chilean ambassador"
        " [2024-05-13]",
        "Condemnation occurred: speaker Peru's foreign ministry [2024-05-13]",
    ),
    (
        "The Chilean ambassador was summoned by Peru on Monday to convey a strong protest.",
        "Summons occurred: initiator Peru + target Chilean ambassador [2024-05-13]",
        "Condemnation occurred: speaker Peru [2024-05-13]",
    ),
    (
        "The Chilean ambassador, Omar Haddad, was summoned on Monday. Foreign Minister Ana Ruiz met"
        " Haddad.",
        "Summons occurred: target Omar Haddad [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Omar Haddad [2024-05-13]",
    ),
    (
        "Ana Ruiz met the Chilean ambassador, Omar Haddad, to lodge a protest over the drills.",
        "Meeting occurred: Ana Ruiz + Omar Haddad",
        "maybe Condemnation occurred|planned|possible: speaker Ana Ruiz",
    ),
    # What is agreed at talks is agreed on the narrowest day that the talks have.
    (
        "Ana Ruiz met Bram de Wit in May. The two met in Quito on Monday. The ministers agreed to"
        " reopen the border.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
        "Agreement occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    # Where something is said, something goes on.
    (
        "On Monday, Jan Bos said at the Lusaka Water Conference that the river was low.",
        "Conference occurred: Jan Bos [2024-05-13]",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_the_day_of_a_saying(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
