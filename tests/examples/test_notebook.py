"""The notebook among the examples runs from its first cell to its last."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTEBOOK = EXAMPLES / "asking.ipynb"
# In a process of its own: what the libraries of notebooks warn of is none of our concern.
RUN = """
import sys
import nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=120, resources={"metadata": {"path": sys.argv[2]}}).execute()
print(nbformat.writes(notebook))
"""


def test_every_cell_runs_and_shows_what_it_says(tmp_path: Path) -> None:
    paths = [str(EXAMPLES.parent), os.environ.get("PYTHONPATH", "")]
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "IPYTHONDIR": str(tmp_path),
        "JUPYTER_PLATFORM_DIRS": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(NOTEBOOK), str(EXAMPLES)],
        capture_output=True, text=True, check=False, env=env,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    cells = [cell for cell in json.loads(done.stdout)["cells"] if cell["cell_type"] == "code"]
    shown = ["".join(str(output) for output in cell["outputs"]) for cell in cells]
    assert "who-met-whom" in shown[0]
    assert "<th>sentence</th>" in shown[1]
    assert all("text/html" in html for html in shown[1:4])
    assert "<th>label</th>" in shown[5]
    assert all("<svg" in drawing for drawing in shown[7:9])


def test_the_notebook_is_kept_without_outputs() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells)
