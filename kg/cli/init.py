"""`whomet init`: a folder to begin with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.messages import say
from kg.cli.options import Quiet
from kg.cli.settings import settings_file
from kg.errors import InputError

_ARTICLES = "articles"
_WRITTEN = ("kg.toml", "words.toml")


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to set up; made if need be.")
    ] = Path(),
    quiet: Quiet = False,
) -> None:
    """Set up a folder for articles, settings and words of your own.

    Makes DIR/articles, DIR/kg.toml with the settings and DIR/words.toml for words and names of
    your own. What is there already stays as it is.

    \b
    Examples:
      whomet init my-project
      whomet init
    """
    try:
        told = [_folder(folder / _ARTICLES), *(_file(folder, name) for name in _WRITTEN)]
    except OSError as error:
        raise InputError(
            f"this folder cannot be set up: {error.strerror or error}",
            place=str(folder),
            repair="name another: whomet init DIR",
        ) from error
    if not quiet:
        say("\n".join([*told, "", *_next_steps(folder)]))


def _folder(path: Path) -> str:
    stands = path.is_dir()
    path.mkdir(parents=True, exist_ok=True)
    return f"{path} {'stands already' if stands else 'made'}"


def _file(folder: Path, name: str) -> str:
    path = folder / name
    other = settings_file(folder)
    if path.exists() or (name == "kg.toml" and other is not None):
        return f"{path if path.exists() else other} stands already"
    text = (files("kg.cli") / "project" / name).read_text(encoding="utf-8")
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return f"{path} made"


def _next_steps(folder: Path) -> list[str]:
    into = [] if folder.resolve() == Path.cwd() else [f"  cd {folder}"]
    return [
        f"Now put articles into {folder / _ARTICLES}: .txt, .md, .html, .json or .jsonl; then",
        *into,
        f"  whomet build {_ARTICLES} --out graph",
        "  whomet query who-met-whom graph",
    ]
