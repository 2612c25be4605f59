"""read: Document -> Reading, by the components of the reading on one Doc."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.extract.adding import add_reading
from kg.extract.events.triggers import load_triggers
from kg.extract.parsing import parse
from kg.extract.pipeline import DEFAULT_PIPELINE, PipelineStamp, load_pipeline, stamp_of
from kg.lexicon.own import read_own_lexicon
from kg.model.account import Reading
from kg.model.document import Document
from kg.model.explanation import Explanation


class Reader:
    """Reads documents with one language pipeline; pure: same document in, equal reading out.

    The trained pipeline parses line by line; the components of the reading then run on the Doc
    of the whole document.
    """

    def __init__(self, model: str = DEFAULT_PIPELINE, lexicon: Iterable[str | Path] = ()) -> None:
        from spacy.language import Language

        self._lexicon = tuple(lexicon)
        self._nlp = load_pipeline(model)
        self._reading = add_reading(Language(self._nlp.vocab), self._lexicon)
        self.stamp: PipelineStamp = stamp_of(self._nlp, model)

    def read(self, document: Document) -> Reading:
        """Everything that the document says: chains, accounts, tenures."""
        from kg.extract.on_doc import READING

        return READING.of(self._reading(parse(self._nlp, document)))

    def explain(self, document: Document) -> Explanation:
        """The same reading, with the places in the text and the rules that it rests on."""
        from kg.extract.explaining import Explainer

        table = load_triggers(own=read_own_lexicon(self._lexicon))
        return Explainer(self._reading(parse(self._nlp, document)), table).explain()


def load_reader(model: str | None = None, lexicon: Iterable[str | Path] = ()) -> Reader:
    """A reader with the pipeline called `model`, by default the one that comes along.

    Args:
        lexicon: TOML files with words and names of the user's own.

    Raises:
        ModelError: the pipeline is missing, damaged or does not fit.
        LexiconError: a table of the lexicon or a file of the user is broken.
    """
    return Reader(model or DEFAULT_PIPELINE, lexicon)
