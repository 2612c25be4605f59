"""Which office a person holds or held: in front, behind, several, former, acting, for whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model.account import Reading, Tenure

# Person: office (country), with `former` before an office that has ended.
ROWS = (
    ("Foreign Minister Ana Ruiz met Jan Bos.", "Ana Ruiz: Foreign Minister"),
    ("Dutch Foreign Minister Bram de Wit met Ana Ruiz.", "Bram de Wit: Foreign Minister (NL)"),
    ("Ana Ruiz, Ecuador's foreign minister, met Jan Bos.", "Ana Ruiz: foreign minister (EC)"),
    ("Ana Ruiz, the foreign minister of Ecuador, met Jan Bos.", "Ana Ruiz: foreign minister (EC)"),
    ("Ecuador's foreign minister, Ana Ruiz, met Jan Bos.", "Ana Ruiz: foreign minister (EC)"),
    ("The Polish president, Marta Nowak, met Jan Bos.", "Marta Nowak: president (PL)"),
    ("President Marta Nowak of Poland met Jan Bos.", "Marta Nowak: President (PL)"),
    ("Marta Nowak, president of Poland, met Jan Bos.", "Marta Nowak: president (PL)"),
    ("Dutch President His Excellency Bram de Wit met Jan Bos.", "Bram de Wit: President (NL)"),
    ("After talks with Ana Ruiz, the Dutch foreign minister will meet Jan Bos.",),
    ("Her Dutch counterpart, Bram de Wit, met Jan Bos.",),
    ("The top diplomat of Ecuador, Ana Ruiz, met Jan Bos.",),
    # Several.
    (
        "China's state councilor and foreign minister, Zhou Lifen, met Jan Bos.",
        "Zhou Lifen: state councilor (CN)",
        "Zhou Lifen: foreign minister (CN)",
    ),
    (
        "Deputy Prime Minister and Defence Minister Jan Bos met Ana Ruiz.",
        "Jan Bos: Deputy Prime Minister",
        "Jan Bos: Defence Minister",
    ),
    (
        "Prime Minister Kofi Mensah and Foreign Minister Ana Ruiz met.",
        "Kofi Mensah: Prime Minister",
        "Ana Ruiz: Foreign Minister",
    ),
    # Former and acting ones.
    (
        "Former Foreign Minister Ana Ruiz met Jan Bos.",
        "Ana Ruiz: former Foreign Minister",
    ),
    (
        "Ana Ruiz, a former prime minister of Ecuador, met Jan Bos.",
        "Ana Ruiz: former prime minister (EC)",
    ),
    ("Acting Prime Minister Kofi Mensah met Jan Bos.", "Kofi Mensah: Acting Prime Minister"),
    # Long ones, and those that the language pipeline takes apart.
    (
        "Secretary of State Julia Stone met Jan Bos.",
        "Julia Stone: Secretary of State (US)",
    ),
    (
        "Assistant Secretary of State for African Affairs Julia Stone met Jan Bos.",
        "Julia Stone: Assistant Secretary of State for African Affairs (US)",
    ),
    (
        "Defense Secretary Julia Stone met Jan Bos.",
        "Julia Stone: Defense Secretary",
    ),
    (
        "U.S. Secretary of State Julia Stone met Jan Bos.",
        "Julia Stone: Secretary of State (US)",
    ),
    (
        "External Affairs Minister Meera Deshpande met Jan Bos.",
        "Meera Deshpande: External Affairs Minister (IN)",
    ),
    (
        "National Security Adviser Julia Stone met Jan Bos.",
        "Julia Stone: National Security Adviser",
    ),
    ("Queen Astrid met Jan Bos.", "Astrid: Queen"),
    # No office.
    ("Mr Jan Bos met Ms Ana Ruiz.",),
    ("Jan Bos met a friend, Ana Ruiz.",),
)

# Prefixes, unions, several posts in a row.
TITLES = (
    ("Ex-President Omar Haddad met Jan Bos.", "Omar Haddad: former President"),
    ("Then-President Omar Haddad met Jan Bos in 2019.", "Omar Haddad: former President"),
    ("Outgoing President Omar Haddad met Jan Bos.", "Omar Haddad: President"),
    ("Incoming Foreign Minister Ana Ruiz met Jan Bos.",),
    ("Presidential candidate Ana Ruiz met Jan Bos.",),
    (
        "The EU's foreign policy chief, Pavel Novak, met Jan Bos.",
        "Pavel Novak: foreign policy chief (EU)",
    ),
    ("UN Secretary-General Pavel Novak met Jan Bos.", "Pavel Novak: Secretary-General (UN)"),
    (
        "Chief of the General Staff General Piotr Lis met Jan Bos.",
        "Piotr Lis: Chief of the General Staff",
        "Piotr Lis: General",
    ),
    (
        "The head of the Chilean army, General Piotr Lis, met Jan Bos.",
        "Piotr Lis: General (CL)",
        "Piotr Lis: head of the army (CL)",
    ),
    ("His Majesty King Omar II of Jordan met Jan Bos.", "Omar II: King (JO)"),
    ("The acting South Korean President Kim Ha-neul left.", "Kim Ha-neul: acting President (KR)"),
    ("Hungary's populist prime minister, Ana Ruiz, left.", "Ana Ruiz: prime minister (HU)"),
    (
        "Foreign Minister (FM) Ana Ruiz met PM Jan Bos of Chile.",
        "Ana Ruiz: Foreign Minister",
        "Jan Bos: PM (CL)",
    ),
    (
        "The president of the United States, Ana Ruiz, met Jan Bos.",
        "Ana Ruiz: president (US)",
    ),
    ("The Prime Minister and President Omar Haddad met.", "Omar Haddad: President"),
    ("The envoy and Foreign Minister Ana Ruiz met.", "Ana Ruiz: Foreign Minister"),
    (
        "The Russian and Chilean presidents, Ana Ruiz and Omar Haddad, met.",
        "Ana Ruiz: president (RU)",
        "Omar Haddad: president (CL)",
    ),
    ("Presidents Ana Ruiz and Jan Bos met.", "Ana Ruiz: President", "Jan Bos: President"),
    ("An adviser to President Omar Haddad met Jan Bos.", "Omar Haddad: President"),
    ("His nephew Senator Bo Lind met Jan Bos.", "Bo Lind: Senator"),
    ("Milan Mayor Ana Ruiz met Jan Bos.", "Ana Ruiz: Milan Mayor (IT)"),
    ("Jan Bos told the foreign minister, Ana Ruiz said.",),
)
# Whose it is: of the person elsewhere, of a list, of a body, of the office by its name.
OWNERS = (
    (
        "Chilean Foreign Minister Ana Ruiz left. Foreign Minister Ana Ruiz is ill.",
        "Ana Ruiz: Foreign Minister (CL)",
    ),
    (
        "He met Chilean officials, including Foreign Minister Ana Ruiz and President Bo Lind.",
        "Ana Ruiz: Foreign Minister (CL)",
        "Bo Lind: President (CL)",
    ),
    (
        "He met President Ana Ruiz, Prime Minister Bo Lind, and other senior Chilean officials.",
        "Ana Ruiz: President (CL)",
        "Bo Lind: Prime Minister (CL)",
    ),
    (
        "He called his Chilean counterpart, Foreign Minister Ana Ruiz.",
        "Ana Ruiz: Foreign Minister (CL)",
    ),
    (
        "African Union Commission Chairperson Bo Lind, a former prime minister of Chad, left.",
        "Bo Lind: African Union Commission Chairperson [African Union Commission]",
        "Bo Lind: former prime minister (TD)",
    ),
    (
        "Spanish Secretary of State Julia Stone met Jan Bos.",
        "Julia Stone: Secretary of State (ES)",
    ),
    (
        "Secretary of State for Health Julia Stone met Jan Bos.",
        "Julia Stone: Secretary of State for Health",
    ),
    (
        "Julia Stone, a spokeswoman for the State Department, said so.",
        "Julia Stone: spokeswoman for the State Department (US) [State Department]",
    ),
    (
        "European Commission President Ana Ruiz met Jan Bos.",
        "Ana Ruiz: European Commission President (EU) [European Commission]",
    ),
    (
        "Chilean President Omar Haddad left. Haddad's national security adviser, Bo Lind, stayed.",
        "Bo Lind: national security adviser (CL)",
        "Omar Haddad: President (CL)",
    ),
    (
        "U.S. special envoy for Syria Julia Stone met Jan Bos.",
        "Julia Stone: special envoy for Syria (US)",
    ),
)
# Verbs.
VERBS = (
    ("Ana Ruiz was elected president of Chile in 2010.", "Ana Ruiz: president (CL)"),
    ("Parliament elected Ana Ruiz president.", "Ana Ruiz: president"),
    ("The king appointed Ana Ruiz as prime minister.", "Ana Ruiz: prime minister"),
    ("Ana Ruiz was sworn in as prime minister of Norway.", "Ana Ruiz: prime minister (NO)"),
    ("Ana Ruiz became president of Chile.", "Ana Ruiz: president (CL)"),
    ("Ana Ruiz, who is Chile's foreign minister, left.", "Ana Ruiz: foreign minister (CL)"),
    ("As foreign minister, Ana Ruiz visited Chile.", "Ana Ruiz: foreign minister"),
    ("Ana Ruiz has served as ambassador to Russia.", "Ana Ruiz: ambassador to Russia"),
    (
        "Ana Ruiz, who served as foreign minister until 2019, left.",
        "Ana Ruiz: former foreign minister",
    ),
    ("Ana Ruiz was foreign minister from 2010 to 2015.", "Ana Ruiz: former foreign minister"),
    ("Ana Ruiz resigned as prime minister.", "Ana Ruiz: former prime minister"),
    (
        "Ana Ruiz succeeded Jan Bos as foreign minister.",
        "Ana Ruiz: foreign minister",
        "Jan Bos: former foreign minister",
    ),
    ("Ana Ruiz may become president of Chile.",),
    ("Ana Ruiz is not the president of Chile.",),
    ("If elected president, Ana Ruiz will go.",),
    ("Ana Ruiz hopes to become president of Chile.",),
    ("Ana Ruiz will be named ambassador to Russia.",),
)


def _has_body(tenure: Tenure) -> bool:
    """Whether a body is told that is more than the union whose code is the country."""
    return tenure.organization not in (None, tenure.country)


@pytest.fixture(scope="module")
def offices(read: Callable[..., Reading]) -> Callable[[str], list[str]]:
    def lines(text: str) -> list[str]:
        reading = read(text)
        names = {chain.key: chain.name for chain in reading.chains}
        found = []
        for tenure in reading.tenures:
            assert tenure.quote == text[tenure.span.start : tenure.span.end]
            former = "former " if tenure.former else ""
            country = f" ({tenure.country})" if tenure.country else ""
            body = f" [{tenure.organization}]" if _has_body(tenure) else ""
            found.append(f"{names[tenure.chain]}: {former}{tenure.office}{country}{body}")
        return sorted(found)

    return lines


@pytest.mark.parametrize("row", (*ROWS, *TITLES, *OWNERS, *VERBS), ids=lambda row: row[0][:60])
def test_offices(row: tuple[str, ...], offices: Callable[[str], list[str]]) -> None:
    assert offices(row[0]) == sorted(row[1:])


def test_each_office_is_told_once(offices: Callable[[str], list[str]]) -> None:
    text = (
        "Secretary of State Julia Stone left. Secretary Stone met Prime Minister Ana Ruiz of Chile."
        " Deputy Prime Minister Omar Haddad spoke. PM Ruiz and Secretary Stone smiled."
    )
    assert offices(text) == [
        "Ana Ruiz: Prime Minister (CL)",
        "Julia Stone: Secretary of State (US)",
        "Omar Haddad: Deputy Prime Minister",
    ]


def test_a_mark_that_nobody_can_print_is_no_word_of_a_title(read: Callable[..., Reading]) -> None:
    reading = read(
        "The \ue000 \ufffd\uf0b7 foreign minister, Ana Ruiz, met \uf0b7 Minister Jan Bos."
    )
    assert {t.chain for t in reading.tenures} <= {c.key for c in reading.chains}
