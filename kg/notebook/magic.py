"""`%%sparql`: a cell of a notebook that holds SPARQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.notebook.asked import AskedGraph
from kg.notebook.result import Result

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load_magic(shell: InteractiveShell) -> None:
    """Make `%%sparql` known, and `%%sparql NAME` where several graphs are open."""

    def sparql(line: str, cell: str) -> Result:
        """Ask the graph in the variable that the line names, or the only one, the cell's SPARQL."""
        return asked_graph(shell.user_ns, line.strip()).sparql(cell)

    # IPython's decorator hides the type of the method.
    shell.register_magic_function(sparql, "cell", "sparql")  # type: ignore[arg-type]


def asked_graph(names: Mapping[str, object], wanted: str = "") -> AskedGraph:
    """The graph that a variable holds; the only one where none is named.

    Raises:
        UsageError: there is none, or there are several.
    """
    graphs = {
        name: value
        for name, value in names.items()
        if isinstance(value, AskedGraph) and not name.startswith("_")
    }
    if wanted in graphs:
        return graphs[wanted]
    different = {id(graph): graph for graph in graphs.values()}
    if wanted or len(different) != 1:
        raise UsageError(
            f"no variable {wanted} holds a graph"
            if wanted
            else f"{len(different)} graphs are open",
            place="%%sparql",
            repair='open one: g = kg.open("output"); and name it: %%sparql g',
        )
    return next(iter(different.values()))
