"""What a document says of everybody it speaks of: countries, words of posts, whether by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.extract.coreference.chains import ChainBuilder
from kg.extract.coreference.likeness import Profile
from kg.extract.coreference.post_words import in_full
from kg.extract.layers import Mention, MentionForm
from kg.model.account import ActorKind


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
        key: Profile(frozenset(countries[key]), _words(words[key], key), key in named)
        for key in {*countries, *words}
    }


def _words(told: set[str], key: str) -> frozenset[str]:
    name = key.partition(":")[2].split() if key.startswith(ActorKind.ORGANIZATION) else []
    return in_full({*told, *name})
