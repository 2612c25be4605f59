"""Which country or body "it" stands for, where just one is possible."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention


def body_above(a: Analysis, pronoun: Mention, bodies: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """ "Chile said that it was expelling": it is the country or body that speaks.

    Args:
        bodies: head and chain of those in the same sentence.
    """
    verb = a.heads[pronoun.head]
    while a.deps[verb] in ("xcomp", "conj") and a.heads[verb] != verb:
        verb = a.heads[verb]
    if a.deps[pronoun.head] not in ("nsubj", "nsubjpass") or a.deps[verb] != "ccomp":
        return ()
    subjects = a.with_dep(a.heads[verb], "nsubj")
    return _only(chain for head, chain in bodies if head in subjects)


def body_before(
    a: Analysis, pronoun: Mention, bodies: Iterable[tuple[int, str]]
) -> tuple[str, ...]:
    """ "It accused": the only country or body that was the subject of the sentence before.

    Args:
        bodies: head and chain of those in that sentence.
    """
    if pronoun.head != a.sentence(pronoun.head).start:
        return ()
    return _only(chain for head, chain in bodies if a.deps[head] == "nsubj")


def _only(chains: Iterable[str]) -> tuple[str, ...]:
    found = set(chains)
    return tuple(found) if len(found) == 1 else ()
