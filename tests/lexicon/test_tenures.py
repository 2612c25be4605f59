"""Who held which office when: the program's table and those of users."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.gazetteer import load_gazetteer
from kg.lexicon.tenures import KnownTenure, load_tenures, read_tenures
from kg.model.time import Interval


@pytest.mark.parametrize(
    ("country", "office", "person", "day"),
    [
        ("US", "secretary of state", "Michael R. Pompeo", date(2018, 6, 1)),
        ("US", "secretary of state", "Antony John Blinken", date(2023, 6, 1)),
        ("US", "president", "George H. W. Bush", date(1991, 1, 1)),
        ("US", "president", "George W. Bush", date(2005, 1, 1)),
        ("GB", "prime minister", "Gordon Brown", date(2008, 1, 1)),
        ("JO", "king", "Abdullah II", date(2010, 1, 1)),
    ],
)
def test_one_holder_of_a_day(country: str, office: str, person: str, day: date) -> None:
    holders = {
        tenure.person
        for tenure in load_tenures()
        if (tenure.country, tenure.office) == (country, office)
        and tenure.interval.contains(Interval(day, day))
    }
    assert holders == {person}


def test_every_tenure_is_of_a_known_country() -> None:
    gazetteer = load_gazetteer()
    codes = {tenure.country for tenure in load_tenures()}
    assert [code for code in codes if gazetteer.country_of_code(code) is None] == []


def test_offices_are_words_without_the_country() -> None:
    assert all(tenure.office == tenure.office.lower() for tenure in load_tenures())


def _table(folder: Path, *lines: str) -> Path:
    path = folder / "holders.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


HEADER = "country,office,person,start,end"


def test_a_table_of_the_user(tmp_path: Path) -> None:
    path = _table(
        tmp_path,
        "person,country,office,start,end,source",
        "Ana Duarte,PT,foreign minister,2021-03-01,2023-04-30,gazette of 2 March 2021",
        '"Lind, Bo",SE,prime minister,2022-10-01,,',
    )
    assert read_tenures(path) == (
        KnownTenure(
            "PT",
            "foreign minister",
            "Ana Duarte",
            Interval(date(2021, 3, 1), date(2023, 4, 30)),
            "holders.csv: in office from 2021-03-01 to 2023-04-30 (gazette of 2 March 2021)",
        ),
        KnownTenure(
            "SE",
            "prime minister",
            "Lind, Bo",
            Interval(date(2022, 10, 1), date.max),
            "holders.csv: in office from 2022-10-01 onwards",
        ),
    )


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("PT,foreign minister,Ana Duarte,1 March 2021,", "'1 March 2021' is no day"),
        ("PT,foreign minister,Ana Duarte,,2021-03-01", "'' is no day"),
        ("PT,foreign minister,,2021-03-01,", "the cell 'person' is empty"),
        ("PT,foreign minister,Ana Duarte,2023-03-01,2021-03-01", "cannot end before it starts"),
        ("PT,foreign minister,Ana Duarte,2021-03-01,,,,", "more cells than the header"),
    ],
)
def test_a_wrong_line_is_reported_with_its_number(tmp_path: Path, line: str, cause: str) -> None:
    good = "PT,prime minister,Rui Sa,2020-01-01,"
    path = _table(tmp_path, HEADER, good, line)
    with pytest.raises(LexiconError) as failure:
        read_tenures(path)
    assert failure.value.place == f"{path}:3"
    assert cause in failure.value.cause


@pytest.mark.parametrize(
    ("header", "place"), [("country,office,person,start", ":1"), ("", ":1")], ids=["short", "empty"]
)
def test_a_wrong_header_is_reported(tmp_path: Path, header: str, place: str) -> None:
    path = _table(tmp_path, header)
    with pytest.raises(LexiconError) as failure:
        read_tenures(path)
    assert failure.value.place == f"{path}{place}"


def test_a_missing_table_is_reported(tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as failure:
        read_tenures(tmp_path / "none.csv")
    assert "cannot be read" in failure.value.cause
