"""Every cue of the lexicon brings in the sources that its example names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.lexicon.cues import Cue, load_cues
from kg.model.account import Reading


@pytest.mark.parametrize("cue", load_cues(), ids=lambda cue: f"{cue.sort}-{cue.words}")
def test_the_example_has_its_sources(cue: Cue, read: Callable[..., Reading]) -> None:
    told = [tuple(s.name for s in a.sources) for a in read(cue.example).accounts]
    assert cue.sources in told
