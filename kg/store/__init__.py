"""Where a graph can be asked: the Store protocol, the embedded Oxigraph store, remote stores."""

from __future__ import annotations

from kg.store.embedded import STORE, OxigraphStore, build_store, made_from, open_build
from kg.store.isolated import IsolatedStore
from kg.store.protocol import Answer, Store
from kg.store.worker import Limits

__all__ = [
    "STORE",
    "Answer",
    "IsolatedStore",
    "Limits",
    "OxigraphStore",
    "Store",
    "build_store",
    "made_from",
    "open_build",
]
