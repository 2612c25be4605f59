"""Who telephoned whom, and what only sounds like a call."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = (
    (
        "Ana Ruiz held talks with Bram de Wit over the telephone on Monday.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Ana Ruiz spoke by phone with her counterpart, Foreign Minister Bram de Wit, on Monday to"
        " confirm the plans.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Ana Ruiz and Bram de Wit held telephone talks on Monday.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "President Ana Ruiz confirmed the view that Freedonia is a partner during a phone"
        " conversation with President Bram de Wit.",
        "Call occurred: Ana Ruiz + Bram de Wit",
    ),
    (
        "Ana Ruiz also held a phone meeting with Bram de Wit.",
        "Call occurred: Ana Ruiz + Bram de Wit",
    ),
    (
        "President Marta Nowak phoned Prime Minister Kofi Mensah late on Sunday.",
        "Call occurred: initiator Marta Nowak + recipient Kofi Mensah @ - [2024-05-12]",
    ),
    (
        "Foreign Minister Ana Ruiz spoke by phone with Dutch Foreign Minister Bram de Wit on"
        " Monday.",
        "Call occurred: Ana Ruiz + Bram de Wit @ - [2024-05-13]",
    ),
    (
        "In a phone call with Bram de Wit on Monday, Ana Ruiz asked for more time.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "A phone call took place on 10 May between Lena Vogt and President Omar Haddad.",
        "Call occurred: Lena Vogt + Omar Haddad [2024-05-10]",
    ),
    (
        "The Secretary spoke today with Foreign Minister Ken Mori about the strait.",
        "Call|Meeting occurred: Secretary + Ken Mori [2024-05-15]",
    ),
    (
        "Ana Ruiz will speak by phone with Bram de Wit on Friday.",
        "Call planned: Ana Ruiz + Bram de Wit [2024-05-17]",
    ),
    (
        "A call between Ana Ruiz and Bram de Wit is planned for Friday.",
        "Call planned: Ana Ruiz + Bram de Wit [2024-05-17]",
    ),
    (
        "Ana Ruiz had a call with Bram de Wit on Monday. The call lasted 40 minutes.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Foreign Minister Ana Ruiz and Defence Minister Jan Bos spoke on Monday about the truce.",
        "Call occurred: Ana Ruiz + Jan Bos [2024-05-13]",
    ),
    # No call.
    ("Ana Ruiz called Bram de Wit a liar.",),
    ("Ana Ruiz called on Bram de Wit to resign.",),
    ("Ana Ruiz called for a truce.",),
    ("Jan Bos renewed his call for reforms.",),
    ("Kofi Mensah spoke to lawmakers about the budget.",),
    ("The call for papers closed in Oslo on Monday.",),
    ("Ana Ruiz spoke about Bram de Wit with affection.",),
    ("A balloon, which Chile called a weather station, drifted over Peru.",),
    (
        "Ana Ruiz told Bram de Wit in a phone call on Monday that she needed more time.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Ana Ruiz and Bram de Wit spoke by telephone on Monday.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Lena Vogt held a telephone conversation with President Omar Haddad on 10 May.",
        "Call occurred: Lena Vogt + Omar Haddad [2024-05-10]",
    ),
    (
        "Prime Minister Meera Deshpande received a telephone call from President Omar Haddad"
        " today.",
        "Call occurred: Meera Deshpande + Omar Haddad [2024-05-15]",
    ),
    (
        "Jan Bos called Zhou Lifen on Monday to discuss the strait.",
        "Call occurred: Jan Bos + Zhou Lifen [2024-05-13]",
    ),
    # The president is called, no envoy called in.
    (
        "President Ana Ruiz on Friday called President Bram de Wit in Lima.",
        "maybe Call occurred: Ana Ruiz + Bram de Wit",
    ),
    # What they talked of lies between two capitals, not the talk.
    (
        "Ana Ruiz of Peru and her Chilean counterpart, Bram de Wit, discussed in a phone"
        " conversation on Tuesday trade between Lima and Santiago.",
        "Call occurred: Ana Ruiz + Bram de Wit",
    ),
    (
        "Deputy Prime Minister - Minister of Foreign Affairs of the Republic of Kazakhstan Nurlan"
        " Tursun held a telephone conversation with Minister of Foreign Affairs of the Republic of"
        " Uzbekistan Bakhtiyor Karim, press service of the Kazakh MFA reports.",
        "Call occurred: Nurlan Tursun + Bakhtiyor Karim",
    ),
    (
        "President of the Republic of Uzbekistan Shavkat Karim held a telephone conversation with"
        " Kassym-Jomart Tursun, President of the Republic of Kazakhstan.",
        "Call occurred: Shavkat Karim + Kassym-Jomart Tursun",
    ),
    (
        "At the initiative of the Uzbek side, Minister of Foreign Affairs of Kazakhstan Mukhtar"
        " Tursun and his Uzbek counterpart Abdulaziz Karim had a telephone conversation, the paper"
        " has learnt from the ministry.",
        "Call occurred: Mukhtar Tursun + Abdulaziz Karim",
    ),
    ("Ana Ruiz also spoke Monday with Lima's 1080 AM radio station.",),
    (
        "Ana Ruiz had a telephonic conversation last evening with Omar Haddad.",
        "Call occurred: Ana Ruiz + Omar Haddad [2024-05-14]",
    ),
    (
        "Omar Haddad, Minister Responsible for Trade, received a phone call from Ana B. Ruiz,"
        " President of the Council (C).",
        "Call occurred: Omar Haddad + Ana B. Ruiz",
    ),
    (
        "President Marta Nowak spoke with Kofi Mensah, Thandiwe Nkosi and Adewale Okonjo by phone.",
        "Call occurred: Marta Nowak + Kofi Mensah",
        "Call occurred: Marta Nowak + Thandiwe Nkosi",
        "Call occurred: Marta Nowak + Adewale Okonjo",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_who_called_whom(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
