from __future__ import annotations

import platform
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg.errors import GraphError, InputError
from kg.model.engine import Engine
from kg.resources import resource_folder
from kg.validate import Severity, validate, validate_path

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken").glob("*.ttl"))
GOOD = HERE / "good.ttl"
EXAMPLES = HERE.parents[1] / "output" / "graph.ttl"
CODE = re.compile(r"WM-[A-Z]\d\d")


def test_a_good_graph_conforms() -> None:
    assert validate_path(GOOD) == ()


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize("path", [GOOD, EXAMPLES], ids=lambda path: path.stem)
def test_every_engine_lets_a_good_graph_pass(path: Path, engine: Engine) -> None:
    assert validate_path(path, engine) == ()


def test_the_fast_engine_is_there() -> None:
    """Where it has no wheel, `auto` means pySHACL, and comparing the two would show nothing."""
    if platform.machine() not in ("x86_64", "AMD64"):
        pytest.skip("the fast engine has no wheel for this machine")
    assert find_spec("shacl") is not None


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_engines_agree_to_the_letter(path: Path) -> None:
    assert validate_path(path, Engine.AUTO) == validate_path(path, Engine.PYSHACL)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_each_broken_graph_has_exactly_its_finding(path: Path) -> None:
    (finding,) = validate_path(path)
    assert finding.code == path.stem
    assert finding.message.endswith(".")
    assert finding.focus.startswith("https://w3id.org/whomet/id/")


def test_every_code_has_a_broken_example() -> None:
    shapes = resource_folder("shapes").glob("*.ttl")
    checks = (Path(__file__).parents[2] / "kg" / "validate").glob("*.py")
    codes = {code for path in (*shapes, *checks) for code in CODE.findall(path.read_text())}
    assert codes == {path.stem for path in BROKEN}


def test_a_finding_names_the_document_and_prints_the_sentence() -> None:
    (finding,) = validate_path(HERE / "broken" / "WM-P02.ttl")
    assert (finding.document, finding.quote) == ("a", "They met.")
    assert (finding.path, finding.value) == ("wm:role", "wm:minister")
    (finding,) = validate_path(HERE / "broken" / "WM-S03.ttl")
    assert (finding.path, finding.value) == ("wm:order", "0")
    (finding,) = validate_path(HERE / "broken" / "WM-N01.ttl")
    assert (finding.document, finding.quote) == ("", "")


@pytest.mark.parametrize("code", ["WM-A06", "WM-E04", "WM-E07", "WM-N03", "WM-P04"])
def test_what_may_be_meant_is_a_warning(code: str) -> None:
    (finding,) = validate_path(HERE / "broken" / f"{code}.ttl")
    assert finding.severity is Severity.WARNING


def test_findings_come_gravest_first() -> None:
    both = b"".join((HERE / "broken" / f"{code}.ttl").read_bytes() for code in ("WM-N03", "WM-D01"))
    assert [finding.code for finding in validate(both)] == ["WM-D01", "WM-N03"]


def test_a_meeting_may_say_that_the_other_party_is_not_stated() -> None:
    turtle = (HERE / "broken" / "WM-E04.ttl").read_text()
    said = turtle.replace("wm:status", "wm:counterpartUnstated true ;\n    wm:status", 1)
    assert validate(said.encode()) == ()


def test_malformed_values_do_not_hide_the_order_of_others() -> None:
    malformed = (HERE / "broken" / "WM-T02.ttl").read_text().replace("a:1", "b:1")
    reversed_days = (HERE / "broken" / "WM-T01.ttl").read_text()
    codes = {finding.code for finding in validate((malformed + reversed_days).encode())}
    assert codes >= {"WM-T01", "WM-T02"}


def test_any_turtle_can_be_checked() -> None:
    foreign = b'@prefix x: <http://example.org/> . x:a x:b [ x:c "d"@de, 4.5 ] .'
    assert validate(foreign) == ()


def test_a_syntax_error_names_file_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "bad.ttl"
    file.write_text(
        "<http://example.org/a> a <http://example.org/b> .\n<http://example.org/c> d .\n"
    )
    with pytest.raises(GraphError) as caught:
        validate_path(file)
    assert caught.value.place == f"{file}:2:24"
    assert caught.value.repair


def test_a_folder_is_one_graph_unless_it_is_a_build(tmp_path: Path) -> None:
    turtle = GOOD.read_text()
    prefixes = "".join(re.findall("@prefix.*\n", turtle))
    blocks = turtle.removeprefix(prefixes).strip().split("\n\n")
    (tmp_path / "one.ttl").write_text(prefixes + "\n\n".join(blocks[:4]))
    assert validate_path(tmp_path)
    (tmp_path / "two.ttl").write_text(prefixes + "\n\n".join(blocks[4:]))
    assert validate_path(tmp_path) == ()
    (tmp_path / "graph.ttl").write_bytes((HERE / "broken" / "WM-D01.ttl").read_bytes())
    assert [finding.code for finding in validate_path(tmp_path)] == ["WM-D01"]


def test_nothing_to_check_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no graph here"):
        validate_path(tmp_path)
    with pytest.raises(InputError, match="there is no graph here"):
        validate_path(tmp_path / "missing.ttl")
