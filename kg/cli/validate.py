"""`whomet validate`: a graph checked against the shapes."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import kg
from kg.cli.messages import put_text, say
from kg.cli.options import AsJson, FailLevel, FailOn, Quiet, fails
from kg.errors import ExitCode
from kg.model.engine import Engine

if TYPE_CHECKING:
    from kg.validate import Finding


class FindingsFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def validate(
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", help="A Turtle file, a folder of these, or a build."),
    ],
    *,
    style: Annotated[
        FindingsFormat, typer.Option("--format", "-f", help="How to print the findings.")
    ] = FindingsFormat.TEXT,
    engine: Annotated[
        Engine,
        typer.Option(
            help="The SHACL engine: pyshacl is the reference, shacl the fast one with the same "
            "verdicts; auto takes the fast one where it is installed."
        ),
    ] = Engine.AUTO,
    fail_on: FailOn = FailLevel.VIOLATION,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Check a graph, and say what is wrong in plain words.

    The exit code is 0 when the graph conforms, and 1 when a finding is as grave as --fail-on: by
    default a violation. Warnings are printed, and a graph with nothing graver conforms.

    \b
    Examples:
      whomet validate graph
      whomet validate foreign.ttl
      whomet validate graph --format sarif > findings.sarif
    """
    from kg.validate import validate_path

    style = FindingsFormat.JSON if as_json else style
    findings = validate_path(path, engine)
    put_text([_written(findings, style, path)])
    if not quiet:
        say(f"{path}: {_summary(findings)}")
    if fails(findings, fail_on):
        raise typer.Exit(ExitCode.FINDINGS)


def _written(findings: tuple[Finding, ...], style: FindingsFormat, path: Path) -> str:
    from kg.query.sanitize import escaped, sanitized
    from kg.rdf import graph_files
    from kg.validate.formats import as_json, as_sarif, as_text

    if style is FindingsFormat.JSON:
        return escaped(as_json(findings))
    if style is FindingsFormat.SARIF:
        return escaped(as_sarif(findings, graph_files(path)[0].as_posix(), kg.__version__))
    return sanitized(as_text(findings), keep="\n")


def _summary(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "the graph conforms to the shapes"
    counted = Counter(str(finding.severity) for finding in findings)
    return "findings: " + ", ".join(f"{count} {name}" for name, count in counted.most_common())
