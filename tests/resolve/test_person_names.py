"""Names of people: which are one name, which may be, which cannot be."""

from __future__ import annotations

import pytest

from kg.errors import LexiconError
from kg.resolve.names import VARIANT, PersonName, name_from_text, names_agree
from kg.resolve.nicknames import _parse, formal_names, meanings_of


@pytest.mark.parametrize(
    ("text", "words", "generation"),
    [
        ("Joseph R. Biden, Jr.", ("joseph", "r", "biden"), "jr"),
        ("President Hollande", ("hollande",), None),
        ("Ursula von der Leyen", ("ursula", "leyen"), None),
        ("Abdel Fattah el-Sisi", ("abdel", "fattah", "sisi"), None),
        ("Abdullah II", ("abdullah",), "ii"),
        ("Maite Nkoana-Mashabane", ("maite", "nkoana", "mashabane"), None),
        ("King", ("king",), None),
        ("Ben Wallace", ("ben", "wallace"), None),
        ("Le Hoai Trung", ("le", "hoai", "trung"), None),
        ("Gen Nakatani", ("gen", "nakatani"), None),
        ("al-Sisi", ("sisi",), None),
        ("President El-Sisi", ("sisi",), None),
        ("von der Leyen", ("leyen",), None),
        ("习近平", ("习近平",), None),
    ],
)
def test_a_name_taken_apart(text: str, words: tuple[str, ...], generation: str | None) -> None:
    assert name_from_text(text) == PersonName(words, generation)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Antony Blinken", "Antony J. Blinken"),
        ("Antony Blinken", "Tony Blinken"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Kim Jongun", "Kim Jong Un"),
        ("Josep Borell", "Josep Borrell"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Mohammed bin Salman", "Mohamed bin Salman"),
        ("Jean-Yves Le Drian", "Jean Yves Le Drian"),
        ("Abdel Fattah Al Sisi", "Abdel-Fattah el-Sisi"),
    ],
)
def test_variants_of_one_name(one: str, other: str) -> None:
    assert names_agree(name_from_text(one), name_from_text(other)).score >= VARIANT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Biden", "Joseph R. Biden, Jr."),
        ("Blinken", "Antony Blinken"),
        ("S. Jaishankar", "Subrahmanyam Jaishankar"),
        ("Peter Mutharika", "Arthur Peter Mutharika"),
        ("Mohammed bin Zayed", "Mohamed bin Zayed Al Nahyan"),
    ],
)
def test_shorter_forms_say_less(one: str, other: str) -> None:
    verdict = names_agree(name_from_text(one), name_from_text(other))
    assert 0 < verdict.score < VARIANT


@pytest.mark.parametrize(
    ("one", "other", "surname_first"),
    [
        ("Sergei Lavrov", "Sergei Ryabkov", False),
        ("Sergei Skripal", "Yulia Skripal", False),
        ("Kim Jong Un", "Kim Yo Jong", True),
        ("Kim Jong Un", "Kim Jong Il", True),
        ("Wang Yi", "Wang Wenbin", True),
        ("George W. Bush", "George H. W. Bush", False),
        ("J. Trump", "Donald Trump", False),
        ("Abdullah II", "Abdullah I bin Al Hussein", False),
        ("Ali Hassan", "Hassan Ali", False),
        ("Martin Luther King Sr.", "Martin Luther King Jr.", False),
    ],
)
def test_names_of_different_people(one: str, other: str, surname_first: bool) -> None:
    a, b = name_from_text(one), name_from_text(other)
    assert names_agree(a, b, surname_first=surname_first).contradicts


@pytest.mark.parametrize(
    ("one", "other"), [("Xi Jinping", "Jinping Xi"), ("Kim Jong Un", "Jong Un Kim")]
)
def test_the_surname_may_stand_first(one: str, other: str) -> None:
    a, b = name_from_text(one), name_from_text(other)
    assert names_agree(a, b, surname_first=True).score >= VARIANT
    assert names_agree(a, b, surname_first=False).contradicts


def test_agreement_does_not_depend_on_the_order() -> None:
    names = [name_from_text(x) for x in ("J. Smith", "John Smith", "Smith", "John A. Smith")]
    for a in names:
        for b in names:
            assert names_agree(a, b) == names_agree(b, a)


def test_a_short_form_may_mean_several_names() -> None:
    assert {"alexander", "alexandra"} <= meanings_of("alex")
    assert meanings_of("wendy") == {"wendy"}


def test_the_table_holds_folded_words_only() -> None:
    assert all(form.isascii() and form == form.lower() for form in formal_names())


def test_a_broken_line_is_reported_with_its_place() -> None:
    with pytest.raises(LexiconError) as failure:
        _parse("joseph joe", 7)
    assert failure.value.place == "kg/lexicon/nicknames.tsv:7"
    assert "TAB" in failure.value.repair
