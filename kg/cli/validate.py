"""`whomet validate`: a graph checked against the shapes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import put, say
from kg.errors import ExitCode

if TYPE_CHECKING:
    from kg.validate import Finding


def validate(
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", help="A Turtle file, a folder of these, or a build."),
    ],
) -> None:
    """Check a graph against the shapes, and say in plain words what is wrong.

    The exit code is 0 when the graph conforms and 1 when there are findings.

    \b
    Examples:
      whomet validate graph
      whomet validate foreign.ttl
    """
    from kg.query.sanitize import sanitized
    from kg.validate import validate_path

    findings = validate_path(path)
    for finding in findings:
        put(sanitized(line) for line in _lines(finding))
    if findings:
        say(f"{path}: {len(findings)} findings")
        raise typer.Exit(ExitCode.FINDINGS)
    say(f"{path}: the graph conforms to the shapes")


def _lines(finding: Finding) -> list[str]:
    where = f" in {finding.document}" if finding.document else ""
    lines = [f"{finding.severity} {finding.code}{where}: {finding.message}"]
    lines.append(f"    {finding.focus}")
    if finding.quote:
        lines.append(f"    {finding.quote}")
    return lines
