"""`whomet queries`: the questions that have a name."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from kg.cli.completing import offer_questions
from kg.cli.messages import put, put_json
from kg.cli.options import AsJson


def queries(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME", help="Show this one in full.", autocompletion=offer_questions
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the named queries, or show one in full.

    \b
    Examples:
      whomet queries
      whomet queries who-met-whom
    """
    from kg.query import find_question, find_questions

    questions = find_questions() if name is None else (find_question(name),)
    if as_json:
        put_json([[asdict(one) for one in questions]], indent=1)
    elif name is None:
        width = max(len(question.name) for question in questions)
        put(f"{question.name:<{width}}  {question.title}" for question in questions)
    else:
        put(questions[0].describe().splitlines())
