from __future__ import annotations

import time
from datetime import date

import pytest
from pyoxigraph import RdfFormat, parse

from benchmarks.asking import Asked, given_of, stopped_after
from benchmarks.corpus import articles, copied, word_count
from benchmarks.readings import repeated
from benchmarks.timing import compare
from kg.model.account import Account, EventType, Reading, Status
from kg.model.document import Published, PublishedBasis, Source
from kg.model.namespace import BASE
from kg.model.time import Interval, Precision, Time
from kg.query import find_questions


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
    assert len(articles()) == 14
    assert word_count() > 2000


def test_documents_taken_again_lie_a_year_later_and_are_others() -> None:
    source = Source("a", "a", "0", 1, published=Published(date(2023, 5, 1), PublishedBasis.TEXT))
    day = Time(Interval(date(2023, 4, 30), date(2023, 5, 1)), Precision.RANGE, "on Sunday")
    account = Account("e", EventType.MEETING, Status.OCCURRED, (), (), time=day)
    one, other = repeated([Reading(source, accounts=(account,))], 2)
    assert (one.source.id, other.source.id) == ("a", "a.1")
    assert other.source.published == Published(date(2024, 4, 29), PublishedBasis.TEXT)
    (moved,) = other.accounts
    assert moved.time is not None
    assert moved.time.interval == Interval(date(2024, 4, 28), date(2024, 4, 29))


def test_an_example_says_what_is_asked_for() -> None:
    assert given_of("whomet query x graph --person 'wang yi' --from 2023 --format csv") == {
        "person": "wang yi",
        "from": "2023",
    }
    for question in find_questions():
        assert set(given_of(question.example)) <= {one.name for one in question.parameters}


def test_what_takes_too_long_is_stopped_and_counts_as_a_bound() -> None:
    with pytest.raises(TimeoutError), stopped_after(0.05):
        burn(5)
    assert str(Asked("x", 3, 0.03, 0.04, 0.01, 0.5, late=True)).split() == [
        *("x", "3", "30.0", "40.0", "10.0", ">500", ">50")
    ]
