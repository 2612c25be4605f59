"""Whether it happened: one sentence frame for verbs, one for nouns, and free sentences.

A plan read as a fact is the worst error of all: every row also says what the status may never be.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

VERB = "Foreign Minister Ana Ruiz {} Dutch Foreign Minister Bram de Wit in Quito."
NOUN = "A meeting between Foreign Minister Ana Ruiz and Bram de Wit in Quito {}."
PARTIES = "Ana Ruiz + Bram de Wit @ Quito"

# What stands in the frame, and the statuses that a careful reader accepts.
VERBS = (
    ("met", "occurred"),
    ("has met", "occurred"),
    ("had met", "occurred"),
    ("did meet", "occurred"),
    ("was able to meet", "occurred"),
    ("managed to meet", "occurred"),
    ("has already met", "occurred"),
    ("is now meeting", "ongoing"),
    ("will meet", "planned"),
    ("is to meet", "planned"),
    ("is set to meet", "planned"),
    ("is due to meet", "planned"),
    ("is expected to meet", "planned"),
    ("is scheduled to meet", "planned"),
    ("plans to meet", "planned"),
    ("intends to meet", "planned"),
    ("agreed to meet", "planned"),
    ("is preparing to meet", "planned"),
    ("said she would meet", "planned"),
    ("announced that she would meet", "planned"),
    ("promised to meet", "planned"),
    ("was getting ready to meet", "planned"),
    ("may meet", "possible"),
    ("might meet", "possible"),
    ("could meet", "possible"),
    ("will probably meet", "planned|possible"),
    ("is likely to meet", "possible|planned"),
    ("wants to meet", "possible"),
    ("offered to meet", "possible"),
    ("asked to meet", "possible"),
    ("is willing to meet", "possible"),
    ("is considering meeting", "possible"),
    ("suggested meeting", "possible"),
    ("tried to meet", "possible"),
    ("would like to meet", "possible"),
    ("said she might meet", "possible"),
    ("refused to meet", "declined"),
    ("declined to meet", "declined"),
    ("did not meet", "denied"),
    ("has not met", "denied"),
    ("will not meet", "denied|declined"),
    ("won't meet", "denied|declined"),
    ("has never met", "denied"),
    ("failed to meet", "denied"),
    ("does not plan to meet", "denied"),
    ("denied that she had met", "denied"),
    ("denied having met", "denied"),
    ("is not scheduled to meet", "denied"),
    ("said she would not meet", "denied|declined"),
    ("has no plans to meet", "denied"),
    ("hoped to meet", "possible"),
    ("is slated to meet", "planned"),
    ("is going to meet", "planned"),
    ("hopes to meet", "possible"),
)

NOUNS = (
    ("took place", "occurred"),
    ("was held on Monday", "occurred"),
    ("lasted two hours", "occurred"),
    ("ended without a statement", "occurred"),
    ("went ahead despite the storm", "occurred"),
    ("has begun", "occurred|ongoing"),
    ("is planned", "planned"),
    ("is planned for Friday", "planned"),
    ("has been scheduled for Friday", "planned"),
    ("is scheduled for Friday", "planned"),
    ("has been arranged", "planned"),
    ("will take place on Friday", "planned"),
    ("is expected next week", "planned"),
    ("will go ahead", "planned"),
    ("is being prepared", "planned"),
    ("has been rescheduled for Friday", "planned"),
    ("may take place next month", "possible"),
    ("could be held next month", "possible"),
    ("is being discussed", "possible"),
    ("has been proposed", "possible"),
    ("was postponed", "postponed"),
    ("has been put off", "postponed"),
    ("was delayed until June", "postponed"),
    ("was cancelled", "cancelled"),
    ("was called off", "cancelled"),
    ("has been scrapped", "cancelled"),
    ("was rejected", "declined"),
    ("never took place", "denied"),
    ("did not take place", "denied"),
    ("will not take place", "denied|cancelled"),
    ("has been ruled out", "denied"),
    ("is not planned", "denied"),
    ("is possible", "possible"),
    ("is under way", "ongoing|occurred"),
    ("is under discussion", "possible"),
    ("remains unlikely", "possible"),
)

# Nobody may read these as a fact; to say nothing is fine. Journeys and refusals may be facts.
NEVER = (
    "maybe Meeting|Negotiation planned|possible|postponed|cancelled|declined|denied",
    "maybe Meeting|Negotiation planned|possible|postponed|cancelled|declined|denied",
    "maybe Visit occurred|planned|possible",
    "maybe Cancellation|Refusal|Denial occurred",
)
NEVER_HELD = (
    "Ana Ruiz was to have met Bram de Wit in Quito on Monday.",
    "Ana Ruiz had been scheduled to meet Bram de Wit in Quito on Monday.",
    "Ana Ruiz was supposed to meet Bram de Wit in Quito on Monday.",
    "Ana Ruiz had hoped to meet Bram de Wit in Quito.",
    "Ana Ruiz had planned a meeting with Bram de Wit in Quito.",
    "Ana Ruiz would have met Bram de Wit in Quito, had the storm not come.",
    "Ana Ruiz should have met Bram de Wit in Quito.",
    "If Ana Ruiz met Bram de Wit in Quito, the talks could resume.",
    "Ana Ruiz will resign unless she meets Bram de Wit.",
    "Bram de Wit asked whether Ana Ruiz had met Omar Haddad.",
    "It is unclear whether Ana Ruiz met Bram de Wit.",
    "Ana Ruiz cancelled plans to meet Bram de Wit in Quito.",
    "Plans for a meeting between Ana Ruiz and Bram de Wit were dropped.",
    "A planned meeting between Ana Ruiz and Bram de Wit fell through.",
    "Ana Ruiz called for a meeting with Bram de Wit.",
    "Bram de Wit rejected a proposal for talks with Ana Ruiz.",
    "Ana Ruiz left Quito without meeting Bram de Wit.",
    "Ana Ruiz avoided meeting Bram de Wit.",
    "Ana Ruiz prepared for her meeting with Bram de Wit.",
    "Ahead of her meeting with Bram de Wit, Ana Ruiz consulted the party.",
    "Ana Ruiz flew home before she could meet Bram de Wit.",
    "The prospect of a meeting between Ana Ruiz and Bram de Wit cheered the markets.",
    "Should Ana Ruiz meet Bram de Wit, she will ask for more time.",
    "Ana Ruiz was on her way to meet Bram de Wit when the storm came.",
    "Ana Ruiz ruled out meeting Bram de Wit.",
    "Ana Ruiz's hopes of meeting Bram de Wit have faded.",
    "Talks between Ana Ruiz and Bram de Wit are due to resume on Friday.",
    "Will Ana Ruiz meet Bram de Wit?",
    "Foreign Minister Ana Ruiz denies meeting Bram de Wit.",
    "Ruiz to meet De Wit in Quito",
    "Ruiz, De Wit set to meet in Quito",
    "Ruiz, De Wit may meet in Quito",
    "Ana Ruiz's request to meet Bram de Wit has gone unanswered.",
    "There was no meeting between Ana Ruiz and Bram de Wit.",
    "Ana Ruiz is seeking talks with Bram de Wit.",
    "Neither Ana Ruiz nor Omar Haddad met Bram de Wit.",
    "Ana Ruiz will travel to Quito, where she will be met by Bram de Wit.",
    "Nobody believes that Ana Ruiz met Bram de Wit.",
    "The ministry dismissed reports that Ana Ruiz had met Bram de Wit.",
    "Ana Ruiz had hoped for a meeting last week with Bram de Wit.",
)
NEVER_HELD_NOT_YET: tuple[str, ...] = (
    # Denial by the subject, by a dismissed report, by what never began.
    "Talks between Ana Ruiz and Bram de Wit collapsed before they began.",
)

SENTENCES = (
    # What is talked over may never be; the time at which it is talked over is real.
    (
        "Ana Ruiz and Bram de Wit discussed flights and visa facilitation during a visit to Quito.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
        "Visit occurred: traveller Ana Ruiz + traveller Bram de Wit @ Quito",
    ),
    # What is only remembered on a day is not told, nor is it of that day.
    (
        "Jan Bos travelled to Kenya on Monday, on the anniversary of the Maseno massacre.",
        "Visit occurred: traveller Jan Bos @ Kenya [2024-05-13]",
    ),
    # The occasion of what was refused goes on without it.
    (
        "Jan Bos rebuffed a request from Ana Ruiz for a meeting on the sidelines of a summit in"
        " Oslo.",
        "Refusal occurred: refuser Jan Bos + (proposer Ana Ruiz)",
        "Meeting declined: Jan Bos + Ana Ruiz",
        "Conference planned: Jan Bos @ Oslo",
    ),
    (
        "Peru turned down an offer to meet at a summit in Lima.",
        "Refusal occurred: refuser Peru",
        "maybe Conference possible: Peru @ Lima",
    ),
    # Two statuses in one sentence.
    (
        "Ana Ruiz met Bram de Wit but did not meet Omar Haddad.",
        "Meeting occurred: Ana Ruiz + Bram de Wit",
        "Meeting denied: Ana Ruiz + Omar Haddad",
    ),
    # What is denied of words about a meeting is not denied of the meeting.
    (
        "Ana Ruiz met Bram de Wit on Monday. An aide did not elaborate on the aim of the meeting."
        " No details of the meeting were released. The two did not discuss prices.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    # The end of a visit may lie ahead of one that goes on; visits in general are none.
    (
        "Jan Bos arrived in Oslo on Monday. Bos will conclude his visit to Norway on Friday.",
        "Visit occurred: Jan Bos @ Oslo + (Norway)",
    ),
    ("Foreign Minister Jan Bos stressed dialogue and high-level visits to strengthen ties.",),
    # How long ago it was denies nothing.
    ("Ana Ruiz and Bram de Wit have not met for five years.",),
    # Hearsay.
    (
        "Ana Ruiz is believed to have met Bram de Wit. They are said to meet often.",
        "Meeting possible: Ana Ruiz + Bram de Wit",
    ),
    (
        "Jan Bos will travel to Oslo on Monday, where he may meet Foreign Minister Ken Mori.",
        "Visit planned: Jan Bos @ Oslo [2024-05-20]",
        "Meeting possible: Jan Bos + Ken Mori @ (Oslo)",
    ),
    (
        "Jan Bos will not travel to Oslo.",
        "Visit denied|cancelled: Jan Bos @ Oslo",
    ),
    (
        "Jan Bos is mulling a trip to Oslo.",
        "Visit possible: Jan Bos @ Oslo",
    ),
    # A happening that the sentence takes for granted.
    (
        "Since meeting Bram de Wit in March, Ana Ruiz has said nothing.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-03-01..2024-03-31]",
    ),
    (
        "Ana Ruiz confirmed that she had met Bram de Wit.",
        "Meeting occurred: Ana Ruiz + Bram de Wit",
    ),
    (
        "Ana Ruiz, who met Bram de Wit on Monday, will visit Nairobi on Friday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
        "Visit planned: Ana Ruiz @ Nairobi [2024-05-17]",
    ),
    (
        "Jan Bos may visit Oslo in June.",
        "Visit possible: Jan Bos @ Oslo [2024-06-01..2024-06-30]",
    ),
    (
        "Jan Bos never visited Oslo, his lawyer said.",
        "Visit denied: Jan Bos @ Oslo",
    ),
    (
        "Jan Bos has no plans to visit Oslo.",
        "Visit denied: Jan Bos @ Oslo",
    ),
    (
        "Ana Ruiz will possibly meet Bram de Wit in Quito.",
        "Meeting possible: Ana Ruiz + Bram de Wit~ @ Quito",
    ),
    # What was chosen instead.
    (
        "Instead of visiting Lima, Ana Ruiz met Bram de Wit in Quito.",
        "Visit denied: Ana Ruiz @ Lima",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
    ),
    (
        "Ana Ruiz went to Lima to rest rather than meet Bram de Wit.",
        "Visit occurred: Ana Ruiz @ Lima",
        "Meeting denied: Ana Ruiz + Bram de Wit",
    ),
    # What one was glad to do, and what one would be glad to do.
    ("Ana Ruiz was pleased to visit Peru.", "Visit occurred: Ana Ruiz @ Peru"),
    ("Ana Ruiz is happy to visit Peru.",),
    ("Ana Ruiz would be happy to visit Peru.", "maybe Visit possible: Ana Ruiz @ Peru"),
    # It had begun.
    ("Ana Ruiz cut short a visit to Peru.", "Visit occurred: Ana Ruiz @ Peru"),
    # What was made impossible.
    ("Peru blocked Jan Bos's visit to Lima.", "maybe Visit denied: Jan Bos @ Lima"),
    (
        "The consul asked why Peru blocked the minister's travel to Lima.",
        "maybe Visit denied: minister @ Lima",
    ),
    ("Jan Bos was prevented from travelling to Lima.", "maybe Visit denied: Jan Bos @ Lima"),
    # A conference is there, whoever fails to meet at it.
    (
        "Ana Ruiz did not meet Bram de Wit at the Lusaka summit.",
        "Meeting denied: Ana Ruiz + Bram de Wit @ (Lusaka)",
    ),
    # What one is thanked or blamed for.
    ("Ana Ruiz thanked Bram de Wit for his visit to Peru.", "Visit occurred: Bram de Wit @ Peru"),
    (
        "Peru apologised for the meeting of Jan Bos with Omar Haddad.",
        "Meeting occurred: Jan Bos + Omar Haddad",
    ),
    # One month against another.
    (
        "Chile proposed a meeting with Peru in October, not in November.",
        "Meeting possible: Chile + Peru [2024-10-01..2024-10-31]",
    ),
    # Asked, and not reported.
    (
        "A reporter asked whether Chile intends to organise a meeting with Bram de Wit.",
        "maybe Meeting possible: Chile + Bram de Wit",
    ),
    (
        "Chile and Peru have not reported on the possibility of holding a meeting.",
        "maybe Meeting possible: Chile + Peru",
    ),
    # Chosen, decided, and out of reach.
    (
        "Ana Ruiz chose not to meet Bram de Wit in Quito.",
        "Meeting denied: Ana Ruiz + Bram de Wit @ Quito",
    ),
    (
        "Ana Ruiz decided to cancel a meeting with Bram de Wit.",
        "Cancellation occurred: Ana Ruiz > cancels Meeting",
        "Meeting cancelled: Ana Ruiz + Bram de Wit",
    ),
    ("Ana Ruiz is unable to visit Peru.", "Visit denied: Ana Ruiz @ Peru"),
    (
        "Ana Ruiz will attend the Lusaka summit and has postponed the rest of her trip.",
        "Conference planned: Ana Ruiz @ (Lusaka)",
        "maybe Visit postponed: Ana Ruiz",
        "maybe Postponement occurred: Ana Ruiz",
    ),
    # True of any guest, and of none.
    ("Recalling an ambassador indicates problems.",),
    ("A foreign minister travels to Oslo to meet the king first.",),
    # An earlier plan looks back for its date.
    (
        "Jan Bos had been due to visit Oslo in March but stayed at home.",
        "maybe Visit planned|cancelled|postponed|denied: Jan Bos @ Oslo [2024-03-01..2024-03-31]",
    ),
    # The clause behind "but" has called it off.
    (
        "Ana Ruiz had been due to meet Bram de Wit in Lima on Monday, but he cancelled.",
        "Meeting cancelled: Ana Ruiz + Bram de Wit @ Lima",
    ),
    (
        "Ana Ruiz had been due to meet Bram de Wit in Lima, but the meeting was cancelled.",
        "Meeting cancelled: Ana Ruiz + Bram de Wit @ Lima",
        "maybe Cancellation occurred",
    ),
    (
        "Ana Ruiz had been due to meet Bram de Wit in Lima, but he cancelled a dinner.",
        "maybe Cancellation occurred",
        "maybe Meeting planned: Ana Ruiz + Bram de Wit @ Lima",
    ),
    # A plan has no date in the past.
    (
        "Ana Ruiz said that Chile would build on a meeting last week between Jan Bos and Omar"
        " Haddad.",
        "Meeting occurred: Jan Bos + Omar Haddad",
    ),
    # With the arrival the visit has begun.
    (
        "Jan Bos has arrived in Oslo for his first official visit.",
        "Visit occurred|ongoing: Jan Bos @ Oslo",
    ),
    # What is in the stage of planning has not been held.
    (
        "The meeting between Ana Ruiz and Jan Bos was in the last stage of planning.",
        "Meeting possible|planned: Ana Ruiz + Jan Bos",
    ),
    (
        "The meeting between Ana Ruiz and Jan Bos was in the last stage of negotiation.",
        "Meeting possible|planned: Ana Ruiz + Jan Bos",
    ),
    # A decision that somebody has taken or announced is done.
    (
        "The ministry announced the cancellation of a planned meeting between Ana Ruiz and Jan"
        " Bos.",
        "Cancellation occurred: - > cancels Meeting",
        "Meeting cancelled: Ana Ruiz + Jan Bos",
    ),
    (
        "The ministry will announce the cancellation of a planned meeting between Ana Ruiz and Jan"
        " Bos.",
        "maybe Cancellation planned",
        "maybe Meeting planned|cancelled: Ana Ruiz + Jan Bos",
    ),
    (
        "Jan Bos regretted Ana Ruiz's decision to cancel a meeting with Omar Haddad.",
        "Cancellation occurred: Ana Ruiz",
        "Meeting cancelled: Ana Ruiz + Omar Haddad",
    ),
    # Doubt reaches through "able"; an ability is no meeting.
    (
        "The director was unsure if Jan Bos would be able to meet Ana Ruiz.",
        "Meeting possible: Jan Bos + Ana Ruiz",
    ),
    ("Jan Bos is able to meet Ana Ruiz.", "maybe Meeting possible: Jan Bos + Ana Ruiz"),
    (
        "Jan Bos has been able to meet Ana Ruiz in Lima.",
        "Meeting occurred: Jan Bos + Ana Ruiz @ Lima",
    ),
    # The summit goes on without her, the embassy opens without the trip.
    ("Ana Ruiz could not attend the ASEAN summit.",),
    ("Ana Ruiz said she would not be able to attend the ASEAN summit in Lima later this month.",),
    (
        "Ana Ruiz has cancelled a trip to open the Peruvian embassy in Oslo.",
        "Cancellation occurred: Ana Ruiz",
        "Visit cancelled: Ana Ruiz @ (Oslo)",
    ),
)
SENTENCES_NOT_YET: tuple[tuple[str, ...], ...] = (
    # Not ruled out is possible.
    (
        "Ana Ruiz did not rule out meeting Bram de Wit.",
        "maybe Meeting possible: Ana Ruiz + Bram de Wit",
    ),
    # A name with a particle is a building to the pipeline; "regretted" takes a fact.
    (
        "Ana Ruiz regretted meeting Bram de Wit in Quito.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
    ),
)


@pytest.mark.parametrize(("words", "status"), VERBS)
def test_a_verb_phrase_says_whether(words: str, status: str, check: Callable[..., None]) -> None:
    check(VERB.format(words), (f"Meeting {status}: {PARTIES}", "maybe Refusal|Denial occurred"))


@pytest.mark.parametrize(("words", "status"), NOUNS)
def test_a_noun_is_told_to_be(words: str, status: str, check: Callable[..., None]) -> None:
    acts = "maybe Postponement|Cancellation|Refusal occurred"
    check(NOUN.format(words), (f"Meeting {status}: {PARTIES}", acts))


@pytest.mark.parametrize("sentence", NEVER_HELD)
def test_no_plan_and_no_doubt_is_a_fact(sentence: str, check: Callable[..., None]) -> None:
    check(sentence, NEVER)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row[0][:60])
def test_each_event_has_its_status(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("sentence", NEVER_HELD_NOT_YET)
def test_never_held_not_yet(sentence: str, check: Callable[..., None]) -> None:
    check(sentence, NEVER)


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", SENTENCES_NOT_YET, ids=lambda row: row[0][:60])
def test_each_event_not_yet(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
