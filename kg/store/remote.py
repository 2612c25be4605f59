"""A graph on a server: asked and written over the protocols of SPARQL 1.1."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import httpx
import pyoxigraph
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, Triple

from kg.errors import EndpointError, QueryError
from kg.model.endpoint import Endpoint, Protocol
from kg.rdf import write_turtle
from kg.store.answers import answer_of
from kg.store.protocol import PREFIXES, Answer

USER, PASSWORD, TOKEN = (f"WHOMET_ENDPOINT_{name}" for name in ("USER", "PASSWORD", "TOKEN"))
"""The environment variables that hold what a server wants to know of its user."""

_EXCERPT = 300
_REFUSED = (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN)


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who writes: a user with a password, or a bearer token, or nobody in particular."""

    user: str = ""
    password: str = ""
    token: str = ""

    @classmethod
    def from_environment(cls) -> Credentials:
        """What the environment says."""
        return cls(*(os.environ.get(name, "") for name in (USER, PASSWORD, TOKEN)))


class RemoteStore:
    """One graph on a server: the default graph, or the one that is named."""

    def __init__(
        self,
        endpoint: Endpoint,
        graph: str | None = None,
        credentials: Credentials | None = None,
        timeout: float = 300,
    ) -> None:
        credentials = credentials or Credentials()
        headers = {"Authorization": f"Bearer {credentials.token}"} if credentials.token else {}
        self.endpoint = endpoint
        self._graph = NamedNode(graph) if graph else None
        self._client = httpx.Client(
            timeout=timeout, headers=headers, auth=_sign(endpoint, credentials)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def select(self, sparql: str) -> Answer:
        """The answer to a SELECT about this store's graph.

        Raises:
            QueryError: the server does not take the query.
            EndpointError: the server does not answer, or answers what is no result.
        """
        declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
        form = {"query": declared + sparql}
        if self._graph:
            form["default-graph-uri"] = self._graph.value
        accepted = {"Accept": QueryResultsFormat.JSON.media_type}
        response = self._send("POST", self.endpoint.query, data=form, headers=accepted)
        if response.status_code == httpx.codes.BAD_REQUEST:
            raise QueryError(
                f"the server does not take the query: {_excerpt(response)}",
                place=self.endpoint.query,
                repair="SPARQL 1.1 is expected",
            )
        return _parsed(self._taken(response))

    def count(self, pattern: str = "?s ?p ?o") -> int:
        """How many triples of the graph fit the pattern, by default all.

        Raises:
            EndpointError: the server does not answer.
        """
        ((number,),) = self.select(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}").rows
        return int(number.value) if isinstance(number, Literal) else 0

    def holds(self, triple: Triple) -> bool:
        """Whether the graph holds the triple; counted, since Virtuoso 7 answers no ASK in JSON.

        Raises:
            EndpointError: the server does not answer.
        """
        return self.count(str(triple)) > 0

    def clear(self) -> None:
        """Empty the graph; one that does not exist is empty.

        Raises:
            EndpointError: the server refuses.
        """
        if self.endpoint.protocol is Protocol.UPDATE:
            self._update(f"CLEAR SILENT {f'GRAPH {self._graph}' if self._graph else 'DEFAULT'}")
            return
        response = self._send("DELETE", self.endpoint.write, params=self._addressed())
        if response.status_code != httpx.codes.NOT_FOUND:
            self._taken(response)

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples to the graph; those that it holds already stay as they are.

        Raises:
            EndpointError: the server refuses.
        """
        if self.endpoint.protocol is Protocol.UPDATE:
            lines = "\n".join(f"{triple} ." for triple in triples)
            within = f"GRAPH {self._graph} {{ {lines} }}" if self._graph else lines
            self._update(f"INSERT DATA {{ {within} }}")
            return
        response = self._send(
            "POST",
            self.endpoint.write,
            params=self._addressed(),
            content=write_turtle(triples),
            headers={"Content-Type": RdfFormat.TURTLE.media_type},
        )
        self._taken(response)

    def _update(self, sparql: str) -> None:
        kind = {"Content-Type": "application/sparql-update"}
        response = self._send("POST", self.endpoint.write, content=sparql.encode(), headers=kind)
        self._taken(response)

    def _addressed(self) -> dict[str, str]:
        return {"graph": self._graph.value} if self._graph else {"default": ""}

    def _send(
        self,
        method: str,
        url: str,
        *,
        headers: dict[str, str] | None = None,
        params: dict[str, str] | None = None,
        data: dict[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        try:
            return self._client.request(
                method, url, headers=headers, params=params, data=data, content=content
            )
        except httpx.HTTPError as error:
            raise EndpointError(
                f"the server does not answer: {error or type(error).__name__}",
                place=url,
                repair="check that it runs at this address, and that --profile names its kind",
            ) from error

    def _taken(self, response: httpx.Response) -> httpx.Response:
        if response.is_success:
            return response
        address = str(response.url.copy_with(query=None))
        if response.status_code in _REFUSED:
            raise EndpointError(
                f"the server refuses the user (status {response.status_code})",
                place=address,
                repair=f"set {USER} and {PASSWORD}, or {TOKEN}",
            )
        raise EndpointError(
            f"the server answers with status {response.status_code}: {_excerpt(response)}",
            place=address,
            repair="check that --profile names its kind, and that it may be written to",
        )


def _sign(endpoint: Endpoint, credentials: Credentials) -> httpx.Auth | None:
    if not credentials.user:
        return None
    way = httpx.DigestAuth if endpoint.digest else httpx.BasicAuth
    return way(credentials.user, credentials.password)


def _parsed(response: httpx.Response) -> Answer:
    try:
        return answer_of(
            pyoxigraph.parse_query_results(response.content, format=QueryResultsFormat.JSON)
        )
    except (SyntaxError, ValueError) as error:
        raise EndpointError(
            f"the server's answer is no SPARQL result: {_excerpt(response)}",
            place=str(response.url.copy_with(query=None)),
            repair="check that --profile names the kind of the server",
        ) from error


def _excerpt(response: httpx.Response) -> str:
    text = " ".join(response.text.split())
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]} ..."
