"""How the components of the reading are added to a pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def add_reading(nlp: Language, lexicon: Iterable[str | Path] = ()) -> Language:
    """Add all components of the reading to the end of a pipeline, in their order.

    The pipeline needs a tagger, a parser, a lemmatizer and an entity recogniser. Afterwards
    `doc._.whomet_reading` holds what a text says.

    Args:
        lexicon: TOML files with words and names of one's own.

    Raises:
        LexiconError: one of these files is broken.
    """
    from kg.extract.components import FACTORIES

    files = [str(path) for path in lexicon]
    for name in FACTORIES:
        takes_files = "lexicon" in (nlp.get_factory_meta(name).default_config or {})
        nlp.add_pipe(name, config={"lexicon": files} if takes_files else {})
    return nlp
