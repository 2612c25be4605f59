"""Titles: the words before and behind a name that say which post its bearer holds."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.analysis import Analysis, Sentence
from kg.extract.layers import Phrase
from kg.extract.mentions.names import Name
from kg.extract.mentions.portfolios import post_before
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

_POSSESSIVE = ("'s", "’s", "'", "’")
_CLOSERS = frozenset((",", ".", "(", ")", ";", "–", "—", ":", "”", '"'))
_LONGEST = 24


class TitleReader:
    """Finds the titles of the people of one document."""

    def __init__(
        self, analysis: Analysis, vocabulary: Vocabulary, names: Mapping[int, Name]
    ) -> None:
        self._a = analysis
        self._v = vocabulary
        self._names = names

    def before(self, name: Name) -> Phrase | None:
        """The title in front: "Ukrainian Foreign Minister", "China's top diplomat, "."""
        sentence = self._a.sentence(name.start)
        direct = self._over_portfolio(name.start, sentence)
        start = name.start if direct is None else direct
        only_courtesy = all(w in self._v.courtesy for w in self._a.lower[start : name.start])
        if only_courtesy and start - 1 > sentence.start and self._a.words[start - 1] == ",":
            farther = self._walk_left(start - 1, sentence)
            if farther is not None and self._is_definite(farther, start - 1):
                return Phrase(farther, name.start)
        return Phrase(start, name.start) if direct is not None else None

    def _over_portfolio(self, end: int, sentence: Sentence) -> int | None:
        """Where the title starts, with the post that stands before what it is for."""
        near = self._walk_left(end, sentence)
        if near is not None and (self._is_head(near) or not self._a.words[near][0].isupper()):
            return near
        start = end if near is None else near
        if near is not None and self._a.lower[near - 1] not in ("and", "&"):
            return near
        edge = start if near is None else start - 1
        post = post_before(self._a, self._v, self._names, edge, sentence.start)
        if post is None:
            body = self._names.get(edge - 1)
            is_body = body is not None and body.kind is ActorKind.ORGANIZATION
            return body.start if body is not None and is_body and near is not None else near
        farther = self._walk_left(post + 1, sentence)
        return post if farther is None else farther

    def behind(self, end: int) -> Phrase | None:
        """The title after a comma: ", the top U.S. diplomat for Asia,"; ", a spokesman,".

        Behind an "and" there is somebody else: "Ruiz, and Peru's top diplomat, Bos, met".
        """
        a, sentence = self._a, self._a.sentence(end - 1)
        start = end + 1
        if end >= sentence.end - 1 or a.words[end] not in (",", "(", "–", "—"):
            return None
        if a.lower[start] in ("and", "&"):
            return None
        head = self._first_head(start, sentence)
        if head is None or self._is_subject_apart(head, end):
            return None
        stop = self._complement_end(head, sentence)
        return Phrase(start, stop) if self._closes(stop, sentence) else None

    def _closes(self, stop: int, sentence: Sentence) -> bool:
        """Whether a title behind a name ends: a comma, a verb, "who", "during", another post."""
        a = self._a
        following = a.words[stop] if stop < sentence.end else "."
        if following in _CLOSERS or a.lower[stop] in ("and", "who", "told", "will", "to"):
            return True
        if a.lower[stop] in ("of", "for"):
            return self._opens_other_title(stop + 1)
        return a.pos[stop] in ("ADP", "SCONJ", "ADV") or a.tags[stop] in ("VBD", "VBZ")

    def _is_subject_apart(self, head: int, name_end: int) -> bool:
        """ "After talks with Ana Ruiz, | the Dutch envoy left": she is not the envoy."""
        a = self._a
        return a.deps[head] in ("nsubj", "nsubjpass") and a.deps[name_end - 1] in ("pobj", "dobj")

    def _first_head(self, start: int, sentence: Sentence) -> int | None:
        """The post or person noun that ends a run of title words; None if other words come."""
        a, head = self._a, None
        token = start
        while token < min(sentence.end, start + 14):
            name = self._names.get(token)
            if name and name.kind is ActorKind.PERSON:
                follows = name.end < sentence.end and a.lower[name.end] in _POSSESSIVE
                if head is not None or not follows:
                    return head if head is not None and not follows else None
                token = name.end
                continue
            if a.lower[token] in self._v.offices or a.lower[token] in self._v.people:
                head = token
            elif head is not None and a.lower[token] in _POSSESSIVE:
                head = None
            elif head is not None and not self._goes_on(token):
                return head
            elif head is None and not self._may_precede(token):
                return None
            token += 1
        return head

    def _goes_on(self, token: int) -> bool:
        """Whether more of a title may follow: "national | security adviser", "premier and"."""
        lower = self._a.lower[token]
        return lower in ("and", "-") or (self._v.is_title(lower) and self._a.pos[token] != "ADP")

    def _may_precede(self, token: int) -> bool:
        a = self._a
        return (
            token in self._names
            or a.lower[token] in word_lists().title_openers
            or a.lower[token] in _POSSESSIVE
            or self._v.is_title(a.lower[token])
            or a.pos[token] in ("ADJ", "NOUN", "PROPN", "NUM")
        )

    def _complement_end(self, head: int, sentence: Sentence) -> int:
        """The end of "of …", "for …", "to …", "responsible for …" behind a head."""
        a, end = self._a, head + 1
        end += a.lower[end : end + 2] == ("responsible", "for")
        while end < sentence.end:
            word = a.lower[end]
            links = word in ("of", "for", "to", "at", "in", "on") and a.pos[end] == "ADP"
            if links or (end > head + 1 and self._continues_complement(end)):
                end += 1
            else:
                break
        end = self._before_superior(head, end)
        while end > head + 1 and a.pos[end - 1] in ("ADP", "CCONJ", "DET"):
            end -= 1
        return end

    def _before_superior(self, head: int, end: int) -> int:
        """ "Chief of Staff | for President Ruiz": the end without the other person's title."""
        for link in range(end - 1, head, -1):
            if self._a.lower[link] in ("of", "for", "to"):
                return link if self._opens_other_title(link + 1) else end
        return end

    def _continues_complement(self, token: int) -> bool:
        a = self._a
        name = self._names.get(token)
        if name and name.kind is ActorKind.PERSON:
            return False
        return (
            name is not None
            or a.pos[token] in ("DET", "ADJ", "NOUN", "PROPN", "CCONJ")
            or a.lower[token] in ("-", "'s", "’s")
        )

    def _is_definite(self, start: int, end: int) -> bool:
        """Whether a description before a comma can only mean one person."""
        a = self._a
        head = end - 1
        if a.tags[head] in ("NNS", "NNPS"):
            return False
        first = a.lower[start]
        return (
            first in word_lists().title_openers - {"a", "an"}
            or start in self._names
            or self._demonym(start)
        )

    def _demonym(self, token: int) -> bool:
        return self._v.gazetteer.country_of_demonym(self._a.words[token]) is not None

    def _walk_left(self, end: int, sentence: Sentence) -> int | None:
        """Where the run of title words that ends before token `end` starts."""
        a, start, token = self._a, end, end - 1
        has_head = False
        while token >= max(sentence.start, end - _LONGEST):
            step = self._step(token, end, start, has_head)
            if step is None:
                break
            start, token = step, step - 1
            word = a.lower[start]
            has_head = has_head or self._is_head(start)
            if word in word_lists().title_openers and not self._goes_on_before(start):
                break
        return self._without_linkers(start, end) if has_head else None

    def _goes_on_before(self, opener: int) -> bool:
        """ "Secretary General of the …", "President His Excellency …": more stands before."""
        styled = self._a.lower[opener + 1] in word_lists().styles
        return styled or self._a.lower[opener - 1] in ("of", "for", "to")

    def _is_head(self, token: int) -> bool:
        lower = self._a.lower[token]
        return (
            lower in self._v.offices or lower in self._v.people or lower in self._v.courtesy
        ) and self._a.tags[token] not in ("NNS", "NNPS")

    def _step(self, token: int, end: int, start: int, has_head: bool) -> int | None:
        """The new start if the title takes in the token, else None."""
        a, name = self._a, self._names.get(token)
        if name:
            return self._step_over_name(name, token, has_head)
        if a.words[token] == ")" and token - 2 >= 0 and a.words[token - 2] == "(":
            return token - 2
        taken = self._links(token, start < end, has_head)
        if taken is None:
            taken = self._is_part(token, end, start, has_head)
        return token if taken else None

    def _links(self, token: int, inside: bool, has_head: bool) -> bool | None:
        """Whether a small word links two parts of the title; None for any other word."""
        word = self._a.lower[token]
        if word in _POSSESSIVE:
            return token - 1 in self._names
        if word in ("-", "–", "—"):
            return self._a.lower[token - 1] in self._v.offices
        if word in ("of", "for", "to") and self._opens_other_title(token + 1):
            return False
        if word in ("of", "for", "to", "at", "on"):
            return inside and self._is_title_noun(token - 1)
        return self._joins_titles(token, has_head) if word in ("and", "&") else None

    def _opens_other_title(self, token: int) -> bool:
        """ "the family of | Mr. Ruiz", "Chief of Staff for | President Ruiz": two people."""
        a, start = self._a, token
        while self._v.is_title(a.lower[token]) and token not in self._names:
            token += 1
        name = self._names.get(token)
        return token > start and name is not None and name.kind is ActorKind.PERSON

    def _is_part(self, token: int, end: int, start: int, has_head: bool) -> bool:
        a, word, inside = self._a, self._a.lower[token], start < end
        if word in self._v.people:
            return a.tags[token] not in ("NNS", "NNPS")
        if word in word_lists().title_openers and inside:
            return True
        if self._v.is_title(word) and a.pos[token] not in ("VERB", "AUX", "ADP", "PART"):
            return True
        if self._demonym(token):
            return True
        modifies = a.deps[token] in ("amod", "compound", "nmod") and inside
        if has_head and modifies and start <= a.heads[token] < end + 4:
            return True
        return inside and a.words[token][0].isupper() and a.tags[token] in ("NNP", "NNPS")

    def _joins_titles(self, token: int, has_head: bool) -> bool:
        """ "premier and foreign minister"; before a head only inside one: "Affairs and Trade"."""
        lower = self._a.lower[token - 1]
        if has_head:
            both = lower in self._v.offices or lower in self._v.people
            return both and not self._is_office_holder(token - 1, token + 1)
        return self._is_title_noun(token - 1)

    def _is_office_holder(self, head: int, following: int) -> bool:
        """ "The Prime Minister and President Lind met": the first is somebody else.

        So is that of "The Prime Minister and Dutch President Bo Lind", however it is parsed.
        But one person is "the prime minister and foreign minister, Ana Ruiz".
        """
        a = self._a
        children = {a.lower[c] for c in a.with_dep(head, "det", "poss", "amod")}
        if "the" not in children:
            return False
        others = {a.deps[c] for c in a.children[head]} & {"poss", "prep", "amod"}
        if a.deps[head] not in ("nsubj", "dobj", "pobj"):
            return self._demonym(following) and not others
        if a.entities[following] == "NORP":
            return True
        end = following
        while end < len(a.words) and self._v.is_title(a.lower[end]) and a.words[end][0].isupper():
            end += 1
        return following < end < len(a.words) and a.words[end][0].isupper() and not others

    def _step_over_name(self, name: Name, token: int, has_head: bool) -> int | None:
        if name.end - 1 != token:
            return None
        if name.kind is ActorKind.PERSON:
            follows = self._a.lower[token + 1]
            return name.start if has_head and follows in _POSSESSIVE else None
        return name.start

    def _is_title_noun(self, token: int) -> bool:
        if token < 0 or token in self._names:
            return False
        a = self._a
        return (
            a.lower[token] in self._v.offices
            or a.words[token] == ")"
            or (a.words[token][0].isupper() and self._v.is_title(a.lower[token]))
            or (a.words[token][0].isupper() and a.tags[token] in ("NNP", "NNPS"))
            or a.lower[token] in self._v.people
        )

    def _without_linkers(self, start: int, end: int) -> int | None:
        a = self._a
        while start < end and a.lower[start] in ("of", "for", "and", "to", "at", "on", "&", "'s"):
            start += 1
        return start if start < end else None
