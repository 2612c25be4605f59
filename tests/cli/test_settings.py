from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.settings import configured_lexicon
from kg.errors import UsageError


def test_the_lexicon_given_counts_before_the_one_configured(tmp_path: Path) -> None:
    assert configured_lexicon(None, tmp_path) == ()
    (tmp_path / "kg.toml").write_text('lexicon = ["mine.toml", "/else/where.toml"]')
    assert configured_lexicon(None, tmp_path) == (tmp_path / "mine.toml", Path("/else/where.toml"))
    assert configured_lexicon([], tmp_path) == configured_lexicon(None, tmp_path)
    assert configured_lexicon([Path("a.toml")], tmp_path) == (Path("a.toml"),)


@pytest.mark.parametrize("written", ['lexicon = "mine.toml"', "lexicon = [1]"])
def test_a_lexicon_that_is_no_list_of_files_is_explained(tmp_path: Path, written: str) -> None:
    (tmp_path / "kg.toml").write_text(written)
    with pytest.raises(UsageError, match="a list of texts"):
        configured_lexicon(None, tmp_path)
