"""What a build says about itself: the ledger, the counts, the findings, the time it took."""

from __future__ import annotations

import json
import platform
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.building.rulings import short_iri
from kg.model.document import LedgerEntry, Outcome
from kg.model.ruling import Ruling
from kg.model.world import World
from kg.rdf import BuildStamp
from kg.resolve.rulings import Lost

if TYPE_CHECKING:
    from kg.validate import Finding

_PLAIN = ("counts", "seconds", "versions", "validated", "kept", "basis", "graph")
_LIBRARIES = ("pyoxigraph", "pyshacl", "rdflib", "spacy")


@dataclass(slots=True)
class Stopwatch:
    """Wall time in seconds for each stage of a build."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Add the time that the block takes to the stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - start
            self.seconds[stage] = round(self.seconds.get(stage, 0.0) + spent, 3)


@dataclass(frozen=True, slots=True)
class JudgementEntry:
    """What became of one judgement of a person.

    Attributes:
        lost: what it speaks of that is not there; empty where it was followed.
    """

    line: int
    kind: str
    about: tuple[str, ...]
    reason: str
    lost: str = ""


def ruled(rulings: Iterable[Ruling], lost: Iterable[Lost]) -> tuple[JudgementEntry, ...]:
    """Every judgement with what became of it, in the order of the file."""
    missing = {one.ruling: one.reason for one in lost}
    return tuple(
        JudgementEntry(
            ruling.line,
            ruling.kind.value,
            tuple(short_iri(reference.id) for reference in ruling.references),
            ruling.reason,
            missing.get(ruling, ""),
        )
        for ruling in rulings
    )


@dataclass(frozen=True, slots=True)
class Report:
    """The report of one build.

    Attributes:
        ledger: every input with what became of it, in the order in which it was opened.
        findings: of the validation; empty when it found nothing or was switched off.
        counts: documents, accounts, events, entities, tenures, triples.
        seconds: wall time by stage.
        versions: of the program, Python, the libraries and the pipeline.
        validated: whether the graph was checked against the shapes.
        judgements: of people, each with what became of it.
        kept: how many documents were not read again.
        basis: a digest of all that the build rests on; empty where a second try may differ.
        graph: SHA-256 of the graph that was written.
        unchanged: whether an earlier build was just what was asked for, so that it stayed.
    """

    ledger: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]
    counts: Mapping[str, int]
    seconds: Mapping[str, float]
    versions: Mapping[str, str]
    validated: bool
    judgements: tuple[JudgementEntry, ...] = ()
    kept: int = 0
    basis: str = ""
    graph: str = ""
    unchanged: bool = False

    @property
    def outcomes(self) -> Counter[Outcome]:
        """How many inputs had each outcome."""
        return Counter(entry.outcome for entry in self.ledger)

    @property
    def problems(self) -> tuple[LedgerEntry, ...]:
        """The inputs of which nothing was read."""
        return tuple(entry for entry in self.ledger if entry.outcome is not Outcome.READ)

    def to_json(self) -> bytes:
        """The report as `report.json` holds it."""
        told: dict[str, Any] = {
            "program": "whomet",
            "versions": dict(self.versions),
            "outcomes": {str(outcome): self.outcomes[outcome] for outcome in Outcome},
            "counts": dict(self.counts),
            "seconds": dict(self.seconds),
            "validated": self.validated,
            "judgements": [asdict(entry) for entry in self.judgements],
            "kept": self.kept,
            "basis": self.basis,
            "graph": self.graph,
            "findings": [asdict(finding) for finding in self.findings],
            "ledger": [asdict(entry) for entry in self.ledger],
        }
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def read_report(path: Path) -> Report | None:
    """The report of an earlier build; None where there is none that can be read."""
    try:
        told = json.loads(path.read_bytes())
        return Report(
            ledger=tuple(_entry(entry) for entry in told["ledger"]),
            findings=_findings(told["findings"]),
            judgements=tuple(
                JudgementEntry(**{**one, "about": tuple(one["about"])})
                for one in told["judgements"]
            ),
            **{name: told[name] for name in _PLAIN},
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _entry(told: Mapping[str, Any]) -> LedgerEntry:
    return LedgerEntry(**{**told, "outcome": Outcome(told["outcome"])})


def _findings(told: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    if not told:
        return ()
    from kg.validate import Finding, Severity

    return tuple(Finding(**{**one, "severity": Severity(one["severity"])}) for one in told)


def counts(world: World, triples: int) -> dict[str, int]:
    """How much of everything a build holds."""
    return {
        "documents": len(world.readings),
        "accounts": sum(len(reading.accounts) for reading in world.readings),
        "claims": sum(len(reading.claims) for reading in world.readings),
        "tenures": sum(len(reading.tenures) for reading in world.readings),
        "events": len(world.events),
        "entities": len(world.entities),
        "triples": triples,
    }


def versions(stamp: BuildStamp) -> dict[str, str]:
    """The versions that a build rests on: ours, the pipeline's, Python's, the libraries'."""
    libraries = {name: version(name) for name in _LIBRARIES}
    return asdict(stamp) | {"python": platform.python_version()} | libraries
