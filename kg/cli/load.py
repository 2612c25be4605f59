"""`whomet load`: a graph onto a SPARQL server."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from kg.cli.messages import counted, say
from kg.cli.options import BuildFolder, Quiet
from kg.errors import UsageError
from kg.model.endpoint import TRIPLES_A_REQUEST, Existing, Profile

Url = Annotated[
    str,
    typer.Argument(
        metavar="URL",
        help="The address of the server, the dataset or the repository, without the paths of "
        "the protocols.",
    ),
]
ServerProfile = Annotated[
    Profile, typer.Option(help="The kind of server; `sparql` takes all at one address.")
]
NamedGraph = Annotated[
    str | None,
    typer.Option(metavar="IRI", help="The graph to write. [default: the default graph]"),
]
IfExisting = Annotated[
    Existing, typer.Option(help="What to do with triples that the graph holds already.")
]
Chunk = Annotated[int, typer.Option(min=1, help="Triples that one request carries.")]
Timeout = Annotated[
    float, typer.Option(min=0.1, help="Seconds to wait for an answer of the server.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be sent, and write nothing.")
]


def load(
    url: Url,
    path: BuildFolder,
    *,
    profile: ServerProfile = Profile.SPARQL,
    graph: NamedGraph = None,
    existing: IfExisting = Existing.REFUSE,
    chunk: Chunk = TRIPLES_A_REQUEST,
    timeout: Timeout = 300,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> None:
    """Load a graph into a SPARQL server, and count what arrived.

    Any server of SPARQL 1.1 does. A load that broke off goes on with --existing resume. Who you are
    stands in the environment: WHOMET_ENDPOINT_USER and WHOMET_ENDPOINT_PASSWORD, or
    WHOMET_ENDPOINT_TOKEN.

    \b
    Examples:
      whomet load http://localhost:3030/news graph --profile fuseki
      whomet load http://localhost:7878 graph --profile oxigraph --existing replace
      whomet load http://localhost:8890 graph --profile virtuoso --graph https://example.org/news
    """
    from kg.rdf import read_graph
    from kg.store.endpoints import endpoint_at
    from kg.store.loading import plan_load, run_load
    from kg.store.remote import Credentials, RemoteStore

    endpoint = endpoint_at(url, profile)
    if graph is None and not endpoint.default_graph:
        raise UsageError(
            f"{profile} writes no default graph",
            place="--graph",
            repair="name one: --graph https://example.org/news",
        )
    triples = read_graph(path)
    credentials = Credentials.from_environment()
    with RemoteStore(endpoint, graph, credentials, timeout=timeout) as store:
        plan = plan_load(store, triples, existing=existing, size=chunk)
        waiting = plan.total - sum(map(len, plan.chunks[: plan.first]))
        if dry_run:
            removed = f" in place of {counted(plan.held, 'triples')}" if plan.clear else ""
            say(f"{url}: {counted(waiting, 'triples')} would be sent{removed}")
            return
        with _progress(plan.total, shown=not quiet and sys.stderr.isatty()) as progress:
            held = run_load(store, plan, progress=progress)
    if not quiet:
        say(f"{url}: {counted(waiting, 'triples')} sent; the graph holds {held:,}")


@contextmanager
def _progress(total: int, *, shown: bool) -> Iterator[Callable[[int], None]]:
    if not shown:
        yield lambda _sent: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("load", total=total)
        yield lambda sent: bar.update(task, completed=sent)
