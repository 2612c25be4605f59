"""Bytes in, the text exactly as it was written out."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from kg.sources.draft import unreadable

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

MAX_TEXT = 2_000_000
"""The longest document, in code points."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The encodings in which news is found; among all that exist, short texts fit too many.
_CANDIDATES = [
    *("cp1252", "latin_1", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "mac_roman"),
]
_BINARY = "it is binary, not text; convert it to plain text or HTML"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.005


def decode(raw: bytes, declared: str | None = None) -> str:
    """Decode by byte order mark, then as UTF-8, then as `declared`, then by likelihood.

    Nothing but the byte order mark is taken away: line ends and spaces stay as they are.

    Raises:
        NotRead: the bytes are binary, or not text in any known encoding.
    """
    text = _decode_marked(raw)
    if text is not None:
        return text
    if b"\0" in raw:
        raise unreadable(_BINARY)
    text = _decode_as(raw, "utf-8")
    if text is None and declared:
        text = _decode_as(raw, declared)
    return _guess(raw) if text is None else text


def checked_text(text: str) -> str:
    """`text` itself.

    Raises:
        NotRead: it is longer than `MAX_TEXT` or too full of control characters to be prose.
    """
    if len(text) > MAX_TEXT:
        raise unreadable(
            f"{len(text):,} characters are more than the {MAX_TEXT:,} that one document may have;"
            " split it into one article a file, or one record a line of JSONL"
        )
    if len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text) + 2:
        raise unreadable(_BINARY)
    return text


def has_words(text: str) -> bool:
    """Whether there is a letter or digit in it at all."""
    return any(map(str.isalnum, text))


def _decode_marked(raw: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            text = _decode_as(raw[len(mark) :], encoding)
            if text is None:
                raise unreadable(
                    f"its byte order mark says {encoding}, but it is not; save it as UTF-8"
                )
            return text
    return None


def _decode_as(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _guess(raw: bytes) -> str:
    # Imported here: few texts need it, and it takes longer to load than all else in this room.
    from charset_normalizer import from_bytes

    matches = list(from_bytes(raw, cp_isolation=_CANDIDATES))
    if not matches:
        raise unreadable("its character encoding cannot be told; save it as UTF-8")
    best = min(matches, key=_unlikelihood)
    text = _decode_as(raw, best.encoding)
    if text is None:
        raise unreadable(f"it looks like {best.encoding} but is not quite; save it as UTF-8")
    return text


def _unlikelihood(match: CharsetMatch) -> tuple[float, float, int]:
    # The library's own order puts cp1250 before cp1252 where both fit equally well.
    return match.chaos, -match.coherence, _CANDIDATES.index(match.encoding)
