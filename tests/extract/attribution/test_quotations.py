"""Where somebody is quoted, over sentences and paragraphs, and what stays outside."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.analysis import Analysis, analyse
from kg.extract.attribution.quotations import find_quotations
from kg.extract.parsing import parse
from kg.model.document import Document

if TYPE_CHECKING:
    from spacy.language import Language

ROWS = (
    ("Ruiz said: “We met in Oslo on Monday.” She left.", ("We met in Oslo on Monday.",)),
    ('"We met in Oslo on Monday," Ruiz said.', ("We met in Oslo on Monday,",)),
    ("Ruiz called it a “frank talk” and left.", ()),
    (
        "“We met in Oslo on Monday.\n\n“We shall meet again.”\n\nShe left.",
        ("We met in Oslo on Monday.\n\n“We shall meet again.",),
    ),
    (
        '"We met in Oslo on Monday.\n\n"We shall meet again."\n\nShe left.',
        ('We met in Oslo on Monday.\n\n"We shall meet again.',),
    ),
    (
        "“We met in Oslo on Monday.\n\nShe left on Tuesday.",
        ("We met in Oslo on Monday.",),
    ),
    (
        "“We met in Oslo on Monday\nand shall meet again,” Ruiz said.",
        ("We met in Oslo on Monday\nand shall meet again,",),
    ),
    (
        '"We met in Oslo.\n\nBos said: "They met in Lima in June."',
        ("We met in Oslo.", "They met in Lima in June."),
    ),
)


@cache
def _sentencizer() -> Language:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def _analysis(document: Document) -> Analysis:
    return analyse(parse(_sentencizer(), document), document.text)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_what_is_quoted(
    row: tuple[str, tuple[str, ...]], document_of: Callable[..., Document]
) -> None:
    a = _analysis(document_of(row[0]))
    assert tuple(a.phrase(q.start, q.end) for q in find_quotations(a)) == row[1]


@given(st.lists(st.sampled_from(["“", "”", '"', " we", " met", ".", ",", "\n\n"]), max_size=40))
def test_quotations_stand_in_order_and_apart(
    document_of: Callable[..., Document], pieces: list[str]
) -> None:
    a = _analysis(document_of("He left. " + "".join(pieces)))
    found = find_quotations(a)
    ends = [0, *(q.end for q in found)]
    assert all(end <= q.start < q.end for end, q in zip(ends, found, strict=False))
    assert ends[-1] <= len(a.words)
