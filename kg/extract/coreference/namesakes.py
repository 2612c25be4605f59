"""People of one surname who are two: "President Ruiz" and, further on, her son Diego Ruiz."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import cache

from kg.extract.analysis import Analysis
from kg.extract.coreference.people import is_form_of, name_words
from kg.extract.layers import Mention
from kg.extract.wordlists import word_lists
from kg.lexicon.tenures import load_tenures
from kg.model.document import ZoneKind


def find_namesakes(
    a: Analysis, people: Iterable[tuple[str, Mention]]
) -> frozenset[tuple[str, str]]:
    """The pairs of a surname and a full name that are not one person.

    The surname stands with a post that the full name never has. Either the full name is said to
    be somebody's child or spouse, or it comes later, and the table of tenures has another holder
    of that post: whoever holds it is named in full with it, or not at all.

    Args:
        people: every mention of a person with the form of the name that it uses.
    """
    titles: dict[str, set[str]] = defaultdict(set)
    kin: set[str] = set()
    order: list[str] = []
    for form, mention in people:
        words = {w for t in mention.titles for w in a.lower[t.start : t.end]}
        titles[form] |= words
        if _is_kin(a, mention):
            kin.add(form)
        if form not in order and a.sentence(mention.head).zone is not ZoneKind.HEADLINE:
            order.append(form)
    first = {form: index for index, form in enumerate(order)}
    return frozenset(
        (short, full)
        for short in titles
        if len(name_words(short)) == 1
        for full in _fuller(short, titles)
        if _has_post_alone(titles[short], titles[full])
        and (full in kin or (_precedes(short, full, first) and _is_of_other(short, full, titles)))
    )


def _fuller(short: str, forms: Iterable[str]) -> list[str]:
    return [f for f in forms if len(name_words(f)) > 1 and is_form_of(short, f)]


def _has_post_alone(title: Set[str], other: Set[str]) -> bool:
    offices = _offices(title)
    return bool(offices) and not any(office <= other for office in offices)


def _precedes(short: str, full: str, first: Mapping[str, int]) -> bool:
    return short in first and full in first and first[short] < first[full]


def _is_of_other(short: str, full: str, titles: Mapping[str, Set[str]]) -> bool:
    """Whether those who are known to hold the post under this surname have other names."""
    offices = _offices(titles[short])
    holders = {
        tenure.person
        for tenure in load_tenures()
        if frozenset(tenure.office.split()) in offices
        and name_words(tenure.person)[-1:] == name_words(short)
    }
    same = any(is_form_of(full, holder) or is_form_of(holder, full) for holder in holders)
    return bool(holders) and not same


def _offices(title: Set[str]) -> set[frozenset[str]]:
    """The offices of the table whose words a title has."""
    return {words for words in _known_offices() if words <= title}


@cache
def _known_offices() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(tenure.office.split()) for tenure in load_tenures())


def _is_kin(a: Analysis, mention: Mention) -> bool:
    """ "his son | Diego Ruiz", "the president's wife, | Eva Ruiz", "Eva Ruiz, | his wife"."""
    start, end = mention.core.start, mention.core.end
    before = a.lower[:start][-2:]
    near = before[-1:] if before[-1:] != (",",) else before[:1]
    behind = a.lower[end : end + 3]
    told = behind[2:] if behind[:2] in ((",", "his"), (",", "her")) else ()
    return bool(word_lists().kin & {*near, *told})
