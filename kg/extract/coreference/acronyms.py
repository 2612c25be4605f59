"""What the letters in brackets behind the name of a body stand for: "the Foreign Office (FO)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention
from kg.model.account import ActorKind


def find_acronyms(a: Analysis, mentions: Iterable[Mention]) -> Iterator[tuple[str, Mention]]:
    """The acronyms that a document explains, each with the mention that spells it out."""
    for mention in mentions:
        end = mention.phrase.end
        if mention.kind is not ActorKind.ORGANIZATION or a.words[end : end + 1] != ("(",):
            continue
        letters = "".join(a.words[end + 1 : end + 2])
        if a.words[end + 2 : end + 3] == (")",) and letters == _initials(a, mention):
            yield letters, mention


def _initials(a: Analysis, mention: Mention) -> str:
    """The capitals that the words begin with, from the second one on where a country is first."""
    words = [w for w in a.words[mention.core.start : mention.core.end] if w[0].isupper()]
    letters = "".join(w[0] for w in words if w.lower() != "the")
    behind = a.words[mention.phrase.end + 1 : mention.phrase.end + 2]
    return letters if (letters,) == behind else letters[1:]
