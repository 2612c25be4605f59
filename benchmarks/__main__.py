"""`make bench`: reading, building, writing and validating, each beside the plain library."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, parse

from benchmarks.corpus import NEWS, articles, copied, word_count
from benchmarks.timing import RUNS, Comparison, compare, cpu_seconds
from kg.build import BuildOptions, build
from kg.extract.pipeline import load_pipeline
from kg.extract.reader import load_reader
from kg.model.engine import Engine
from kg.rdf import terms, write_turtle
from kg.validate.shapes import check_shapes

WRITTEN_COPIES = 20
VALIDATED_COPIES = 11


def main() -> None:
    """Print one table; all figures come from this run."""
    reader = load_reader(None)
    nlp = load_pipeline()
    print(f"{len(articles())} articles, {word_count()} words; medians of {RUNS} runs")
    print(f"{'':34}{'ours':>9} {'plain':>9} {'ratio':>8}  plain library")
    print(
        compare(
            "read the articles (ratio: our cost)",
            lambda: [reader.read(article) for article in articles()],
            "the bare spaCy pipeline on the same texts",
            lambda: [nlp(article.text) for article in articles()],
            faster=False,
        )
    )
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "graph"
        seconds = cpu_seconds(
            lambda: build([str(NEWS)], out, BuildOptions(workers=0), reader=lambda: reader)
        )
        turtle = (out / "graph.ttl").read_bytes()
        print(_writing(copied(turtle, WRITTEN_COPIES)))
        print(_validating(copied(turtle, VALIDATED_COPIES)))
    print(f"build: {seconds:.2f} CPU s, {len(articles()) / seconds:.1f} articles a CPU second")


def _writing(triples: bytes) -> Comparison:
    ours = [quad.triple for quad in parse(triples, format=RdfFormat.N_TRIPLES)]
    theirs = rdflib.Graph().parse(data=triples, format="nt")
    return compare(
        f"write {len(ours)} triples",
        lambda: write_turtle(ours),
        "rdflib's Turtle serialiser",
        partial(theirs.serialize, format="turtle"),
        runs=3,
    )


def _validating(triples: bytes) -> Comparison:
    graph = [quad.triple for quad in parse(triples, format=RdfFormat.N_TRIPLES)]
    events = sum(
        triple.predicate == terms.RDF_TYPE and triple.object == terms.EVENT_CLASS
        for triple in graph
    )
    return compare(
        f"validate {events} events",
        partial(check_shapes, graph, Engine.AUTO),
        "pySHACL, the reference engine",
        partial(check_shapes, graph, Engine.PYSHACL),
        runs=1,
    )


if __name__ == "__main__":
    main()
