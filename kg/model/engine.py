"""Which program runs the shapes."""

from __future__ import annotations

from enum import StrEnum


class Engine(StrEnum):
    """A SHACL engine: pySHACL is the reference, `shacl` is compiled and much faster.

    With `AUTO` the fast one runs where this machine has it; the verdicts are the same.
    """

    AUTO = "auto"
    PYSHACL = "pyshacl"
    SHACL = "shacl"
