"""What an outcome rests on: versions for the provenance of the graph, digests of the program."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import kg
from kg import lexicon
from kg.building.reading import PipelineStamp
from kg.extract.weights import Weights, verify_weights
from kg.lexicon.own import NOTHING, OwnLexicon
from kg.rdf import BuildStamp
from kg.resources import resource_folder

_TABLES = (".toml", ".tsv")
_CODE = (".py", *_TABLES)
_READING_ROOMS = ("model", "lexicon", "sources", "extract")
_READING_LIBRARIES = ("numpy", "python-dateutil", "spacy", "thinc")


def build_stamp(
    pipeline: PipelineStamp, weights: Weights | None, own: OwnLexicon = NOTHING
) -> BuildStamp:
    """The stamp of a build.

    Args:
        weights: those of the pipeline where they were looked at before.
        own: what the user added to the lexicon.
    """
    weights = weights or verify_weights(pipeline.package)
    return BuildStamp(
        program=f"whomet {kg.__version__}",
        lexicon=lexicon_version(own),
        model=f"{pipeline.package} {pipeline.version}",
        model_sha256=weights.sha256,
    )


def lexicon_version(own: OwnLexicon = NOTHING) -> str:
    """The first 16 hexadecimal digits of a SHA-256 over all tables and the user's files."""
    tables = _digest_of_files(Path(lexicon.__file__).parent, _TABLES)
    return (digest_of((tables, own.version)) if own.files else tables)[:16]


def reading_version(reader: str) -> str:
    """A digest of all that decides what a document says, but the document.

    The program counts by its files rather than by its number, since these change in between.

    Args:
        reader: what tells one reader from another, such as the digest of its weights.
    """
    package = Path(kg.__file__).parent
    rooms = (_digest_of_files(package / room, _CODE) for room in _READING_ROOMS)
    libraries = (f"{name} {version(name)}" for name in _READING_LIBRARIES)
    return digest_of((reader, platform.python_version(), *libraries, *rooms))


def program_version() -> str:
    """A digest of every file that decides what becomes of readings."""
    package = Path(kg.__file__).parent
    vocabulary = (resource_folder(name) for name in ("ontology", "shapes"))
    return digest_of(
        (_digest_of_files(package, _CODE), *(_digest_of_files(f, (".ttl",)) for f in vocabulary))
    )


def digest_of(parts: Iterable[str]) -> str:
    """One SHA-256 over texts; hexadecimal, different for different sequences of texts."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d " % len(encoded) + encoded)
    return digest.hexdigest()


def _digest_of_files(folder: Path, endings: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in endings):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
