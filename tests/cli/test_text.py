from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("plain.txt", b" Ada met Bo.\r\nYes.", " Ada met Bo.\r\nYes."),
        ("bom.txt", b"\xef\xbb\xbfAda met Bo.", "Ada met Bo."),
        ("one.jsonl", b'{"id": "x", "text": "Ada\\tmet \\u00c5sa."}\n', "Ada\tmet Åsa."),
    ],
)
def test_text_is_printed_as_a_build_reads_it(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], name: str, written: bytes, read: str
) -> None:
    from kg.cli import main

    (tmp_path / name).write_bytes(written)
    with pytest.raises(SystemExit) as leaving:
        main(["text", str(tmp_path / name)])
    assert leaving.value.code == 0
    assert capfdbinary.readouterr().out == read.encode()


def test_one_of_several_documents_is_chosen_by_its_name(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    from kg.cli import main

    lines = tmp_path / "two.jsonl"
    lines.write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    with pytest.raises(SystemExit):
        main(["text", str(lines), "--document", "b"])
    assert capfdbinary.readouterr().out == b"Two."


@pytest.mark.parametrize(("arguments", "told"), [([], "2 documents"), (["c"], "no document c")])
def test_a_choice_that_does_not_fit_is_explained(
    run: Run, tmp_path: Path, arguments: list[str], told: str
) -> None:
    lines = tmp_path / "two.jsonl"
    lines.write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    done = run("text", lines, *(["--document", *arguments] if arguments else []))
    assert done.code == 2
    assert told in done.err
