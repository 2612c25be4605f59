"""Text from articles made safe to show: no character in it can steer a terminal or a browser."""

from __future__ import annotations

import re

# Bidirectional controls reorder what stands beside them; the rest of Cf (such as the joiners that
# some scripts need) is harmless.
_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{_BIDIRECTIONAL}\ud800-\udfff\ufffe\uffff]")
_SPACES = "\t\n\r\x0b\x0c\x85\u2028\u2029"


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
