"""`whomet read`: how each article is read, and by which rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import put_text, say
from kg.cli.options import AsJson, Lexicon, Model, day
from kg.cli.settings import configured_lexicon, configured_model
from kg.errors import InputError

if TYPE_CHECKING:
    from rich.text import Text

    from kg.model.document import Document
    from kg.model.explanation import Explanation


class Form(StrEnum):
    """In what form an explanation is written."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


def read(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="Articles as for build, or - for standard input."),
    ],
    *,
    form: Annotated[
        Form,
        typer.Option("--format", "-f", help="Text for the terminal, one page of HTML, or JSON."),
    ] = Form.TEXT,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="The file to write.")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication of articles that state none."),
    ] = None,
    model: Model = None,
    lexicon: Lexicon = None,
    as_json: AsJson = False,
) -> None:
    """Explain how articles are read, and by which rules.

    Shows the text with its zones, every account with its parties, places, times and sources, and
    the words that can tell of an event and here do not, with the reason. All offsets count the
    characters of the text that `whomet text` prints, from 0.

    \b
    Examples:
      whomet read article.txt
      whomet read article.txt --format html --out article.html
      cat article.txt | whomet read - --published 2023-06-18 --format json
    """
    from kg.building.loading import load_reader
    from kg.sources import zone

    form = Form.JSON if as_json else form
    documents = list(_documents(sources, published))
    reader = load_reader(configured_model(model), configured_lexicon(lexicon))
    explanations = [reader.explain(zone(document)) for document in documents]
    if out is None:
        styled = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        put_text(_written(explanations, form, styled=styled))
        return
    try:
        out.write_text("".join(_written(explanations, form, styled=False)), encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"this file cannot be written: {error.strerror}",
            place=str(out),
            repair="name another file with --out",
        ) from error


def _documents(sources: Sequence[str], published: str | None) -> Iterator[Document]:
    from kg.model.document import Document
    from kg.sources import open_inputs

    found = False
    day_of_all = day(published, "--published")
    for one in open_inputs(sources, published=day_of_all, stdin=sys.stdin.buffer):
        if isinstance(one, Document):
            found = True
            yield one
        else:
            say(f"{one.path}: {one.outcome}: {one.reason}")
    if not found:
        raise InputError(
            "there is no text here", place=", ".join(sources), repair="see `whomet read --help`"
        )


def _written(explanations: Sequence[Explanation], form: Form, *, styled: bool) -> Iterator[str]:
    from kg.cli.explaining.as_html import as_html
    from kg.cli.explaining.as_json import as_json
    from kg.cli.explaining.as_text import as_text

    if form is Form.HTML:
        yield as_html(explanations)
    elif form is Form.JSON:
        yield as_json(explanations)
    else:
        for number, explanation in enumerate(explanations):
            text = as_text(explanation)
            yield ("\n" if number else "") + (_styled(text) if styled else text.plain) + "\n"


def _styled(text: Text) -> str:
    from rich.console import Console

    console = Console(highlight=False)
    with console.capture() as captured:
        console.print(text, end="", soft_wrap=True)
    return captured.get()
