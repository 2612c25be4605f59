"""Chains of different documents become entities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.account import ActorKind
from kg.model.namespace import BASE
from kg.model.world import Entity
from kg.resolve.entities import Linker

Name = tuple[Any, ...]


@pytest.fixture
def entities(article: Callable[..., Any]) -> Callable[..., tuple[Entity, ...]]:
    """Link names, one document each."""

    def linked(kind: str, *names: Name, **common: Any) -> tuple[Entity, ...]:
        articles = [article(f"d{number}") for number in range(len(names))]
        for each, (name, country, *office) in zip(articles, names, strict=True):
            each.name(kind, name, country, office=office[0] if office else None, **common)
        return Linker([each.reading() for each in articles]).link().entities

    return linked


def _documents(linked: tuple[Entity, ...]) -> set[frozenset[str]]:
    return {frozenset(chain.document for chain in entity.chains) for entity in linked}


ONE_PERSON: list[list[Name]] = [
    [("Antony Blinken", "US"), ("Antony J. Blinken", "US"), ("Blinken", "US")],
    [("Joe Biden", "US"), ("Joseph R. Biden, Jr.", "US")],
    [("Xi Jinping", "CN"), ("Jinping Xi", "CN"), ("Xi", "CN")],
    [("Kim Jong Un", "KP"), ("Kim Jong-un", "KP"), ("Kim", "KP")],
    [("Sergei Lavrov", "RU"), ("Sergey Lavrov", "RU"), ("Lavrov", "RU")],
    [("S. Jaishankar", "IN"), ("Subrahmanyam Jaishankar", "IN")],
    [("Ursula von der Leyen", "EU"), ("Ursula von der Leyen", "DE"), ("von der Leyen", "EU")],
    [("António Guterres", "UN"), ("Antonio Guterres", None)],
    [("Trump", "US"), ("Trump", "US", "President")],
    [
        ("Volodymyr Zelenskyy", "UA", "President"),
        ("Zelenskyy", None, "President"),
        ("Zelenskyy", "UA", "President"),
    ],
    [("Lavrov", None, "Foreign Minister"), ("Sergei Lavrov", "RU", "Foreign Minister")],
]


@pytest.mark.parametrize("names", ONE_PERSON)
def test_one_person(entities: Callable[..., tuple[Entity, ...]], names: list[Name]) -> None:
    assert len(entities("person", *names)) == 1


DIFFERENT_PEOPLE: list[list[Name]] = [
    [("Sergei Lavrov", "RU"), ("Sergei Ryabkov", "RU")],
    [("Kim Jong Un", "KP"), ("Kim Yo Jong", "KP")],
    [("John Smith", "US"), ("John Smith", "GB")],
    [("Wang", None), ("Wang", None)],
    [("Biden", None), ("Joe Biden", "US")],
    [("Kim", "KR", "Unification Minister"), ("Kim", "KR", "Defense Minister")],
    [("Kim", "KR", "Unification Minister"), ("Kim Jong-eun", "KR", "Defense Minister")],
]


@pytest.mark.parametrize("names", DIFFERENT_PEOPLE)
def test_different_people(entities: Callable[..., tuple[Entity, ...]], names: list[Name]) -> None:
    assert len(entities("person", *names)) == len(names)


def test_a_surname_that_fits_two_people_stays_by_itself(
    entities: Callable[..., tuple[Entity, ...]],
) -> None:
    names = [
        ("Sergei Skripal", "RU"),
        ("Yulia Skripal", "RU"),
        ("Skripal", "RU"),
        ("Skripal", "RU"),
    ]
    assert len(entities("person", *names)) == 4


def test_the_office_decides_between_two_people(
    entities: Callable[..., tuple[Entity, ...]],
) -> None:
    linked = entities(
        "person",
        ("Kim Jong Un", "KP", "leader"),
        ("Kim Yo Jong", "KP", "deputy department director"),
        ("Kim", "KP", "leader"),
    )
    assert frozenset({"d0", "d2"}) in _documents(linked)


def test_a_full_name_that_fits_two_people_joins_neither(
    entities: Callable[..., tuple[Entity, ...]],
) -> None:
    names = [("George W. Bush", "US"), ("George H. W. Bush", "US"), ("George Bush", "US")]
    assert len(entities("person", *names)) == 3


def test_a_document_may_know_a_person_by_a_word_that_is_no_surname(
    article: Callable[..., Any],
) -> None:
    one, other = article("d0"), article("d1")
    one.name("person", "Mohammed bin Salman", "SA", aliases=("MBS",))
    other.name("person", "MBS", "SA")
    assert len(Linker([one.reading(), other.reading()]).link().entities) == 1


@pytest.mark.parametrize(("known", "people"), [(("Putin",), 1), ((), 2)])
def test_a_surname_alone_means_the_one_whom_several_documents_know_by_it(
    article: Callable[..., Any], known: tuple[str, ...], people: int
) -> None:
    articles = [article("d0"), article("d1"), article("d2")]
    for each in articles[:2]:
        each.name("person", "Vladimir Putin", "RU", aliases=known)
    articles[2].person("Putin", None)
    assert len(Linker([each.reading() for each in articles]).link().entities) == people


def test_a_title_is_nobodys_surname(article: Callable[..., Any]) -> None:
    articles = [article("d0"), article("d1"), article("d2"), article("d3")]
    for each in articles[:2]:
        each.name("person", "Vladimir Putin", "RU", aliases=("President",))
    for each in articles[2:]:
        each.person("President", "RU")
    assert len(Linker([each.reading() for each in articles]).link().entities) == 3


SAME_THING: list[tuple[str, list[Name]]] = [
    ("country", [("China", "CN"), ("Beijing", "CN"), ("the Chinese government", "CN")]),
    ("country", [("Ruritania", None), ("ruritania", None)]),
    ("country", [("China", "CN"), ("China", None)]),
    ("organization", [("State Department", "US"), ("U.S. State Department", "US")]),
    ("organization", [("Ministry of Foreign Affairs", "RU"), ("Russia's Foreign Ministry", "RU")]),
    ("organization", [("State Department", "US"), ("the State Department", None)]),
    ("organization", [("EU", "EU"), ("European Union", "EU")]),
    ("organization", [("UN", "UN"), ("United Nations", "UN")]),
    ("organization", [("World Health Organization", None), ("WHO", None)]),
    ("group", [("China's defense minister", "CN"), ("the Chinese defence minister", "CN")]),
    ("group", [("Taliban", "AF"), ("the Taliban", "AF")]),
    ("object", [("Nord Stream", None), ("Nord Stream", None)]),
    ("place", [("Beijing", "CN"), ("Beijing", None)]),
]


@pytest.mark.parametrize(("kind", "names"), SAME_THING)
def test_one_thing(
    entities: Callable[..., tuple[Entity, ...]], kind: str, names: list[Name]
) -> None:
    assert len(entities(kind, *names)) == 1


DIFFERENT_THINGS: list[tuple[str, list[Name]]] = [
    ("country", [("China", "CN"), ("Taiwan", "TW")]),
    ("organization", [("Foreign Ministry", "CN"), ("Foreign Ministry", "RU")]),
    ("organization", [("Treasury's Office", "US"), ("State Department's Office", "US")]),
    ("organization", [("UN", "UN"), ("UN Security Council", "UN")]),
    ("group", [("U.S. officials", "US"), ("U.S. officials", "US")]),
    ("group", [("China's ambassador", "CN"), ("China's ambassador", "CN")]),
    ("group", [("the defense minister", "CN"), ("the defense minister", "US")]),
    ("object", [("the spy balloon", "CN"), ("the spy balloon", "CN")]),
    ("place", [("Birmingham", "GB"), ("Birmingham", "US")]),
]


@pytest.mark.parametrize(("kind", "names"), DIFFERENT_THINGS)
def test_different_things(
    entities: Callable[..., tuple[Entity, ...]], kind: str, names: list[Name]
) -> None:
    assert len(entities(kind, *names)) == len(names)


@pytest.mark.parametrize(
    ("leaders", "country"),
    [
        ([("Angela Merkel", "DE")], "DE"),
        ([("Angela Merkel", "DE"), ("Merkel", "DE")], "DE"),
        ([("Angela Merkel", "DE"), ("Max Merkel", "AT")], None),
        ([("Angela Merkel", None)], None),
        ([("Merkel Duran", "DE")], None),
    ],
)
def test_a_government_is_of_the_country_of_whom_it_is_called_by(
    article: Callable[..., Any], leaders: list[Name], country: str | None
) -> None:
    told = article("d0")
    told.name("organization", "the Merkel government")
    for name, home in leaders:
        told.person(name, home)
    linked = Linker([told.reading()]).link().entities
    (government,) = (e for e in linked if e.kind is ActorKind.ORGANIZATION)
    assert government.country == country


@pytest.mark.parametrize(
    ("days", "holders"),
    [
        (("2023-06-01", "2023-06-20"), 1),
        (("2018-06-01", "2023-06-01"), 2),
        (("2023-01-01", "2023-05-01", "2023-09-01", "2024-01-01"), 1),
        (("2018-06-01", "2018-07-01", "2023-06-01", "2023-07-01"), 2),
        (("2023-06-01", None), 1),
        (("2018-06-01", None, "2023-06-01"), 3),
    ],
)
def test_the_holder_of_an_office_is_another_years_later(
    article: Callable[..., Any], days: tuple[str | None, ...], holders: int
) -> None:
    articles = [article(f"d{number}", day) for number, day in enumerate(days)]
    for each in articles:
        each.name("group", "the U.S. Secretary of State", "US", named=False)
    for told in (articles, articles[::-1]):
        linked = Linker([each.reading() for each in told]).link().entities
        assert len(linked) == len({entity.iri for entity in linked}) == holders


def test_a_place_outside_the_gazetteer_joins_the_only_entry_of_its_name(
    article: Callable[..., Any],
) -> None:
    one, other = article("d0"), article("d1")
    one.name("place", "Bali", "ID", gazetteer="geonames:1650535")
    other.name("place", "Bali", "ID")
    (entity,) = Linker([one.reading(), other.reading()]).link().entities
    assert entity.gazetteer == ("geonames:1650535",)


def test_a_country_as_a_place_is_the_country(article: Callable[..., Any]) -> None:
    one, other = article("d0"), article("d1")
    one.name("country", "China", "CN")
    other.name("place", "China", "CN", gazetteer="iso3166:CN")
    (entity,) = Linker([one.reading(), other.reading()]).link().entities
    assert (entity.kind, entity.country, entity.label) == (ActorKind.COUNTRY, "CN", "China")


def test_the_label_is_the_most_complete_of_the_frequent_forms(
    entities: Callable[..., tuple[Entity, ...]],
) -> None:
    names = [("Joe Biden", "US")] * 3 + [("Joseph R. Biden, Jr.", "US"), ("Biden", "US")]
    (entity,) = entities("person", *names)
    assert entity.label == "Joe Biden"
    assert entity.aliases == ("Biden", "Joseph R. Biden, Jr.")
    assert entity.iri == f"{BASE}person/joe-biden-us"


def test_a_government_is_no_label_for_its_country(
    entities: Callable[..., tuple[Entity, ...]],
) -> None:
    names = [("The British government", "GB"), ("Britain", "GB")]
    (entity,) = entities("country", *names)
    assert entity.label == "Britain"


def test_countries_that_disagree_without_a_majority_are_not_told(
    entities: Callable[..., tuple[Entity, ...]],
) -> None:
    (entity,) = entities("person", ("Josep Borrell", "EU"), ("Josep Borrell", "ES"))
    assert entity.country is None


def test_a_namesake_leaves_the_iri_of_others_as_it_is(article: Callable[..., Any]) -> None:
    one, other = article("d0"), article("d1")
    one.person("John Smith", "US")
    other.person("John Smith", "GB")
    (alone,) = Linker([one.reading()]).link().entities
    both = Linker([one.reading(), other.reading()]).link().entities
    assert alone.iri in {entity.iri for entity in both}


def test_people_of_one_name_get_their_country_in_the_iri(
    entities: Callable[..., tuple[Entity, ...]],
) -> None:
    linked = entities("person", ("John Smith", "US"), ("John Smith", "GB"))
    assert [entity.iri for entity in linked] == [
        f"{BASE}person/john-smith-gb",
        f"{BASE}person/john-smith-us",
    ]


def test_the_log_says_why_names_were_linked(article: Callable[..., Any]) -> None:
    one, other = article("d0"), article("d1")
    one.person("Joe Biden", "US")
    other.person("Joseph Biden", "US")
    (judgement,) = Linker([one.reading(), other.reading()]).link().judgements
    assert judgement.reasons == (
        "same surname, first names stand for one another",
        "same country US",
        "an office is unknown",
    )
