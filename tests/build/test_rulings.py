"""The file of people's judgements: readable, lasting, refused where it contradicts itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.building.rulings import (
    add_ruling,
    find_rulings,
    parse_reference,
    read_rulings,
    rulings_beside,
    undo_ruling,
)
from kg.errors import InputError, UsageError
from kg.model.ruling import Reference, Ruling, RulingKind
from kg.model.world import AccountId, ChainId

SAME, DIFFERENT, REJECT = RulingKind.SAME, RulingKind.DIFFERENT, RulingKind.REJECT
A, B, C = (Reference(ChainId("d", key), f"The {key}") for key in "abc")
TOLD = Reference(AccountId("d", "meeting-1"), "They met.")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "graph.judgements.tsv"


def test_a_judgement_is_a_line_that_says_what_is_meant(log: Path) -> None:
    add_ruling(log, Ruling(SAME, A, B, "one man, says LK"))
    add_ruling(log, Ruling(REJECT, TOLD))
    _, one, other = log.read_text().splitlines()
    assert one == "same\tchain/d:a\tThe a\tchain/d:b\tThe b\tone man, says LK"
    assert other == "reject\taccount/d:meeting-1\tThey met."


def test_the_same_judgement_is_written_once(log: Path) -> None:
    assert add_ruling(log, Ruling(SAME, A, B))
    before = log.read_bytes()
    assert not add_ruling(log, Ruling(SAME, B, A, "again"))
    assert log.read_bytes() == before


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)


@given(IDS, IDS, TEXTS, TEXTS)
def test_whatever_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, document: str, key: str, said: str, reason: str
) -> None:
    log = tmp_path_factory.mktemp("log") / "log.tsv"
    one = Reference(ChainId(document, key), " ".join(said.split()))
    ruling = Ruling(DIFFERENT, one, A, " ".join(reason.split()), line=2)
    add_ruling(log, ruling)
    assert read_rulings(log) == (ruling,)


def test_undo_takes_back_the_last_or_any_line_and_leaves_the_rest(log: Path) -> None:
    log.write_text("# ours\n\nsame\tchain/d:a\tThe a\tchain/d:b\tThe b\n")
    add_ruling(log, Ruling(DIFFERENT, A, C))
    assert undo_ruling(log).kind is DIFFERENT
    with pytest.raises(UsageError, match="line 1 is no judgement"):
        undo_ruling(log, 1)
    assert undo_ruling(log, 3).line == 3
    assert log.read_text() == "# ours\n\n"
    with pytest.raises(UsageError, match="no judgement here"):
        undo_ruling(log)


def test_a_contradiction_is_refused_with_its_lines(log: Path) -> None:
    add_ruling(log, Ruling(SAME, A, B))
    add_ruling(log, Ruling(SAME, B, C))
    before = log.read_bytes()
    with pytest.raises(InputError, match=r"the new judgement sets apart .* line 2, line 3"):
        add_ruling(log, Ruling(DIFFERENT, A, C))
    assert log.read_bytes() == before
    log.write_text(log.read_text() + "different\tchain/d:a\t\tchain/d:c\t\n")
    with pytest.raises(InputError, match=r"line 4 sets apart .* line 2, line 3"):
        read_rulings(log)


@pytest.mark.parametrize(
    "line",
    [
        "alike\tchain/d:a\t\tchain/d:b\t",
        "same\tchain/d:a",
        "same\tperson/a\tA\tperson/b\tB",
        "same\tchain/d:a\t\taccount/d:b\t",
        "same\tchain/d\t\tchain/d:b\t",
        "reject\tchain/d:a",
        "reject\taccount/d:a\tsaid\twhy\tmore",
    ],
)
def test_a_line_that_is_none_is_named(log: Path, line: str) -> None:
    log.write_text(f"# ours\n{line}\n")
    with pytest.raises(InputError, match="no judgement") as caught:
        read_rulings(log)
    assert caught.value.place == f"{log}:2"


def test_the_file_lies_beside_the_build_unless_another_is_given(tmp_path: Path) -> None:
    build = tmp_path / "graph"
    assert rulings_beside(build) == tmp_path / "graph.judgements.tsv"
    assert find_rulings(build, None) == ()
    with pytest.raises(InputError, match="no such file"):
        find_rulings(build, tmp_path / "missing.tsv")


def test_references_are_iris_or_the_ends_of_them() -> None:
    assert parse_reference("chain/d:a") == Reference(ChainId("d", "a"))
    assert parse_reference("https://w3id.org/whomet/id/account/d:a%20b") == Reference(
        AccountId("d", "a b")
    )
    assert parse_reference("person/ada-berg-se") is None
