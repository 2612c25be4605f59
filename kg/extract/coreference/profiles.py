"""What a document says of everybody it speaks of: countries, words of posts, whether by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.extract.coreference.chains import ChainBuilder
from kg.extract.coreference.likeness import Profile
from kg.extract.layers import Mention, MentionForm
from kg.model.account import ActorKind

# What headlines write in short, and what other countries call the same post.
_SAME_POST = (
    (frozenset({"fm"}), frozenset({"foreign", "minister"})),
    (frozenset({"pm"}), frozenset({"prime", "minister"})),
    (frozenset({"premier"}), frozenset({"prime", "minister"})),
    (frozenset({"foreign", "secretary"}), frozenset({"foreign", "minister"})),
    (frozenset({"secretary", "state"}), frozenset({"foreign", "minister"})),
)


def profiles_of(chains: ChainBuilder, mentions: Iterable[Mention]) -> Mapping[str, Profile]:
    """The profile behind the key of every chain."""
    countries: dict[str, set[str]] = defaultdict(set)
    words: dict[str, set[str]] = defaultdict(set)
    named: set[str] = set()
    for mention in mentions:
        key = chains.chain_of.get(mention.index)
        if key is None:
            continue
        countries[key] |= chains.posts.countries_of(mention)
        words[key] |= chains.posts.words_of(mention)
        if mention.form is MentionForm.NAME:
            named.add(key)
    return {
        key: Profile(frozenset(countries[key]), _in_full(words[key], key), key in named)
        for key in {*countries, *words}
    }


def _in_full(words: set[str], key: str) -> frozenset[str]:
    """The words with those that other headlines would use for the same post."""
    full = set(words)
    if key.startswith(ActorKind.ORGANIZATION):
        full |= set(key.partition(":")[2].split())
    for short, same in _SAME_POST:
        if short <= words:
            full |= same
    return frozenset(full)
