"""`whomet export`: a graph in other syntaxes, or as tables."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import put_text, say
from kg.cli.options import BuildFolder, Quiet
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from kg.query.table import Table


class ExportFormat(StrEnum):
    """What `whomet export` writes."""

    TURTLE = "ttl"
    N_TRIPLES = "nt"
    N_QUADS = "nq"
    TRIG = "trig"
    JSON_LD = "jsonld"
    TURTLE_12 = "ttl12"
    VOID = "void"
    CSV = "csv"
    PARQUET = "parquet"


_TABLES = (ExportFormat.CSV, ExportFormat.PARQUET)


def export(
    folder: BuildFolder,
    *,
    style: Annotated[
        ExportFormat, typer.Option("--format", "-f", help="A syntax of RDF, or tables.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="PATH",
            help="The file to write, or the folder for tables. [default: standard output]",
        ),
    ] = None,
    quotes: Annotated[
        bool,
        typer.Option(
            "--quotes/--no-quotes",
            help="Keep the sentences of the articles, or leave them out, as their copyright wants.",
        ),
    ] = True,
    quiet: Quiet = False,
) -> None:
    """Write a graph in another syntax, or as tables.

    The tables are those of events, participants and evidence. N-Quads and TriG have one named
    graph for each document. `ttl12` is Turtle of RDF 1.2, in which every participation names the
    accounts that tell of it. `void` describes the graph instead.

    \b
    Examples:
      whomet export graph --format jsonld > graph.jsonld
      whomet export graph --format trig --out graph.trig
      whomet export graph --format csv --out tables
      whomet export graph --format ttl --no-quotes > public.ttl
    """
    from kg.query.sanitize import escaped
    from kg.rdf import read_graph
    from kg.rdf.exports import without_quotes

    triples = read_graph(folder) if quotes else without_quotes(read_graph(folder))
    if style in _TABLES:
        if out is None:
            raise UsageError("tables need a folder", place="--out", repair="name one: --out tables")
        written = _tables(triples, style, out)
        if not quiet:
            say(f"wrote {', '.join(map(str, written))}")
        return
    exported = _graph(triples, style)
    if out is None:
        shown = exported.decode()
        put_text([escaped(shown) if sys.stdout.isatty() else shown])
    else:
        _write(out, exported)


def _graph(triples: tuple[Triple, ...], style: ExportFormat) -> bytes:
    from kg.rdf import write_turtle
    from kg.rdf.exports import Syntax, export_graph

    if style is ExportFormat.TURTLE:
        return write_turtle(triples)
    return export_graph(triples, Syntax(style))


def _tables(triples: tuple[Triple, ...], style: ExportFormat, out: Path) -> list[Path]:
    from kg.query.formats import as_csv
    from kg.query.parquet import as_parquet
    from kg.query.tables import tables_of
    from kg.rdf import decode

    def content(table: Table) -> bytes:
        return as_csv(table).encode() if style is ExportFormat.CSV else as_parquet(table)

    made = {
        out / f"{name}.{style}": content(table)
        for name, table in tables_of(decode(triples)).items()
    }
    for path, data in made.items():
        _write(path, data)
    return list(made)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise InputError(
            f"this cannot be written: {error.strerror or error}",
            place=str(path),
            repair="name another place with --out",
        ) from error
