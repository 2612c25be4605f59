"""Descriptions: "China's defense minister", "senior officials", "the two", "a balloon"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.analysis import Analysis
from kg.extract.layers import Phrase
from kg.extract.mentions.names import Name
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

_INSIDE = frozenset(
    (
        "det",
        "amod",
        "compound",
        "poss",
        "nummod",
        "nmod",
        "case",
        "quantmod",
        "advmod",
        "predet",
        "npadvmod",
        "punct",
        "neg",
    )
)


class DescriptionReader:
    """Finds the noun phrases of one document that describe somebody without a name."""

    def __init__(
        self, analysis: Analysis, vocabulary: Vocabulary, names: Mapping[int, Name]
    ) -> None:
        self._a = analysis
        self._v = vocabulary
        self._names = names

    def kind(self, token: int) -> ActorKind | None:
        """What a noun that is nobody's title stands for; None for any other word."""
        a, v = self._a, self._v
        if a.pos[token] not in ("NOUN", "PROPN") or token in self._names:
            return None
        forms = (a.lower[token], a.lemmas[token])
        plural = a.tags[token] in ("NNS", "NNPS")
        if any(f in v.offices or f in v.people for f in forms):
            return ActorKind.GROUP if plural else ActorKind.PERSON
        if any(f in v.bodies for f in forms):
            return ActorKind.ORGANIZATION
        if any(f in v.things for f in forms):
            return ActorKind.OBJECT
        return None

    def is_head(self, token: int) -> bool:
        """Whether the noun heads its phrase: "officials" in "government officials"."""
        a = self._a
        above = a.heads[token]
        inner = a.deps[token] in ("compound", "nmod", "amod") and above != token
        if inner and a.lower[above] in word_lists().foreign_tails:
            return True
        if inner and a.lower[token] in self._v.things:
            inner = self.kind(above) is not None
        return not (inner and abs(above - token) <= 4 and above > token)

    def phrase(self, head: int) -> Phrase:
        """The phrase around a head, with a country or body that completes it behind."""
        a, start = self._a, head
        sentence = a.sentence(head)
        while start - 1 >= sentence.start:
            if self._belongs(start - 1, head):
                start -= 1
            elif self._is_acronym_aside(start - 1) and self._belongs(start - 4, head):
                start -= 4
            elif self._joins_modifiers(start - 1, head):
                start -= 2
            else:
                break
        start = self._start_of_name(start)
        while start < head and self._is_loose(start):
            start += 1
        return Phrase(start, self._end(head, sentence.end))

    def _joins_modifiers(self, joiner: int, head: int) -> bool:
        """ "the foreign | and defence ministers", "Chilean | and Kenyan envoys": all are meant."""
        a, first = self._a, joiner - 1
        if a.lower[joiner] not in ("and", ",") or a.tags[head] not in ("NNS", "NNPS"):
            return False
        if first < a.sentence(head).start or not self._belongs(first, head):
            return False
        return a.lower[first] in self._v.title_words or self._country_at(first) is not None

    def _is_loose(self, token: int) -> bool:
        """What opens no phrase: a comma, an adverb, but not that of "high-ranking"."""
        a = self._a
        adverb = a.pos[token] == "ADV" and a.words[token + 1] != "-"
        return adverb or a.words[token] in (",", "'s", "’s", "-")

    def _start_of_name(self, token: int) -> int:
        """ "Group of Seven | leaders": a name belongs to the phrase whole."""
        name = self._names.get(token)
        return name.start if name is not None else token

    def _is_acronym_aside(self, token: int) -> bool:
        """ "the Labour and Welfare Party (LWP) officials"."""
        words = self._a.words
        return token >= 3 and words[token] == ")" and words[token - 2] == "("

    def _belongs(self, token: int, head: int) -> bool:
        a = self._a
        if a.words[token] in (",", ";", ":", "(", ")") or a.pos[token] in ("CCONJ", "ADP"):
            return False
        for above in (token, *a.ancestors(token)):
            if a.heads[above] == head:
                return a.deps[above] in _INSIDE
            if above == head or a.heads[above] == above:
                return False
        return False

    def _end(self, head: int, limit: int) -> int:
        a, end = self._a, self._past_portfolio(head, limit)
        if (
            end >= limit
            or a.lower[end] not in word_lists().description_links
            or not head <= a.heads[end] < end
        ):
            return end
        for target in a.with_dep(end, "pobj"):
            name = self._names.get(target)
            if name and name.kind is not ActorKind.PERSON and target - end <= 5:
                last = self._last_country(target)
                if a.tags[head] in ("NNS", "NNPS"):
                    last = max(last, self._past_list(name.end, limit))
                return max(name.end, target + 1, last)
        return end

    def _past_portfolio(self, head: int, limit: int) -> int:
        """ "the minister of foreign affairs | of Chile": the end of what the post is for."""
        a, end = self._a, head + 2
        if a.lower[head] not in self._v.offices or end >= limit or a.lower[end - 1] != "of":
            return head + 1
        while end < limit and end not in self._names and self._is_of_portfolio(end):
            end += 1
        while a.lower[end - 1] in word_lists().portfolio_links:
            end -= 1
        return max(end, head + 1)

    def _is_of_portfolio(self, token: int) -> bool:
        word = self._a.lower[token]
        return word in self._v.title_words or word in ("and", ",")

    def _past_list(self, end: int, limit: int) -> int:
        """The end of what follows "envoys of Chile": countries, the UN, however it is parsed."""
        a, at = self._a, end
        while at < limit:
            name = self._names.get(at)
            if name is None and a.lower[at] in (",", "and", "the"):
                at += 1
            elif name is None or not self._is_side(name) or self._owns(name.end, limit):
                return end
            else:
                end = at = name.end
        return end

    def _is_side(self, name: Name) -> bool:
        """A country, or a body of states."""
        if name.kind is ActorKind.COUNTRY:
            return True
        known = self._v.gazetteer.organization(self._a.phrase(name.start, name.end))
        return known is not None and known.kind == "international"

    def _owns(self, at: int, limit: int) -> bool:
        """ "ministers of Chile and Peru's president": Peru belongs to somebody else."""
        return at < limit and self._a.tags[at] == "POS"

    def _last_country(self, first: int) -> int:
        """The end of "Chile, Peru and Bolivia" behind "the ministers of"."""
        a, end = self._a, first + 1
        for token in sorted(a.subtree(first)):
            name = self._names.get(token)
            if name and name.kind is ActorKind.COUNTRY and a.deps[token] in ("conj", "compound"):
                end = max(end, name.end)
        return end

    def country(self, phrase: Phrase) -> str | None:
        """The country that the phrase itself names, if it names exactly one and no other side."""
        inside = (self._names.get(token) for token in range(phrase.start, phrase.end))
        if any(name is not None and not name.country and self._is_side(name) for name in inside):
            return None
        codes = {
            code
            for token in range(phrase.start, phrase.end)
            if (code := self._country_at(token)) is not None
        }
        return codes.pop() if len(codes) == 1 else None

    def _country_at(self, token: int) -> str | None:
        name = self._names.get(token)
        if name:
            return name.country if name.kind is not ActorKind.PLACE else name.capital_of
        if not self._a.words[token][0].isupper():
            return None
        country = self._v.gazetteer.country_of_demonym(self._a.words[token])
        return country.code if country else None

    def is_government(self, head: int, phrase: Phrase) -> bool:
        """Whether the phrase is another word for a country as an actor."""
        return self._a.lower[head] in word_lists().governments and self.country(phrase) is not None

    def core(self, phrase: Phrase) -> Phrase:
        """The phrase without its article."""
        start = phrase.start
        if self._a.lower[start] in word_lists().determiners and phrase.end - start > 1:
            start += 1
        return Phrase(start, phrase.end)
