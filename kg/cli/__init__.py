"""The command line: one module a command; the only room that prints."""

from __future__ import annotations

from kg.cli.entry import main

__all__ = ["main"]
