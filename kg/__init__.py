"""whomet: who met whom, where, when, and says who."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from kg.notebook import AskedGraph

__version__ = "0.1.0"


def open(path: str | Path, *, timeout: float = 30, memory: int = 2048) -> AskedGraph:
    """The graph of a build, of a Turtle file or of a folder of these, to ask from Python.

    Args:
        timeout: seconds after which a query is stopped.
        memory: megabytes that a query may take beside the graph.

    Raises:
        InputError: there is no graph.
    """
    from kg.notebook import AskedGraph

    return AskedGraph(Path(path), timeout=timeout, memory=memory)


def load_ipython_extension(shell: InteractiveShell) -> None:
    """What `%load_ext kg` calls in a notebook: makes `%%sparql` known."""
    from kg.notebook import load_magic

    load_magic(shell)
