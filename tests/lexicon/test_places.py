"""Places by name, with and without a country."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon import Gazetteer, Place, PlaceKind
from kg.lexicon.cities import COLUMNS, Cities
from kg.lexicon.forms import fold
from kg.lexicon.rows import read_places
from kg.lexicon.tables import FOLDER, read_tsv


@pytest.mark.parametrize(
    ("text", "country", "name", "found_in"),
    [
        ("Paris", None, "Paris", "FR"),
        ("Paris", "US", "Paris", "US"),
        ("St. Petersburg", None, "Saint Petersburg", "RU"),
        ("St. Petersburg", "US", "St. Petersburg", "US"),
        ("New Delhi", None, "New Delhi", "IN"),
        ("Delhi", None, "Delhi", "IN"),
        ("Bali", None, "Bali", "ID"),
        ("Davos", None, "Davos", "CH"),
        ("Bethlehem", None, "Bethlehem", "PS"),
        ("Camp David", None, "Camp David", "US"),
        ("Panmunjom", None, "Panmunjom", None),
        ("Kharkov", None, "Kharkiv", "UA"),
        ("Bombay", None, "Mumbai", "IN"),
        ("Sharm el-Sheikh", None, "Sharm el-Sheikh", "EG"),
        ("Second Thomas Shoal", None, "Second Thomas Shoal", None),
        ("Ren’ai Reef", None, "Second Thomas Shoal", None),
        ("the South China Sea", None, "South China Sea", None),
        ("Schloss Elmau", "DE", "Schloss Elmau", "DE"),
        ("Hyderabad", None, "Hyderabad", "IN"),
        ("Hyderabad", "PK", "Hyderabad", "PK"),
        ("San José", "CR", "San José", "CR"),
        ("San Jose", "US", "San Jose", "US"),
        ("Geneva's", None, "Geneva", "CH"),
        ("Venice", None, "Venice", "IT"),
        ("Gyeongju", None, "Gyeongju", "KR"),
        ("Georgia", "US", "Georgia", "US"),
    ],
)
def test_places(
    gazetteer: Gazetteer, text: str, country: str | None, name: str, found_in: str | None
) -> None:
    place = gazetteer.place(text, country=country)
    assert place is not None
    assert (place.name, place.country) == (name, found_in)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Blinken", None),
        ("reading", None),
        ("nice", None),
        ("Valencia", None),
        ("Beijing", "US"),
        ("", None),
        ("Xi", None),
    ],
)
def test_unknown_and_hopelessly_ambiguous_places(
    gazetteer: Gazetteer, text: str, country: str | None
) -> None:
    assert gazetteer.place(text, country=country) is None


@pytest.mark.parametrize(
    "text",
    [
        "Nice",
        "Reading",
        "Bath",
        "Mobile",
        "Of",
        "Split",
        "Lincoln",
        "Washington",
        "Georgia",
        "Hamilton",
    ],
)
def test_common_words_and_people_are_marked(gazetteer: Gazetteer, text: str) -> None:
    place = gazetteer.place(text, country="US") or gazetteer.place(text)
    assert place is not None
    assert place.ambiguous


@pytest.mark.parametrize(
    "text", ["Paris", "London", "Geneva", "Sydney", "Beijing", "Davos", "Kyiv", "Houston"]
)
def test_clear_names_are_not_marked(gazetteer: Gazetteer, text: str) -> None:
    place = gazetteer.place(text)
    assert place is not None
    assert not place.ambiguous


def test_every_capital_is_a_place_or_the_country_itself(gazetteer: Gazetteer) -> None:
    missing = [
        (country.code, country.capitals[0])
        for country in gazetteer.countries
        if country.capitals and not gazetteer.place(country.capitals[0], country=country.code)
    ]
    assert missing == [("DJ", "Djibouti City")]


def test_states_of_the_united_states(gazetteer: Gazetteer) -> None:
    places = [
        place for place in read_places(FOLDER / "places.tsv") if place.kind == PlaceKind.STATE
    ]
    assert sum(place.country == "US" and place.geonames is not None for place in places) == 50


def test_the_cities_are_sorted_by_folded_form_and_hold_no_row_twice() -> None:
    rows = [row for _, row in read_tsv(FOLDER / "cities.tsv", COLUMNS)]
    keys = [fold(row["form"]) for row in rows]
    assert keys == sorted(keys)
    pairs = [(key, row["geonames"]) for key, row in zip(keys, rows, strict=True)]
    assert len(pairs) == len(set(pairs))


def test_every_row_of_the_cities_can_be_found() -> None:
    cities = Cities(FOLDER / "cities.tsv")
    rows = [row for _, row in read_tsv(FOLDER / "cities.tsv", COLUMNS)]
    for row in rows[::50]:
        found = {city.geonames for city in cities.find(row["form"])}
        assert int(row["geonames"]) in found


def test_hand_made_places_have_known_countries_and_one_meaning(gazetteer: Gazetteer) -> None:
    seen: dict[str, str] = {}
    for place in read_places(FOLDER / "places.tsv"):
        assert place.country is None or gazetteer.country_of_code(place.country), place.name
        for key in set(map(fold, place.forms)):
            assert seen.setdefault(key, place.name) == place.name


def test_a_second_source_replaces_places_of_the_same_name_and_country() -> None:
    mine = Place("Davos", PlaceKind.VENUE, "CH", aliases=("the Forum",))
    gazetteer = Gazetteer(
        countries=(),
        places=(*read_places(FOLDER / "places.tsv"), mine),
        organizations=(),
        seats=(),
        bodies=(),
        cities=Cities(FOLDER / "cities.tsv"),
    )
    assert gazetteer.place("Davos") == mine
    assert gazetteer.place("the Forum", country="CH") == mine
    assert gazetteer.place("Camp David") is not None


def write_cities(folder: Path, *rows: str) -> Path:
    path = folder / "cities.tsv"
    path.write_text("\n".join(["\t".join(COLUMNS), *rows]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("row", ["Davos\tCH\t\tmany\t2661039\t\t", "Davos\tCH"])
def test_a_broken_city_is_reported_with_its_line(tmp_path: Path, row: str) -> None:
    path = write_cities(tmp_path, "Basel\tCH\t\t164488\t2661604\t\t", row)
    with pytest.raises(LexiconError, match="broken") as caught:
        Cities(path).find("Davos")
    assert caught.value.place == f"{path}:3"


def test_a_table_of_cities_with_another_header(tmp_path: Path) -> None:
    path = tmp_path / "cities.tsv"
    path.write_text("name\tcountry\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="header") as caught:
        Cities(path)
    assert caught.value.place == f"{path}:1"


def test_a_missing_table_of_cities(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        Cities(tmp_path / "cities.tsv")


def test_an_unknown_kind_of_place_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "places.tsv"
    header = "name\tkind\tcountry\taliases\tgeonames\tambiguous"
    path.write_text(f"{header}\nDavos\ttown\tCH\t\t\t\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="town") as caught:
        list(read_places(path))
    assert caught.value.place == f"{path}:2"
