"""Text from articles made safe to show: no character in it can steer a terminal or a browser."""

from __future__ import annotations

import json
import re

# Bidirectional controls reorder what stands beside them; the rest of Cf (such as the joiners that
# some scripts need) is harmless.
_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{_BIDIRECTIONAL}\ud800-\udfff\ufffe\uffff]")
_SPACES = "\t\n\r\x0b\x0c\x85\u2028\u2029"


def written_json(value: object, indent: int | None = None) -> str:
    """`value` as JSON that is safe to show, and says the same."""
    return escaped(json.dumps(value, ensure_ascii=False, indent=indent))


def escaped(written: str) -> str:
    """JSON or RDF in which what could steer a terminal is an escape, so that nothing is lost."""
    return _UNSAFE.sub(lambda found: _escaped(found.group()), written)


def _escaped(character: str) -> str:
    """Outside of strings, neither has unsafe characters but white space."""
    return character if character in "\n\t" else f"\\u{ord(character):04x}"


def sanitized(text: str, keep: str = "") -> str:
    """`text` with white space as spaces, and control and bidirectional characters as U+FFFD.

    Args:
        keep: characters to leave as they are.
    """
    return _UNSAFE.sub(lambda found: _safe(found.group(), keep), text)


def _safe(character: str, keep: str) -> str:
    if character in keep:
        return character
    return " " if character in _SPACES else "\N{REPLACEMENT CHARACTER}"
