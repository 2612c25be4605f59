"""Every cue has a class that is known and a sentence that shows it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from kg.errors import LexiconError
from kg.lexicon.cues import Cue, load_cues
from kg.model.account import Status

CLASSES = {
    "attribution": {
        *("says", "announces", "confirms", "claims", "denies", "reports"),
        *("according", "reportedly", "unnamed", "anonymity"),
    },
    "status": {status.value for status in Status} | {"past plan", "negated"},
}
# Forms of irregular verbs that do not begin like their lemma.
PAST = {
    "write": "wrote",
    "freeze": "frozen",
    "say": "said",
    "tell": "told",
    "understand": "understands",
    "see": "seen",
}
BOTH = [(name, cue) for name in CLASSES for cue in load_cues(name)]


@pytest.mark.parametrize(("name", "cue"), BOTH, ids=[f"{n}-{c.sort}-{c.words}" for n, c in BOTH])
def test_the_example_holds_the_cue(name: str, cue: Cue) -> None:
    assert cue.sort in CLASSES[name]
    if cue.pos == "headline":
        assert not cue.example.endswith(".")
        return
    assert cue.example.endswith((".", '"'))
    example = cue.example.lower()
    form = PAST.get(cue.words, cue.words) if cue.pos == "verb" else cue.words
    if cue.pos == "verb":
        first = form.split()[0]
        stem = first[: max(3, len(first) - 2)]
        assert any(word.strip('",.').startswith(stem) for word in example.split())
    else:
        assert form in example


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_class_has_cues_and_no_cue_stands_twice(name: str) -> None:
    cues = load_cues(name)
    assert {cue.sort for cue in cues} == CLASSES[name]
    counts = Counter((cue.words, cue.pos, cue.sort) for cue in cues)
    assert [key for key, count in counts.items() if count > 1] == []


def test_a_cue_without_an_example_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "status.toml"
    text = '[[cue]]\ncue = "is due to"\nclass = "planned"\npos = "phrase"\n'
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match="'example'") as caught:
        load_cues("status", tmp_path)
    assert caught.value.place == f"{path}:2"
