"""The pieces into which the zoning of a document cuts its paragraphs, and their labels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model.document import ZoneKind
from kg.sources.paragraphs import Paragraph

_STOPPED = re.compile(r"[.!?…:;,][\"”’')\]]*[\u200b-\u200f\u2060]*$")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]\.)+|\b(?:Jr|Sr|Inc|Corp|Co)\.)$")
_PROSE_LENGTH = 60


@dataclass(slots=True)
class Piece:
    """A paragraph, or what a rule left of one; unlabelled it belongs to the body.

    Attributes:
        continues: whether it is a later part of the same paragraph as the piece before.
    """

    part: Paragraph
    continues: bool = False
    kind: ZoneKind | None = None
    rule: str = ""

    @property
    def text(self) -> str:
        """The words of the piece."""
        return self.part.text

    @property
    def is_open(self) -> bool:
        """Whether no rule has labelled it yet."""
        return self.kind is None

    @property
    def is_stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_STOPPED.search(self.text)) and not _ABBREVIATED.search(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether it is unlabelled and reads as running text."""
        return self.is_open and self.is_stopped and len(self.text) >= _PROSE_LENGTH

    def label(self, kind: ZoneKind, rule: str) -> None:
        """Say what it is, unless that is known already."""
        if self.is_open:
            self.kind, self.rule = kind, rule
