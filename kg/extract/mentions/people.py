"""Names of people: what the pipeline calls one, and what stands behind a title."""

from __future__ import annotations

from kg.extract.analysis import Sentence
from kg.extract.mentions.edges import NameEdges
from kg.extract.mentions.names import Name, NameSheet
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

_PEOPLE_LABELS = ("PERSON",)


class PeopleSpotter:
    """Finds the names of people of one document."""

    def __init__(self, sheet: NameSheet) -> None:
        self._sheet = sheet
        self._a = sheet.a
        self._v = sheet.v
        self._taken = sheet.taken
        self._edges = NameEdges(sheet)

    def spot_full_people(self, sentence: Sentence) -> None:
        """Names of two words and more that the pipeline calls people: "Ana Ruiz"."""
        for proposed in self._sheet.runs(sentence, _PEOPLE_LABELS):
            trimmed = self._edges.trim(*proposed)
            if trimmed is None:
                continue
            start, end = self._edges.grow(*trimmed, sentence)
            free = self._sheet.is_free(start, end) and not self._sheet.is_known(start, end)
            if end - start > 1 and free:
                self._take(start, end)

    def _take(self, start: int, end: int) -> None:
        if self._are_two(start, end):
            self._sheet.take(Name(start, start + 1, ActorKind.PERSON))
            start = end - 1
        self._sheet.take(Name(start, end, ActorKind.PERSON))

    def _are_two(self, start: int, end: int) -> bool:
        """ "the Ruiz-Haddad | summit": two surnames, where two meet."""
        a = self._a
        if end - start != 3 or a.words[start + 1] not in ("-", "–"):
            return False
        both = a.words[start][0].isupper() and a.words[end - 1][0].isupper()
        return both and end < len(a.words) and a.lower[end] in word_lists().gatherings

    def spot_titled_people(self, sentence: Sentence) -> None:
        """Capitalised words behind a title, and single words that the pipeline calls people."""
        for proposed in self._sheet.runs(sentence, _PEOPLE_LABELS):
            trimmed = self._edges.trim(*proposed)
            if trimmed and trimmed[0] > 0 and self._is_title_end(trimmed[0] - 1):
                trimmed = trimmed[0], max(trimmed[1], self._name_end(trimmed[0], sentence))
            if trimmed and self._sheet.is_free(*trimmed) and not self._sheet.is_known(*trimmed):
                self._take(*self._edges.grow(*trimmed, sentence))
        for token in range(sentence.start, sentence.end - 1):
            if self._is_title_end(token):
                self._spot_name_behind(token, sentence)
            if self._a.lower[token] in self._v.offices:
                self._spot_behind_complement(token, sentence)
            if self._is_country_possessive(token):
                self._spot_name_behind(token, sentence)

    def _spot_name_behind(self, token: int, sentence: Sentence) -> None:
        """ "President | Ana Ruiz", "Chile's | Ruiz"."""
        if not self._sheet.is_free(token + 1, token + 2):
            return
        end = self._name_end(token + 1, sentence)
        if end > token + 1 and self._sheet.is_free(token + 1, end):
            start, end = self._edges.grow(token + 1, end, sentence)
            self._sheet.take(Name(start, end, ActorKind.PERSON))

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
        """ "Minister of Trade and Industry Ana Ruiz", "Ambassador to Chile Ana Ruiz"."""
        start = self._complement_end(office + 1, sentence)
        if start <= office + 2 or start >= sentence.end or self._a.lower[start - 1] == "the":
            return
        end = self._name_end(start, sentence)
        if end - start > 1 and self._sheet.is_free(start, end):
            self._sheet.take(Name(*self._edges.grow(start, end, sentence), ActorKind.PERSON))

    def _complement_end(self, at: int, sentence: Sentence) -> int:
        """Where the words of a post end behind its "of" or "for": portfolio, country, body.

        Behind "the" or "of" there is a body, not yet whoever heads it: "director of the Harbour
        Board | Ana Ruiz".
        """
        a, v = self._a, self._v
        if at >= sentence.end - 1 or a.lower[at] not in ("of", "for", "to"):
            return at
        at += 1
        while at < sentence.end - 1:
            name = self._taken.get(at)
            if name and name.kind is not ActorKind.PERSON:
                at = name.end
            elif a.words[at] == "(" and at + 2 < sentence.end and a.words[at + 2] == ")":
                at += 3
            elif self._opens_body(at):
                at = self._body_end(at, sentence)
            elif a.lower[at] in word_lists().portfolio_links or (
                a.words[at][0].isupper() and a.lower[at] in v.title_words
            ):
                at += 1
            else:
                break
        return at

    def _opens_body(self, token: int) -> bool:
        a = self._a
        is_body = a.entities[token] == "ORG" and a.words[token][0].isupper()
        return is_body and a.lower[token - 1] in ("the", "of", "for")

    def _body_end(self, start: int, sentence: Sentence) -> int:
        """The end of a body that only the pipeline sees, which may take in who heads it.

        "the Harbour Board | Ana Ruiz", "the Council of Water Rights | Ana Ruiz".
        """
        a, end = self._a, self._sheet.run_end(start, sentence)
        of_plural = a.lower[start - 1] != "the"
        nouns = [
            t
            for t in range(start, end)
            if a.lower[t] in self._v.bodies or (of_plural and a.tags[t] == "NNPS")
        ]
        return nouns[-1] + 1 if nouns else end

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
        if a.lower[token] in self._v.courtesy:
            return token
        while end < sentence.end and (
            self._sheet.is_name_word(end) or self._sheet.is_particle(end, sentence)
        ):
            if a.lower[end] in word_lists().gatherings:
                break
            if a.lower[end] in self._v.offices or (
                a.entities[end] == "NORP" and self._v.gazetteer.country_of_demonym(a.words[end])
            ):
                break
            end += 1
        if (
            end == token
            or self._sheet.is_known(token, end)
            or a.lower[token] in self._v.title_words
        ):
            return token
        return end
