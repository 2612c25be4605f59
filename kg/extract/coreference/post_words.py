"""Words of posts, compared: who can be called "minister", and who is whose counterpart."""

from __future__ import annotations

from collections.abc import Set

from kg.extract.wordlists import word_lists

EQUALS = frozenset(("counterpart", "colleague", "homologue"))
FOREIGN_MINISTERS = (
    {"foreign", "minister"},
    {"secretary", "of", "state"},
    {"foreign", "secretary"},
    {"external", "affairs", "minister"},
)
# What headlines write in short, and what other countries call the same post.
_SAME_POST = (
    *((frozenset(post), frozenset({"foreign", "minister"})) for post in FOREIGN_MINISTERS),
    (frozenset({"fm"}), frozenset({"foreign", "minister"})),
    (frozenset({"pm"}), frozenset({"prime", "minister"})),
    (frozenset({"premier"}), frozenset({"prime", "minister"})),
)


def in_full(words: Set[str]) -> frozenset[str]:
    """The words of a title with those that others would use for the same post."""
    full = set(words)
    for short, same in _SAME_POST:
        if short <= words:
            full |= same
    return frozenset(full)


def posts_differ(mine: Set[str], theirs: Set[str]) -> bool:
    """Nobody is called minister who is president, or prime minister who is foreign minister."""
    lists = word_lists()
    return any(_differ(mine & w, theirs & w) for w in (lists.post_heads, lists.portfolios))


def are_counterparts(mine: Set[str], theirs: Set[str]) -> bool:
    """Whether two hold the same post, each in a country of her own."""
    mine, theirs = in_full(mine), in_full(theirs)
    shared = mine & theirs & word_lists().post_heads
    return bool(shared) and not posts_differ(mine, theirs)


def _differ(mine: Set[str], theirs: Set[str]) -> bool:
    return bool(mine and theirs) and not mine & theirs
