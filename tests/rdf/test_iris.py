from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GraphError
from kg.model.namespace import BASE
from kg.model.span import Span
from kg.rdf import iris

names = st.text(max_size=6) | st.text("a:%./#\ud800", max_size=6)


@given(names, names)
def test_names_are_found_again(document: str, key: str) -> None:
    iri = iris.chain_iri(document, key).value
    assert iris.parts_of_iri(iri, "chain") == (document, key)
    assert iri.removeprefix(f"{BASE}chain/").isascii()


@given(st.tuples(names, names), st.tuples(names, names))
def test_no_two_names_meet(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert (iris.account_iri(*one) == iris.account_iri(*other)) == (one == other)


def test_iris_can_be_read() -> None:
    assert iris.document_iri("ap-2023").value == f"{BASE}document/ap-2023"
    assert iris.chain_iri("a b", "x:1").value == f"{BASE}chain/a%20b:x%3A1"
    assert iris.event_part_iri("location", f"{BASE}event/m-1", 2).value == (
        f"{BASE}location/event%2Fm-1:2"
    )


@pytest.mark.parametrize("name", [".", ".."])
def test_no_iri_ends_in_a_dot_segment(name: str) -> None:
    assert not iris.document_iri(name).value.rpartition("/")[2].startswith(".")


def test_evidence_without_a_rule_differs_from_evidence_with_an_empty_one() -> None:
    span = Span(0, 5)
    assert iris.evidence_iri("a", span) != iris.evidence_iri("a", span, "")


@pytest.mark.parametrize("iri", ["http://example.org/x", f"{BASE}account/a:b", f"{BASE}chain/a"])
def test_foreign_names_are_refused(iri: str) -> None:
    with pytest.raises(GraphError, match="not the name of a chain"):
        iris.parts_of_iri(iri, "chain", 2)
