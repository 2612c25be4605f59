"""Whether it happened: one sentence frame for verbs, one for nouns, and what is never held.

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


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("sentence", NEVER_HELD_NOT_YET)
def test_never_held_not_yet(sentence: str, check: Callable[..., None]) -> None:
    check(sentence, NEVER)
