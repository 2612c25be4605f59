"""A `World` as triples and back, its vocabulary, and canonical Turtle."""

from kg.rdf.decode import decode
from kg.rdf.encode import encode
from kg.rdf.files import GRAPH, graph_files, read_graph, unreadable_graph
from kg.rdf.stamp import BuildStamp
from kg.rdf.turtle import read_turtle, write_turtle

__all__ = [
    "GRAPH",
    "BuildStamp",
    "decode",
    "encode",
    "graph_files",
    "read_graph",
    "read_turtle",
    "unreadable_graph",
    "write_turtle",
]
