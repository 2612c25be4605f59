"""whomet: who met whom, where, when, and says who."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from kg.notebook import AskedGraph

__version__ = "0.1.0"


def open(path: str | Path) -> AskedGraph:
    """The graph of a build, of a Turtle file or of a folder of these, to ask from Python.

    Raises:
        InputError: there is no graph.
    """
    from kg.notebook import AskedGraph

    return AskedGraph(Path(path))


def load_ipython_extension(shell: InteractiveShell) -> None:
    """What `%load_ext kg` calls in a notebook: makes `%%sparql` known."""
    from kg.notebook import load_magic

    load_magic(shell)
