from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib.compare import isomorphic

from kg.errors import GraphError
from kg.model.namespace import BASE, ONTOLOGY
from kg.model.world import World
from kg.rdf import BuildStamp, encode, read_turtle, terms, write_turtle

GOLDEN = Path(__file__).parent / "golden" / "lisbon.ttl"

local_names = st.text("ab-_.:%~'é/1", max_size=6).map(lambda name: name.replace("%", "%25"))
nodes = st.builds(
    lambda start, name: NamedNode(start + name),
    st.sampled_from([ONTOLOGY, f"{BASE}chain/", f"{BASE}person/", "http://example.org/x?"]),
    local_names,
)
hostile = '"\\\n\r\t\x00\u202e\ufffe'
texts = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(list(hostile)), max_size=8
)
tags = st.sampled_from(["en", "zh-hant"])
numerals = st.sampled_from(["05", "+5", "-0", ""])
literals = (
    st.builds(Literal, texts)
    | st.builds(lambda text, tag: Literal(text, language=tag), texts, tags)
    | st.builds(lambda text, node: Literal(text, datatype=node), texts, nodes)
    | st.builds(Literal, st.integers() | st.booleans() | st.floats(allow_nan=False))
    | st.builds(lambda text: Literal(text, datatype=terms.XSD_INTEGER), numerals)
)
predicates = nodes | st.just(terms.RDF_TYPE)
triples = st.lists(st.builds(Triple, nodes, predicates, nodes | literals), max_size=8)


@given(triples)
def test_what_was_written_is_read_again(some: list[Triple]) -> None:
    assert set(read_turtle(write_turtle(some), "test")) == set(some)


@given(triples, st.randoms())
def test_the_bytes_do_not_depend_on_the_order(some: list[Triple], random: object) -> None:
    written = write_turtle(some)
    assert write_turtle([*reversed(some), *some]) == written
    written.decode("utf-8")


def test_the_golden_file_is_written_again(lisbon: World, stamp: BuildStamp) -> None:
    assert write_turtle(encode(lisbon, stamp)).decode() == GOLDEN.read_text(encoding="utf-8")


def test_rdflib_reads_the_same_graph() -> None:
    as_rdflib = rdflib.Graph().parse(GOLDEN)
    lines = "".join(f"{triple} .\n" for triple in read_turtle(GOLDEN.read_bytes(), "golden"))
    assert isomorphic(as_rdflib, rdflib.Graph().parse(data=lines, format="nt"))


HOSTILE = (
    '"""',
    "\\",
    "line\nline\r\n",
    "\x00\x07\x1b[31m",
    "\u202egnp.exe",
    "\ufeff",
    "\u2028",
    "</script>",
    "\U0001f600",
    "e\u0301",
    "\\u0041",
    "@prefix",
    "a . b",
    "\ufffe",
    "\x7f\x9f",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    triple = Triple(NamedNode(f"{BASE}evidence/a"), terms.QUOTE, Literal(text))
    turtle = write_turtle([triple])
    assert read_turtle(turtle, "test") == (triple,)
    assert list(rdflib.Graph().parse(data=turtle, format="turtle").objects()) == [
        rdflib.Literal(text)
    ]
    assert not [sign for sign in turtle.decode() if ord(sign) < 32 and sign != "\n"]
    assert "\u202e" not in turtle.decode()


def test_blank_nodes_of_other_graphs_are_kept() -> None:
    triple = Triple(BlankNode("b0"), NamedNode("http://example.org/p"), BlankNode("b1"))
    assert write_turtle([triple]) == b"\n_:b0 <http://example.org/p> _:b1 .\n"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"<http://a.org/b> a <http://a.org/c>\n\n  oops", "file.ttl:3:3"),
        (b'<http://a.org/b> <http://a.org/c> "\xff" .', "file.ttl:1:36"),
        (b"a", "file.ttl:1:1"),
    ],
)
def test_a_syntax_error_names_its_place(data: bytes, place: str) -> None:
    with pytest.raises(GraphError) as caught:
        read_turtle(data, "file.ttl")
    assert caught.value.place == place
    assert caught.value.repair


def test_the_room_needs_no_rdflib() -> None:
    code = (
        "import sys, kg.rdf, kg.validate; print(sorted({'rdflib', 'pyshacl'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
