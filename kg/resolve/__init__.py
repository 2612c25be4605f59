"""The world half: readings of all documents in, one world out, whatever their order."""

from __future__ import annotations

from kg.resolve.as_of import undated_documents, world_as_of
from kg.resolve.inference import infer
from kg.resolve.quotes import RepeatedQuote, repeated_quotes
from kg.resolve.world import Resolution, judge, resolve

__all__ = [
    "RepeatedQuote",
    "Resolution",
    "infer",
    "judge",
    "repeated_quotes",
    "resolve",
    "undated_documents",
    "world_as_of",
]
