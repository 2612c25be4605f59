"""What a record, a front matter, a sidecar or a page says about its article."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model.document import Published, PublishedBasis
from kg.sources.dates import day_from_iso

_SURROGATE = re.compile("[\ud800-\udfff]")
_KNOWN = frozenset({"id", "text", "title", "published", "outlet", "url", "language"})


@dataclass(frozen=True, slots=True)
class Fields:
    """The known fields of the contract and, sorted by key, all others as metadata.

    A `published` that is no date is kept as metadata under that key.
    """

    id: str | None = None
    title: str | None = None
    published: Published | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()


def valid_text(text: str) -> str:
    """`text` with each lone surrogate replaced by U+FFFD, one for one, so that offsets hold."""
    return _SURROGATE.sub("\ufffd", text)


def fields_from_mapping(mapping: Mapping[str, object], basis: PublishedBasis) -> Fields:
    """Sort the fields of a record into known ones and metadata.

    Raises:
        ValueError: a value contains itself.
        RecursionError: a value is nested too deeply to be written down.
    """
    known = {key: _scalar(mapping.get(key)) for key in _KNOWN - {"text"}}
    day = day_from_iso(known["published"] or "")
    metadata = {
        valid_text(str(key)): valid_text(_written(value))
        for key, value in mapping.items()
        if value is not None and (key not in _KNOWN or (key != "text" and not known[key]))
    }
    if known["published"] and day is None:
        metadata["published"] = known["published"]
    return Fields(
        id=known["id"],
        title=known["title"],
        published=Published(day, basis) if day else None,
        outlet=known["outlet"],
        url=known["url"],
        language=known["language"],
        metadata=tuple(sorted(metadata.items())),
    )


def merge_fields(first: Fields, second: Fields) -> Fields:
    """What both say together; where they differ `first` holds."""
    return Fields(
        id=first.id or second.id,
        title=first.title or second.title,
        published=first.published or second.published,
        outlet=first.outlet or second.outlet,
        url=first.url or second.url,
        language=first.language or second.language,
        metadata=tuple(sorted((dict(second.metadata) | dict(first.metadata)).items())),
    )


def _scalar(value: object) -> str | None:
    if isinstance(value, str):
        return valid_text(value).strip() or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None


def _written(value: object) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
