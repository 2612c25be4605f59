from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def odd_readers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The readers that misbehave, importable by worker processes too."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return importlib.import_module("odd_readers")
