"""The gazetteer of the program, loaded once."""

from __future__ import annotations

import pytest

from kg.lexicon import Gazetteer, load_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()
