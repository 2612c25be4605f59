"""With which versions a graph was made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BuildStamp:
    """The versions that decide what is read; without a clock, so that equal input is equal bytes.

    Attributes:
        program: name and version of the program, such as `whomet 0.1.0`.
        lexicon: version of the word lists.
        model: name and version of the language pipeline.
        model_sha256: digest of the pipeline, hexadecimal; empty where it is not known.
    """

    program: str
    lexicon: str
    model: str
    model_sha256: str = ""
