"""What a user's lexicon lets the reader read, and what it leaves as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.extract.reader import Reader, load_reader
from kg.lexicon.own import read_own_lexicon
from kg.model.account import ActorKind, Reading
from kg.model.document import Document

EXAMPLE = Path(__file__).parents[2] / "examples" / "lexicon.toml"


@pytest.fixture(scope="module")
def own_reader() -> Reader:
    return load_reader(None, [EXAMPLE])


@pytest.fixture(scope="module")
def read_own(own_reader: Reader, document_of: Callable[..., Document]) -> Callable[[str], Reading]:
    return lambda text: own_reader.read(document_of(text))


def test_a_trigger_of_ones_own_reads_its_example(read_own: Callable[[str], Reading]) -> None:
    for entry in read_own_lexicon([EXAMPLE]).entries("verb", "noun"):
        (account,) = read_own(entry.text("example")).accounts
        assert [evidence.rule for evidence in account.evidence] == [entry.text("rule")]
        assert account.type == entry.text("type")
        assert len(account.participants) == 2


def test_all_forms_of_a_name_are_one_chain(read_own: Callable[[str], Reading]) -> None:
    reading = read_own("The Heron met Ana Ruiz. On Friday Lind called Ken Mori.")
    met, called = reading.accounts
    assert met.participants[0].chain == called.participants[0].chain == "person:oba tesfaye lind"
    chain = next(c for c in reading.chains if c.key == met.participants[0].chain)
    assert (chain.called, chain.country) == ("Oba Tesfaye Lind", "ET")


@pytest.mark.parametrize(
    ("text", "name", "kind", "called"),
    [
        ("The LKC met Ana Ruiz.", "LKC", ActorKind.ORGANIZATION, "Lakes Compact"),
        ("Ana Ruiz met Jan Bos in the Hollow.", "the Hollow", ActorKind.PLACE, "Vell Hollow"),
        ("Jan Bos met The\nHeron.", None, None, None),
        ("Jan Bos met the heron of Theron.", None, None, None),
    ],
)
def test_names_are_found_as_they_are_written(
    text: str,
    name: str | None,
    kind: ActorKind | None,
    called: str | None,
    read_own: Callable[[str], Reading],
) -> None:
    listed = [c for c in read_own(text).chains if (c.gazetteer or "").startswith("lexicon:")]
    wanted = [] if name is None else [(name, kind, called)]
    assert [(c.name, c.kind, c.called) for c in listed] == wanted


def test_an_office_of_ones_own_is_held(read_own: Callable[[str], Reading]) -> None:
    reading = read_own("Grand Warden Ana Ruiz met Jan Bos.")
    assert [(t.chain, t.office) for t in reading.tenures] == [("person:ana ruiz", "Grand Warden")]


def test_what_has_no_such_words_is_read_as_before(
    reader: Reader, own_reader: Reader, document_of: Callable[..., Document]
) -> None:
    document = document_of("Foreign Minister Ana Ruiz met Bram de Wit in Quito on Monday.")
    assert own_reader.read(document) == reader.read(document)
