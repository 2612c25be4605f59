"""The reading as spaCy components: in anybody's pipeline, one by one, saved and loaded."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.errors import ModelError
from kg.extract import add_reading
from kg.extract.components import FACTORIES
from kg.extract.on_doc import MENTIONS, PUBLISHED, READING, TIMEXES
from kg.extract.pipeline import load_pipeline
from kg.extract.reader import Reader
from kg.model.account import EventType, Status
from kg.model.document import Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
STORY = (
    "Foreign Minister Ana Ruiz met her Dutch counterpart, Bram de Wit, in Quito on Monday. "
    "He will visit Peru next week, officials said.\n\n"
    "Chile expelled two Spanish diplomats on May 3."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return add_reading(load_pipeline())


def read_by(nlp: Language, text: str, published: date | None = date(2024, 5, 15)) -> Doc:
    doc = nlp.make_doc(text)
    doc._.whomet_published = published
    return nlp(doc)


def test_every_factory_is_an_entry_point() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    named = project["entry-points"]["spacy_factories"]
    found = {}
    for name, place in named.items():
        module, _, attribute = place.partition(":")
        found[name] = getattr(import_module(module), attribute)
    assert found == FACTORIES


def test_a_pipeline_of_ones_own_reads_what_the_reader_reads(
    nlp: Language, reader: Reader, document_of: Callable[..., Document]
) -> None:
    mine = READING.of(read_by(nlp, STORY))
    ours = reader.read(document_of(STORY))
    assert mine.chains == ours.chains
    assert mine.accounts == ours.accounts
    assert mine.tenures == ours.tenures
    assert [(a.type, a.status) for a in mine.accounts] == [
        (EventType.MEETING, Status.OCCURRED),
        (EventType.VISIT, Status.PLANNED),
        (EventType.EXPULSION, Status.OCCURRED),
    ]


def test_without_a_day_of_publication_relative_dates_stay_open(nlp: Language) -> None:
    doc = nlp("Ana Ruiz met Bram de Wit on Monday.")
    (account,) = doc._.whomet_reading.accounts
    assert account.time is None
    assert PUBLISHED.find(doc) is None


def test_the_order_gives_every_component_what_it_needs(nlp: Language) -> None:
    analysis = nlp.analyze_pipes()
    assert analysis is not None
    assert {name: p for name, p in analysis["problems"].items() if p and name in FACTORIES} == {}


def test_components_can_be_added_one_by_one() -> None:
    nlp = load_pipeline()
    for name in ("whomet_grammar", "whomet_timexes", "whomet_mentions"):
        nlp.add_pipe(name)
    doc = nlp("Ana Ruiz met Bram de Wit in Quito on May 3.")
    assert [m.name for m in MENTIONS.of(doc)] == ["Ana Ruiz", "Bram de Wit", "Quito"]
    assert [p.timex.text for p in TIMEXES.of(doc)] == ["May 3"]
    assert doc._.whomet_reading is None


def test_a_component_that_is_missing_is_named() -> None:
    nlp = load_pipeline()
    nlp.add_pipe("whomet_grammar")
    nlp.add_pipe("whomet_chains")
    with pytest.raises(ModelError) as caught:
        nlp("Ana Ruiz met Bram de Wit.")
    assert "whomet_mentions" in caught.value.repair


def test_a_saved_pipeline_reads_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    again = load_pipeline(str(tmp_path))
    assert READING.of(read_by(again, STORY)) == READING.of(read_by(nlp, STORY))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "  \n Ana Ruiz left. \n\n \n"])
def test_white_space_is_no_sentence(nlp: Language, text: str) -> None:
    doc = nlp(text)
    starts = [doc[start:end].text for start, end, _, _ in doc.user_data["sentences"]]
    assert starts == (["Ana Ruiz left."] if text.strip() else [])
    assert READING.of(doc).accounts == ()
