"""Findings for people and for programs: plain text, JSON, and SARIF 2.1.0 for code hosts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kg.validate.finding import Finding, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_text(findings: Sequence[Finding]) -> str:
    """Two or three lines a finding: what is wrong, where, and the sentence behind it."""
    return "".join(f"{line}\n" for finding in findings for line in _lines(finding))


def as_json(findings: Sequence[Finding]) -> str:
    """One JSON list with all that is known of each finding."""
    told = [asdict(finding) for finding in findings]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_sarif(findings: Sequence[Finding], file: str, version: str) -> str:
    """A SARIF log (OASIS, version 2.1.0), whose results lie in the graph file `file`.

    Args:
        version: of this program.
    """
    rules = {finding.code: finding.message for finding in findings}
    driver = {
        "name": "whomet",
        "version": version,
        "rules": [
            {"id": code, "shortDescription": {"text": rules[code]}} for code in sorted(rules)
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, file) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _lines(finding: Finding) -> list[str]:
    where = f" in {finding.document}" if finding.document else ""
    lines = [f"{finding.severity} {finding.code}{where}: {finding.message}"]
    about = " ".join(filter(None, (finding.focus, finding.path, finding.value)))
    lines.append(f"    {about}")
    if finding.quote:
        lines.append(f"    {finding.quote}")
    return lines


def _result(finding: Finding, file: str) -> dict[str, Any]:
    sentence = f" The sentence: {finding.quote}" if finding.quote else ""
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message + sentence},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": file}},
                "logicalLocations": [{"fullyQualifiedName": finding.focus}],
            }
        ],
        "properties": {
            "document": finding.document,
            "path": finding.path,
            "value": finding.value,
        },
    }
