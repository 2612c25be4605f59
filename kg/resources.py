"""Where the data files lie, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

from kg.errors import WhometError

_PACKAGE = Path(__file__).resolve().parent


def resource_folder(name: str) -> Path:
    """The folder `ontology` or `shapes`: inside the wheel, or at the top of a checkout.

    Raises:
        WhometError: neither place has it; the installation is damaged.
    """
    for folder in (_PACKAGE / "_resources" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise WhometError(
        f"the folder {name!r} is missing from this installation",
        place=str(_PACKAGE),
        repair="reinstall with: pip install --force-reinstall whomet",
    )
