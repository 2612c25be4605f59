"""Things without a name: the one that "it" or "the object" stands for."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention
from kg.model.account import ActorKind

# Sentences back to which such a word may point.
_BACKWARD = 3
# "It was a trawler" says what a thing is and speaks of no other.
_SAID_OF_ANOTHER = ("attr", "oprd")


def thing_before(a: Analysis, mentions: Sequence[Mention], token: int) -> Mention | None:
    """The last mention of the one thing that the sentence, or else those before it, speak of.

    None where they speak of several, or of things in the plural alone.
    """
    last = a.sentence_of[token]
    for index in range(last, max(-1, last - 1 - _BACKWARD), -1):
        found = [
            mention
            for mention in mentions
            if mention.kind is ActorKind.OBJECT
            and not mention.plural
            and a.sentence_of[mention.head] == index
            and mention.phrase.end <= token
            and a.deps[mention.head] not in _SAID_OF_ANOTHER
        ]
        if found:
            nouns = {a.lemmas[mention.head] for mention in found}
            return found[-1] if len(nouns) == 1 else None
    return None
