from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run

BROKEN = Path(__file__).parents[1] / "validate" / "broken"
PLAIN = """\
violation WM-P02 in a: A participation needs one role from the list, such as traveller or host.
    https://w3id.org/whomet/id/participation/a:1:1 wm:role wm:minister
    They met.
"""


def test_text_names_the_article_and_prints_the_sentence(run: Run) -> None:
    done = run("validate", str(BROKEN / "WM-P02.ttl"))
    assert (done.code, done.out) == (1, PLAIN)
    assert done.err.endswith("findings: 1 violation\n")


def test_json_tells_all_of_a_finding(run: Run) -> None:
    done = run("validate", str(BROKEN / "WM-P02.ttl"), "--format", "json")
    (told,) = json.loads(done.out)
    assert (told["code"], told["document"], told["quote"]) == ("WM-P02", "a", "They met.")


def test_sarif_has_a_rule_a_level_and_a_place(run: Run) -> None:
    path = BROKEN / "WM-E04.ttl"
    done = run("validate", str(path), "--format", "sarif", "--quiet")
    assert (done.code, done.err) == (0, "")
    (told,) = json.loads(done.out)["runs"]
    (result,) = told["results"]
    assert [rule["id"] for rule in told["tool"]["driver"]["rules"]] == [result["ruleId"]]
    assert (result["ruleId"], result["level"]) == ("WM-E04", "warning")
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == path.as_posix()


def test_a_graph_that_conforms_gives_empty_documents(run: Run) -> None:
    good = str(BROKEN.parent / "good.ttl")
    assert json.loads(run("validate", good, "--format", "json").out) == []
    assert json.loads(run("validate", good, "--format", "sarif").out)["runs"][0]["results"] == []


def test_the_reference_engine_can_be_asked_for(run: Run) -> None:
    for engine in ("pyshacl", "shacl"):
        assert run("validate", str(BROKEN / "WM-P02.ttl"), "--engine", engine).out == PLAIN
