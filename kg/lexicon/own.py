"""What users add to the lexicon: TOML files of their own, merged over the tables of the program.

A file holds `[[verb]]`, `[[noun]]`, `[[office]]`, `[[person]]`, `[[organization]]` and `[[place]]`
entries with the fields of the program's own tables. Whatever is wrong with an entry is reported
with the line on which it begins.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import LexiconError
from kg.lexicon.tables import parse_toml, read_text

SECTIONS = ("verb", "noun", "office", "person", "organization", "place")


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One entry of a user's file.

    Attributes:
        section: one of `SECTIONS`.
        place: `file:line` where the entry begins.
    """

    section: str
    place: str
    fields: Mapping[str, Any]

    def text(self, name: str) -> str:
        """A field that must be there.

        Raises:
            LexiconError: it is missing, empty or no text.
        """
        value = self.optional(name)
        if value is None:
            raise self.error(f"the field {name!r} is missing", f'add a line: {name} = "..."')
        return value

    def optional(self, name: str) -> str | None:
        """A field that may be left out.

        Raises:
            LexiconError: it is empty or no text.
        """
        value = self.fields.get(name)
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise self.error(f"the field {name!r} is not a text", f'write: {name} = "..."')
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list; none where the field is left out.

        Raises:
            LexiconError: it is no list of texts.
        """
        values = self.fields.get(name, [])
        if not isinstance(values, list) or not all(
            isinstance(v, str) and v.strip() for v in values
        ):
            raise self.error(
                f"the field {name!r} is not a list of texts", f'write: {name} = ["..."]'
            )
        return tuple(values)

    def flag(self, name: str) -> bool:
        """A field that is true or false; false where it is left out.

        Raises:
            LexiconError: it is neither.
        """
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            raise self.error(
                f"the field {name!r} is neither true nor false", f"write: {name} = true"
            )
        return value

    def number(self, name: str) -> int | None:
        """A whole number, or None where the field is left out.

        Raises:
            LexiconError: it is no whole number.
        """
        value = self.fields.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise self.error(f"the field {name!r} is not a whole number", f"write: {name} = 1")
        return value

    def one_of(self, name: str, value: str | None, known: Iterable[str]) -> str | None:
        """The value of a field if it is one of those known, or None.

        Raises:
            LexiconError: it is something else.
        """
        choices = tuple(known)
        if value is not None and value not in choices:
            raise self.error(
                f"the field {name!r} is {value!r}, which is not known",
                f"use one of: {', '.join(choices)}",
            )
        return value

    def allow(self, known: Iterable[str]) -> None:
        """Make sure that the entry has no other fields.

        Raises:
            LexiconError: it has one.
        """
        fields = tuple(known)
        for name in self.fields:
            if name not in fields:
                raise self.error(
                    f"the field {name!r} is not known", f"known fields: {', '.join(fields)}"
                )

    def error(self, cause: str, repair: str) -> LexiconError:
        """What is wrong with the entry, with its place."""
        return LexiconError(f"[[{self.section}]] {cause}", place=self.place, repair=repair)


@dataclass(frozen=True, slots=True)
class OwnLexicon:
    """The users' files: path and content of each, in the order in which they were given."""

    files: tuple[tuple[str, str], ...] = ()

    def entries(self, *sections: str) -> Iterator[OwnEntry]:
        """The entries of some sections, in the order of the files."""
        for path, text in self.files:
            table = parse_toml(text, path)
            for section in sections:
                lines = _lines_of(section, text)
                for number, fields in enumerate(table.get(section, ())):
                    line = f":{lines[number]}" if number < len(lines) else ""
                    yield OwnEntry(section, f"{path}{line}", fields)

    @property
    def version(self) -> str:
        """A digest of the content of the files, whatever they are called; empty without any."""
        digest = hashlib.sha256()
        for _, text in self.files:
            content = text.encode()
            digest.update(b"%d " % len(content) + content)
        return digest.hexdigest() if self.files else ""


NOTHING = OwnLexicon()


def read_own_lexicon(paths: Iterable[str | Path]) -> OwnLexicon:
    """The files of users, with their sections checked.

    Raises:
        LexiconError: a file is missing or not TOML, or has something else than lists of entries.
    """
    files = tuple((str(path), read_text(Path(path))) for path in paths)
    for path, text in files:
        for section, entries in parse_toml(text, path).items():
            _check_section(path, text, section, entries)
    return OwnLexicon(files)


def _check_section(path: str, text: str, section: str, entries: object) -> None:
    if section not in SECTIONS:
        cause = f"the section {section!r} is not known"
    elif not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        cause = f"the section {section!r} is not a list of entries"
    else:
        return
    raise LexiconError(
        cause,
        place=path + _line_of(section, text),
        repair="begin every entry with one of: " + ", ".join(f"[[{name}]]" for name in SECTIONS),
    )


def _line_of(section: str, text: str) -> str:
    """`:line` where a section is first named; nothing where it is not found."""
    name = re.compile(rf"[\s\[\"']*{re.escape(section)}\b")
    return next((f":{n}" for n, row in enumerate(text.split("\n"), 1) if name.match(row)), "")


def _lines_of(section: str, text: str) -> list[int]:
    """The lines on which the entries of a section begin."""
    header = re.compile(rf"\s*\[\[\s*{section}\s*\]\]")
    return [n for n, line in enumerate(text.split("\n"), start=1) if header.match(line)]
