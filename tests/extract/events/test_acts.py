"""Acts upon events: refused, put off, called off, offered; each with the event that it bears on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = (
    # To announce an expulsion, a recall or a sanction is to do it; to announce a visit is not.
    (
        "On Monday, Foreign Minister Ana Ruiz of Peru announced the expulsion of Jan Bos, an"
        " official at the Kenyan consulate.",
        "Expulsion occurred: actor Ana Ruiz + target Jan Bos [2024-05-13]",
    ),
    (
        "Latvia announced the recall of Ambassador Jan Bos on Monday.",
        "Recall occurred: actor Latvia + target Jan Bos [2024-05-13]",
    ),
    # Refusals.
    (
        "Foreign Minister Zhou Lifen refused to meet Defence Minister Jan Bos in Singapore in May.",
        "Refusal occurred: refuser Zhou Lifen + proposer Jan Bos > declines Meeting",
        "Meeting declined: Zhou Lifen + Jan Bos @ Singapore",
    ),
    (
        "Jan Bos's request for a meeting with Zhou Lifen was rejected.",
        "Refusal occurred: (refuser Zhou Lifen) + proposer Jan Bos > declines Meeting",
        "Meeting declined: Zhou Lifen + Jan Bos",
    ),
    (
        "Chile rejected the accusations on Monday.",
        "maybe Denial occurred: speaker Chile",
    ),
    ("Zhou Lifen refused to answer questions about the strait.",),
    ("The court dismissed a complaint by Jan Bos.",),
    # Postponements.
    (
        "Jan Bos postponed his trip to Oslo after a balloon was spotted over Norway.",
        "Postponement occurred: Jan Bos > becauseOf Incident + postpones Visit",
        "Visit postponed: Jan Bos @ Oslo",
        "Incident occurred: actor balloon",
    ),
    (
        "Jan Bos postponed his trip to Oslo after talks with Ana Ruiz.",
        "Postponement occurred: Jan Bos > postpones Visit",
        "Visit postponed: Jan Bos @ Oslo",
        "Meeting|Negotiation occurred: Jan Bos + Ana Ruiz > -",
    ),
    (
        "Lena Vogt's visit to Lima, planned for February 10, was postponed.",
        "Visit postponed: Lena Vogt @ Lima",
        "maybe Postponement occurred: Lena Vogt",
    ),
    (
        "Chancellor Lena Vogt has postponed her visit to Cairo.",
        "Postponement occurred: Lena Vogt > postpones Visit",
        "Visit postponed: Lena Vogt @ Cairo",
    ),
    (
        "The trip by Defence Minister Jan Bos to Oslo was put off after the storm.",
        "Postponement occurred: (Jan Bos) > postpones Visit",
        "Visit postponed: Jan Bos @ Oslo",
    ),
    (
        "Jan Bos pushed back his trip to Oslo by a week.",
        "Postponement occurred: Jan Bos > postpones Visit",
        "Visit postponed: Jan Bos @ Oslo",
    ),
    (
        "A meeting between Ana Ruiz and Bram de Wit in Quito has been postponed.",
        "Postponement occurred: (Ana Ruiz) + (Bram de Wit) > postpones Meeting",
        "Meeting postponed: Ana Ruiz + Bram de Wit @ Quito",
    ),
    (
        "Talks between Chile and Peru were delayed indefinitely.",
        "Postponement occurred: (Chile) + (Peru)",
        "Meeting|Negotiation postponed: Chile + Peru",
    ),
    (
        "The postponement of Jan Bos's visit to Oslo surprised nobody.",
        "Postponement occurred: (Jan Bos) > postpones Visit",
        "Visit postponed: Jan Bos @ Oslo",
    ),
    (
        "Lena Vogt's visit to Cairo, planned for February, was postponed. She will now travel to"
        " Cairo in June.",
        "Postponement occurred: (Lena Vogt) > postpones Visit",
        "Visit postponed: Lena Vogt @ Cairo [2024-02-01..2024-02-29]",
        "Visit planned: Lena Vogt @ Cairo [2024-06-01..2024-06-30]",
    ),
    (
        "Jan Bos postpones trip to Oslo\n\n"
        "Defence Minister Jan Bos put off a trip to Oslo on Monday because of the storm.",
        "Postponement occurred: Jan Bos > postpones Visit",
        "Visit postponed: Jan Bos @ Oslo",
    ),
    ("The ship's departure was delayed by fog.",),
    ("Chile put off a decision on the budget.",),
    # Cancellations.
    (
        "Prime Minister Kofi Mensah cancelled his visit to Lisbon.",
        "Cancellation occurred: Kofi Mensah > cancels Visit",
        "Visit cancelled: Kofi Mensah @ Lisbon",
    ),
    (
        "Marta Nowak called off her trip to Seoul at the last minute.",
        "Cancellation occurred: Marta Nowak > cancels Visit",
        "Visit cancelled: Marta Nowak @ Seoul",
    ),
    (
        "A planned visit by President Marta Nowak to Seoul next week has been scrapped.",
        "Cancellation occurred: (Marta Nowak) > cancels Visit",
        "Visit cancelled: Marta Nowak @ Seoul",
    ),
    (
        "President Julia Stone cancelled a meeting with Zhou Lifen in Busan.",
        "Cancellation occurred: Julia Stone + (Zhou Lifen) > cancels Meeting",
        "Meeting cancelled: Julia Stone + Zhou Lifen @ Busan",
    ),
    (
        "Peru pulled out of talks with Chile on Monday.",
        "maybe Cancellation|Refusal occurred",
        "maybe Meeting|Negotiation cancelled|declined",
    ),
    ("The airline cancelled two flights to Oslo.",),
    # Invitations.
    (
        "President Marta Nowak invited Prime Minister Kofi Mensah to visit Warsaw.",
        "Invitation occurred: initiator Marta Nowak + recipient Kofi Mensah",
        "Visit possible: Kofi Mensah @ Warsaw",
    ),
    (
        "Prime Minister Kofi Mensah was invited to Warsaw by President Marta Nowak.",
        "Invitation occurred: initiator Marta Nowak + recipient Kofi Mensah",
        "maybe Visit possible: Kofi Mensah @ Warsaw",
    ),
    (
        "Prime Minister Kofi Mensah axed his trip to Lisbon.",
        "Cancellation occurred: Kofi Mensah > cancels Visit",
        "Visit cancelled: Kofi Mensah @ Lisbon",
    ),
    (
        "Kenya's defence minister rebuffed a request from Defence Minister Jan Bos for a meeting.",
        "Refusal occurred: refuser Kenya's defence minister + proposer Jan Bos > declines Meeting",
        "Meeting declined: Kenya's defence minister + Jan Bos",
    ),
    (
        "Chile turned down an offer of talks from Peru on Monday.",
        "Refusal occurred: refuser Chile + proposer Peru [2024-05-13]",
        "Meeting declined: Chile + Peru",
    ),
    # Others than those who refuse it would have met.
    (
        "Chile turned down a proposal for Ana Ruiz and Omar Haddad to meet.",
        "Refusal occurred: refuser Chile > declines Meeting",
        "Meeting declined: Ana Ruiz + Omar Haddad",
    ),
    (
        "Ana Ruiz was to have met Omar Haddad on Friday but the talks were called off.",
        "Meeting cancelled: Ana Ruiz + Omar Haddad [-]",
        "maybe Cancellation occurred",
    ),
)

NOT_YET: tuple[tuple[str, ...], ...] = (
    # The invited is a host, and what is refused is the invitation, not the visit.
    (
        "Zhou Lifen declined an invitation from President Julia Stone to visit Washington.",
        "Refusal occurred: refuser Zhou Lifen + proposer Julia Stone > declines Visit",
        "Visit declined: Zhou Lifen @ Washington",
        "maybe Invitation occurred",
    ),
    # Of a refused request, both parties become proposers.
    (
        "A request by Jan Bos to meet Zhou Lifen was turned down.",
        "Refusal occurred: (refuser Zhou Lifen) + proposer Jan Bos > declines Meeting",
        "Meeting declined: Zhou Lifen + Jan Bos",
    ),
    # "It" is the trip.
    (
        "The trip was to have taken Jan Bos to Oslo in March, but it was put off.",
        "Postponement occurred: (Jan Bos)",
        "maybe Visit postponed: Jan Bos @ Oslo",
    ),
    # Accepting an invitation gives no recipient and no traveller.
    (
        "Kofi Mensah accepted an invitation from Marta Nowak to visit Warsaw.",
        "Invitation occurred: initiator Marta Nowak + recipient Kofi Mensah",
        "Visit planned|possible: Kofi Mensah @ Warsaw",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_acts_and_their_events(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", NOT_YET, ids=lambda row: row[0][:60])
def test_acts_and_their_events_not_yet(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
