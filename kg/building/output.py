"""The output folder: everything is written beside it and swapped in at the end, or not at all.

`graph.ttl` is the source of truth and is replaced first, in one step. The store names the graph
that it was made from, so a crash between the steps leaves a whole graph and a store that is known
to be of another one, never a wrong answer.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.building.kept import READINGS
from kg.building.locks import try_lock
from kg.errors import InputError, UsageError
from kg.model.namespace import ONTOLOGY
from kg.rdf import GRAPH
from kg.store import STORE

REPORT = "report.json"
_FRESH = ".whomet-new-"
_LOCK = "lock"
_HEAD_BYTES = 4096


def check_output(out: Path) -> None:
    """Make sure that a build may be written to `out`, before any work is done.

    Raises:
        InputError: the folder cannot be written to.
        UsageError: `out` is a file, or a folder with something else than a build in it.
    """
    repair = "choose another folder for --out, or an empty one"
    if out.exists() and not out.is_dir():
        raise UsageError("the output must be a folder, not a file", place=str(out), repair=repair)
    home = next(place for place in (out, *out.absolute().parents) if place.exists())
    if not home.is_dir() or not os.access(home, os.R_OK | os.W_OK | os.X_OK):
        cause = "no permission to write here" if home.is_dir() else "this is a file, not a folder"
        raise InputError(cause, place=str(home), repair=repair)
    if out.is_dir() and not _may_hold_build(out):
        raise UsageError(
            "this folder holds files that are not a build of whomet, and they are left alone",
            place=str(out),
            repair=repair,
        )


def _may_hold_build(out: Path) -> bool:
    if all(entry.name.startswith(".") for entry in out.iterdir()):
        return True
    try:
        with (out / GRAPH).open("rb") as graph:
            return ONTOLOGY.encode() in graph.read(_HEAD_BYTES)
    except OSError:
        return False


@contextmanager
def fresh_folder(out: Path) -> Iterator[Path]:
    """A folder on the same disk as `out` to write into; on success its files move to `out`.

    Leaves nothing behind on an error, and clears away what a killed build left.

    Raises:
        InputError: the place cannot be written to.
    """
    home = out if out.is_dir() else out.parent
    try:
        home.mkdir(parents=True, exist_ok=True)
        _sweep(home)
        folder = Path(tempfile.mkdtemp(prefix=_FRESH, dir=home))
    except OSError as error:
        raise _unwritable(out, error) from error
    try:
        with try_lock(folder / _LOCK):
            yield folder
            _install(folder, out)
    except OSError as error:
        raise _unwritable(out, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unwritable(out: Path, error: OSError) -> InputError:
    return InputError(
        f"the build cannot be written here: {error.strerror or error}",
        place=str(out),
        repair="check the disk space and the permissions, or choose another folder for --out",
    )


def _install(folder: Path, out: Path) -> None:
    out.mkdir(exist_ok=True)
    for name in (GRAPH, REPORT):
        _sync(folder / name)
    (folder / GRAPH).replace(out / GRAPH)
    if (out / STORE).exists():
        (out / STORE).rename(folder / "old-store")
    (folder / STORE).rename(out / STORE)
    (folder / REPORT).replace(out / REPORT)
    if (folder / READINGS).exists():
        (folder / READINGS).replace(out / READINGS)
    else:
        (out / READINGS).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Have the content on the disk before the name points to it, lest a power cut empties it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sweep(home: Path) -> None:
    for folder in home.glob(f"{_FRESH}*"):
        with try_lock(folder / _LOCK) as is_abandoned:
            if is_abandoned:
                shutil.rmtree(folder, ignore_errors=True)
