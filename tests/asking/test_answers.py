"""Plain questions put to graphs: the small world, and the graph of the example articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyoxigraph
import pytest

from kg.asking import answer, parse
from kg.errors import UsageError
from kg.model.world import World
from kg.rdf import encode
from kg.store import OxigraphStore, open_build
from kg.store.protocol import PREFIXES

EXAMPLES = Path(__file__).parents[2] / "output" / "graph.ttl"


@pytest.fixture(scope="module")
def small(tiny_world: World) -> OxigraphStore:
    return OxigraphStore.from_triples(encode(tiny_world))


@pytest.fixture(scope="module")
def examples() -> OxigraphStore:
    return open_build(EXAMPLES)[0]


def first_column(store: OxigraphStore, question: str) -> list[object]:
    return [row.cells[0] for row in answer(store, parse(question)).table.rows]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Whom did Ada Berg meet?", ["Lin Wei (possibly); Omar Haddad"]),
        ("Who met Haddad in Vienna on 3 May 2023?", ["Ada Berg; Lin Wei (possibly)"]),
        ("Where did Ada Berg and Omar Haddad meet?", ["Vienna"]),
        ("When did Omar Haddad speak with Lin Wei by telephone?", ["2023-05-09"]),
        ("Who met Ada Berg after May 2023?", []),
        ("Who visited Egypt?", []),
        ("Which visits were postponed?", ["Ada Berg"]),
        ("What became of the visit of Ada Berg to Egypt?", ["postponed"]),
        ("Who postponed Ada Berg's visit to Cairo in July?", ["Ada Berg"]),
        ("Who refused to meet Lin Wei?", ["Ada Berg"]),
        ("Whom did Ada Berg refuse to see?", ["Lin Wei"]),
        ("Who refused to meet Ada Berg?", []),
        ("Which meetings were refused?", ["Ada Berg"]),
        ("Who is the foreign minister of Sweden?", ["Ada Berg"]),
        ("Which office does Ada Berg hold?", ["Foreign Minister"]),
        ("Whom did the Swedish foreign minister meet?", ["Lin Wei (possibly); Omar Haddad"]),
        ("Who denied the meeting between Ada Berg and Omar Haddad?", []),
        ("Which documents deny that Ada Berg met Omar Haddad?", ["second"]),
        ("Which reports rest on anonymous sources?", ["Meeting refused", "Refusal by Berg"]),
        ("Which accounts contradict each other?", ["Meeting in Vienna"]),
        ("When did Omar Haddad first meet Ada Berg?", ["2023-05-03"]),
        ("How often did Ada Berg meet Lin Wei?", ["Ada Berg"]),
    ],
)
def test_the_small_world_answers(small: OxigraphStore, question: str, found: list[object]) -> None:
    assert first_column(small, question) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("who met wang yi in vienna", ["Jake Sullivan"]),
        ("Who met Xi Jinping in November 2022?", ["Joe Biden", "Emmanuel Macron"]),
        ("Which Chinese officials did Blinken meet in June 2023?", ["Qin Gang", "Wang Yi"]),
        ("Who visited Japan?", ["Volodymyr Zelenskyy"]),
        ("Whom did China expel?", ["Jennifer Lynn Lalonde"]),
        ("Who was expelled by Canada?", ["Zhao Wei"]),
        ("Who summoned the Chinese ambassador?", ["Canada's foreign ministry", "Philippines"]),
        ("Which countries will Wang Yi visit?", ["Singapore", "Malaysia", "Cambodia"]),
        ("Which visits were cancelled?", ["Joe Biden"]),
        ("Who denied the talks in Neom?", ["Saudi Arabia"]),
        ("Why was Blinken's trip postponed?", ["Chinese balloon"]),
        ("Who was the prime minister of Japan in May 2023?", ["Fumio Kishida"]),
        ("Who fired water cannons at Philippine boats?", ["Chinese coast guard"]),
        ("Who said that Netanyahu met Mohammed bin Salman?", ["Israeli officials"]),
        ("Which documents report that Blinken visited Beijing?", ["blinken-beijing"]),
    ],
)
def test_the_example_articles_answer(
    examples: OxigraphStore, question: str, found: list[str]
) -> None:
    cells = "; ".join(str(cell) for cell in first_column(examples, question))
    assert [one for one in found if one not in cells] == []


def test_a_plan_is_no_fact(examples: OxigraphStore) -> None:
    held = first_column(examples, "Whom did Blinken meet in London?")
    planned = first_column(examples, "Whom is Blinken to meet in London?")
    assert (held, planned) == ([], ["James Cleverly"])


def test_the_reply_says_how_it_was_asked(small: OxigraphStore) -> None:
    reply = answer(small, parse("Whom did Ada Berg meet in Vienna?"), graph="out/demo")
    assert reply.command == (
        "whomet query who-met-whom out/demo --person 'Ada Berg' --type Meeting,Negotiation"
        " --place Vienna --status held"
    )
    assert "?event wm:place <https://w3id.org/whomet/id/place/vienna> ." in reply.sparql
    assert reply.notes == ("whom: Lin Wei (possibly); Omar Haddad",)


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("Did Ada Berg call Omar Haddad?", "the graph does not tell"),
        ("Did Omar Haddad call Lin Wei?", "yes, as the documents tell it"),
        ("Did Ada Berg visit Peru?", "the graph does not tell, which is not to say"),
        ("Did Ada Berg visit Egypt?", "what it tells: 1 postponed"),
        ("How often did Ada Berg meet Omar Haddad?", "1, as far as the documents tell"),
        ("Whom did Ada Bergh meet?", "is called 'Ada Bergh'; did you mean Ada Berg?"),
        ("Who met Ada Berg in Viena?", "is called 'Viena'; did you mean Vienna?"),
        ("Who met Ada Berg in May?", "May is taken for 2023-05-01..2023-05-31"),
    ],
)
def test_what_one_should_know_is_noted(small: OxigraphStore, question: str, note: str) -> None:
    assert any(note in one for one in answer(small, parse(question)).notes)


@pytest.mark.parametrize(
    ("question", "cause"),
    [
        ("Who met Ada Berg last week?", "which days 'last week' means is not known"),
        ("Did Ada Berg, Omar Haddad and Lin Wei meet?", "names 3"),
        ("Did China, Peru and Chile meet?", "names 3 countries"),
    ],
)
def test_what_is_not_clear_is_refused(small: OxigraphStore, question: str, cause: str) -> None:
    with pytest.raises(UsageError) as caught:
        answer(small, parse(question))
    assert cause in caught.value.cause


def test_a_week_counts_from_the_day_as_of_which_is_asked(small: OxigraphStore) -> None:
    question = parse("Whom did Ada Berg meet last week?")
    reply = answer(small, question, as_of=date(2023, 5, 10))
    assert reply.command.endswith(
        "--from 2023-05-01 --to 2023-05-07 --status held --as-of 2023-05-10"
    )
    assert len(reply.table.rows) == 1


@pytest.mark.parametrize("question", ["Where did Ada Berg postpone her visit?", "Who met?"])
def test_a_column_that_the_query_has_not_is_no_error(small: OxigraphStore, question: str) -> None:
    assert answer(small, parse(question)).sparql


def test_an_ambiguous_name_lists_the_candidates() -> None:
    people = enumerate(("Ada Berg", "Olaf Berg", "Ben Haddad"))
    turtle = "".join(
        f'<urn:{n}> a wm:Entity, wm:Person ; rdfs:label "{label}" .\n' for n, label in people
    )
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    store = pyoxigraph.Store()
    store.load(prefixes + turtle, format=pyoxigraph.RdfFormat.TURTLE)
    with pytest.raises(UsageError) as caught:
        answer(OxigraphStore(store), parse("Who met Berg?"))
    assert caught.value.cause == "2 people fit 'Berg'"
    assert caught.value.repair.split("\n  ")[1:] == ["Ada Berg", "Olaf Berg"]
    assert not answer(OxigraphStore(store), parse("Who met Haddad?")).table.rows


def test_no_text_of_the_user_enters_the_query(small: OxigraphStore) -> None:
    reply = answer(small, parse("Who met DROP ALL in Vienna?"))
    assert "DROP" not in reply.sparql
    assert not reply.table.rows
