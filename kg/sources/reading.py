"""One place in, its drafts out; what cannot be read becomes a ledger entry."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from kg.model.document import LedgerEntry, Outcome, PublishedBasis
from kg.sources.decode import MAX_TEXT, checked_text, decode, has_words
from kg.sources.draft import Draft, NotRead, unreadable
from kg.sources.fields import Fields, fields_from_mapping, merge_fields, valid_text
from kg.sources.forms import Form, is_compressed
from kg.sources.front_matter import find_front_matter
from kg.sources.places import Place
from kg.sources.records import MAX_RECORD, draft_from_object, read_object, read_records
from kg.sources.stdin import StandardInput, form_of_content

# Four bytes are the most that one code point takes in any encoding of Unicode.
_MAX_FILE = 4 * MAX_TEXT
_MAX_SIDECAR = 1 << 20


def read_place(place: Place, name: str, stdin: StandardInput) -> Iterator[Draft | LedgerEntry]:
    """Every article at `place` and every failure, in order.

    `name` is used for the one article of a file that does not name itself.
    """
    try:
        with _opened(place, stdin) as stream:
            yield from _drafts_from(stream, place, name)
    except NotRead as reason:
        yield reason.entry(place.path)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield unreadable(f"it is a damaged gzip file ({error}); fetch it again").entry(place.path)
    except OSError as error:
        cause = error.strerror or str(error)
        failure = unreadable(f"it cannot be read ({cause}); check the file and its permissions")
        yield failure.entry(place.path)


def name_of_page(place: Place, name: str) -> str:
    """The name that a page asks for, without looking for its text."""
    fields, _ = _read_sidecar(place.sidecar)
    return fields.id or name


@contextmanager
def _opened(place: Place, stdin: StandardInput) -> Iterator[BinaryIO]:
    if place.file is None:
        with stdin.open() as stream:
            yield stream
    elif is_compressed(place.file.name):
        with gzip.open(place.file) as unpacked:
            yield cast(BinaryIO, unpacked)
    else:
        with place.file.open("rb") as plain:
            yield plain


def _drafts_from(stream: BinaryIO, place: Place, name: str) -> Iterator[Draft | LedgerEntry]:
    form = place.form if place.file else form_of_content(stream)
    if form is Form.RECORDS:
        yield from read_records(stream, place.path, place.stem)
    elif form is Form.RECORD:
        record = read_object(_read_all(stream, MAX_RECORD))
        yield draft_from_object(record, place.path, name, place.stem)
    else:
        raw = _read_all(stream, _MAX_FILE)
        text, own = _read_page(raw) if form is Form.PAGE else _read_text(raw)
        yield from _draft_of_article(text, own, place, name)


def _draft_of_article(
    text: str, own: Fields, place: Place, name: str
) -> Iterator[Draft | LedgerEntry]:
    beside, failure = _read_sidecar(place.sidecar)
    if failure is not None:
        yield failure
    fields = merge_fields(own, beside)
    yield Draft(place.path, fields.id or name, checked_text(text), fields)


def _read_page(raw: bytes) -> tuple[str, Fields]:
    # Imported here: the library behind it takes longer to load than all plain text to read.
    from kg.sources.webpage import read_page

    return read_page(raw)


def _read_text(raw: bytes) -> tuple[str, Fields]:
    text = decode(raw)
    matter = find_front_matter(text)
    if not has_words(text[matter.end if matter else 0 :]):
        raise NotRead(Outcome.EMPTY, "it holds no words")
    if matter is None:
        return text, Fields()
    return text, fields_from_mapping(matter.mapping, PublishedBasis.METADATA)


def _read_sidecar(path: Path | None) -> tuple[Fields, LedgerEntry | None]:
    if path is None or not path.is_file():
        return Fields(), None
    try:
        with path.open("rb") as stream:
            stated = read_object(_read_all(stream, _MAX_SIDECAR))
        return fields_from_mapping(stated, PublishedBasis.SIDECAR), None
    except NotRead as reason:
        return Fields(), reason.entry(valid_text(str(path)))
    except (OSError, ValueError, RecursionError) as error:
        failure = unreadable(f"the sidecar cannot be read ({error}); mend or remove it")
        return Fields(), failure.entry(valid_text(str(path)))


def _read_all(stream: BinaryIO, limit: int) -> bytes:
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise unreadable(
            f"it has more than the {limit:,} bytes that one document may take;"
            " split it into one article a file, or one record a line of JSONL"
        )
    return raw
