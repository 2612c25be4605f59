from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Triple, parse

from kg.errors import GraphError
from kg.model.account import ActorKind, Certainty, EventType, Role, Status
from kg.model.namespace import BASE
from kg.model.time import Interval
from kg.model.world import Entity, Event, EventParticipant, World
from kg.rdf import BuildStamp, decode, encode, terms, values
from kg.rdf.encode_reading import own_file_name
from kg.rdf.turtle import write_turtle
from kg.resources import resource_folder
from kg.validate import validate

ANA, PAUL = f"{BASE}person/ana", f"{BASE}person/paul"
EDGES = {terms.PARTICIPANT, *values.ROLES.values()}


def event_with(
    status: Status = Status.OCCURRED,
    type: EventType = EventType.MEETING,
    participants: tuple[EventParticipant, ...] = (),
    **more: object,
) -> Event:
    event = Event(f"{BASE}event/e", type, status, "e", (), participants)
    return replace(event, **more)  # type: ignore[arg-type]


def said_of(event: Event) -> set[tuple[NamedNode, object]]:
    triples = encode(World((), (), (event,)))
    return {(t.predicate, t.object) for t in triples if t.subject == NamedNode(event.iri)}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("type", EventType)
def test_the_naive_query_finds_facts_alone(type: EventType, status: Status) -> None:
    said = said_of(event_with(status, type, (EventParticipant(ANA, Role.HOST),)))
    classes = {thing for predicate, thing in said if predicate == terms.RDF_TYPE}
    edges = {predicate for predicate, _ in said if predicate in EDGES}
    assert terms.EVENT_CLASS in classes
    if status in (Status.OCCURRED, Status.ONGOING):
        assert classes == {terms.EVENT_CLASS, values.EVENT_TYPES[type], values.FAMILIES[type]}
        assert edges == {terms.PARTICIPANT, terms.term("host")}
    else:
        assert classes == {terms.EVENT_CLASS, terms.UNREALIZED_EVENT_CLASS}
        assert not edges
        assert (terms.INTENDED_PARTICIPANT, NamedNode(ANA)) in said


@pytest.mark.parametrize("status", Status)
def test_an_uncertain_participant_is_only_possible(status: Status) -> None:
    uncertain = EventParticipant(ANA, Role.PARTICIPANT, Certainty.POSSIBLE)
    said = said_of(event_with(status, participants=(uncertain,)))
    edges = {predicate for predicate, thing in said if thing == NamedNode(ANA)}
    assert edges == {terms.POSSIBLE_PARTICIPANT}


@pytest.mark.parametrize(
    ("type", "agents", "unstated"),
    [
        (EventType.MEETING, (ANA,), True),
        (EventType.MEETING, (ANA, PAUL), False),
        (EventType.MEETING, (ANA, ANA), True),
        (EventType.CALL, (), True),
        (EventType.VISIT, (ANA,), False),
        (EventType.INCIDENT, (), False),
    ],
)
def test_talks_with_one_party_say_so(
    type: EventType, agents: tuple[str, ...], unstated: bool
) -> None:
    participants = tuple(EventParticipant(agent, Role.PARTICIPANT) for agent in agents)
    said = said_of(event_with(type=type, participants=participants))
    assert any(predicate == terms.COUNTERPART_UNSTATED for predicate, _ in said) == unstated


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2023-05-03", "2023-05-03", {"2023-05"}),
        ("2022-12-31", "2023-01-01", {"2022-12", "2023-01"}),
        ("2023-03-01", "2023-05-31", {"2023-03", "2023-04", "2023-05"}),
        ("2023-03-01", "2023-06-01", set()),
        ("0001-01-01", "0001-01-02", {"0001-01"}),
    ],
)
def test_months(first: str, last: str, months: set[str]) -> None:
    interval = Interval(date.fromisoformat(first), date.fromisoformat(last))
    said = said_of(event_with(interval=interval))
    assert {getattr(o, "value", None) for p, o in said if p == terms.MONTH} == months


@pytest.mark.parametrize(
    ("places", "sites"),
    [
        ("vienna austria", "vienna"),
        ("austria germany", "austria germany"),
        ("graz vienna", "graz vienna"),
        ("sea austria", "sea austria"),
        ("embassy", "embassy"),
    ],
)
def test_a_country_is_no_site_of_what_lies_at_a_place_in_it(places: str, sites: str) -> None:
    place, country = ActorKind.PLACE, ActorKind.COUNTRY
    known = (
        Entity("vienna:", place, "Vienna", (), country="AT"),
        Entity("graz:", place, "Graz", (), country="AT"),
        Entity("austria:", country, "Austria", (), country="AT"),
        Entity("germany:", country, "Germany", (), country="DE"),
        Entity("sea:", place, "Sea", ()),
    )
    event = event_with(places=tuple(f"{place}:" for place in places.split()))
    triples = encode(World((), known, (event,)))
    told = {t.object for t in triples if t.predicate == terms.SITE}
    assert told == {NamedNode(f"{site}:") for site in sites.split()}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/2023/a.txt", "a.txt"),
        ("a.txt", "a.txt"),
        ("/home/me/all.jsonl#12", None),
        ("issue#12.txt", "issue#12.txt"),
        ("folder/", None),
        ("", None),
    ],
)
def test_of_a_path_only_the_files_own_name_is_kept(path: str, name: str | None) -> None:
    assert own_file_name(path) == name


def test_the_bytes_do_not_tell_where_the_files_lay(lisbon: World) -> None:
    (reading,) = lisbon.readings
    source = replace(reading.source, path=f"/somewhere/else/{reading.source.path}")
    moved = replace(lisbon, readings=(replace(reading, source=source),))
    assert write_turtle(encode(moved)) == write_turtle(encode(lisbon))


def test_lone_surrogates_become_replacement_characters_one_for_one(lisbon: World) -> None:
    (reading,) = lisbon.readings
    source = replace(reading.source, title="a\ud800\udfffb")
    world = replace(lisbon, readings=(replace(reading, source=source),))
    assert decode(encode(world)).readings[0].source.title == "a\ufffd\ufffdb"


def test_gazetteer_identifiers_lead_to_the_gazetteer(lisbon: World) -> None:
    matches = {t.object for t in encode(lisbon) if t.predicate == terms.SKOS_EXACT_MATCH}
    assert matches == {NamedNode("https://sws.geonames.org/2267057/")}


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_the_graph_states_what_the_hierarchy_implies(
    data: st.DataObject, worlds: st.SearchStrategy[World]
) -> None:
    graph = set(encode(data.draw(worlds)))
    classes, properties, domains = hierarchy()
    types = {(t.subject, t.object) for t in graph if t.predicate == terms.RDF_TYPE}
    described = {subject for subject, _ in types}  # Arbitrary worlds name chains that none holds.
    for subject, name in types:
        assert name not in classes or (subject, classes[name]) in types  # type: ignore[index]
    for triple in graph:
        if triple.predicate in properties:
            assert Triple(triple.subject, properties[triple.predicate], triple.object) in graph
        if triple.predicate in domains and triple.subject in described:
            assert (triple.subject, domains[triple.predicate]) in types


def hierarchy() -> tuple[dict[NamedNode, NamedNode], ...]:
    quads = list(parse(path=resource_folder("ontology") / "whomet.ttl"))
    return tuple(
        {q.subject: q.object for q in quads if q.predicate.value.endswith(f"#{name}")}
        for name in ("subClassOf", "subPropertyOf", "domain")
    )


def test_the_example_conforms(lisbon: World, stamp: BuildStamp) -> None:
    assert validate(write_turtle(encode(lisbon, stamp))) == ()


def test_a_graph_that_lacks_something_is_refused_with_the_place(lisbon: World) -> None:
    for predicate in (terms.ID, terms.ROLE, terms.ACCOUNT_STATUS, terms.START):
        triples = [t for t in encode(lisbon) if t.predicate != predicate]
        with pytest.raises(GraphError, match=predicate.value.rpartition("#")[2]) as caught:
            decode(triples)
        assert "whomet validate" in caught.value.repair
