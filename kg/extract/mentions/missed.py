"""Names that the pipeline missed or took for something else, by what stands around them.

A surname that the document once gives with a given name is that person wherever it stands alone,
whatever label the pipeline put on it: "Blinken" in a headline is often a place or nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from kg.extract.analysis import Sentence
from kg.extract.mentions.known import place_name
from kg.extract.mentions.names import Name, NameSheet
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

# Inhabitants; the pipeline takes such a city for a body more often than a body bears its name.
_LARGE_CITY = 500_000
_PLACE_LABELS = ("GPE", "LOC", "FAC")


class MissedNameSpotter:
    """Finds the names of one document that nothing else has found."""

    def __init__(self, sheet: NameSheet) -> None:
        self._sheet = sheet
        self._a = sheet.a
        self._v = sheet.v
        self._taken = sheet.taken

    def spot_repeated_surnames(self) -> None:
        """Words that are part of exactly one full name of the document, standing alone."""
        a = self._a
        parts: dict[str, set[tuple[str, ...]]] = {}
        for name in set(self._taken.values()):
            if name.kind is ActorKind.PERSON and name.end - name.start > 1:
                words = a.words[name.start : name.end]
                for word in (words[0], words[-1]):
                    parts.setdefault(word, set()).add(words)
        for token, word in enumerate(a.words):
            if (
                word in parts
                and token not in self._taken
                and a.sentence_of[token] >= 0
                and a.tags[token] in ("NNP", "NNPS", "NN", "VB", "JJ", "VBG", "FW", "UH")
            ):
                self._sheet.take(Name(token, token + 1, ActorKind.PERSON))

    def spot_titled_surnames(self) -> None:
        """ "for Lake Fishing Tor Lindgren", where the document also has "Envoy Lindgren"."""
        a = self._a
        titled = {
            a.words[name.start]
            for name in set(self._taken.values())
            if name.kind is ActorKind.PERSON
            and name.end - name.start == 1
            and name.start > 0
            and self._v.is_title(a.lower[name.start - 1])
        }
        for token, word in enumerate(a.words):
            start = token - 1
            if start < 0 or word not in titled or {token, start} & self._taken.keys():
                continue
            if a.sentence_of[token] == a.sentence_of[start] and self._is_given_name(start):
                self._sheet.take(Name(start, token + 1, ActorKind.PERSON))

    def _is_given_name(self, token: int) -> bool:
        return (
            self._sheet.is_name_word(token)
            and self._a.words[token].isalpha()
            and not self._v.is_title(self._a.lower[token])
            and self._a.lower[token] not in self._v.bodies
        )

    def spot_remaining(self, sentence: Sentence) -> None:
        """Places, bodies and events that only the pipeline knows, and people that it missed."""
        for start, end in self._runs_before_post(sentence):
            self._sheet.take(Name(start, end, ActorKind.PERSON))
        for start, end in self._unlabelled_runs(sentence):
            if self._sheet.is_free(start, end) and self._acts_as_person(start, end):
                self._sheet.take(Name(start, end, ActorKind.PERSON))
        for start, end in self._sheet.runs(sentence, (*_PLACE_LABELS, "ORG", "NORP", "EVENT")):
            first, last = self._without_edges(start, end)
            if first < last and self._sheet.is_free(first, last):
                name = self._name_of_label(first, last)
                if name:
                    self._sheet.take(name)

    def _runs_before_post(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """ "Kamran-Ali Tursun, | President of": whatever the pipeline takes the name for."""
        a = self._a
        for comma in range(sentence.start + 2, sentence.end - 2):
            post = a.lower[comma + 1] in self._v.offices and a.words[comma + 1][0].isupper()
            if a.words[comma] != "," or not post or a.lower[comma + 2] not in ("of", "for"):
                continue
            start = comma
            while start > sentence.start and self._is_of_name(start - 1):
                start -= 1
            whole = 2 <= comma - start <= 5 and a.words[start].isalpha()
            if whole and not self._v.gazetteer.place(a.phrase(start, comma)):
                yield start, comma

    def _is_of_name(self, token: int) -> bool:
        return self._a.words[token] == "-" or (
            self._is_given_name(token) and not self._sheet.is_known(token, token + 1)
        )

    def _unlabelled_runs(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Two to five proper nouns in a row that the pipeline calls nothing or a work of art."""
        token = sentence.start
        while token < sentence.end:
            end = token
            while end < sentence.end and (
                self._is_plain_name_word(end)
                or (end > token and self._sheet.is_particle(end, sentence))
            ):
                end += 1
            if 2 <= end - token <= 5 and not self._sheet.is_known(token, end):
                yield token, end
            token = max(end, token + 1)

    def _is_plain_name_word(self, token: int) -> bool:
        a = self._a
        return (
            self._sheet.is_name_word(token)
            and a.entities[token] in ("", "WORK_OF_ART", "FAC", "PRODUCT", "LAW", "EVENT", "PERSON")
            and not self._v.is_title(a.lower[token])
            and a.lower[token] not in self._v.bodies
        )

    def _acts_as_person(self, start: int, end: int) -> bool:
        """Whether the words do what people do: meet, say, visit; or stand in a list of people."""
        a, last = self._a, end - 1
        if self._stands_among_people(start, end):
            return True
        head = a.heads[last]
        if a.deps[last] == "pobj" and a.lower[head] in ("with", "by"):
            head = a.heads[head]
        elif a.deps[last] not in ("nsubj", "nsubjpass", "dobj"):
            return False
        return a.lemmas[head] in word_lists().human_verbs

    def _without_edges(self, start: int, end: int) -> tuple[int, int]:
        a = self._a
        while start < end and (a.lower[start] in ("the", "a", "an") or start in self._taken):
            start += 1
        while start < end and (a.lower[end - 1] in ("'s", "’s") or end - 1 in self._taken):
            end -= 1
        return start, end

    def _name_of_label(self, start: int, end: int) -> Name | None:
        a, label = self._a, self._a.entities[start]
        text = a.phrase(start, end)
        if not any(c.isupper() for c in text):
            return None
        if not self._is_plural(end - 1) and self._is_unlisted_person(start, end, text):
            return Name(start, end, ActorKind.PERSON)
        if label in _PLACE_LABELS:
            return place_name(self._v, start, end, text)
        if label in ("NORP", "EVENT") or self._is_mere_post(start, end):
            return None
        place = self._v.gazetteer.place(text)
        if place and not place.ambiguous and place.population > _LARGE_CITY:
            return place_name(self._v, start, end, text)
        is_person = not self._is_plural(end - 1) and (
            self._stands_among_people(start, end) or self._surname_recurs(start, end)
        )
        return Name(start, end, ActorKind.PERSON if is_person else ActorKind.ORGANIZATION)

    def _surname_recurs(self, start: int, end: int) -> bool:
        """ "Ana Ruiz met Bos. Then | Ruiz left": no body is called by its last word alone."""
        a, last = self._a, end - 1
        if not 2 <= end - start <= 3 or any(
            a.lower[t] in self._v.bodies or not a.words[t].isalpha() or not a.words[t].istitle()
            for t in range(start, end)
        ):
            return False
        return self._lone_subjects.get(a.words[last], -1) >= end

    @cached_property
    def _lone_subjects(self) -> dict[str, int]:
        """The last place where each word is a subject by itself; found once for all names."""
        a = self._a
        subjects = (t for t in range(len(a.words)) if a.deps[t] == "nsubj")
        return {a.words[t]: t for t in subjects if self._stands_alone(t)}

    def _stands_alone(self, token: int) -> bool:
        """Whether a name of one word stands here, with nothing that could belong to it."""
        a = self._a
        opens = a.sentence_of[token] >= 0 and a.sentence(token).start == token
        before = not opens and (a.words[token - 1][0].isupper() or a.lower[token - 1] == "the")
        behind = a.words[token + 1 : token + 2]
        alone = not before and not any(word[0].isupper() for word in behind)
        return alone and a.tags[token] in ("NNP", "NN")

    def _is_mere_post(self, start: int, end: int) -> bool:
        """ "Special Representative", "Home and Defence Secretaries": posts without a name."""
        words, last = self._a.lower[start:end], self._a.lemmas[end - 1]
        post = self._v.is_title(words[-1]) or words[-1] in self._v.people or last in self._v.offices
        return post and all(self._v.is_title(w) or w in (",", "and") for w in words[:-1])

    def _is_plural(self, last: int) -> bool:
        """ "Secretary for Asian and | Pacific Affairs": no surname."""
        return self._a.tags[last] == "NNPS"

    def _stands_among_people(self, start: int, end: int) -> bool:
        """ "Ana Ruiz, Omar Haddad and Bo Lind": two unknown words between names of people."""
        a = self._a
        if not 2 <= end - start <= 3 or any(
            a.lower[t] in self._v.bodies or not a.words[t].isalpha() for t in range(start, end)
        ):
            return False
        before = self._taken.get(start - 2) if a.lower[start - 1] in (",", "and") else None
        behind = (
            self._taken.get(end + 1)
            if end + 1 < len(a.words) and a.lower[end] in (",", "and")
            else None
        )
        return any(n is not None and n.kind is ActorKind.PERSON for n in (before, behind))

    def _is_unlisted_person(self, start: int, end: int, text: str) -> bool:
        """Two or three unknown words with a post behind them: "Ana Ruiz, leader of the union"."""
        a, v = self._a, self._v
        if not 2 <= end - start <= 3 or v.gazetteer.place(text):
            return False
        if end + 1 >= len(a.words) or a.words[end] != ",":
            return False
        if any(a.lower[t] in v.bodies or not self._may_be_of_name(t) for t in range(start, end)):
            return False
        return any(
            a.lower[t] in v.offices or a.lower[t] in v.people
            for t in range(end + 1, min(end + 5, len(a.words)))
        )

    def _may_be_of_name(self, token: int) -> bool:
        word = self._a.words[token]
        return word[0].isupper() or word.lower() in word_lists().particles
