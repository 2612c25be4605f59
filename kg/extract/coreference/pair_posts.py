"""Whether those who met can be called by a post in the plural: "the ministers", "both leaders"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention
from kg.lexicon.gazetteer import Gazetteer


def are_called(titles: Iterable[set[str]], post: str) -> bool:
    """Whether all of them hold such a post: "ministers" reaches further than "officials"."""
    called = {post.removesuffix("s")}
    called |= {"secretary"} if "minister" in called else set()
    return all(words & called for words in titles)


def may_hold(titles: Iterable[set[str]], words: Sequence[str]) -> bool:
    """Presidents and premiers are no "foreign ministers", ministers no "presidents"."""
    if {"foreign", "ministers"} <= set(words):
        return not any(t & {"president", "prime", "premier", "chancellor"} for t in titles)
    return "presidents" not in words or all(not t or "president" in t for t in titles)


def joins_two_peoples(a: Analysis, gazetteer: Gazetteer, mention: Mention) -> bool:
    """ "the Indian and Chinese ministers": one of each."""
    return any(
        a.lower[at] == "and"
        and gazetteer.country_of_demonym(a.words[at - 1]) is not None
        and gazetteer.country_of_demonym(a.words[at + 1]) is not None
        for at in range(mention.phrase.start + 1, mention.phrase.end - 1)
    )
