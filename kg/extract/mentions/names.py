"""Proper names: which tokens are one name, and what sort of thing bears it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis, Sentence
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens, kind, and what the gazetteer knows of it."""

    start: int
    end: int
    kind: ActorKind
    country: str | None = None
    gazetteer: str | None = None
    capital_of: str | None = None
    is_outlet: bool = False
    label: str | None = None


class NameSheet:
    """The words of one document with the names that are found so far.

    Attributes:
        taken: the name that a token belongs to.
    """

    def __init__(self, analysis: Analysis, vocabulary: Vocabulary) -> None:
        self.a = analysis
        self.v = vocabulary
        self.taken: dict[int, Name] = {}

    def take(self, name: Name) -> None:
        """Write a name down; its tokens belong to no other one from now on."""
        for token in range(name.start, name.end):
            self.taken[token] = name

    def is_free(self, start: int, end: int) -> bool:
        """Whether no token belongs to a name yet."""
        return not any(token in self.taken for token in range(start, end))

    def runs(self, sentence: Sentence, labels: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Stretches that the pipeline labelled as one entity."""
        a, token = self.a, sentence.start
        while token < sentence.end:
            if a.entities[token] in labels:
                end = self.run_end(token, sentence)
                yield token, end
                token = end
            else:
                token += 1

    def run_end(self, token: int, sentence: Sentence) -> int:
        """Where the entity ends that the pipeline sees at a token."""
        a, end = self.a, token + 1
        while end < sentence.end and a.entities[end] == a.entities[token] and not a.begins[end]:
            end += 1
        return end

    def is_known(self, start: int, end: int) -> bool:
        """Whether the gazetteer has these words as a country, organisation or outlet."""
        text, g = self.a.phrase(start, end), self.v.gazetteer
        return bool(
            g.country(text)
            or g.organization(text)
            or g.outlet(text)
            or g.seat(text)
            or g.country_of_demonym(text)
        )

    def is_name_word(self, token: int) -> bool:
        """Whether a free token is written as a part of a name."""
        word = self.a.words[token]
        return (
            word[0].isupper()
            and token not in self.taken
            and (self.a.tags[token].startswith("NNP") or self.a.entities[token] == "PERSON")
            and (any(c.islower() for c in word) or _is_abbreviation(word))
        )

    def is_particle(self, token: int, sentence: Sentence) -> bool:
        """Whether small words of a name start here: "de la | Cruz"."""
        end = token
        while (
            end < sentence.end and end - token < 3 and self.a.lower[end] in word_lists().particles
        ):
            end += 1
        return end > token and end < sentence.end and self.is_name_word(end)


def _is_abbreviation(word: str) -> bool:
    """ "J.", "J", "ST."."""
    return len(word) == 1 or (len(word) <= 3 and word[-1] == ".")
