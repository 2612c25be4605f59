"""A build, opened for questions from Python."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kg.asking import answer, parse
from kg.drawing import Picture, draw_network, draw_timeline
from kg.errors import QueryError, UsageError
from kg.notebook.result import PlainAnswer, Result
from kg.query import Question, Row, Table, ask, find_question, find_questions
from kg.rdf import graph_files
from kg.store import IsolatedStore, Limits, open_build

if TYPE_CHECKING:
    import rdflib


class AskedGraph:
    """The graph of a build, of a Turtle file or of a folder of these; opened when it is asked.

    Another process answers, which is stopped when a query takes too long or too much memory, or is
    interrupted; it ends with the graph.

    Attributes:
        path: the build or file.
    """

    def __init__(self, path: Path, *, timeout: float = 30, memory: int = 2048) -> None:
        graph_files(path)
        self.path = path
        self._store = IsolatedStore(path, Limits(timeout, memory))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<graph in {self.path}>"

    def close(self) -> None:
        """End the process that answers, if there is one; a further query starts another."""
        self._store.close()

    def questions(self) -> Result:
        """The named questions with their parameters."""
        rows = (
            Row((one.name, one.title, ", ".join(parameter.name for parameter in one.parameters)))
            for one in find_questions()
        )
        return Result(Table(("question", "title", "parameters"), tuple(rows)))

    def query(self, question: str, /, **parameters: str) -> Result:
        """The answer to a named question.

        Args:
            question: its name, such as `who-met-whom`.
            parameters: as on the command line; `from_` stands for `from`, which Python keeps for
                itself.

        Raises:
            QueryError: there is no such question, a parameter does not fit, or it takes too long.
            InputError: the graph cannot be read.
        """
        return Result(ask(self._store, find_question(question), _given(parameters)))

    def network(self, *, most: int = 60, **parameters: str) -> Picture:
        """Who was, or was to be, where with whom, drawn as a network.

        Args:
            most: how many are drawn at most: those with most events.
            parameters: person, country, place, type, status, from_ and to, as for `query`.

        Raises:
            QueryError: a parameter does not fit.
            InputError: the graph cannot be read.
            UsageError: networkx is not installed.
        """
        return draw_network(self._store, _given(parameters), most)

    def timeline(self, *, most: int = 200, **parameters: str) -> Picture:
        """Everything that is told, drawn in the order of time.

        Args:
            most: how many events are drawn at most, from the first on.
            parameters: person, country, type, status, from_ and to, as for `query`.

        Raises:
            QueryError: a parameter does not fit.
            InputError: the graph cannot be read.
        """
        return draw_timeline(self._store, _given(parameters), most)

    def ask(self, question: str, /) -> PlainAnswer:
        """The answer to a question in plain English.

        Raises:
            UsageError: the question is not understood, or a name or day in it is not clear; or it
                asks what was known on a day, for which the graph must be settled anew.
            InputError: the graph cannot be read.
        """
        read = parse(question)
        if read.known_by:
            raise UsageError(
                "what was known on a day is answered on the command line only",
                place=repr(question),
                repair=f"whomet ask {shlex.quote(question)} {shlex.quote(str(self.path))}",
            )
        return PlainAnswer(answer(self._store, read, graph=str(self.path)))

    def sparql(self, text: str, *, network: bool = False) -> Result:
        """The answer to SPARQL of one's own; the prefixes wm, rdf, rdfs, skos and xsd are known.

        Args:
            network: let the query reach other servers.

        Raises:
            QueryError: it does not parse, may not run, or takes too long or too much memory.
            InputError: the graph cannot be read.
        """
        if not text.strip():
            raise QueryError("the query is empty", place="the query", repair="write SPARQL")
        return Result(ask(self._store, Question(text), network=network))

    @cached_property
    def graph(self) -> rdflib.Graph:
        """The same store as a graph of rdflib, whose SPARQL Oxigraph answers, without limits.

        The store of a build cannot be changed; copy the graph to do so.

        Raises:
            InputError: the graph cannot be read.
            GraphError: a file is not Turtle.
        """
        return open_build(self.path)[0].as_rdflib()


def _given(parameters: Mapping[str, str]) -> dict[str, str]:
    """The parameters by the names that questions know."""
    return {name.removesuffix("_"): str(value) for name, value in parameters.items()}
