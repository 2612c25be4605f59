"""`whomet score`: how right the accounts are, measured against gold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import put_json, put_plain

if TYPE_CHECKING:
    from kg.score import Scorecard, Telling

_HITS = ("events", "who_met_whom", "participants", "places", "cross_document")
_SHARES = ("type_accuracy", "status_accuracy", "role_accuracy", "time_accuracy", "source_recall")
_COUNTS = ("severe_status", "fabricated_held", "bad_quotes", "traps_sprung")


def score(
    gold: Annotated[
        list[Path], typer.Option("--gold", metavar="FILE", help="Gold records, JSONL; repeatable.")
    ],
    predicted: Annotated[
        Path,
        typer.Option(
            "--predicted",
            metavar="PATH",
            help="The folder of a build, or what `whomet accounts` printed.",
        ),
    ],
    docs: Annotated[
        list[str] | None,
        typer.Option("--docs", metavar="PATH", help="The articles: quotes are compared with them."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print all figures and errors as JSON.")
    ] = False,
    errors: Annotated[
        int | None, typer.Option("--errors", min=0, help="Print at most so many errors.")
    ] = None,
) -> None:
    """Print how right the accounts are, with every error.

    Gold is what a careful reader finds in the articles. `severe_status` counts plans and refusals
    that are told as facts, `fabricated_held` facts that no sentence supports.

    \b
    Example:
      whomet score --gold examples/gold.jsonl --predicted graph --docs examples/news
    """
    from kg.score import read_gold
    from kg.score import score as compare

    records = [record for path in gold for record in read_gold(path)]
    card = compare(records, _tellings(predicted), _texts(docs or []))
    if as_json:
        put_json([_record(card, errors)], indent=2)
    else:
        put_plain(_plain(card, errors))


def _tellings(path: Path) -> list[Telling]:
    from kg.score import read_tellings, telling

    if not path.is_dir():
        return read_tellings(path)
    from kg.cli.graphs import world_of
    from kg.query.listing import account_rows
    from kg.rdf.iris import account_iri

    rows = account_rows(world_of(path), lambda one: account_iri(one.document, one.key).value)
    return [telling(row) for row in rows]


def _texts(docs: list[str]) -> dict[str, str]:
    if not docs:
        return {}
    from kg.model.document import Document
    from kg.sources import open_inputs

    opened = open_inputs(docs)
    return {document.id: document.text for document in opened if isinstance(document, Document)}


def _record(card: Scorecard, errors: int | None) -> dict[str, Any]:
    mistakes = [
        {"kind": mistake.kind, "document": mistake.document, "text": mistake.text}
        for mistake in card.mistakes[:errors]
    ]
    return {**card.figures(), "errors": mistakes}


def _plain(card: Scorecard, errors: int | None) -> Iterator[str]:
    figures = card.figures()
    yield f"{'':18}precision recall    f1"
    for name in _HITS:
        yield _hits(name, figures[name])
    yield from (f"{_words(name):18}{figures[name]:9.3f}" for name in _SHARES)
    yield from (f"{_words(name):18}{figures[name]:9}" for name in _COUNTS)
    yield from map(str, card.mistakes[:errors])


def _hits(name: str, hits: dict[str, Any]) -> str:
    counts = ", ".join(f"{hits[word]} {word}" for word in hits if word not in ("p", "r", "f1"))
    return f"{_words(name):18}{hits['p']:9.3f} {hits['r']:6.3f} {hits['f1']:5.3f}  {counts}"


def _words(name: str) -> str:
    return name.replace("_", " ")
