"""Loading the text half, with an explanation for whatever is no language pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.building.reading import describe
from kg.errors import ModelError, WhometError

if TYPE_CHECKING:
    from kg.extract.reader import Reader


def load_reader(model: str | None, lexicon: Iterable[Path]) -> Reader:
    """The reader with a pipeline, by default the one that comes along, and the user's lexicon.

    Raises:
        LexiconError: a file of the lexicon is missing or broken.
        ModelError: this is no pipeline that can read.
    """
    from kg.extract import reader

    try:
        return reader.load_reader(model, lexicon)
    except WhometError:
        raise
    except Exception as error:
        raise ModelError(
            f"this is not a language pipeline that can be loaded ({describe(error)})",
            place=model or "",
            repair="name a spaCy pipeline, or leave --model out; see: whomet doctor",
        ) from error
