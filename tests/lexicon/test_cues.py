"""Every cue of attribution has a class that is known and a sentence that shows it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.cues import Cue, load_cues

CLASSES = {
    *("says", "comments", "announces", "tells", "accuses", "cites"),
    *("according", "record", "unnamed", "standing"),
}
# Forms that do not begin like their lemma.
FORMS = {
    "write": "wrote",
    "say": "said",
    "tell": "told",
    "understand": "understands",
    "deny": "denied",
    "reply": "replied",
    "specify": "specified",
    "clarify": "clarified",
    "imply": "implied",
    "testify": "testified",
    "notify": "notified",
    "verify": "verified",
}


@pytest.mark.parametrize("cue", load_cues(), ids=lambda cue: f"{cue.sort}-{cue.words}")
def test_the_example_holds_the_cue(cue: Cue) -> None:
    assert cue.sort in CLASSES
    assert cue.sources
    example = cue.example.lower()
    form = FORMS.get(cue.words, cue.words)
    assert form in example or form.removesuffix("e") in example


def test_every_class_has_cues_and_no_cue_stands_twice() -> None:
    cues = load_cues()
    assert {cue.sort for cue in cues} == CLASSES
    counts = Counter((cue.words, cue.sort) for cue in cues)
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("field", ["class", "example", "sources"])
def test_a_cue_without_a_field_is_reported_with_its_line(field: str, tmp_path: Path) -> None:
    path = tmp_path / "attribution.toml"
    lines = {
        "class": 'class = "says"',
        "example": 'example = "So it is."',
        "sources": "sources = []",
    }
    rest = "\n".join(line for name, line in lines.items() if name != field)
    path.write_text(f'[[cue]]\ncue = "avow"\n{rest}\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=f"'{field}'") as caught:
        load_cues(path)
    assert caught.value.place == f"{path}:2"
