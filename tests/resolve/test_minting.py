"""IRIs: readable, different for different things, the same wherever they are built."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kg.model.account import ActorKind, EventType
from kg.model.namespace import BASE
from kg.model.world import AccountId, ChainId
from kg.resolve.iris import Naming, mint_entities, mint_event


def _naming(label: str, chain: str = "c0", country: str = "", **more: Any) -> Naming:
    return Naming(ActorKind.PERSON, label, ChainId("d0", chain), country, **more)


def _minted(*namings: Naming) -> list[str]:
    return [iri.removeprefix(f"{BASE}person/") for iri in mint_entities(namings)]


def test_a_readable_name() -> None:
    assert _minted(_naming("Recep Tayyip Erdoğan", country="TR")) == ["recep-tayyip-erdogan"]


def test_two_of_one_name_take_what_tells_them_apart() -> None:
    by_country = _minted(_naming("John Smith", "a", "US"), _naming("John Smith", "b", "GB"))
    assert by_country == ["john-smith-us", "john-smith-gb"]
    by_place = _minted(
        _naming("Springfield", "a", "US", gazetteer="geonames:1"),
        _naming("Springfield", "b", "US", gazetteer="geonames:2"),
    )
    assert by_place == ["springfield-us-geonames-1", "springfield-us-geonames-2"]


def test_what_belongs_to_a_country_says_so_from_the_start() -> None:
    assert _minted(_naming("Foreign Ministry", country="CN", owned=True)) == ["foreign-ministry-cn"]


def test_names_without_latin_letters_still_have_one_iri() -> None:
    one, other = _minted(_naming("习近平", "a")), _minted(_naming("习近平", "b"))
    assert one == other
    assert one[0].isalnum()


@given(
    st.lists(
        st.builds(
            Naming,
            st.sampled_from(ActorKind),
            st.sampled_from(["John Smith", "John Smith US", "—", "习近平", "x"]),
            st.builds(ChainId, st.sampled_from(["d0", "d1"]), st.uuids().map(str)),
            st.sampled_from(["", "US", "GB"]),
            st.sampled_from(["", "geonames:1"]),
            st.booleans(),
            st.booleans(),
        )
    ),
    st.randoms(),
)
def test_iris_differ_and_do_not_depend_on_the_order(namings: list[Naming], random: Any) -> None:
    minted = dict(zip(namings, mint_entities(namings), strict=True))
    assert len(set(minted.values())) == len(namings)
    random.shuffle(namings)
    assert mint_entities(namings) == [minted[naming] for naming in namings]


def test_an_event_is_named_by_its_smallest_account() -> None:
    one = mint_event(EventType.RELATIONS_CHANGE, AccountId("d0", "a1"))
    assert one.startswith(f"{BASE}event/relations-change-")
    assert one != mint_event(EventType.RELATIONS_CHANGE, AccountId("d0", "a2"))
