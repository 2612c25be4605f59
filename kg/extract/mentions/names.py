"""Proper names: which tokens are one name, and what sort of thing bears it.

The language pipeline proposes; the gazetteer, titles and the rest of the document decide. A
surname that the document once gives with a given name is that person wherever it stands alone,
whatever label the pipeline put on it: "Blinken" in a headline is often a place or nothing to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis, Sentence
from kg.extract.vocabulary import Vocabulary
from kg.model.account import ActorKind

PARTICLES = frozenset(
    """al el bin ibn bint abu abd van von der den de da dos das do di del della la le du ben ter ten
    zu af av y e i bte binti ul ur""".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv vi vii viii".split())
_LONGEST = 7
_HUMAN_VERBS = frozenset(
    """meet say tell visit travel arrive speak talk discuss host receive welcome greet fly confer
    huddle dine phone telephone thank praise ask urge warn add invite agree sign resign condemn
    denounce criticize criticise accuse""".split()
)
# A name that ends so is a place, whatever the pipeline calls it: "Second Thomas Shoal".
_LANDFORMS = frozenset(
    """shoal reef island islands sea strait bay gulf palace base airport heights desert valley
    peninsula canal river mountains square camp headquarters castle coast province harbour harbor
    airfield airbase archipelago atoll cape lake pass plateau oblast district governorate""".split()
)
_COMPLEMENT_LINKS = frozenset(("of", "the", "and", "for", "&", ","))
_LINKERS = frozenset("of the and for on in & - – 's ’s".split())
_PEOPLE_LABELS = ("PERSON",)
_PLACE_LABELS = ("GPE", "LOC", "FAC")


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens, kind, and what the gazetteer knows of it."""

    start: int
    end: int
    kind: ActorKind
    country: str | None = None
    gazetteer: str | None = None
    capital_of: str | None = None
    is_outlet: bool = False
    label: str | None = None


class NameSpotter:
    """Finds the names of one document."""

    def __init__(self, analysis: Analysis, vocabulary: Vocabulary) -> None:
        self._a = analysis
        self._v = vocabulary
        self._taken: dict[int, Name] = {}

    def spot(self) -> tuple[Name, ...]:
        """All names, in text order, without overlaps."""
        for sentence in self._a.sentences:
            self._spot_full_people(sentence)
        for sentence in self._a.sentences:
            self._spot_known_names(sentence)
        for sentence in self._a.sentences:
            self._spot_titled_people(sentence)
        self._spot_repeated_surnames()
        for sentence in self._a.sentences:
            self._spot_remaining(sentence)
        return tuple(sorted(set(self._taken.values()), key=lambda name: name.start))

    def _take(self, name: Name) -> None:
        for token in range(name.start, name.end):
            self._taken[token] = name

    def _is_free(self, start: int, end: int) -> bool:
        return not any(token in self._taken for token in range(start, end))

    def _runs(self, sentence: Sentence, labels: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Stretches that the pipeline labelled as one entity."""
        a, token = self._a, sentence.start
        while token < sentence.end:
            if a.entities[token] in labels:
                end = token + 1
                while (
                    end < sentence.end
                    and a.entities[end] == a.entities[token]
                    and not a.begins[end]
                ):
                    end += 1
                yield token, end
                token = end
            else:
                token += 1

    def _spot_full_people(self, sentence: Sentence) -> None:
        """Names of two words and more that the pipeline calls people: "Ana Ruiz"."""
        for start, end in self._runs(sentence, _PEOPLE_LABELS):
            trimmed = self._trim(start, end)
            if trimmed is None:
                continue
            start, end = self._grow(*trimmed, sentence)
            if end - start > 1 and self._is_free(start, end) and not self._is_known(start, end):
                self._take(Name(start, end, ActorKind.PERSON))

    def _spot_titled_people(self, sentence: Sentence) -> None:
        """Capitalised words behind a title, and single words that the pipeline calls people."""
        a = self._a
        for start, end in self._runs(sentence, _PEOPLE_LABELS):
            trimmed = self._trim(start, end)
            if trimmed and self._is_free(*trimmed) and not self._is_known(*trimmed):
                self._take(Name(*self._grow(*trimmed, sentence), ActorKind.PERSON))
        for token in range(sentence.start, sentence.end - 1):
            if self._is_title_end(token) and self._is_free(token + 1, token + 2):
                end = self._name_end(token + 1, sentence)
                if end > token + 1 and self._is_free(token + 1, end):
                    self._take(Name(*self._grow(token + 1, end, sentence), ActorKind.PERSON))
            if self._a.lower[token] in self._v.offices:
                self._spot_behind_complement(token, sentence)
            if self._is_country_possessive(token) and self._is_free(token + 1, token + 2):
                end = self._name_end(token + 1, sentence)
                if end > token + 1 and self._is_free(token + 1, end):
                    self._take(Name(*self._grow(token + 1, end, sentence), ActorKind.PERSON))

    def _is_country_possessive(self, token: int) -> bool:
        """ "Chile's | Ruiz": a country's own, by surname alone, as agencies write."""
        name = self._taken.get(token - 1)
        owner = name is not None and name.kind is ActorKind.COUNTRY
        return (
            owner
            and self._a.lower[token] in ("'s", "’s")
            and self._a.tags[token + 1] in ("NNP", "NNPS")
            and not self._v.gazetteer.place(self._a.words[token + 1])
            and self._a.lower[token + 1] not in self._v.bodies
        )

    def _spot_behind_complement(self, office: int, sentence: Sentence) -> None:
        """ "Minister of Trade and Industry Ana Ruiz", "President of Chile Ana Ruiz"."""
        start = self._complement_end(office + 1, sentence)
        if start <= office + 2 or start >= sentence.end:
            return
        end = self._name_end(start, sentence)
        if end - start > 1 and self._is_free(start, end):
            self._take(Name(*self._grow(start, end, sentence), ActorKind.PERSON))

    def _complement_end(self, at: int, sentence: Sentence) -> int:
        """Where the words of a post end behind its "of" or "for": portfolio, country, body."""
        a, v = self._a, self._v
        if at >= sentence.end - 1 or a.lower[at] not in ("of", "for"):
            return at
        at += 1
        while at < sentence.end - 1:
            name = self._taken.get(at)
            if name and name.kind is not ActorKind.PERSON:
                at = name.end
            elif a.words[at] == "(" and at + 2 < sentence.end and a.words[at + 2] == ")":
                at += 3
            elif a.lower[at] in _COMPLEMENT_LINKS or (
                a.words[at][0].isupper() and a.lower[at] in v.title_words
            ):
                at += 1
            else:
                break
        return at

    def _is_title_end(self, token: int) -> bool:
        """Whether a name may follow: a capitalised post or a courtesy title."""
        a, word = self._a, self._a.lower[token]
        if word in self._v.courtesy or word in ("elect", "designate"):
            return a.words[token][0].isupper()
        if token in self._taken:
            return False
        if a.tags[token] == "NNS" and a.lemmas[token] in self._v.offices:
            behind = a.words[token + 1 : token + 3]
            return len(behind) == 2 and all(w[0].isupper() for w in behind)
        return word in self._v.offices and a.words[token][0].isupper()

    def _name_end(self, token: int, sentence: Sentence) -> int:
        """The end of a run of name-like words that starts at `token`; `token` if there is none."""
        a, end = self._a, token
        while end < sentence.end and (self._is_name_word(end) or self._is_particle(end, sentence)):
            if a.lower[end] in self._v.offices or (
                a.entities[end] == "NORP" and self._v.gazetteer.country_of_demonym(a.words[end])
            ):
                break
            end += 1
        if end == token or self._is_known(token, end) or a.lower[token] in self._v.title_words:
            return token
        return end

    def _is_name_word(self, token: int) -> bool:
        word = self._a.words[token]
        return (
            word[0].isupper()
            and token not in self._taken
            and (self._a.tags[token].startswith("NNP") or self._a.entities[token] == "PERSON")
            and any(c.islower() for c in word) | (len(word) <= 3 and word[-1] == "." or len(word) == 1)
        )

    def _is_particle(self, token: int, sentence: Sentence) -> bool:
        end = token
        while end < sentence.end and end - token < 3 and self._a.lower[end] in PARTICLES:
            end += 1
        return end > token and end < sentence.end and self._is_name_word(end)

    def _trim(self, start: int, end: int) -> tuple[int, int] | None:
        """What is left of a proposed name without titles, possessives and glued noise."""
        a, v = self._a, self._v
        for token in range(end - 1, start - 1, -1):
            if v.is_title(a.lower[token]) and a.lower[token] not in PARTICLES:
                if token == end - 1:
                    return None
                start = token + 1
                break
        while start < end and not _starts_name(a.words[start], a.lower[start]):
            start += 1
        while start < end and not (a.words[end - 1][0].isalpha() and a.words[end - 1][0].isupper()):
            if a.lower[end - 1] in SUFFIXES:
                break
            end -= 1
        words = a.words[start:end]
        if not words or any(c in word for word in words for c in "|@/#:_0123456789"):
            return None
        if all(word.isupper() and len(word) > 4 for word in words) and len(words) > 2:
            return None
        if words[-1].lower() in _LANDFORMS and len(words) > 1:
            return None
        return start, end

    def _grow(self, start: int, end: int, sentence: Sentence) -> tuple[int, int]:
        """Add what the pipeline cut off: "Jr.", "II", "Al Thani", a leading initial."""
        a = self._a
        while end < sentence.end:
            if a.lower[end] in SUFFIXES:
                end += 1
            elif a.words[end] == "," and end + 1 < sentence.end and a.lower[end + 1] in SUFFIXES:
                end += 2
            elif self._continues_name(end, sentence):
                while end < sentence.end and a.lower[end] in PARTICLES:
                    end += 1
                end += 1
            elif self._is_hyphenated(end, sentence):
                end += 2
            elif self._was_cut_off(end):
                end += 1
            else:
                break
        while (
            start > sentence.start
            and start - 1 not in self._taken
            and _is_initial(a.words[start - 1])
        ):
            start -= 1
        return start, min(end, sentence.end)

    def _was_cut_off(self, token: int) -> bool:
        """ "Jean Le | Brun": the grammar ties the last word to the next one."""
        a = self._a
        return (
            a.deps[token - 1] == "compound"
            and a.heads[token - 1] == token
            and a.words[token][0].isupper()
            and a.tags[token] in ("NNP", "NNPS")
            and token not in self._taken
            and not self._v.is_title(a.lower[token])
            and a.lower[token] not in self._v.bodies
        )

    def _is_hyphenated(self, hyphen: int, sentence: Sentence) -> bool:
        """ "Ki-moon": the tokenizer cuts names at their hyphens."""
        a = self._a
        return (
            a.words[hyphen] in ("-", "‑", "–")
            and hyphen + 1 < sentence.end
            and a.words[hyphen + 1][0].isalpha()
            and a.offsets[hyphen + 1] == a.offsets[hyphen] + 1
            and a.offsets[hyphen] == a.offsets[hyphen - 1] + len(a.words[hyphen - 1])
        )

    def _continues_name(self, token: int, sentence: Sentence) -> bool:
        a = self._a
        if token in self._taken or not a.words[token][0].isalpha():
            return False
        if a.lower[token] in PARTICLES and a.lower[token] not in ("i", "e", "do"):
            return self._is_particle(token, sentence)
        return (
            a.entities[token] == "PERSON"
            and a.begins[token]
            and a.words[token][0].isupper()
            and not self._v.is_title(a.lower[token])
        )

    def _is_known(self, start: int, end: int) -> bool:
        """Whether the gazetteer has these words as a country, organisation or outlet."""
        text, g = self._a.phrase(start, end), self._v.gazetteer
        return bool(
            g.country(text)
            or g.organization(text)
            or g.outlet(text)
            or g.seat(text)
            or g.country_of_demonym(text)
        )

    def _spot_known_names(self, sentence: Sentence) -> None:
        """Names of the gazetteer: countries, organisations, outlets, seats; longest first."""
        token = sentence.start
        while token < sentence.end:
            name = self._known_name(token, sentence) if self._may_start(token) else None
            if name:
                self._take(name)
                token = name.end
            else:
                token += 1

    def _may_start(self, token: int) -> bool:
        return token not in self._taken and self._a.words[token][0].isupper()

    def _known_name(self, start: int, sentence: Sentence) -> Name | None:
        ends = [start + 1]
        for end in range(start + 1, min(start + _LONGEST, sentence.end)):
            word = self._a.words[end]
            if end in self._taken or not (word[0].isupper() or word.lower() in _LINKERS):
                break
            ends.append(end + 1)
        for end in reversed(ends):
            name = self._look_up(start, end)
            if name:
                return name
        return None

    def _look_up(self, start: int, end: int) -> Name | None:
        a, g = self._a, self._v.gazetteer
        last = a.lower[end - 1]
        if last in _LINKERS:
            return None
        text, label = a.phrase(start, end), a.entities[start]
        country = g.country(text)
        if country and not (country.ambiguous and label == "PERSON"):
            return Name(
                start, end, ActorKind.COUNTRY, country.code, f"iso3166:{country.code}", country.code
            )
        if label == "NORP" and not g.country_of_demonym(text):
            place = g.place(text)
            if place and not place.ambiguous:
                return self._place(start, end, text)
        outlet = g.outlet(text)
        if outlet and not (outlet.ambiguous and label != "ORG"):
            return Name(
                start, end, ActorKind.ORGANIZATION, is_outlet=True, label=outlet.name
            )
        organization = g.organization(text)
        if organization and not (organization.ambiguous and label != "ORG"):
            return Name(
                start, end, ActorKind.ORGANIZATION, organization.country, label=organization.name
            )
        if end - start > 1 and (label in _PLACE_LABELS or last in _LANDFORMS):
            place = g.place(text)
            if place and not place.ambiguous:
                return self._place(start, end, text)
        return self._look_up_seat(start, end, text)

    def _look_up_seat(self, start: int, end: int, text: str) -> Name | None:
        seat = self._v.gazetteer.seat(text)
        if seat is None or self._v.gazetteer.place(text):
            return None
        return Name(start, end, ActorKind.ORGANIZATION, seat.country, label=seat.name)

    def _spot_repeated_surnames(self) -> None:
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
                self._take(Name(token, token + 1, ActorKind.PERSON))

    def _spot_remaining(self, sentence: Sentence) -> None:
        """Places, bodies and events that only the pipeline knows, and people that it missed."""
        for start, end in self._unlabelled_runs(sentence):
            if self._is_free(start, end) and self._acts_as_person(start, end):
                self._take(Name(start, end, ActorKind.PERSON))
        for start, end in self._runs(sentence, (*_PLACE_LABELS, "ORG", "NORP", "EVENT")):
            start, end = self._without_edges(start, end)
            if start < end and self._is_free(start, end):
                name = self._name_of_label(start, end)
                if name:
                    self._take(name)

    def _unlabelled_runs(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Two to five proper nouns in a row that the pipeline calls nothing or a work of art."""
        token = sentence.start
        while token < sentence.end:
            end = token
            while end < sentence.end and (
                self._is_plain_name_word(end) or (end > token and self._is_particle(end, sentence))
            ):
                end += 1
            if 2 <= end - token <= 5 and not self._is_known(token, end):
                yield token, end
            token = max(end, token + 1)

    def _is_plain_name_word(self, token: int) -> bool:
        a = self._a
        return (
            self._is_name_word(token)
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
        return a.lemmas[head] in _HUMAN_VERBS

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
        if self._is_unlisted_person(start, end, text):
            return Name(start, end, ActorKind.PERSON)
        if label in _PLACE_LABELS:
            return self._place(start, end, text)
        if label == "NORP" or label == "EVENT":
            return None
        if all(self._v.is_title(word) for word in a.lower[start:end]):
            return None
        place = self._v.gazetteer.place(text)
        if place and not place.ambiguous and place.population > 500_000:
            return self._place(start, end, text)
        if self._stands_among_people(start, end):
            return Name(start, end, ActorKind.PERSON)
        return Name(start, end, ActorKind.ORGANIZATION)

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
        if any(a.lower[t] in v.bodies or not a.words[t][0].isupper() for t in range(start, end)):
            return False
        return any(
            a.lower[t] in v.offices or a.lower[t] in v.people
            for t in range(end + 1, min(end + 5, len(a.words)))
        )

    def _place(self, start: int, end: int, text: str) -> Name:
        g = self._v.gazetteer
        place, capital = g.place(text), g.country_of_capital(text)
        if place is None:
            code = capital.code if capital else None
            return Name(start, end, ActorKind.PLACE, code, None, code)
        key = f"geonames:{place.geonames}" if place.geonames else None
        return Name(
            start, end, ActorKind.PLACE, place.country, key, capital.code if capital else None
        )


def _starts_name(word: str, lower: str) -> bool:
    return word[0].isalpha() and (word[0].isupper() or lower in PARTICLES)


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[0].isupper() and word[1] == "."


