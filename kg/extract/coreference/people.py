"""Clusters of personal names: "Ana Ruiz", "Ruiz", "Ms. Ruiz" are one person in one article."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Set

from kg.extract.wordlists import word_lists

_LONG = 3


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: no initials, no suffixes, no accents."""
    flat = unicodedata.normalize("NFKD", name.replace("’", "'"))
    words = "".join(c for c in flat if not unicodedata.combining(c)).lower().replace(",", " ")
    parts = words.replace("-", " ").split()
    kept = [w for w in parts if w not in word_lists().suffixes and len(w.strip(".")) > 1]
    return tuple(kept or parts)


def cluster_names(
    names: Iterable[str], apart: Set[tuple[str, str]] = frozenset()
) -> dict[str, str]:
    """For every form of a name the fullest form of the same person in this document.

    A shorter form joins a fuller one only when exactly one fuller form fits it. Pairs `apart` of
    a shorter and a fuller form are two people.
    """
    forms = sorted(set(names), key=lambda n: (-len(name_words(n)), -len(n), n))
    fullest: dict[str, str] = {}
    leaders: list[str] = []
    for form in forms:
        fitting = [n for n in leaders if is_form_of(form, n) and (form, n) not in apart]
        if len(fitting) == 1:
            fullest[form] = fitting[0]
        else:
            leaders.append(form)
            fullest[form] = form
    return fullest


def is_form_of(short: str, full: str) -> bool:
    """Whether a name can be a shorter or equal form of a fuller one.

    All its words stand in the fuller one in the same order, and it keeps the surname: the last
    word, or the first one where the family name comes first ("Xi" for "Xi Jinping"). Of a long
    name any word may be the one that is used: "Okello" for "Peter Okello Nyong".
    """
    mine, theirs = name_words(short), name_words(full)
    if mine == theirs:
        return True
    if not _is_subsequence(mine, theirs):
        return _same_but_for_spelling(mine, theirs)
    core = [w for w in mine if w not in word_lists().particles]
    if not core:
        return False
    if len(core) == 1 and len(theirs) >= _LONG and core[0] in theirs[1:]:
        return True
    return core[-1] == theirs[-1] or core[0] == theirs[0]


def _is_subsequence(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    rest = iter(theirs)
    return all(word in rest for word in mine)


def _same_but_for_spelling(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """ "Borell" beside "Josep Borrell": one doubled letter apart, in a long enough surname."""
    return (
        len(mine) == 1
        and len(mine[0]) > 4
        and len(theirs) > 1
        and _undoubled(mine[0]) == _undoubled(theirs[-1])
    )


def _undoubled(word: str) -> str:
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])
