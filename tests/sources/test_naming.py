from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.model.document import Document, LedgerEntry, Outcome
from kg.sources import digest, open_inputs
from kg.sources.draft import Draft, NotRead
from kg.sources.naming import Register, contested_names, qualified

Opened = tuple[dict[str, Document], list[LedgerEntry]]
Open = Callable[[dict[str, bytes | str]], Opened]
Sort = Callable[[Iterable[Document | LedgerEntry]], Opened]


def lines(*records: tuple[str | None, str]) -> str:
    return "\n".join(
        json.dumps({"text": text} | ({"id": name} if name else {})) for name, text in records
    )


def test_files_of_one_name_are_named_by_their_path(opened: Open) -> None:
    documents, _ = opened({"a/x.txt": "One.", "b/x.txt": "Two.", "b/y.txt": "Three."})
    assert sorted(documents) == ["a/x", "b/x", "y"]


def test_files_that_differ_in_the_ending_alone_keep_it(opened: Open) -> None:
    documents, _ = opened({"x.txt": "One.", "x.md": "Two.", "b/x.txt": "Three."})
    assert sorted(documents) == ["b/x", "x.md", "x.txt"]


def test_the_same_path_below_two_folders_is_given_in_full(tmp_path: Path, sort_out: Sort) -> None:
    inputs = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(f"{folder}.")
        inputs.append(str(tmp_path / folder))
    documents, _ = sort_out(open_inputs(inputs))
    assert sorted(documents) == [f"{tmp_path}/a/x.txt", f"{tmp_path}/b/x.txt"]


def test_same_name_and_text_is_a_duplicate(opened: Open) -> None:
    documents, entries = opened({"a.jsonl": lines(("x", "One."), ("y", "Two."), ("x", "One."))})
    assert list(documents) == ["x", "y"]
    (entry,) = entries
    assert (entry.outcome, entry.document) == (Outcome.DUPLICATE, "x")
    assert entry.path.endswith("a.jsonl#3")
    assert entry.reason.endswith("a.jsonl#1")


def test_same_name_and_other_text_stays_with_its_digest(opened: Open) -> None:
    documents, entries = opened({"a.jsonl": lines(("x", "One."), ("x", "Two."), ("x", "One."))})
    assert set(documents) == {f"x~{digest('One.')[:8]}", f"x~{digest('Two.')[:8]}"}
    assert [entry.outcome for entry in entries] == [Outcome.DUPLICATE]


def test_a_record_without_id_is_named_by_its_text(opened: Open) -> None:
    documents, _ = opened({"a.jsonl": lines((None, "One."), (None, "Two."))})
    assert set(documents) == {qualified("a", "One."), qualified("a", "Two.")}


def test_the_same_file_given_twice_is_read_once(tmp_path: Path, sort_out: Sort) -> None:
    (tmp_path / "x.txt").write_text("One.")
    found = open_inputs([str(tmp_path), str(tmp_path / "x.txt")])
    documents, entries = sort_out(found)
    assert list(documents) == ["x"]
    assert [entry.outcome for entry in entries] == [Outcome.DUPLICATE]


def test_nothing_depends_on_the_order_of_the_inputs(tmp_path: Path) -> None:
    inputs = []
    for number in range(6):
        path = tmp_path / f"{number}.jsonl"
        path.write_text(lines(("x", f"Text {number % 3}."), (f"own {number}", "One.")))
        inputs.append(str(path))
    (tmp_path / "x.txt").write_text("Text 1.")
    inputs.append(str(tmp_path / "x.txt"))
    first = list(open_inputs(inputs))
    random.Random(7).shuffle(inputs)
    assert list(open_inputs(inputs)) == first


def test_the_order_of_the_lines_decides_no_name(opened: Open) -> None:
    records = [("x", "One."), ("x", "Two."), ("y", "One."), (None, "One."), ("x", "Two.")]
    first, _ = opened({"a.jsonl": lines(*records)})
    again, _ = opened({"a.jsonl": lines(*reversed(records))})
    assert {d.id: d.text for d in first.values()} == {d.id: d.text for d in again.values()}


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "a~", "b~a"]), st.sampled_from("pq"))))
def test_names_are_unique_and_no_text_is_lost(claims: list[tuple[str, str]]) -> None:
    # Names that look like qualified ones are no way around the rule.
    claims += [(qualified(name, text), "r") for name, text in claims[:2]]
    register = Register(contested_names(claims))
    kept: dict[str, tuple[str, str]] = {}
    for claim in claims:
        try:
            settled = register.settle(Draft("p", *claim))
        except NotRead:
            assert claim in kept.values() or claim[1] in {text for _, text in kept.values()}
        else:
            assert settled not in kept
            assert settled.startswith(claim[0])
            kept[settled] = claim
    assert {text for _, text in kept.values()} == {text for _, text in claims}
