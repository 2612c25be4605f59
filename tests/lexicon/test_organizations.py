"""Organisations, outlets, seats of government and the bodies that every state has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon import Gazetteer, OrganizationKind
from kg.lexicon.forms import fold, is_acronym
from kg.lexicon.rows import read_bodies, read_countries, read_organizations, read_seats
from kg.lexicon.tables import FOLDER


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("UN", "United Nations", "UN"),
        ("the U.N.", "United Nations", "UN"),
        ("Nato", "NATO", "NATO"),
        ("the European Union", "European Union", "EU"),
        ("EU", "European Union", "EU"),
        ("ASEAN", "ASEAN", None),
        ("G-7", "G7", None),
        ("the Group of Seven", "G7", None),
        ("IAEA", "International Atomic Energy Agency", None),
        ("the State Department", "Department of State", "US"),
        ("the Department of State", "Department of State", "US"),
        ("the Pentagon", "Department of Defense", "US"),
        ("the White House", "White House", "US"),
        ("the Kremlin", "Kremlin", "RU"),
        ("MEA", "Foreign Ministry of India", "IN"),
        ("India's Ministry of External Affairs", "Foreign Ministry of India", "IN"),
        ("FCDO", "Foreign, Commonwealth and Development Office", "GB"),
        ("Hizbollah", "Hezbollah", "LB"),
        ("ISIS", "Islamic State", None),
        ("al-Qaida", "Al-Qaeda", None),
    ],
)
def test_organizations(gazetteer: Gazetteer, text: str, name: str, country: str | None) -> None:
    organization = gazetteer.organization(text)
    assert organization is not None
    assert (organization.name, organization.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Chinese foreign ministry", "Foreign Ministry of China"),
        ("China's Foreign Ministry", "Foreign Ministry of China"),
        ("the Ministry of Foreign Affairs of China", "Foreign Ministry of China"),
        ("the Foreign Ministry of the People's Republic of China", "Foreign Ministry of China"),
        ("Japanese Ministry of Defense", "Defence Ministry of Japan"),
        ("the South Korean military", "Armed Forces of South Korea"),
        ("the U.S. Embassy", "Embassy of the United States"),
        ("Embassy of Japan", "Embassy of Japan"),
        ("the British government", "Government of the United Kingdom"),
        ("the Iranian parliament", "Parliament of Iran"),
    ],
)
def test_bodies_of_states(gazetteer: Gazetteer, text: str, name: str) -> None:
    organization = gazetteer.organization(text)
    assert organization is not None
    assert organization.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Ministry",
        "the ministry",
        "Is",
        "is",
        "who",
        "Beijing",
        "Chinese balloon",
        "Let",
        "She'll",
        "",
    ],
)
def test_what_is_no_organization(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.organization(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AP", "Associated Press"),
        ("the AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("New York Times", "The New York Times"),
        ("dpa", "dpa"),
        ("TASS", "TASS"),
        ("Tass", "TASS"),
        ("Kyodo News", "Kyodo"),
        ("the Global Times", "Global Times"),
        ("Anadolu", "Anadolu Agency"),
        ("WAM", "Emirates News Agency"),
        ("the Financial Times", "Financial Times"),
        ("Iranian state television", "State Media of Iran"),
    ],
)
def test_outlets(gazetteer: Gazetteer, text: str, name: str) -> None:
    outlet = gazetteer.outlet(text)
    assert outlet is not None
    assert outlet.name == name
    assert outlet.kind is OrganizationKind.OUTLET


@pytest.mark.parametrize(
    "text",
    [
        "Reuters",
        "AFP",
        "Xinhua",
        "Interfax",
        "BBC",
        "CNN",
        "NYT",
        "Yonhap",
        "PTI",
        "IANS",
        "ANI",
        "SPA",
        "EFE",
        "ANSA",
        "Bloomberg",
        "FT",
        "WSJ",
        "Politico",
        "Axios",
        "Haaretz",
        "Kommersant",
        "KCNA",
        "Fars",
        "IRNA",
        "Ukrinform",
        "Dawn",
        "Bernama",
        "NHK",
        "Politiken",
    ],
)
def test_outlets_of_all_regions(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.outlet(text) is not None


@pytest.mark.parametrize("text", ["time", "the state department", "Chinese government", "Blinken"])
def test_what_is_no_outlet(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.outlet(text) is None


def test_outlets_with_common_names_are_marked(gazetteer: Gazetteer) -> None:
    time, reuters = gazetteer.outlet("Time"), gazetteer.outlet("Reuters")
    assert time is not None
    assert reuters is not None
    assert (time.ambiguous, reuters.ambiguous) == (True, False)


@pytest.mark.parametrize("table", ["organizations.tsv", "outlets.tsv"])
def test_no_form_means_two_organizations_of_a_table(table: str) -> None:
    counts: Counter[str] = Counter()
    for organization in read_organizations(FOLDER / table):
        letters = {form.replace(".", "") for form in organization.acronyms}
        forms = {fold(form) for form in (organization.name, *organization.aliases)}
        counts.update(letters | {form for form in forms if form not in map(fold, letters)})
    assert [form for form, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("table", ["organizations.tsv", "outlets.tsv"])
def test_countries_and_acronyms_of_organizations(table: str) -> None:
    codes = {country.code for country in read_countries(FOLDER / "countries.tsv")}
    codes |= {"EU", "UN", "NATO"}
    for organization in read_organizations(FOLDER / table):
        assert organization.country is None or organization.country in codes, organization.name
        for acronym in organization.acronyms:
            assert " " not in acronym, organization.name
        if table == "outlets.tsv":
            assert organization.kind is OrganizationKind.OUTLET
        else:
            assert organization.kind is not OrganizationKind.OUTLET


def test_seats_stand_for_organizations_that_are_known(gazetteer: Gazetteer) -> None:
    for seat in read_seats(FOLDER / "seats.tsv"):
        assert seat.country in {"EU", "UN", "NATO"} or gazetteer.country_of_code(seat.country)
        if seat.organization:
            organization = gazetteer.organization(seat.organization)
            assert organization is not None, seat.name
            assert organization.name == seat.organization


def test_no_word_for_a_body_means_two() -> None:
    counts = Counter(
        key
        for body in read_bodies(FOLDER / "bodies.tsv")
        for key in {form if is_acronym(form) else fold(form) for form in (body.name, *body.forms)}
    )
    assert [form for form, count in counts.items() if count > 1] == []


def test_a_required_cell_and_a_flag_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "organizations.tsv"
    header = "name\tkind\tcountry\tacronyms\taliases\tambiguous"
    for row, cause in (("\tparty\t\t\t\t", "'name' is empty"), ("X\tparty\t\t\t\tyes", "'yes'")):
        path.write_text(f"{header}\n{row}\n", encoding="utf-8")
        with pytest.raises(LexiconError, match=cause) as caught:
            list(read_organizations(path))
        assert caught.value.place == f"{path}:2"
