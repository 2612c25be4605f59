"""The fingerprint of a text."""

from __future__ import annotations

from hashlib import sha256


def digest(text: str) -> str:
    """SHA-256 of `text` encoded as UTF-8, hexadecimal.

    Raises:
        UnicodeEncodeError: the text holds lone surrogates; no text of a `Document` does.
    """
    return sha256(text.encode()).hexdigest()
