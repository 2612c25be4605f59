from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.query import Passage, Row, Table
from kg.query.formats import FORMATS
from kg.query.sanitize import sanitized

HOSTILE = '\x1b[31m=SUM(A1)|<b>"x"\u202e\n\x07'
PASSAGE = Passage("d", "d.txt", 3, 9, "They met.", "occurred", "AP")
EVENTS = Table(
    ("who", "when"),
    (Row(("Ada", None), "urn:e", (PASSAGE, PASSAGE)), Row(("Bo", "2023"), "urn:f")),
    "Who",
    evidence=True,
)
PLAIN = Table(("n", "name", "old"), (Row((-1, HOSTILE, True)),))


def parsed(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), delimiter=separator))


@pytest.mark.parametrize(("form", "separator"), [("csv", ","), ("tsv", "\t")])
def test_separated_values_hold_the_first_sentence(form: str, separator: str) -> None:
    assert parsed(FORMATS[form](EVENTS), separator) == [
        ["who", "when", "sentence", "said by", "file", "start", "end"],
        ["Ada", "", "They met.", "AP", "d.txt", "3", "9"],
        ["Bo", "2023", "", "", "", "", ""],
    ]


def test_json_holds_every_sentence() -> None:
    first, second = json.loads(FORMATS["json"](EVENTS))
    assert (first["who"], first["event"], len(first["evidence"])) == ("Ada", "urn:e", 2)
    assert first["evidence"][0]["quote"] == "They met."
    assert second["evidence"] == []
    assert [json.loads(line) for line in FORMATS["jsonl"](EVENTS).splitlines()] == [first, second]


def test_json_keeps_text_as_it_is() -> None:
    (row,) = json.loads(FORMATS["json"](PLAIN))
    assert row == {"n": -1, "name": HOSTILE, "old": True}


def test_spreadsheets_get_no_formulas() -> None:
    table = Table(("x",), tuple(Row((cell,)) for cell in ("=1+1", "+1", "-1", "@x", "a=1", -1)))
    cells = [row[0] for row in parsed(FORMATS["csv"](table), ",")[1:]]
    assert cells == ["'=1+1", "'+1", "'-1", "'@x", "a=1", "-1"]


def test_markup_is_escaped() -> None:
    assert "<b>" not in FORMATS["html"](PLAIN)
    assert "&lt;b&gt;&quot;x&quot;" in FORMATS["html"](PLAIN)
    line = FORMATS["md"](PLAIN).splitlines()[2]
    assert "\\|&lt;b&gt;" in line
    assert line.count(" | ") == 2


@pytest.mark.parametrize("form", ["csv", "tsv", "md", "html"])
def test_nothing_can_steer_a_terminal(form: str) -> None:
    written = FORMATS[form](PLAIN)
    assert not set(written) & set("\x1b\x07\u202e")


@given(st.text())
def test_sanitizing_keeps_length_and_is_idempotent(text: str) -> None:
    once = sanitized(text)
    assert len(once) == len(text)
    assert sanitized(once) == once
    assert once.isprintable() or any(not c.isprintable() and c not in "\x1b\u202e" for c in once)


def test_ordinary_text_is_left_alone() -> None:
    text = "Ángela “met” 习近平\u200d in Kyiv – 3 May [x] \\ 😀"
    assert sanitized(text) == text
