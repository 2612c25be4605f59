"""A question is a `.rq` file: standard SPARQL under a front matter of TOML in comment lines.

The front matter stands between two lines `# ---`. Lines that begin with `#:` and the name of a
parameter sleep until that parameter is given, see `kg.query.binding`.

Three habits keep the files fast on large graphs. Events are found first, in a SELECT of their own.
What is looked up for them stands in an OPTIONAL of one pattern each, which Oxigraph takes row by
row; of several patterns it may read all that there are. And no EXISTS holds a join, which Oxigraph
works out from the whole graph for each row.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import QueryError

_FOLDER = Path(__file__).parent
_FRONT_MATTER = re.compile(r"^# ---\n(?P<toml>(?:#.*\n)*?)# ---\n", re.MULTILINE)
SLEEPING = re.compile(r"^(?P<indent>[ \t]*)#:(?P<name>[\w-]+) (?P<line>.*)$", re.MULTILINE)
KINDS = ("name", "text", "texts", "words", "first-day", "last-day", "status", "type", "country")


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a question can be asked about.

    Attributes:
        kind: how the value is written: a part of an entity's name (`name`) or of any text; words
            that all must be there, with `_` for a space in one and `|` between alternatives; a
            day, month or year of which the first or last day counts; separated by commas: whole
            texts, statuses, types of event, codes of countries.
    """

    name: str
    kind: str
    help: str


@dataclass(frozen=True, slots=True)
class Question:
    """A query with a name, or a user's own.

    Attributes:
        name: of a named question; empty for SPARQL given as text.
        lists: columns that hold several values, joined by `; `.
        without: pairs of a list and a column; the list leaves out what the column says.
        evidence: whether the rows are events, in a column `event`, that rest on sentences.
    """

    sparql: str
    name: str = ""
    title: str = ""
    example: str = ""
    parameters: tuple[Parameter, ...] = ()
    lists: tuple[str, ...] = ()
    without: tuple[tuple[str, str], ...] = ()
    evidence: bool = False

    def describe(self) -> str:
        """The question in full, for a reader."""
        lines = [f"{self.name}: {self.title}", ""]
        lines += [f"  --{one.name} ({one.kind}): {one.help}" for one in self.parameters]
        lines += ["", f"  {self.example}", "", self.sparql.rstrip()]
        return "\n".join(lines)


def parse_question(text: str, name: str = "", place: str = "") -> Question:
    """A question from the text of a `.rq` file; the front matter may be missing.

    Raises:
        QueryError: the front matter is not what it should be.
    """
    found = _FRONT_MATTER.search(text)
    if not found:
        return Question(text, name)
    lines = [line.removeprefix("#").removeprefix(" ") for line in found["toml"].splitlines()]
    try:
        matter = tomllib.loads("\n".join(lines))
        parameters = tuple(_parameters(matter.get("parameters", {}), text))
    except (tomllib.TOMLDecodeError, KeyError, AttributeError) as error:
        raise QueryError(
            f"the front matter of the query is not as it should be: {error}", place=place
        ) from error
    return Question(
        sparql=text[found.end() :].lstrip("\n"),
        name=name,
        title=matter.get("title", ""),
        example=matter.get("example", ""),
        parameters=parameters,
        lists=tuple(matter.get("lists", ())),
        without=tuple(matter.get("except", {}).items()),
        evidence=matter.get("evidence", False),
    )


def _parameters(matter: dict[str, dict[str, Any]], text: str) -> Iterator[Parameter]:
    used = {found["name"] for found in SLEEPING.finditer(text)}
    for name, about in matter.items():
        if about["kind"] not in KINDS:
            raise KeyError(f"kind {about['kind']!r}")
        if name not in used:
            raise KeyError(f"no line #:{name} for the parameter")
        yield Parameter(name, about["kind"], about["help"])


@cache
def find_questions() -> tuple[Question, ...]:
    """All named questions, by name."""
    return tuple(
        parse_question(path.read_text(encoding="utf-8"), path.stem, str(path))
        for path in sorted(_FOLDER.glob("*.rq"))
    )


def find_question(name: str) -> Question:
    """The question called `name`.

    Raises:
        QueryError: there is none; the repair names the nearest ones.
    """
    questions = {question.name: question for question in find_questions()}
    if name in questions:
        return questions[name]
    raise QueryError(
        f"there is no query called {name!r}",
        repair=f"{did_you_mean(name, questions)}list them all with: whomet queries",
    )


def did_you_mean(word: str, known: Any) -> str:
    """The names nearest to a mistyped one, as the beginning of a hint; may be empty."""
    near = get_close_matches(word, list(known), n=3, cutoff=0.5)
    return f"did you mean {' or '.join(near)}? " if near else ""
