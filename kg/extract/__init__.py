"""The text half: one document in, its reading out. The only room that imports spaCy."""

from kg.extract.adding import add_reading
from kg.extract.pipeline import DEFAULT_PIPELINE, PipelineStamp
from kg.extract.reader import Reader, load_reader

__all__ = ["DEFAULT_PIPELINE", "PipelineStamp", "Reader", "add_reading", "load_reader"]
