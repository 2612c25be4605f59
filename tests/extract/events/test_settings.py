"""Where and when: places that are none, capitals that act, and dates that stay unknown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MET = "Foreign Minister Ana Ruiz met Dutch Foreign Minister Bram de Wit"
MEETING = "Meeting occurred: Ana Ruiz + Bram de Wit"

ROWS = (
    # A reported clause keeps its own days.
    (
        "Officials said that Ana Ruiz planned to meet Jan Bos on Sunday, and possibly Ken Mori on"
        " Monday.",
        "Meeting planned: Ana Ruiz + Jan Bos [2024-05-19]",
        "Meeting possible: Ana Ruiz + Ken Mori? [2024-05-20]",
    ),
    # What a trip follows is over, although it is told in the present.
    (
        "The trip by Ana Ruiz to Chile follows the visit by Omar Haddad to Peru on April 8.",
        "Visit occurred: Omar Haddad @ Peru [2024-04-08]",
    ),
    # An earlier occasion is another one.
    (
        "Ana Ruiz met virtually with Bram de Wit. Ruiz last spoke to De Wit in early March.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [-]",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-03-01..2024-03-10]",
    ),
    (
        "Ana Ruiz met Bram de Wit today. The two previously met in Lima in March.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ - [2024-05-15]",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Lima [2024-03-01..2024-03-31]",
    ),
    ("Ana Ruiz and Bram de Wit touched on developments in Lima.",),
    # What was met about happened elsewhere, and earlier.
    (
        "Ana Ruiz met Bram de Wit in Gdansk on Monday to discuss Peru's attack on Kenya.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Gdansk [2024-05-13]",
        "MilitaryAction occurred: actor Peru + target Kenya @ - [-]",
    ),
    # Several stops with one time are one part of the trip.
    (
        "Ana Ruiz will travel to Oslo and Bergen from July 8 to 9. She will have a working lunch"
        " with Foreign Minister Lars Holm.",
        "Visit planned: Ana Ruiz @ Oslo [2024-07-08..2024-07-09]",
        "Visit planned: Ana Ruiz @ Bergen [2024-07-08..2024-07-09]",
        "Meeting planned: Ana Ruiz + Lars Holm [2024-07-08..2024-07-09]",
    ),
    # Published on a Wednesday: one word for a day is one day.
    (
        "Ana Ruiz spoke by phone with Bram de Wit on Friday. She was also to speak with Omar"
        " Haddad on Friday.",
        "Call occurred: Ana Ruiz + Bram de Wit [-]",
        "Call planned: Ana Ruiz + Omar Haddad",
    ),
    # The time of another clause, or of a thing, is not that of the meeting.
    (
        "Ana Ruiz met Bram de Wit for the first time since taking office a year ago.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [-]",
    ),
    (
        "Ana Ruiz and Bram de Wit agreed in Quito that trade would grow in 2023.",
        "Agreement occurred: Ana Ruiz + Bram de Wit @ (Quito) [-]",
    ),
    (
        "Ana Ruiz has met Bram de Wit in Quito since she took office on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [-]",
    ),
    (
        "Ana Ruiz and Bram de Wit discussed in a phone conversation on Tuesday the work plan for"
        " 2031-2032.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-14]",
    ),
    # What lies ahead was not yesterday.
    (
        "Peru will summon the Chilean ambassador after planes flew over Lima yesterday.",
        "Summons planned: initiator Peru + target Chilean ambassador [-]",
    ),
    # The way to the summit is over before the summit opens.
    (
        "Ana Ruiz arrived in Lima on Tuesday to take part in the ASEAN summit that will open on"
        " Thursday.",
        "Visit occurred: Ana Ruiz @ Lima [2024-05-14]",
        "Conference planned: Ana Ruiz + ASEAN @ Lima [-]",
    ),
    # Where.
    (f"{MET} in Quito, Ecuador, on Monday.", f"{MEETING} @ Quito + (Ecuador) [2024-05-13]"),
    (f"{MET} in the Kenyan capital, Nairobi.", f"{MEETING} @ Nairobi + (Kenya)"),
    (f"In Nairobi on Monday, {MET[0].lower()}{MET[1:]}.", f"{MEETING} @ Nairobi [2024-05-13]"),
    (f"{MET} in Quito to discuss fishing in Peru.", f"{MEETING} @ Quito"),
    (f"{MET} to discuss the war in Sudan.", f"{MEETING} @ -"),
    (f"{MET}, who was born in Paris.", f"{MEETING} @ -"),
    (
        f"Speaking in Lima, Diego Luna said {MET[0].lower()}{MET[1:]} in Quito.",
        f"{MEETING} @ Quito",
    ),
    (f"QUITO, May 15 (Reuters) - {MET} on Monday.", f"{MEETING} @ - [2024-05-13]"),
    (f"NAIROBI, Kenya — {MET} on Tuesday.", f"{MEETING} @ - [2024-05-14]"),
    (
        f"{MET} on the sidelines of the Lusaka Water Conference in Zambia on Monday.",
        f"{MEETING} @ (Zambia) + (Lusaka) [2024-05-13]",
        "maybe Conference occurred",
    ),
    (
        "Moscow accused London of spying on Monday.",
        "Accusation occurred: speaker Moscow + target London @ - [2024-05-13]",
    ),
    (
        "Beijing rejected a request from Washington for talks.",
        "Refusal occurred: refuser Beijing + proposer Washington @ -",
        "Meeting declined: Beijing + Washington @ -",
    ),
    (
        "Tehran summoned the British ambassador on Monday.",
        "Summons occurred: initiator Tehran + target British ambassador @ -",
    ),
    (
        "Ana Ruiz visited Georgia and met Prime Minister Nino Abashidze in Tbilisi.",
        "Visit occurred: Ana Ruiz @ Georgia",
        "Meeting occurred: Ana Ruiz + Nino Abashidze @ Tbilisi",
    ),
    (
        "Ana Ruiz and Bram de Wit spoke on Monday and discussed how to make a success of the"
        " coming summit in Lusaka.",
        "Call occurred: Ana Ruiz + Bram de Wit @ - [2024-05-13]",
    ),
    (
        "Ana Ruiz and Bram de Wit met on Monday to prepare the NATO summit, which will be held in"
        " Lisbon on May 20.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ - [2024-05-13]",
        "Conference planned: NATO @ Lisbon [2024-05-20]",
    ),
    # When, seen from Wednesday 15 May 2024.
    (f"{MET} on Monday.", f"{MEETING} [2024-05-13]"),
    (f"{MET} yesterday.", f"{MEETING} [2024-05-14]"),
    (f"{MET} last month.", f"{MEETING} [2024-04-01..2024-04-30]"),
    (f"{MET} in early May.", f"{MEETING} [2024-05-01..2024-05-10]"),
    (f"{MET} on 3 February 2023.", f"{MEETING} [2023-02-03]"),
    (f"{MET} in November.", f"{MEETING} [2023-11-01..2023-11-30]"),
    (f"{MET} in 2021.", f"{MEETING} [2021-01-01..2021-12-31]"),
    (f"{MET} on May 6 and 7.", f"{MEETING} [2024-05-06..2024-05-07]"),
    (f"{MET}.", f"{MEETING} [-]"),
    # The day of something else.
    (
        "Ana Ruiz on Monday predicted that Chile would gain from a meeting with Peru.",
        "maybe Meeting planned|possible: Chile + Peru [-]",
    ),
    (f"{MET}, who took office on 6 May.", f"{MEETING} [-]"),
    (f"{MET} over the fate of a rally, which was held in April.", f"{MEETING} [-]"),
    (f"{MET} ahead of the Lusaka summit due on Friday.", f"{MEETING} @ - [-]"),
    (
        "Ana Ruiz and Bram de Wit on Monday agreed to meet.",
        "Agreement occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
        "Meeting planned: Ana Ruiz + Bram de Wit [-]",
    ),
    (
        "Chile on Monday ordered the expulsion of the ambassador of Peru.",
        "Expulsion planned|occurred: actor Chile + target ambassador of Peru [-]",
    ),
    (f"{MET} to discuss the 2026 elections.", f"{MEETING} [-]"),
    (
        f"Officials said on Tuesday that {MET[0].lower()}{MET[1:]} on Monday.",
        f"{MEETING} [2024-05-13]",
    ),
    (f"Officials said on Tuesday that {MET[0].lower()}{MET[1:]}.", f"{MEETING} [-]"),
    (
        "Jan Bos will travel to Oslo on Tuesday.",
        "Visit planned: Jan Bos @ Oslo [2024-05-21]",
    ),
    (
        "Jan Bos will travel to Oslo in March.",
        "Visit planned: Jan Bos @ Oslo [2025-03-01..2025-03-31]",
    ),
    (
        "Jan Bos will travel to Oslo tomorrow.",
        "Visit planned: Jan Bos @ Oslo [2024-05-16]",
    ),
    (
        f"{MET} in the Kenyan capital. They agreed in Nairobi to count the fish.",
        f"{MEETING} @ Nairobi",
        "Agreement occurred: Ana Ruiz + Bram de Wit @ Nairobi",
    ),
    (f"{MET} in the port of Riga.", f"{MEETING} @ Riga"),
    # A building abroad is where they met, if they met there.
    (f"{MET} at the Kenyan embassy in Oslo.", f"{MEETING} @ Oslo"),
    (f"{MET}, who works at the Kenyan embassy in Oslo.", f"{MEETING} @ -"),
    # The day on which something else was done.
    (
        "A meeting will be held between Presidents Ana Ruiz and Omar Haddad in July, with the aim"
        " of counting the fish caught today.",
        "Meeting planned: Ana Ruiz + Omar Haddad [2024-07-01..2024-07-31]",
    ),
    # Why something was put off is somewhere else, at some other time.
    (
        "The envoy's visit to Peru planned this month was put off due to rescheduling of the NATO"
        " Foreign Ministers meeting.",
        "Postponement occurred: traveller envoy",
        "Visit postponed: envoy @ Peru",
        "maybe Conference planned: NATO @ - [-]",
    ),
    # The Sunday before, or the one to come.
    (
        "Ana Ruiz had planned to meet Bram de Wit on Sunday.",
        "Meeting planned: Ana Ruiz + Bram de Wit [-]",
    ),
    (
        "The plan was agreed upon by Ana Ruiz and Bram de Wit in a meeting in Lima on Tuesday.",
        f"{MEETING} @ Lima [2024-05-14]",
        "Agreement occurred: Ana Ruiz + Bram de Wit [2024-05-14]",
    ),
    # One day for the clause and for what stands around it.
    (
        "Chile broke off relations on May 3, when Peru expelled its envoy.",
        "RelationsChange occurred: actor Chile [2024-05-03]",
        "Expulsion occurred: actor Peru + target envoy [2024-05-03]",
    ),
    (f"{MET} at the house where the poet died on May 17, 1830.", f"{MEETING} [-]"),
)

# The same without a day of publication: what hangs on it stays unknown.
UNDATED = (
    (f"{MET} on Monday.", f"{MEETING} [-]"),
    (f"{MET} yesterday.", f"{MEETING} [-]"),
    (f"{MET} last month.", f"{MEETING} [-]"),
    (f"{MET} in November.", f"{MEETING} [-]"),
    (f"{MET} on May 3.", f"{MEETING} [-]"),
    (f"{MET} on 3 February 2023.", f"{MEETING} [2023-02-03]"),
    (f"{MET} in March 2022.", f"{MEETING} [2022-03-01..2022-03-31]"),
)

NOT_YET: tuple[tuple[str, ...], ...] = (
    # The date belongs to another happening that is no event word here.
    (f"{MET} to mark the signing of the treaty in 1998.", f"{MEETING} [-]"),
)


@pytest.mark.parametrize("row", UNDATED, ids=lambda row: row[0][:80])
def test_without_a_day_nothing_is_guessed(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:], None)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_where_and_when(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", NOT_YET, ids=lambda row: row[0][:60])
def test_where_and_when_not_yet(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
