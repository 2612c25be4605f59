"""Where articles lie: the inputs of a command line, opened up into single files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.model.document import LedgerEntry, Outcome
from kg.sources.fields import valid_text
from kg.sources.forms import READABLE, SIDECAR, Form, form_of, is_sidecar

STDIN = "-"
_OF_BUILD = frozenset({"graph.ttl", "report.json", "store"})


@dataclass(frozen=True, slots=True)
class Place:
    """One file that holds one or more articles.

    Attributes:
        path: as the user gave it, or below the folder that the user gave.
        file: None stands for standard input.
        below: the path below the given folder, with `/` and without the ending.
        ending: what `below` leaves out.
    """

    path: str
    file: Path | None
    form: Form
    below: str
    ending: str = ""

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.below.rpartition("/")[2]

    @property
    def sidecar(self) -> Path | None:
        """Where a sidecar would lie."""
        return (
            self.file.with_name(self.file.name[: -len(self.ending)] + SIDECAR)
            if self.file
            else None
        )


def find_places(inputs: Sequence[str]) -> list[Place | LedgerEntry]:
    """Every file below the inputs, sorted by path; what cannot be opened as a ledger entry.

    Raises:
        InputError: an input does not exist, or none of them holds a file of a known form.
    """
    found = sorted(_each_place(inputs), key=lambda place: (place.path, repr(place)))
    if not any(isinstance(place, Place) for place in found):
        for entry in found:
            if isinstance(entry, LedgerEntry) and entry.outcome is Outcome.UNREADABLE:
                raise InputError(entry.reason, place=entry.path)
        raise InputError(
            "no article is to be found here",
            place=", ".join(map(valid_text, inputs)) or "no input",
            repair=f"give files, or a folder of files, that end in one of: {READABLE}",
        )
    return list(_without_repeats(found))


def _each_place(inputs: Sequence[str]) -> Iterator[Place | LedgerEntry]:
    for given in inputs:
        if given == STDIN:
            yield Place(path=STDIN, file=None, form=Form.TEXT, below="stdin")
        elif (path := Path(given)).is_dir():
            yield from _places_in_folder(path)
        elif os.path.lexists(path):
            yield from _places_at(path, path.parent)
        else:
            raise InputError(
                "there is no such file or folder",
                place=valid_text(given),
                repair="check the path; use - for standard input",
            )


def _places_in_folder(root: Path) -> Iterator[Place | LedgerEntry]:
    failures: list[OSError] = []
    for folder, names, files in os.walk(root, onerror=failures.append):
        visible = sorted(name for name in names if not name.startswith("."))
        links = [name for name in visible if Path(folder, name).is_symlink()]
        names[:] = [name for name in visible if name not in links]
        for link in links:
            yield _skipped(Path(folder, link), "it is a link to a folder; name the folder itself")
        if not _OF_BUILD - {*names, *files}:
            names.clear()
            yield _skipped(Path(folder), "it is what a build has written, not articles")
            continue
        for name in sorted(files):
            if not name.startswith("."):
                yield from _places_at(Path(folder, name), root)
    for failure in failures:
        yield LedgerEntry(
            path=valid_text(str(failure.filename)),
            outcome=Outcome.UNREADABLE,
            reason=f"the folder cannot be listed ({failure.strerror}); check its permissions",
        )


def _places_at(file: Path, root: Path) -> Iterator[Place | LedgerEntry]:
    known = form_of(file.name)
    if is_sidecar(file.name):
        if not _has_article(file):
            yield _skipped(file, "it is a sidecar without its article")
    elif known is None:
        yield _skipped(file, f"its ending is none of {READABLE}")
    elif not _is_plain_file(file):
        yield _skipped(file, "it is no ordinary file; use - for standard input")
    else:
        stem, form = known
        below = file.relative_to(root).with_name(stem).as_posix()
        yield Place(
            path=valid_text(str(file)),
            file=file,
            form=form,
            below=valid_text(below),
            ending=file.name[len(stem) :],
        )


def _has_article(sidecar: Path) -> bool:
    stem = sidecar.name[: -len(SIDECAR)]
    names = (other.name for other in sidecar.parent.iterdir())
    beside = (form_of(name) for name in names if not is_sidecar(name))
    return any(known == (stem, form) for known in beside for form in (Form.TEXT, Form.PAGE))


def _is_plain_file(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except OSError:
        # Opening it will say why, and that belongs into the ledger.
        return True


def _skipped(file: Path, reason: str) -> LedgerEntry:
    return LedgerEntry(path=valid_text(str(file)), outcome=Outcome.SKIPPED, reason=reason)


def _without_repeats(found: list[Place | LedgerEntry]) -> Iterator[Place | LedgerEntry]:
    seen: set[str] = set()
    for place in found:
        key = str((place.file or Path(STDIN)).absolute()) if isinstance(place, Place) else None
        if key is None or key not in seen:
            yield place
        else:
            yield LedgerEntry(
                path=place.path, outcome=Outcome.DUPLICATE, reason="this input was given twice"
            )
        if key is not None:
            seen.add(key)
