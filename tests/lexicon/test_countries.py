"""Countries by name, demonym and capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from kg.lexicon import Country, Gazetteer
from kg.lexicon.forms import fold, is_acronym


def words(text: str) -> list[str]:
    return text.split()


# ISO 3166-1 alpha-2, all 249, and XK, which is user-assigned and in common use for Kosovo.
CODES = words(
    """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""
)

NAMES = {
    "CN": "China|PRC|P.R.C.|the People's Republic of China|CHINA|China's|China’s",
    "US": "US|U.S.|USA|U.S.A.|America|the United States|the United States of America",
    "GB": "UK|U.K.|Britain|Great Britain|the United Kingdom|GB",
    "NL": "Holland|the Netherlands|The Netherlands",
    "TR": "Turkey|Türkiye|Turkiye",
    "CI": "Ivory Coast|Côte d'Ivoire|Cote d’Ivoire",
    "CD": "DRC|DR Congo|Congo|the Democratic Republic of the Congo|Zaire",
    "CG": "Republic of Congo|Congo-Brazzaville|the Republic of the Congo",
    "KR": "South Korea|S. Korea|ROK|the Republic of Korea",
    "KP": "North Korea|DPRK|N. Korea|the Democratic People's Republic of Korea",
    "MM": "Myanmar|Burma",
    "CZ": "Czechia|the Czech Republic",
    "SZ": "Eswatini|Swaziland",
    "MK": "North Macedonia|Macedonia|FYROM",
    "RU": "Russia|the Russian Federation|the Soviet Union|USSR|U.S.S.R.",
    "AE": "UAE|U.A.E.|the United Arab Emirates|the Emirates",
    "VA": "Vatican|the Vatican|the Holy See|Vatican City",
    "PS": "Palestine|the State of Palestine",
    "TW": "Taiwan|ROC|the Republic of China",
    "KN": "St. Kitts and Nevis|Saint Kitts & Nevis",
    "XK": "Kosovo",
    "LA": "Laos",
    "NG": "Nigeria",
    "NE": "Niger",
}

DEMONYMS = {
    "GB": "British|Briton|Britons|Brits|Scottish|Welsh",
    "DK": "Danish|Dane|Danes",
    "FI": "Finnish|Finn|Finns",
    "TR": "Turkish|Turk|Turks",
    "PL": "Polish|Pole|Poles",
    "SE": "Swedish|Swede|Swedes",
    "SA": "Saudi|Saudis",
    "AE": "Emirati|Emiratis",
    "NZ": "Kiwi|New Zealander|New Zealanders",
    "PH": "Filipino|Filipina|Filipinos|Philippine",
    "TH": "Thai|Thais",
    "LA": "Lao|Laotian",
    "MM": "Burmese",
    "KR": "South Korean|South Koreans|S. Korean",
    "KP": "North Korean|North Koreans",
    "AF": "Afghan|Afghans",
    "KZ": "Kazakh|Kazakhs|Kazakhstani",
    "KG": "Kyrgyz",
    "UZ": "Uzbek|Uzbeks",
    "TJ": "Tajik|Tajiks",
    "TM": "Turkmen",
    "BA": "Bosnian|Bosnians",
    "XK": "Kosovar|Kosovan",
    "PS": "Palestinian|Palestinians",
    "RU": "Russian|Russians|Soviet|Soviets",
    "CN": "Chinese",
    "US": "American|Americans",
    "NL": "Dutch|Dutchman",
    "FR": "French|Frenchman|Frenchwomen",
    "IE": "Irish|Irishman",
    "ES": "Spanish|Spaniard|Spaniards",
    "CH": "Swiss",
    "IL": "Israeli|Israelis",
    "IQ": "Iraqi",
    "CD": "Congolese",
    "DO": "Dominican",
    "NG": "Nigerian",
    "NE": "Nigerien",
    "GR": "Greek|Greeks",
    "CY": "Cypriot",
    "AZ": "Azerbaijani|Azeri",
    "CI": "Ivorian",
    "PT": "Portuguese",
    "VN": "Vietnamese",
    "AR": "Argentine|Argentinian",
    "LK": "Sri Lankan",
    "PG": "Papua New Guinean",
    "MG": "Malagasy",
    "BF": "Burkinabe",
    "LS": "Basotho",
}

CAPITALS = {
    "CN": "Beijing|Peking|Zhongnanhai",
    "RU": "Moscow|the Kremlin|Kremlin",
    "US": "Washington|Washington, D.C.|the White House|the Pentagon|Foggy Bottom",
    "GB": "London|Downing Street|10 Downing Street|Whitehall",
    "FR": "Paris|the Elysee|the Élysée|the Quai d'Orsay",
    "KR": "Seoul|the Blue House",
    "UA": "Kyiv|Kiev",
    "KZ": "Astana|Nur-Sultan",
    "MM": "Naypyidaw|Nay Pyi Taw",
    "YE": "Sanaa|Sana'a",
    "IL": "Jerusalem|Tel Aviv",
    "IN": "New Delhi|Delhi",
    "KP": "Pyongyang",
    "TD": "N'Djamena|N’Djamena",
    "CO": "Bogotá|Bogota",
    "XK": "Pristina",
}


def flatten(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, code) for code, forms in table.items() for text in forms.split("|")]


def test_every_code_of_the_standard_is_there_once(gazetteer: Gazetteer) -> None:
    assert len(CODES) == 250
    assert [country.code for country in gazetteer.countries] == CODES


@pytest.mark.parametrize(("text", "code"), flatten(NAMES))
def test_names(gazetteer: Gazetteer, text: str, code: str) -> None:
    country = gazetteer.country(text)
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize(("text", "code"), flatten(DEMONYMS))
def test_demonyms(gazetteer: Gazetteer, text: str, code: str) -> None:
    country = gazetteer.country_of_demonym(text)
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize(("text", "code"), flatten(CAPITALS))
def test_capitals(gazetteer: Gazetteer, text: str, code: str) -> None:
    country = gazetteer.country_of_capital(text)
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize(
    "text", ["us", "Us", "china", "turkey", "Korea", "Yugoslavia", "Czechoslovakia", "Blinken", ""]
)
def test_what_is_no_country(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.country(text) is None


@pytest.mark.parametrize("text", ["polish", "Korean", "European", "Arab", "English", "China"])
def test_what_is_no_demonym(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.country_of_demonym(text) is None


def test_a_capital_of_an_organisation_is_no_government(gazetteer: Gazetteer) -> None:
    assert gazetteer.country_of_capital("Brussels") is None
    seat = gazetteer.seat("Brussels")
    assert seat is not None
    assert (seat.country, seat.organization) == ("EU", "European Union")


def test_former_names_are_marked(gazetteer: Gazetteer) -> None:
    russia = gazetteer.country_of_code("RU")
    assert russia is not None
    assert "Soviet Union" in russia.former_names
    assert "Soviet" in russia.former_demonyms
    assert "Soviet" not in russia.demonyms


def test_names_that_are_often_people_or_states_are_marked(gazetteer: Gazetteer) -> None:
    marked = {country.name for country in gazetteer.countries if country.ambiguous}
    assert {"Jordan", "Georgia", "Chad"} <= marked
    assert "China" not in marked


def test_the_article_in_a_sentence(gazetteer: Gazetteer) -> None:
    texts = {code: gazetteer.country_of_code(code) for code in ("NL", "US", "CN", "UA")}
    assert {code: country.in_sentence for code, country in texts.items() if country} == {
        "NL": "the Netherlands",
        "US": "the United States",
        "CN": "China",
        "UA": "Ukraine",
    }


@pytest.mark.parametrize(
    "forms",
    [
        lambda country: country.name_forms,
        lambda country: country.demonym_forms,
        lambda country: country.capitals,
    ],
    ids=["names", "demonyms", "capitals"],
)
def test_no_form_means_two_countries(
    gazetteer: Gazetteer, forms: Callable[[Country], Iterable[str]]
) -> None:
    def key(form: str) -> str:
        letters = form.replace(".", "")
        return letters if is_acronym(letters) else fold(form)

    counts = Counter(key(form) for country in gazetteer.countries for form in forms(country))
    assert [form for form, count in counts.items() if count > 1] == []


def test_every_state_with_people_has_a_demonym_and_a_capital(gazetteer: Gazetteer) -> None:
    # "Congolese" and "Dominican" stand with the larger state of the two that they may mean.
    without = {country.code for country in gazetteer.countries if not country.demonyms}
    assert without <= set(words("AQ BL BV CG DM GG GS HM JE MF MP PM SJ SX TF UM VA VI"))
    no_capital = {country.code for country in gazetteer.countries if not country.capitals}
    assert no_capital <= set(words("AQ BV GI GS HK HM IO MO NF TF TK UM"))


def test_identifiers_have_their_form(gazetteer: Gazetteer) -> None:
    for country in gazetteer.countries:
        assert country.geonames, country.code
        assert country.wikidata, country.code
        assert re.fullmatch(r"Q[1-9]\d*", country.wikidata), country.code
