"""What a project has settled for itself: `[tool.whomet]` in pyproject.toml, or kg.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import UsageError


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


_KNOWN: Mapping[str, tuple[str, Callable[[object], bool]]] = {
    "model": ("a text", _is_text),
    "lexicon": ("a list of texts", _is_texts),
}


@dataclass(frozen=True, slots=True)
class _Settings:
    """The settings of a file, and the folder that its paths count from."""

    folder: Path
    values: Mapping[str, Any] = field(default_factory=dict)


def configured_model(given: str | None, folder: Path | None = None) -> str | None:
    """The pipeline to use: the one given, else the one that the working folder configures.

    Raises:
        UsageError: a configuration file does not parse or says something unknown.
    """
    return given or _settings(folder or Path.cwd()).values.get("model")


def configured_lexicon(
    given: Sequence[Path] | None, folder: Path | None = None
) -> tuple[Path, ...]:
    """The lexicon files to use: those given, else those that the working folder configures.

    Raises:
        UsageError: a configuration file does not parse or says something unknown.
    """
    if given:
        return tuple(given)
    settings = _settings(folder or Path.cwd())
    return tuple(settings.folder / path for path in settings.values.get("lexicon", ()))


def settings_file(folder: Path) -> Path | None:
    """The file that configures a folder; None where there is none.

    Raises:
        UsageError: a configuration file does not parse.
    """
    own = folder / "kg.toml"
    if _in_project(folder) is not None:
        return folder / "pyproject.toml"
    return own if own.exists() else None


def _in_project(folder: Path) -> Any:
    return _parsed(folder / "pyproject.toml").get("tool", {}).get("whomet")


def _settings(folder: Path) -> _Settings:
    file = settings_file(folder)
    if file is None:
        return _Settings(folder)
    own = _in_project(folder)
    return _Settings(folder, _checked(_parsed(file) if own is None else own, file))


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


def _checked(settings: dict[str, Any], path: Path) -> dict[str, Any]:
    for name, value in settings.items():
        form, fits = _KNOWN.get(name, ("", _is_text))
        if not form or not fits(value):
            raise UsageError(
                f"the setting {name!r} is not {form}" if form else f"{name!r} is no setting",
                place=str(path),
                repair=f"known settings: {', '.join(_KNOWN)}",
            )
    return settings
