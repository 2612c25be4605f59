"""Where the servers of the field listen, and how each wants a graph to be written."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.errors import UsageError
from kg.model.endpoint import Endpoint, Profile, Protocol


@dataclass(frozen=True, slots=True)
class _Paths:
    """What a server appends to its base address."""

    query: str = ""
    write: str = ""
    protocol: Protocol = Protocol.GRAPH_STORE
    digest: bool = False
    default_graph: bool = True


_RDF4J = _Paths(write="/rdf-graphs/service")
_VIRTUOSO = _Paths("/sparql", "/sparql-graph-crud-auth", digest=True, default_graph=False)
_PATHS = {
    Profile.SPARQL: _Paths(protocol=Protocol.UPDATE),
    Profile.OXIGRAPH: _Paths("/query", "/store"),
    Profile.FUSEKI: _Paths("/query", "/data"),
    Profile.VIRTUOSO: _Paths(
        "/sparql", "/sparql-graph-crud-auth", digest=True, default_graph=False
    ),
    Profile.RDF4J: _RDF4J,
    Profile.GRAPHDB: _RDF4J,
    Profile.BLAZEGRAPH: _Paths(protocol=Protocol.UPDATE),
    Profile.QLEVER: _Paths(protocol=Protocol.UPDATE),
}


def endpoint_at(url: str, profile: Profile) -> Endpoint:
    """The endpoint whose base address is `url`: the server, the dataset or the repository.

    Raises:
        UsageError: the address is no `http` or `https` address, or carries a password.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            "this is not the address of an endpoint",
            place=url,
            repair="write it with its scheme, such as http://localhost:3030/news",
        )
    if parts.username or parts.password:
        raise UsageError(
            "an address must not carry a password, which every log would keep",
            place=parts.hostname,
            repair="put it into WHOMET_ENDPOINT_USER and WHOMET_ENDPOINT_PASSWORD",
        )
    base, paths = url.rstrip("/"), _PATHS[profile]
    return Endpoint(
        query=base + paths.query,
        write=base + paths.write,
        protocol=paths.protocol,
        digest=paths.digest,
        default_graph=paths.default_graph,
    )
