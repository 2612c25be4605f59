"""IRIs: readable, different for different things, the same wherever they are built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kg.model.account import ActorKind, EventType
from kg.model.namespace import BASE
from kg.model.world import AccountId, ChainId
from kg.resolve.iris import Naming, mint_entities, mint_event


def _naming(label: str, chain: str = "c0", country: str = "", **more: Any) -> Naming:
    return Naming(ActorKind.PERSON, label, ChainId("d0", chain), country, **more)


def _minted(*entities: Naming | Sequence[Naming]) -> list[str]:
    groups = [[one] if isinstance(one, Naming) else one for one in entities]
    return [name.iri.removeprefix(f"{BASE}person/") for name in mint_entities(groups)]


def _led(*entities: Sequence[Naming]) -> list[list[str]]:
    return [
        [iri.removeprefix(f"{BASE}person/") for iri in name.replaces]
        for name in mint_entities(entities)
    ]


OLD, NEW = date(2023, 1, 1), date(2023, 6, 1)


def test_a_readable_name() -> None:
    assert _minted(_naming("Recep Tayyip Erdoğan", country="TR")) == ["recep-tayyip-erdogan-tr"]


def test_a_namesake_of_another_country_changes_nothing() -> None:
    one, other = _naming("John Smith", "a", "US"), _naming("John Smith", "b", "GB")
    assert _minted(one, other) == _minted(one) + _minted(other)


def test_of_namesakes_whom_nothing_tells_apart_the_older_keeps_the_name() -> None:
    newer, older = _naming("Bo Ek", "a", day=NEW), _naming("Bo Ek", "b", day=OLD)
    minted = _minted(newer, older)
    assert minted[1] == "bo-ek"
    assert minted[0].startswith("bo-ek-")


def test_the_oldest_full_name_decides() -> None:
    bare = _naming("Berg", "a", "SE", day=OLD, private=True)
    full = _naming("Ada Berg", "b", "SE", day=NEW)
    fuller = _naming("Ada M. Berg", "c", "SE")
    assert _minted([fuller, bare, full]) == ["ada-berg-se"]


def test_every_other_name_leads_to_the_entity() -> None:
    bare = _naming("Berg", "a", "SE", private=True)
    full, other = _naming("Ada Berg", "b", "SE", day=OLD), _naming("A. Berg", "c", "SE")
    assert _led([bare, full, other]) == [["a-berg-se", f"berg-{bare.own_ending}"]]


def test_a_name_that_could_lead_to_two_leads_to_none() -> None:
    short = [_naming("J. Smith", chain) for chain in "ab"]
    full = [_naming("John Smith", "c", day=OLD), _naming("Jane Smith", "d", day=OLD)]
    assert _led([full[0], short[0]], [full[1], short[1]]) == [[], []]


def test_a_name_that_another_bears_leads_nowhere_else() -> None:
    ours = [_naming("Ada Berg", "a", day=OLD), _naming("Berg Ada", "b")]
    theirs = [_naming("Berg Ada", "c")]
    assert _led(ours, theirs) == [[], []]


def test_names_without_latin_letters_still_have_one_iri() -> None:
    one, other = _minted(_naming("习近平", "a")), _minted(_naming("习近平", "b"))
    assert one == other
    assert one[0].isalnum()


NAMINGS = st.builds(
    Naming,
    st.sampled_from(ActorKind),
    st.sampled_from(["John Smith", "John Smith US", "—", "习近平", "x"]),
    st.builds(ChainId, st.sampled_from(["d0", "d1"]), st.uuids().map(str)),
    st.sampled_from(["", "US", "GB"]),
    st.booleans(),
    st.sampled_from([OLD, NEW, date.max]),
)


@given(st.lists(st.lists(NAMINGS, min_size=1, max_size=4)), st.randoms())
def test_iris_differ_and_do_not_depend_on_the_order(
    entities: list[list[Naming]], random: Any
) -> None:
    minted = mint_entities(entities)
    named = [iri for name in minted for iri in (name.iri, *name.replaces)]
    assert len(set(named)) == len(named)
    told = {tuple(group): name for group, name in zip(entities, minted, strict=True)}
    random.shuffle(entities)
    assert mint_entities(entities) == [told[tuple(group)] for group in entities]


@given(st.lists(st.lists(NAMINGS, min_size=1, max_size=4)), st.lists(NAMINGS, min_size=1))
def test_what_is_published_later_takes_no_name_away(
    entities: list[list[Naming]], later: list[Naming]
) -> None:
    added = [replace(naming, day=date.max) for naming in later]
    old = [[replace(naming, day=min(naming.day, NEW)) for naming in group] for group in entities]
    before = mint_entities(old)
    after = mint_entities([*old, added])
    named = [name.iri for name in before]
    assert [name.iri for name in after[: len(old)]] == named


def test_an_event_is_named_by_its_oldest_account_and_the_others_lead_to_it() -> None:
    one, other = AccountId("d0", "a1"), AccountId("d0", "a2")
    call, talks = {one: EventType.CALL}, {other: EventType.RELATIONS_CHANGE}
    alone = mint_event(talks).iri
    assert alone.startswith(f"{BASE}event/relations-change-")
    assert mint_event(call | talks).iri == mint_event(call).iri
    assert mint_event(call | talks).replaces == (alone,)
