"""A graph asked from Python: tables for notebooks, data frames, an rdflib graph, a magic."""

from __future__ import annotations

from kg.notebook.asked import AskedGraph
from kg.notebook.magic import load_magic
from kg.notebook.result import PlainAnswer, Result

__all__ = ["AskedGraph", "PlainAnswer", "Result", "load_magic"]
