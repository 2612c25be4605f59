"""What a project has settled for itself: `[tool.whomet]` in pyproject.toml, or kg.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from kg.errors import UsageError

_KNOWN = ("model",)


def configured_model(given: str | None, folder: Path | None = None) -> str | None:
    """The pipeline to use: the one given, else the one that the working folder configures.

    Raises:
        UsageError: a configuration file does not parse or says something unknown.
    """
    return given or _settings(folder or Path.cwd()).get("model")


def _settings(folder: Path) -> dict[str, str]:
    project = folder / "pyproject.toml"
    own = _parsed(project).get("tool", {}).get("whomet")
    if own is not None:
        return _checked(own, project)
    return _checked(_parsed(folder / "kg.toml"), folder / "kg.toml")


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"the configuration cannot be read: {error}",
            place=str(path),
            repair="mend the file, or run whomet in another folder",
        ) from error


def _checked(settings: dict[str, Any], path: Path) -> dict[str, str]:
    for name, value in settings.items():
        if name not in _KNOWN or not isinstance(value, str):
            raise UsageError(
                f"the setting {name!r} is not known, or its value is not a text",
                place=str(path),
                repair=f"known settings: {', '.join(_KNOWN)}",
            )
    return settings
