"""`whomet queries`: the questions that have a name."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.completing import offer_questions
from kg.cli.messages import put


def queries(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME", help="Show this one in full.", autocompletion=offer_questions
        ),
    ] = None,
) -> None:
    """List the named queries, or show one in full.

    \b
    Examples:
      whomet queries
      whomet queries who-met-whom
    """
    from kg.query import find_question, find_questions

    if name is None:
        questions = find_questions()
        width = max(len(question.name) for question in questions)
        put(f"{question.name:<{width}}  {question.title}" for question in questions)
    else:
        put(_shown(find_question(name).describe()))


def _shown(description: str) -> list[str]:
    return description.splitlines()
