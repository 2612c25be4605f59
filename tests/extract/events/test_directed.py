"""What states do to one another: envoys, ties, sanctions, words, agreements, incidents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = (
    # The marks of distance are no part of what the thing is called.
    (
        "A Chilean “spy balloon” crossed the border on Monday.",
        "Incident occurred: actor Chilean spy balloon [2024-05-13]",
    ),
    # What two nouns tell of one thing, and the word that sums it up.
    (
        "Many spoke of the discovery and downing of a Chilean drone. Nobody was hurt. The"
        " port reopened. The drone incident worried Ana Ruiz.",
        "Incident occurred: actor Chilean drone",
        "Incident occurred: target Chilean drone",
    ),
    ("The discovery of an oil field pleased Ana Ruiz.",),
    # Talks have the sides of what they were to lead to.
    (
        "Talks in Geneva failed to yield an accord between Chile and Peru.",
        "Meeting occurred: Chile + Peru @ Geneva",
    ),
    # Whoever agrees while speaking with somebody agrees with them.
    (
        "President Marta Nowak spoke by phone with Kenyan President Kofi Mensah, agreeing to"
        " cooperate on trade.",
        "Call occurred: Marta Nowak + Kofi Mensah",
        "Agreement occurred: Marta Nowak + Kofi Mensah",
    ),
    ("Ana Ruiz spoke with reporters, agreeing to resign.",),
    # "its" is of the body that is the subject.
    (
        "These measures show that Canada is united in its condemnation of Omar Haddad.",
        "Condemnation occurred: speaker Canada + target Omar Haddad",
    ),
    (
        "The pilot was captured by Taliban militants in Kabul.",
        "Incident occurred: actor Taliban militants + target pilot @ Kabul",
    ),
    # Envoys.
    (
        "Latvia expelled five Belarusian diplomats on Thursday.",
        "Expulsion occurred: actor Latvia + target five Belarusian diplomats [2024-05-09]",
    ),
    (
        "Five Belarusian diplomats were expelled from Latvia on Thursday.",
        "Expulsion occurred: (actor Latvia) + target five Belarusian diplomats [2024-05-09]",
    ),
    (
        "Peru said that two Chilean diplomats were ordered to leave the country.",
        "Expulsion occurred: target two Chilean diplomats < Peru/organization",
    ),
    (
        "Two Chilean diplomats will be asked to leave the country.",
        "Expulsion planned: target two Chilean diplomats",
    ),
    ("Guests were asked to leave the building.",),
    (
        "Chile threatened to expel the Peruvian ambassador.",
        "maybe Expulsion possible|planned: actor Chile + target Peruvian ambassador",
    ),
    (
        "Chile will expel two Peruvian diplomats, President Omar Haddad said.",
        "Expulsion planned: actor Chile + target two Peruvian diplomats < Omar Haddad/person",
    ),
    ("The party expelled three members over the vote.", "maybe Expulsion occurred"),
    (
        "Chile summoned the Spanish ambassador over the remarks on Monday.",
        "Summons occurred: initiator Chile + target Spanish ambassador [2024-05-13]",
    ),
    (
        "The Spanish ambassador was summoned to the foreign ministry in Santiago on Monday.",
        "Summons occurred: (initiator foreign ministry) + target Spanish ambassador @ (Santiago)"
        " [2024-05-13]",
    ),
    (
        "Chile recalled its ambassador to Spain for consultations.",
        "Recall occurred: actor Chile + target ambassador to Spain",
    ),
    # Ties and sanctions.
    (
        "Chile cut diplomatic ties with Peru on Monday.",
        "RelationsChange occurred: actor Chile + target Peru [2024-05-13]",
    ),
    (
        "Chile and Peru agreed to restore diplomatic relations.",
        "RelationsChange planned|occurred: actor Chile + actor Peru",
        "maybe Agreement occurred: Chile + Peru",
    ),
    (
        "Canada imposed sanctions on Belarus on Tuesday.",
        "Sanction occurred: actor Canada + target Belarus [2024-05-14]",
    ),
    (
        "Sanctions were imposed on Belarus by Canada on Tuesday.",
        "Sanction occurred: actor Canada + target Belarus [2024-05-14]",
    ),
    (
        "Canada is considering sanctions against Belarus.",
        "maybe Sanction possible: actor Canada + target Belarus",
    ),
    # Words.
    (
        "Chile accused Peru of violating its airspace.",
        "Accusation occurred: speaker Chile + target Peru",
        "maybe Incident occurred: actor Peru",
    ),
    (
        "Peru was accused by Chile of spying.",
        "Accusation occurred: speaker Chile + target Peru",
    ),
    (
        "Foreign Minister Ana Ruiz condemned Peru's attack on the port.",
        "Condemnation occurred: speaker Ana Ruiz + target Peru",
        "maybe Incident occurred: actor Peru",
    ),
    (
        "Peru denied that its ships had entered Chilean waters.",
        "Denial occurred: speaker Peru",
        "maybe Incident denied",
    ),
    (
        "Peru denied the allegations.",
        "Denial occurred: speaker Peru",
    ),
    # Agreements.
    (
        "A fisheries agreement was signed by Chile and Peru in Lima on Friday.",
        "Agreement occurred: Chile + Peru @ Lima [2024-05-10]",
    ),
    (
        "Ana Ruiz and Bram de Wit agreed to reopen the border crossing.",
        "Agreement occurred: Ana Ruiz + Bram de Wit",
    ),
    (
        "Chile will sign a truce with Peru on Friday.",
        "Agreement planned: Chile + Peru [2024-05-17]",
    ),
    (
        "Chile and Peru failed to reach an agreement on Monday.",
        "maybe Agreement denied: Chile + Peru",
    ),
    ("Economists agreed that prices would fall.",),
    # Incidents.
    (
        "A Chilean patrol boat rammed a Peruvian trawler on Monday.",
        "Incident occurred: actor Chilean patrol boat + target Peruvian trawler [2024-05-13]",
    ),
    (
        "A Peruvian trawler was rammed by a Chilean patrol boat on Monday.",
        "Incident occurred: actor Chilean patrol boat + target Peruvian trawler [2024-05-13]",
    ),
    (
        "A Chilean fighter jet shot down a drone over the strait on Friday.",
        "Incident occurred: actor Chilean fighter jet + target drone [2024-05-10]",
    ),
    (
        "The drone was shot down over the strait on Friday.",
        "Incident occurred: target drone [2024-05-10]",
    ),
    (
        "A Chilean drone was spotted over Peru. Ties soured after it was shot down.",
        "Incident occurred: actor Chilean drone @ Peru",
        "Incident occurred: target Chilean drone",
    ),
    (
        "A Chilean drone was spotted over Peru on Sunday. Peru shot it down on Monday.",
        "Incident occurred: actor Chilean drone @ Peru [2024-05-12]",
        "Incident occurred: actor Peru + target Chilean drone [2024-05-13]",
    ),
    ("A Chilean drone and a Kenyan frigate were in the strait. Peru shot it down on Monday.",),
    (
        "Ties soured after the downing of a Chilean drone by Peru.",
        "Incident occurred: target Chilean drone + actor Peru",
    ),
    (
        "Ties soured after the shooting down of a Chilean spy balloon.",
        "Incident occurred: target Chilean spy balloon",
    ),
    (
        "Ties soured after the tracking and shootdown of what Peru claimed was a spy balloon.",
        "Incident occurred: target spy balloon",
    ),
    (
        "Two Peruvian bombers entered Chilean airspace on Sunday.",
        "Incident occurred: actor two Peruvian bombers [2024-05-12]",
    ),
    (
        "A Peruvian cutter collided with a Chilean supply boat.",
        "Incident occurred: Peruvian cutter + Chilean supply boat",
    ),
    ("Jan Bos fired his finance minister.",),
    (
        "Latvia declared the Belarusian consul persona non grata.",
        "Expulsion occurred: actor Latvia + target Belarusian consul",
    ),
    ("The company recalled 3,000 cars.",),
    ("Ana Ruiz recalled her days in Oslo.",),
    ("Critics attacked the budget, and Omar Haddad shot down the idea.",),
    ("The minister seized the opportunity to praise Chile.",),
    (
        "Chile and Peru signed a fisheries agreement in Lima on Friday.",
        "Agreement occurred: Chile + Peru @ Lima [2024-05-10]",
    ),
    (
        "Peruvian Ambassador to Chile Radomil Istrate was summoned to the ministry on Wednesday.",
        "Summons occurred: target Radomil Istrate [2024-05-15]",
    ),
    # A decision is that of whose it is, not of whoever protests.
    (
        "Chile protested the Peruvian decision to expel 12 envoys.",
        "Condemnation occurred: speaker Chile",
    ),
    (
        "Chile noted Peru's recent decision to declare a Chilean embassy worker persona non grata.",
        "Expulsion planned: actor Peru + target Chilean embassy worker",
    ),
)

NOT_YET: tuple[tuple[str, ...], ...] = (
    # The expelled stands inside the foreign words, or is the subject of a passive.
    (
        "Two Chilean diplomats were declared personae non gratae by Peru on Monday.",
        "Expulsion occurred: actor Peru + target two Chilean diplomats [2024-05-13]",
    ),
    # The place hangs on the object, or the pipeline takes it for a people.
    (
        "The attack on the consulate in Tunis on Friday killed two guards.",
        "Incident occurred: target consulate @ Tunis [2024-05-10]",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_who_did_what_to_whom(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", NOT_YET, ids=lambda row: row[0][:60])
def test_who_did_what_to_whom_not_yet(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
