from __future__ import annotations

import pytest

from kg.cli import main
from kg.errors import UsageError
from kg.model.endpoint import Profile, Protocol
from kg.store.endpoints import endpoint_at

ADDRESSES = [
    (Profile.SPARQL, "http://host/sparql", "http://host/sparql", "http://host/sparql"),
    (Profile.OXIGRAPH, "http://host:7878/", "http://host:7878/query", "http://host:7878/store"),
    (Profile.FUSEKI, "http://host:3030/n", "http://host:3030/n/query", "http://host:3030/n/data"),
    (
        Profile.VIRTUOSO,
        "https://host",
        "https://host/sparql",
        "https://host/sparql-graph-crud-auth",
    ),
    (
        Profile.RDF4J,
        "http://host/rdf4j-server/repositories/n",
        "http://host/rdf4j-server/repositories/n",
        "http://host/rdf4j-server/repositories/n/rdf-graphs/service",
    ),
    (
        Profile.GRAPHDB,
        "http://host/repositories/n",
        "http://host/repositories/n",
        "http://host/repositories/n/rdf-graphs/service",
    ),
    (
        Profile.BLAZEGRAPH,
        "http://host/blazegraph/namespace/kb/sparql",
        "http://host/blazegraph/namespace/kb/sparql",
        "http://host/blazegraph/namespace/kb/sparql",
    ),
    (Profile.QLEVER, "http://host:7001", "http://host:7001", "http://host:7001"),
]


@pytest.mark.parametrize(("profile", "url", "query", "write"), ADDRESSES)
def test_each_kind_of_server_has_its_paths(
    profile: Profile, url: str, query: str, write: str
) -> None:
    endpoint = endpoint_at(url, profile)
    assert (endpoint.query, endpoint.write) == (query, write)


def test_every_kind_is_in_the_table() -> None:
    assert {profile for profile, *_ in ADDRESSES} == set(Profile)
    one_address = {p for p, *_ in ADDRESSES if endpoint_at("http://h", p).query == "http://h"}
    updated = {p for p in Profile if endpoint_at("http://h", p).protocol is Protocol.UPDATE}
    assert updated <= one_address


@pytest.mark.parametrize("url", ["localhost:3030", "ftp://host/x", "http://", ""])
def test_an_address_needs_a_scheme_and_a_host(url: str) -> None:
    with pytest.raises(UsageError, match="not the address"):
        endpoint_at(url, Profile.FUSEKI)


def test_an_address_with_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError, match="WHOMET_ENDPOINT_USER") as error:
        endpoint_at("http://ann:secret@host/x", Profile.FUSEKI)
    assert "secret" not in str(error.value)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["http://127.0.0.1:9", "--profile", "virtuoso"], "name one: --graph"),
        (["http://127.0.0.1:9", "--profile", "oxigraph"], "the server does not answer"),
        (["nowhere"], "not the address of an endpoint"),
    ],
)
def test_the_command_explains_what_is_missing(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    url, *options = arguments
    with pytest.raises(SystemExit) as leaving:
        main(["load", url, "output/graph.ttl", *options])
    assert leaving.value.code == 2
    assert said in capsys.readouterr().err
