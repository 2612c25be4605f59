"""Titles -> tenures: "former Secretary of State Ana Ruiz" held an office that has ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, Phrase
from kg.extract.vocabulary import Vocabulary
from kg.model.account import Tenure

_FORMER = frozenset("former ex then late outgoing previous ousted".split())
_EDGES = frozenset("the a an his her their its 's ’s and , of former ex then ( )".split())


def find_tenures(
    a: Analysis, mentions: tuple[Mention, ...], chain_of: Mapping[int, str], v: Vocabulary
) -> tuple[Tenure, ...]:
    """Every office that the titles of named people give, each once a person."""
    found: dict[tuple[str, str, str | None, bool], Tenure] = {}
    for mention in mentions:
        key = chain_of.get(mention.index)
        if key is None:
            continue
        for title in mention.titles:
            for tenure in _tenures(a, mention, title, key, v):
                identity = (key, tenure.office.lower(), tenure.country, tenure.former)
                found.setdefault(identity, tenure)
    return tuple(sorted(found.values(), key=lambda t: (t.span, t.chain, t.office)))


def _tenures(
    a: Analysis, mention: Mention, title: Phrase, key: str, v: Vocabulary
) -> Iterator[Tenure]:
    former = any(a.lower[t] in _FORMER for t in range(title.start, title.end))
    span = a.span(mention.phrase.start, mention.phrase.end)
    for part in _parts(a, title, v):
        words = _office_words(a, part, v)
        if words:
            yield Tenure(
                chain=key,
                office=words,
                span=span,
                quote=a.text[span.start : span.end],
                country=mention.country,
                former=former,
            )


def _parts(a: Analysis, title: Phrase, v: Vocabulary) -> Iterator[Phrase]:
    """ "state councilor and foreign minister": two offices."""
    start = title.start
    for token in range(title.start, title.end):
        before = any(a.lower[t] in v.offices for t in range(start, token))
        behind = any(a.lower[t] in v.offices for t in range(token + 1, title.end))
        if a.lower[token] in ("and", "&") and before and behind:
            yield Phrase(start, token)
            start = token + 1
    yield Phrase(start, title.end)


def _office_words(a: Analysis, part: Phrase, v: Vocabulary) -> str | None:
    """The words of the post without its country; None where only a description is given."""
    tokens = [t for t in range(part.start, part.end) if not _is_country(a, t, v)]
    while tokens and (a.lower[tokens[0]] in _EDGES or a.lower[tokens[0]] in v.courtesy):
        tokens.pop(0)
    while tokens and a.lower[tokens[-1]] in _EDGES:
        tokens.pop()
    if not any(a.lower[t] in v.offices for t in tokens):
        return None
    return " ".join(a.words[t] for t in tokens)


def _is_country(a: Analysis, token: int, v: Vocabulary) -> bool:
    word, g = a.words[token], v.gazetteer
    return word[0].isupper() and bool(g.country_of_demonym(word) or g.country(word))
