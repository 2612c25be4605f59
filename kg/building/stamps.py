"""The versions that decide what is read, gathered for the provenance of the graph."""

from __future__ import annotations

import hashlib
from pathlib import Path

import kg
from kg import lexicon
from kg.building.reading import PipelineStamp
from kg.extract.weights import verify_weights
from kg.rdf import BuildStamp

_TABLES = (".toml", ".tsv")


def build_stamp(pipeline: PipelineStamp, model: str | None) -> BuildStamp:
    """The stamp of a build.

    Args:
        model: the package or folder of the pipeline where one was named.
    """
    return BuildStamp(
        program=f"whomet {kg.__version__}",
        lexicon=lexicon_version(),
        model=f"{pipeline.package} {pipeline.version}",
        model_sha256=verify_weights(model or pipeline.package).sha256,
    )


def lexicon_version() -> str:
    """The first 16 hexadecimal digits of a SHA-256 over all tables of the lexicon."""
    digest = hashlib.sha256()
    folder = Path(lexicon.__file__).parent
    for table in sorted(path for path in folder.rglob("*") if path.suffix in _TABLES):
        digest.update(f"{table.relative_to(folder).as_posix()} {table.stat().st_size}\n".encode())
        digest.update(table.read_bytes())
    return digest.hexdigest()[:16]
