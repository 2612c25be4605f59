"""Which office a person holds or held: in front, behind, several, former, acting, for whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from kg.model.account import Reading

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
        "Julia Stone: Secretary of State",
    ),
    (
        "Assistant Secretary of State for African Affairs Julia Stone met Jan Bos.",
        "Julia Stone: Assistant Secretary of State for African Affairs",
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
        "Meera Deshpande: External Affairs Minister",
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

NOT_YET: tuple[tuple[str, ...], ...] = (
    # Prefixes with a hyphen, possessives of bodies, posts with a hyphen, two posts in a row.
    ("Ex-President Omar Haddad met Jan Bos.", "Omar Haddad: former President"),
    ("Then-President Omar Haddad met Jan Bos in 2019.", "Omar Haddad: former President"),
    (
        "The EU's foreign policy chief, Pavel Novak, met Jan Bos.",
        "Pavel Novak: foreign policy chief (EU)",
    ),
    (
        "UN Secretary-General Pavel Novak met Jan Bos.",
        "Pavel Novak: Secretary-General (UN)",
    ),
    (
        "Chief of the General Staff General Piotr Lis met Jan Bos.",
        "Piotr Lis: Chief of the General Staff",
        "Piotr Lis: General",
    ),
)


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
            found.append(f"{names[tenure.chain]}: {former}{tenure.office}{country}")
        return sorted(found)

    return lines


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_offices(row: tuple[str, ...], offices: Callable[[str], list[str]]) -> None:
    assert offices(row[0]) == sorted(row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("row", NOT_YET, ids=lambda row: row[0][:60])
def test_offices_not_yet(row: tuple[str, ...], offices: Callable[[str], list[str]]) -> None:
    assert offices(row[0]) == sorted(row[1:])
