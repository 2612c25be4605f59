"""A `World` as triples and back, its vocabulary, and canonical Turtle."""

from kg.rdf.decode import decode
from kg.rdf.encode import encode
from kg.rdf.stamp import BuildStamp
from kg.rdf.turtle import read_turtle, write_turtle

__all__ = ["BuildStamp", "decode", "encode", "read_turtle", "write_turtle"]
