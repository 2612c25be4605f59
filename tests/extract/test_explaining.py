"""Why a word that can tell of an event tells none, and where the parts of an account stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.reader import Reader
from kg.model.document import Document
from kg.model.explanation import Explanation

Explain = Callable[[str], Explanation]


@pytest.fixture(scope="module")
def explain(reader: Reader, document_of: Callable[..., Document]) -> Explain:
    return lambda text: reader.explain(document_of(text))


REASONS = (
    ("Will Ana Ruiz meet Bram de Wit?", "meet", "a question asserts nothing"),
    ("The trip was long.", "trip", "it points back"),
    ("The deadline was not met.", "met", "no rule of this word fits"),
)


@pytest.mark.parametrize(("text", "word", "reason"), REASONS)
def test_a_word_that_tells_nothing_comes_with_the_reason(
    text: str, word: str, reason: str, explain: Explain
) -> None:
    explanation = explain(text)
    told = {text[t.span.start : t.span.end]: t.reason for t in explanation.untold}
    assert told[word].startswith(reason)


@pytest.mark.parametrize(("text", "word", "reason"), REASONS)
def test_what_is_not_told_is_in_no_account(
    text: str, word: str, reason: str, explain: Explain
) -> None:
    assert explain(text).reading.accounts == ()


def test_the_reading_is_the_same(reader: Reader, document_of: Callable[..., Document]) -> None:
    document = document_of("Foreign Minister Ana Ruiz met Bram de Wit in Quito, officials said.")
    assert reader.explain(document).reading == reader.read(document)


def test_every_part_of_an_account_has_its_place(explain: Explain) -> None:
    text = "Ana Ruiz met Bram de Wit and possibly Jan Bos in Quito on May 3, officials said."
    (first, *_) = explain(text).accounts
    found = [
        (g.part, g.told, g.note, [text[s.start : s.end] for s in g.spans]) for g in first.grounds
    ]
    assert ("participant", "Ana Ruiz", "", ["Ana Ruiz"]) in found
    assert ("place", "Quito", "", ["Quito"]) in found
    assert ("source", "officials", "anonymous", ["officials"]) in found
    (when,) = [ground for ground in first.grounds if ground.part == "time"]
    assert (when.note, len(when.spans)) == ("2024-05-03", 1)


def test_a_pronoun_is_seen_as_whom_it_stands_for(explain: Explain) -> None:
    text = "Ana Ruiz left for Lima. She met Bram de Wit there."
    explanation = explain(text)
    at = text.index("She")
    (pronoun,) = [m for m in explanation.mentions if m.span.start == at]
    assert (pronoun.form, pronoun.chain) == ("pronoun", "person:ana ruiz")
