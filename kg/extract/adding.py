"""How the components of the reading are added to a pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def add_reading(nlp: Language) -> Language:
    """Add all components of the reading to the end of a pipeline, in their order.

    The pipeline needs a tagger, a parser, a lemmatizer and an entity recogniser. Afterwards
    `doc._.whomet_reading` holds what a text says.
    """
    from kg.extract.components import FACTORIES

    for name in FACTORIES:
        nlp.add_pipe(name)
    return nlp
