"""The layers as they lie on a spaCy Doc: each component takes those below it and leaves its own.

Every layer is the extension attribute `doc._.whomet_NAME`; `NAME.of(doc)` is the same with its
type. They hold objects of this program, so a Doc that is to be saved is saved without them:
`doc.to_bytes(exclude=["user_data"])`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from spacy.tokens import Doc

from kg.errors import ModelError

if TYPE_CHECKING:
    from kg.extract.analysis import Analysis
    from kg.extract.claims.drafts import ClaimDraft
    from kg.extract.coreference.chains import ChainBuilder
    from kg.extract.coreference.happenings import Happening
    from kg.extract.coreference.pronouns import PronounResolver
    from kg.extract.events.drafts import EventDraft
    from kg.extract.layers import Mention
    from kg.extract.timexes.placing import PlacedTimex
    from kg.model.account import Reading, Tenure
    from kg.model.document import Document

T = TypeVar("T")
Component = Callable[[Doc], Doc]
"""What a factory makes: it leaves its layers on the Doc and hands it on."""


class Layer(Generic[T]):
    """One thing that a component leaves on a Doc for those behind it.

    Attributes:
        attribute: as pipelines declare it: `doc._.whomet_mentions`.
    """

    def __init__(self, name: str, component: str) -> None:
        self.attribute = f"doc._.whomet_{name}"
        self._name = f"whomet_{name}"
        self._component = component
        Doc.set_extension(self._name, default=None, force=True)

    def put(self, doc: Doc, value: T) -> None:
        """Leave the layer on the Doc, in the place of an earlier one."""
        doc._.set(self._name, value)

    def find(self, doc: Doc) -> T | None:
        """The layer, or None where nothing has left it yet."""
        found: T | None = doc._.get(self._name)
        return found

    def of(self, doc: Doc) -> T:
        """The layer of a Doc.

        Raises:
            ModelError: the component that leaves it has not run.
        """
        found = self.find(doc)
        if found is None:
            raise ModelError(
                f"the Doc has no layer {self.attribute}",
                place=self._component,
                repair=f"add the component {self._component!r} in front of those that need it",
            )
        return found


PUBLISHED: Layer[date] = Layer("published", "whomet_grammar")
DOCUMENT: Layer[Document] = Layer("document", "whomet_grammar")
GRAMMAR: Layer[Analysis] = Layer("grammar", "whomet_grammar")
TIMEXES: Layer[tuple[PlacedTimex, ...]] = Layer("timexes", "whomet_timexes")
MENTIONS: Layer[tuple[Mention, ...]] = Layer("mentions", "whomet_mentions")
OWNERS: Layer[tuple[int, ...]] = Layer("owners", "whomet_mentions")
CHAINS: Layer[ChainBuilder] = Layer("chains", "whomet_chains")
PRONOUNS: Layer[PronounResolver] = Layer("pronouns", "whomet_chains")
FRAMED: Layer[tuple[EventDraft, ...]] = Layer("framed", "whomet_events")
EVENTS: Layer[list[EventDraft]] = Layer("events", "whomet_events")
HAPPENINGS: Layer[list[Happening]] = Layer("happenings", "whomet_happenings")
CLAIMS: Layer[tuple[ClaimDraft, ...]] = Layer("claims", "whomet_claims")
TENURES: Layer[tuple[Tenure, ...]] = Layer("tenures", "whomet_offices")
READING: Layer[Reading] = Layer("reading", "whomet_reading")
