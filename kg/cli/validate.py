"""`whomet validate`: a graph checked against the shapes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import put, say
from kg.cli.options import FailLevel, FailOn, Quiet, fails
from kg.errors import ExitCode

if TYPE_CHECKING:
    from kg.validate import Finding


def validate(
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", help="A Turtle file, a folder of these, or a build."),
    ],
    fail_on: FailOn = FailLevel.VIOLATION,
    quiet: Quiet = False,
) -> None:
    """Check a graph, and say what is wrong in plain words.

    The exit code is 0 when the graph conforms, and 1 when a finding is as grave as --fail-on: by
    default a violation. Warnings are printed, and a graph with nothing graver conforms.

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
    if not quiet:
        say(f"{path}: {_summary(findings)}")
    if fails(findings, fail_on):
        raise typer.Exit(ExitCode.FINDINGS)


def _summary(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "the graph conforms to the shapes"
    counted = Counter(str(finding.severity) for finding in findings)
    return "findings: " + ", ".join(f"{count} {name}" for name, count in counted.most_common())


def _lines(finding: Finding) -> list[str]:
    where = f" in {finding.document}" if finding.document else ""
    lines = [f"{finding.severity} {finding.code}{where}: {finding.message}"]
    about = " ".join(filter(None, (finding.focus, finding.path, finding.value)))
    lines.append(f"    {about}")
    if finding.quote:
        lines.append(f"    {finding.quote}")
    return lines
