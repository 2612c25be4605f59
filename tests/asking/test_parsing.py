"""Questions, and what the grammar takes them to ask."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.asking import EXAMPLES, Actor, Asked, Days, Place, PlainQuestion, parse
from kg.asking.forms import HELD
from kg.asking.lists import phrases
from kg.errors import UsageError


def brief(question: PlainQuestion) -> str:
    """What is asked, then every part that the question gives, in short."""
    parts = [question.asked.name]
    for one in fields(question)[1:]:
        value = getattr(question, one.name)
        if value:
            parts.append(f"{one.name}={_brief(value)}")
    return " ".join(parts)


def _brief(value: object) -> str:
    match value:
        case Actor():
            return "/".join(filter(None, (value.office or value.name, value.country)))
        case Place():
            return "/".join(filter(None, (value.name, value.country)))
        case Days():
            return f"<{value.text}>"
        case PlainQuestion():
            return f"({brief(value)})"
        case tuple():
            return "held" if value == HELD else "+".join(map(_brief, value))
        case _:
            return str(value)


MET = "types=Meeting+Negotiation"
TABLE = {
    # Encounters
    "Who met Ana Ruiz?": f"DOER {MET} others=Ana Ruiz statuses=held",
    "who met ana ruiz in quito": f"DOER {MET} others=ana ruiz place=quito statuses=held",
    "Who met with Ana Ruiz in May 2023?": (
        f"DOER {MET} others=Ana Ruiz days=<May 2023> statuses=held"
    ),
    "Who met whom since 2022?": f"DOER {MET} days=<since 2022> statuses=held",
    "Whom did Ana Ruiz meet?": f"OTHER {MET} doers=Ana Ruiz statuses=held",
    "Who did President Ana Ruiz meet with in Peru?": (
        f"OTHER {MET} doers=Ana Ruiz place=Peru/PE statuses=held"
    ),
    "With whom did Ana Ruiz speak by phone?": "OTHER types=Call doers=Ana Ruiz statuses=held",
    "Who talked to Ana Ruiz?": (
        "DOER types=Meeting+Negotiation+Call others=Ana Ruiz statuses=held"
    ),
    "Who telephoned Ana Ruiz?": "DOER types=Call others=Ana Ruiz statuses=held",
    "Who held talks with Ana Ruiz?": f"DOER {MET} others=Ana Ruiz statuses=held",
    "Who had a meeting in Quito?": "DOER types=Meeting place=Quito statuses=held",
    "Where did Ana Ruiz and Bram de Wit meet?": (
        f"PLACE {MET} doers=Ana Ruiz+Bram de Wit statuses=held"
    ),
    "When did Ana Ruiz last meet Bram de Wit?": (
        f"DAY {MET} doers=Ana Ruiz others=Bram de Wit statuses=held pick=last"
    ),
    "When was the first meeting between Chile and Peru?": (
        "DAY types=Meeting doers=Chile/CL+Peru/PE statuses=held pick=first"
    ),
    "How often did Ana Ruiz meet Bram de Wit?": (
        f"NUMBER {MET} doers=Ana Ruiz others=Bram de Wit statuses=held"
    ),
    "Did Ana Ruiz ever meet Bram de Wit?": (
        f"WHETHER {MET} doers=Ana Ruiz others=Bram de Wit statuses=occurred+ongoing+disputed"
    ),
    "Which Chilean officials did the U.S. president meet?": (
        f"OTHER {MET} doers=president/US others=CL statuses=held"
    ),
    "Which officials of the United States met the Dutch foreign minister?": (
        f"DOER {MET} doers=US others=foreign minister/NL statuses=held"
    ),
    "When and where did Mr. Ruiz meet Bram de Wit?": (
        f"PLACE_AND_DAY {MET} doers=Ruiz others=Bram de Wit statuses=held"
    ),
    "Whom did Theresa May meet at the G7 summit in New Delhi?": (
        f"OTHER {MET} doers=Theresa May place=New Delhi statuses=held words=g7"
    ),
    "Whom did Ana J. Ruiz meet?": f"OTHER {MET} doers=Ana J. Ruiz statuses=held",
    "Did Ana Ruiz, Jr. meet Bram de Wit?": (
        f"WHETHER {MET} doers=Ana Ruiz Jr. others=Bram de Wit statuses=occurred+ongoing+disputed"
    ),
    "who met ana ruiz on 3 may 2023": (
        f"DOER {MET} others=ana ruiz days=<3 May 2023> statuses=held"
    ),
    "Who from Chile met Ana Ruiz?": f"DOER {MET} doers=Chile/CL others=Ana Ruiz statuses=held",
    "Did Ana Ruiz talk to Bram de Wit?": (
        "WHETHER types=Meeting+Negotiation+Call doers=Ana Ruiz others=Bram de Wit"
        " statuses=occurred+ongoing+disputed"
    ),
    "Whom did the president of the United States meet?": (
        f"OTHER {MET} doers=president/US statuses=held"
    ),
    # Plans and possibilities
    "Who is to meet Ana Ruiz?": f"DOER {MET} others=Ana Ruiz statuses=planned",
    "Whom will Ana Ruiz meet in Quito?": (
        f"OTHER {MET} doers=Ana Ruiz place=Quito statuses=planned"
    ),
    "On which day may Ana Ruiz meet Bram de Wit?": (
        f"DAY {MET} doers=Ana Ruiz others=Bram de Wit statuses=possible"
    ),
    "When is Ana Ruiz expected to visit Peru?": (
        "DAY types=Visit doers=Ana Ruiz place=Peru/PE statuses=planned"
    ),
    "Which meetings are planned for 18 June 2023?": (
        "EVENT types=Meeting days=<18 June 2023> statuses=planned"
    ),
    "Which planned or possible calls are scheduled for June 2023?": (
        "EVENT types=Call days=<June 2023> statuses=planned+possible"
    ),
    "Whom was Ana Ruiz to meet?": (
        f"OTHER {MET} doers=Ana Ruiz statuses="
        "occurred+ongoing+planned+possible+postponed+cancelled+declined+disputed"
    ),
    # Visits
    "Who visited Peru in 2023?": "DOER types=Visit place=Peru/PE days=<2023> statuses=held",
    "Where did Ana Ruiz travel?": "PLACE types=Visit doers=Ana Ruiz statuses=held",
    "Which countries did Ana Ruiz visit?": "PLACE types=Visit doers=Ana Ruiz statuses=held",
    "Who travelled to Lima together with Ana Ruiz?": (
        "DOER types=Visit others=Ana Ruiz place=Lima statuses=held"
    ),
    "Where will Ana Ruiz go after Lima?": (
        "PLACE types=Visit doers=Ana Ruiz after=Lima statuses=planned"
    ),
    "Who paid a visit to Japan?": "DOER types=Visit place=Japan/JP statuses=held",
    # Events by their nouns
    "Which face-to-face meetings took place?": "EVENT types=Meeting statuses=held",
    "Which calls did Ana Ruiz make?": "EVENT types=Call doers=Ana Ruiz statuses=held",
    "Which visits were postponed or cancelled?": ("EVENT types=Visit statuses=postponed+cancelled"),
    "Which planned meetings were later called off?": "EVENT types=Meeting statuses=cancelled",
    "Which U.S.-China talks took place?": (
        f"EVENT {MET} doers=United States/US+China/CN statuses=held"
    ),
    "List the visits of Ana Ruiz to Peru.": "EVENT types=Visit doers=Ana Ruiz place=Peru/PE",
    "Was the visit of Ana Ruiz to Peru postponed?": (
        "WHETHER types=Visit doers=Ana Ruiz place=Peru/PE statuses=postponed"
    ),
    "Which meetings might take place?": "EVENT types=Meeting statuses=possible",
    "Will the summit take place?": "WHETHER types=Conference statuses=planned",
    "Which trips did Ana Ruiz call off?": "EVENT types=Visit doers=Ana Ruiz statuses=cancelled",
    "What is planned for June 2023?": "EVENT days=<June 2023> statuses=planned",
    "Who were the participants of the talks in Lima?": f"DOER {MET} place=Lima statuses=held",
    "How many summits were cancelled?": "NUMBER types=Conference statuses=cancelled",
    "Who attended the climate summit in Lima?": (
        "DOER types=Conference place=Lima statuses=held words=climate"
    ),
    "What happened in Quito on 3 May 2023?": "EVENT place=Quito days=<3 May 2023>",
    "What did Ana Ruiz do in Quito?": "EVENT doers=Ana Ruiz place=Quito",
    # Refused, put off, and why
    "Who refused to meet Ana Ruiz?": (
        f"DOER types=Refusal statuses=held theme=(EVENT {MET} others=Ana Ruiz)"
    ),
    "Who turned down talks on fishing rights?": (
        f"DOER types=Refusal statuses=held theme=(EVENT {MET} words=fishing+right)"
    ),
    "What did Chile refuse?": "THING types=Refusal doers=Chile/CL statuses=held",
    "Who postponed Ana Ruiz’s February trip?": (
        "DOER types=Postponement statuses=held"
        " theme=(EVENT types=Visit doers=Ana Ruiz days=<February>)"
    ),
    "Why was the visit of Ana Ruiz to Peru put off?": (
        "CAUSE types=Postponement theme=(EVENT types=Visit doers=Ana Ruiz place=Peru/PE)"
    ),
    "For which reason was the visit to Peru cancelled?": (
        "CAUSE types=Cancellation theme=(EVENT types=Visit place=Peru/PE)"
    ),
    "When was the visit to Peru postponed?": (
        "DAY types=Postponement theme=(EVENT types=Visit place=Peru/PE)"
    ),
    "To which visit was the trip to Peru rescheduled?": (
        "INSTEAD types=Postponement theme=(EVENT types=Visit place=Peru/PE)"
    ),
    "What became of the visit of Ana Ruiz to Peru?": (
        "OUTCOME types=Visit doers=Ana Ruiz place=Peru/PE"
    ),
    # Other acts
    "Whom did Chile expel?": "OTHER types=Expulsion doers=Chile/CL statuses=held",
    "Who was expelled by Chile?": "OTHER types=Expulsion doers=Chile/CL statuses=held",
    "What was shot down?": "OTHER types=Incident rules=shoot-down statuses=held",
    "Who lodged a protest with Chile?": "DOER types=Condemnation others=Chile/CL statuses=held",
    "By whom was Ana Ruiz expelled?": "DOER types=Expulsion others=Ana Ruiz statuses=held",
    "Who accused Chile of interference?": (
        "DOER types=Accusation others=Chile/CL statuses=held words=interference"
    ),
    "What did Chile and Peru agree on?": (
        "THING types=Agreement doers=Chile/CL+Peru/PE statuses=held"
    ),
    "On whom did Canada impose sanctions?": ("OTHER types=Sanction doers=Canada/CA statuses=held"),
    "Who shot down the drone?": ("DOER types=Incident rules=shoot-down others=drone statuses=held"),
    "Where was the drone shot down?": (
        "PLACE types=Incident rules=shoot-down others=drone statuses=held"
    ),
    "Who denies that the drone was a toy drone?": "DOER words=toy claim=denies subject=drone",
    "Who called the raid a serious provocation?": (
        "DOER words=serious+provocation claim=affirms subject=raid"
    ),
    "What did Chile call the raid?": "THING doers=Chile/CL claim=affirms subject=raid",
    "Who denied that Ana Ruiz met Bram de Wit?": (
        "DOER types=Denial statuses=held"
        f" theme=(EVENT {MET} doers=Ana Ruiz others=Bram de Wit statuses=held)"
    ),
    # Offices
    "Who is Chile’s foreign minister?": "HOLDER doers=foreign minister/CL office=current",
    "Who was the prime minister of Japan in May 2023?": (
        "HOLDER doers=prime minister/JP days=<May 2023> office=any"
    ),
    "Which office does Ana Ruiz hold?": "OFFICE doers=Ana Ruiz",
    "Who is Ana Ruiz?": "OFFICE doers=Ana Ruiz",
    # Sources
    "Who said that Ana Ruiz met Bram de Wit?": (
        f"SOURCE {MET} doers=Ana Ruiz others=Bram de Wit statuses=held"
    ),
    "According to whom did Ana Ruiz visit Peru?": (
        "SOURCE types=Visit doers=Ana Ruiz place=Peru/PE statuses=held"
    ),
    "Which documents report the visit to Peru as not yet confirmed?": (
        "DOCUMENT types=Visit place=Peru/PE sources=anonymous"
    ),
    "What do the documents say about Ana Ruiz?": "DOCUMENT doers=Ana Ruiz",
    "Which meetings with named persons rest only on unnamed officials?": (
        "EVENT types=Meeting others= sources=anonymous named=True"
    ),
    "Which accounts contradict each other?": "EVENT sources=disputed",
    "What was known about Ana Ruiz’s trip on 3 May 2023?": (
        "EVENT types=Visit doers=Ana Ruiz known_by=<3 May 2023>"
    ),
}


@pytest.mark.parametrize(("text", "read"), TABLE.items(), ids=list(TABLE))
def test_a_question_is_read(text: str, read: str) -> None:
    assert brief(parse(text)) == read


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_forms_that_are_offered_are_read(example: str) -> None:
    assert parse(example).asked in Asked


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Who likes Ana Ruiz?", "it is not understood from 'likes' on"),
        ("Is the moon made of cheese?", "it is not understood from 'made' on"),
        ("Who met Ana Ruiz or Bram de Wit?", "it is not understood from 'or' on"),
        ("Who did not meet Ana Ruiz?", "it cannot be answered because of 'not'"),
        ("Who is to visit Chile and Peru?", "it is of no form that is known"),
        ("Who met Ana Ruiz after meeting Bram de Wit?", "it is not understood from 'meeting' on"),
        ("Why did Ana Ruiz meet him?", "why only of what was put off or called off"),
        ("Which?", "it is of no form that is known"),
        ("", "there is no question"),
        ("who met " * 40, "it is too long"),
    ],
)
def test_what_is_not_understood_is_said_with_the_nearest_forms(text: str, cause: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text)
    assert cause in caught.value.cause
    assert [line.strip() in EXAMPLES for line in caught.value.repair.splitlines()[1:]] == [True] * 3


def test_brackets_are_asides() -> None:
    assert parse("Whom may Ana Ruiz (or so they say) meet?") == parse("Whom may Ana Ruiz meet?")


_WORDS = sorted(
    {word for text in TABLE for word in text.split()}
    | {word for phrase in phrases("breaks") for word in phrase.split()}
)


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_WORDS)).map(" ".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        question = parse(text)
    except UsageError:
        return
    assert isinstance(question, PlainQuestion)
