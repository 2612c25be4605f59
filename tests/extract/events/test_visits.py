"""Who travelled where: stops, purposes, plans, and what moves without anybody travelling."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = (
    # The guest arrives, not the host.
    (
        "On arrival in Oslo on Monday, Jan Bos was met by Kofi Mensah.",
        "Visit occurred: Jan Bos @ Oslo",
        "Meeting occurred: Jan Bos + Kofi Mensah @ (Oslo)",
    ),
    # What somebody is thanked for has happened, and was theirs.
    (
        "Ana Ruiz thanked Bram de Wit for his visit to Quito.",
        "Visit occurred: Bram de Wit @ Quito",
    ),
    (
        "President Marta Nowak thanked Prime Minister Kofi Mensah for his invitation to visit"
        " Ghana.",
        "Invitation occurred: initiator Kofi Mensah + recipient Marta Nowak",
        "Visit possible: Marta Nowak @ Ghana",
    ),
    # The day of arrival opens the stay.
    (
        "Ana Ruiz will travel to Lima June 20-22 and Quito July 1-3. On July 1, Ana Ruiz will"
        " arrive in Quito.",
        "Visit planned: Ana Ruiz @ Lima [2024-06-20..2024-06-22]",
        "Visit planned: Ana Ruiz @ Quito [2024-07-01..2024-07-03]",
    ),
    # Figures of legend do not travel.
    ("Children wait for Santa Claus. His arrival is the best hour of the year.",),
    ("Santa Claus will travel to Oslo on Monday.",),
    (
        "Acting Assistant Secretary for Asian and Pacific Affairs, Ana B. Ruiz, will travel to"
        " Oslo.",
        "Visit planned: Ana B. Ruiz @ Oslo",
    ),
    (
        "Defence Minister Jan Bos travelled to Oslo on Monday.",
        "Visit occurred: Jan Bos @ Oslo [2024-05-13]",
    ),
    (
        "Foreign Minister Ana Ruiz visited Kenya in early March.",
        "Visit occurred: Ana Ruiz @ Kenya [2024-03-01..2024-03-10]",
    ),
    (
        "President Marta Nowak landed in Seoul on Tuesday night.",
        "Visit occurred: Marta Nowak @ Seoul [2024-05-14]",
    ),
    (
        "Jan Bos will be in Oslo on Monday.",
        "Visit planned: Jan Bos @ Oslo [2024-05-20]",
    ),
    (
        "Prime Minister Kofi Mensah paid a visit to Lisbon last month.",
        "Visit occurred: Kofi Mensah @ Lisbon [2024-04-01..2024-04-30]",
    ),
    (
        "President Omar Haddad made a surprise visit to Kyiv on Tuesday.",
        "Visit occurred: Omar Haddad @ Kyiv [2024-05-14]",
    ),
    (
        "Foreign Minister Ken Mori is on a two-day visit to Hanoi.",
        "Visit ongoing|occurred: Ken Mori @ Hanoi",
    ),
    (
        "Foreign Minister Ken Mori began a three-day visit to Hanoi on Monday.",
        "Visit occurred|ongoing: Ken Mori @ Hanoi [2024-05-13..2024-05-15]",
    ),
    (
        "Foreign Minister Ken Mori returned on Tuesday from a visit to Hanoi.",
        "Visit occurred: Ken Mori @ Hanoi",
    ),
    (
        "Foreign Minister Ken Mori wrapped up his visit to Hanoi on Tuesday.",
        "Visit occurred: Ken Mori @ Hanoi",
    ),
    (
        "External Affairs Minister Meera Deshpande will be on an official visit to Sri Lanka from"
        " 20 to 22 May 2024.",
        "Visit planned: Meera Deshpande @ Sri Lanka [2024-05-20..2024-05-22]",
    ),
    (
        "Secretary Julia Stone will travel to Nairobi, Kenya, May 20-21.",
        "Visit planned: Julia Stone @ Nairobi + (Kenya) [2024-05-20..2024-05-21]",
    ),
    # Several stops, several travellers.
    (
        "Defence Minister Jan Bos will fly to Oslo on Monday before going on to Riga and Tallinn.",
        "Visit planned: Jan Bos @ Oslo [2024-05-20]",
        "Visit planned: Jan Bos @ Riga",
        "Visit planned: Jan Bos @ Tallinn",
    ),
    (
        "Meera Deshpande will visit Kenya, Uganda and Rwanda next week.",
        "Visit planned: Meera Deshpande @ Kenya [2024-05-20..2024-05-26]",
        "Visit planned: Meera Deshpande @ Uganda [2024-05-20..2024-05-26]",
        "Visit planned: Meera Deshpande @ Rwanda [2024-05-20..2024-05-26]",
    ),
    (
        "Jan Bos arrived in Oslo on Monday. He will also stop in Riga on Thursday.",
        "Visit occurred: Jan Bos @ Oslo [2024-05-13]",
        "Visit planned: Jan Bos @ Riga [2024-05-16]",
    ),
    (
        "Ana Ruiz and Defence Minister Jan Bos travelled to Oslo on Monday.",
        "Visit occurred: Ana Ruiz + Jan Bos @ Oslo [2024-05-13]",
    ),
    # What for.
    (
        "Prime Minister Kofi Mensah flew to Lisbon on Tuesday for talks with President Rui"
        " Tavares.",
        "Visit occurred: Kofi Mensah @ Lisbon [2024-05-14]",
        "Meeting planned|occurred: Kofi Mensah + Rui Tavares @ (Lisbon)",
    ),
    (
        "During a visit to Nairobi on Monday, Ana Ruiz met President Wanjiru Otieno.",
        "Visit occurred: Ana Ruiz @ Nairobi [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Wanjiru Otieno @ (Nairobi)",
    ),
    # Nominal.
    (
        "Jan Bos's trip to Oslo, planned for June, is meant to calm nerves.",
        "Visit planned: Jan Bos @ Oslo [2024-06-01..2024-06-30]",
    ),
    (
        "The visit to Seoul by President Marta Nowak on Tuesday was the first in a decade.",
        "Visit occurred: Marta Nowak @ Seoul [2024-05-14]",
    ),
    # Headlines.
    (
        "Haddad arrives in Kyiv for talks\n\n"
        "President Omar Haddad arrived in Kyiv on Tuesday, his spokesman said.",
        "Visit occurred: Omar Haddad @ Kyiv [2024-05-14]",
    ),
    # In a clause of time the present tells of what is to come.
    (
        "The talks will be brief when President Marta Nowak goes to Lima.",
        "Visit planned: Marta Nowak @ Lima",
    ),
    (
        "The army is ready for the day that President Marta Nowak goes to Lima.",
        "Visit planned: Marta Nowak @ Lima",
    ),
    # Advice is no act.
    (
        "Chile strongly recommends that travellers reconsider journeys and postpone their trips.",
        "maybe Visit planned|possible",
        "maybe Postponement possible",
    ),
    # Nobody travels.
    ("The Security Council is going to extend the mandate for aid convoys to Peru.",),
    ("Fishing boats travelled to the reef on Monday.",),
    ("A letter from President Omar Haddad arrived in Oslo on Monday.",),
    ("Prime Minister Kofi Mensah, the former ambassador to Japan, praised the accord.",),
    ("President Marta Nowak was born in Krakow and studied in Vienna.",),
    ("Trade between Chile and Peru is going to grow, President Omar Haddad said.",),
    ("Tourists visit Kenya in early March.",),
    (
        "Chancellor Lena Vogt is due in Ankara on Friday.",
        "Visit planned: Lena Vogt @ Ankara [2024-05-17]",
    ),
    (
        "Prime Minister Kofi Mensah, accompanied by Trade Minister Esi Owusu, visited Lisbon on"
        " Monday.",
        "Visit occurred: Kofi Mensah + Esi Owusu @ Lisbon [2024-05-13]",
    ),
    (
        "Minister Ana Ruiz arrived in Oslo on Friday accompanied by a high-level delegation"
        " including Trade Minister Jan Bos.",
        "Visit occurred: Ana Ruiz + Jan Bos @ Oslo [2024-05-10]",
    ),
    # Whoever the pipeline takes for a body is a person where the surname returns alone.
    (
        "Chamara Tshering met Jan Bos. Tshering will fly to Chile on Friday.",
        "Visit planned: Chamara Tshering @ Chile [2024-05-17]",
        "Meeting occurred: Chamara Tshering + Jan Bos",
    ),
    # What a city lies in is no further stop.
    (
        "Minister Ana Ruiz will travel to Montreal, Quebec, Canada on Friday.",
        "Visit planned: Ana Ruiz @ Montreal [2024-05-17]",
    ),
    (
        "Minister Ana Ruiz will travel to Atlanta and Clarkston, Georgia.",
        "Visit planned: Ana Ruiz @ Atlanta",
        "Visit planned: Ana Ruiz @ Clarkston",
    ),
    (
        "Ana Ruiz will visit Nairobi next week to meet President Wanjiru Otieno.",
        "Visit planned: Ana Ruiz @ Nairobi [2024-05-20..2024-05-26]",
        "Meeting planned: Ana Ruiz + Wanjiru Otieno @ (Nairobi)",
    ),
    (
        "Ana Ruiz visited Nairobi, where she met President Wanjiru Otieno.",
        "Visit occurred: Ana Ruiz @ Nairobi",
        "Meeting occurred: Ana Ruiz + Wanjiru Otieno @ (Nairobi)",
    ),
    (
        "Nowak to visit Seoul next month\n\n"
        "President Marta Nowak will visit Seoul next month, her office said on Tuesday.",
        "Visit planned: Marta Nowak @ Seoul [2024-06-01..2024-06-30]",
    ),
    (
        "Trade Minister Bram de Wit led a delegation of growers to Kenya.",
        "Visit occurred: Bram de Wit @ Kenya",
    ),
    ("Trade Minister Bram de Wit led the delegation to the ceremony.",),
    # Capitals by their country, places by what they are.
    (
        "Ana Ruiz arrived in the Malian capital on Saturday.",
        "Visit occurred: Ana Ruiz @ Malian capital [2024-05-11]",
    ),
    (
        "Ana Ruiz arrived in Mali's capital city of Bamako on Saturday.",
        "Visit occurred: Ana Ruiz @ Bamako [2024-05-11]",
    ),
    (
        "President Thandiwe Nkosi arrived in Riyadh on Monday at the invitation of King Faris.",
        "Visit occurred: Thandiwe Nkosi @ Riyadh [2024-05-13]",
        "maybe Invitation occurred",
    ),
    # The second subject stands behind "of"; the visit is that of the first.
    (
        "Foreign Minister Ana Ruiz who was in Quito for a two day visit on the invitation of the"
        " Indian External Affairs Minister Meera Rao concluded her visit successfully today.",
        "Visit occurred: Ana Ruiz @ Quito [2024-05-15]",
        "maybe Invitation occurred",
    ),
    # One visit is set beside another, whose day it does not share.
    (
        "Ana Ruiz's visit to Chile follows the visit to Peru by Omar Haddad in December 2021.",
        "Visit occurred: Omar Haddad @ Peru [2021-12-01..2021-12-31]",
        "maybe Visit occurred|planned: Ana Ruiz @ Chile [-]",
    ),
    (
        "The envoy is undertaking a visit to Peru from 28-30 May.",
        "Visit planned|ongoing: envoy @ Peru [2024-05-28..2024-05-30]",
    ),
    # Of several stops the last "where" may mean any, but no stop before them.
    (
        "Ana Ruiz will visit Israel on Friday. She will stop in Lebanon, Jordan and Egypt, where"
        " she is expected to meet Omar Haddad.",
        "Visit planned: Ana Ruiz @ Israel [2024-05-17]",
        "Visit planned: Ana Ruiz @ Lebanon [-]",
        "Visit planned: Ana Ruiz @ Jordan [-]",
        "Visit planned: Ana Ruiz @ Egypt [-]",
        "Meeting planned: Ana Ruiz + Omar Haddad @ - [-]",
    ),
    (
        "Ana Ruiz arrived on the island on Monday for a two-day visit.",
        "Visit occurred: Ana Ruiz [2024-05-13]",
    ),
    # The trip behind the comma is the visit that is only decided.
    (
        "Ana Ruiz has decided to visit Peru, her first trip as minister, for a rest.",
        "Visit planned: Ana Ruiz @ Peru",
    ),
    # Whoever is expected has not come.
    (
        "Omar Haddad and Ana Ruiz are expected in Lima, according to the police.",
        "Visit planned: Omar Haddad + Ana Ruiz @ Lima",
    ),
    (
        "President Ana Ruiz left on Thursday for Peru, where she will attend the Water Summit.",
        "Visit occurred: Ana Ruiz @ Peru",
        "Conference planned: Ana Ruiz @ Peru [-]",
    ),
    # She has arrived who speaks, though the parser takes her for the town.
    (
        "Jan Bos died in Quito. Upon his arrival in Lima, Haddad, who was inaugurated on Saturday,"
        " said he felt joy.",
        "Visit occurred: Haddad @ Lima",
    ),
    # One "to" for all that is ahead, though "then" has no grammar to the parser.
    (
        "Omar Haddad is due to arrive on Monday, then travel to Lima and meet Ana Ruiz.",
        "Visit planned: Omar Haddad @ Lima",
        "Meeting planned: Omar Haddad + Ana Ruiz @ (Lima)",
    ),
    (
        "Ruiz plans to fly to Lima on Monday, then meet Omar Haddad.",
        "Visit planned: Ruiz @ Lima [2024-05-20]",
        "Meeting planned: Ruiz + Omar Haddad",
    ),
)

NOT_YET: tuple[tuple[str, ...], ...] = (
    # Who prepares for a visit is where it goes.
    (
        "Kenya is preparing for a visit by Foreign Minister Ana Ruiz next month.",
        "Visit planned: Ana Ruiz @ Kenya [2024-06-01..2024-06-30]",
    ),
    # To power, to the polls, to work: no place behind the "to", but one later.
    ("Ana Ruiz toured the factory and went to the polls in Quito.",),
    ("Prime Minister Kofi Mensah came to power in Accra in 2019.",),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_who_travels_where(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", NOT_YET, ids=lambda row: row[0][:60])
def test_who_travels_where_not_yet(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
