from __future__ import annotations

import time

import pytest
from pyoxigraph import RdfFormat, parse

from benchmarks.corpus import articles, copied, word_count
from benchmarks.timing import compare
from kg.model.namespace import BASE


def burn(seconds: float) -> None:
    start = time.process_time()
    while time.process_time() - start < seconds:
        pass


def test_the_ratio_says_how_many_times_faster_or_dearer() -> None:
    faster = compare("", lambda: burn(0.01), "", lambda: burn(0.03), runs=3)
    dearer = compare("", lambda: burn(0.03), "", lambda: burn(0.01), runs=3, faster=False)
    assert faster.ratio == pytest.approx(3, rel=0.5)
    assert dearer.ratio == pytest.approx(3, rel=0.5)
    assert faster.ours == pytest.approx(0.01, rel=0.5)


def test_copies_share_no_name_but_the_vocabulary() -> None:
    turtle = f"<{BASE}event/1> <https://w3id.org/whomet/ontology#place> <{BASE}place/2> ."
    triples = list(parse(copied(turtle.encode(), 3), format=RdfFormat.N_TRIPLES))
    assert len({quad.subject for quad in triples}) == 3
    assert len({quad.object for quad in triples}) == 3
    assert len({quad.predicate for quad in triples}) == 1


def test_the_corpus_is_the_example_articles() -> None:
    assert len(articles()) == 12
    assert word_count() > 2000
