"""Where a name starts and ends: what the pipeline cut off, and what it took in too much."""

from __future__ import annotations

from kg.extract.analysis import Sentence
from kg.extract.mentions.names import NameSheet
from kg.extract.wordlists import word_lists
from kg.model.document import ZoneKind

_NICKNAMED = {"(": ")", '"': '"', "“": "”", "‘": "’"}


class NameEdges:
    """Corrects the edges of proposed names of people."""

    def __init__(self, sheet: NameSheet) -> None:
        self._sheet = sheet
        self._a = sheet.a
        self._v = sheet.v
        self._taken = sheet.taken

    def trim(self, start: int, end: int) -> tuple[int, int] | None:
        """What is left of a proposed name without titles, possessives and glued noise."""
        a, v = self._a, self._v
        for token in range(end - 1, start - 1, -1):
            if v.is_title(a.lower[token]) and a.lower[token] not in word_lists().particles:
                if token == end - 1:
                    return None
                start = token + 1
                break
        start += self._opens_with_portfolio(start, end)
        while start < end and not _starts_name(a.words[start], a.lower[start]):
            start += 1
        while start < end and not (a.words[end - 1][0].isalpha() and a.words[end - 1][0].isupper()):
            if a.lower[end - 1] in word_lists().suffixes:
                break
            end -= 1
        words = a.words[start:end]
        if words and v.is_title(a.lower[start - 1]) and all(w.lower() in v.people for w in words):
            return None
        if not words or any(c in word for word in words for c in "|@/#:_0123456789"):
            return None
        if all(word.isupper() and len(word) > 4 for word in words) and len(words) > 2:
            return None
        if words[-1].lower() in word_lists().landforms and len(words) > 1:
            return None
        return start, end

    def _opens_with_portfolio(self, start: int, end: int) -> bool:
        """ "Minister of Trade and | Worship Jorge Paz": without an article it is one post."""
        a, at = self._a, start - 1
        if end - start < 3 or at < 1 or a.lower[at] not in ("and", "&"):
            return False
        while at > 0 and (a.lower[at] in self._v.title_words or a.lower[at] in ("and", "&", "of")):
            at -= 1
        bare = a.words[at][0].isupper() and a.lower[at] in self._v.offices
        return (
            bare and a.lower[at + 1] == "of" and a.lower[at - 1] not in ("the", "a", "his", "her")
        )

    def grow(self, start: int, end: int, sentence: Sentence) -> tuple[int, int]:
        """Add what the pipeline cut off: "Jr.", "II", "Al Thani", a leading initial."""
        a = self._a
        while end < sentence.end:
            if a.lower[end] in word_lists().suffixes:
                end += 1
            elif (
                a.words[end] == ","
                and end + 1 < sentence.end
                and a.lower[end + 1] in word_lists().suffixes
            ):
                end += 2
            elif self._continues_name(end, sentence):
                while end < sentence.end and a.lower[end] in word_lists().particles:
                    end += 1
                end += 1
            elif self._is_hyphenated(end, sentence):
                end += 2
            elif self._was_cut_off(end):
                end += 1
            elif behind := self._behind_nickname(start, end, sentence):
                end = behind
            else:
                break
        while (
            start > sentence.start
            and start - 1 not in self._taken
            and _is_initial(a.words[start - 1])
        ):
            start -= 1
        if end - start == 1 and self._is_given_name(start - 1, sentence):
            start -= 1
        return start, min(end, sentence.end)

    def _is_given_name(self, token: int, sentence: Sentence) -> bool:
        """ "leader | Assane Diop", of which the pipeline saw only the surname."""
        a = self._a
        return (
            token >= sentence.start
            and sentence.zone is ZoneKind.BODY
            and self._sheet.is_name_word(token)
            and a.words[token].isalpha()
            and not a.entities[token]
            and a.deps[token] == "compound"
            and a.heads[token] == token + 1
            and not self._v.is_title(a.lower[token])
            and not {a.lower[token]} & (self._v.bodies | self._v.people | self._v.things)
            and not self._sheet.is_known(token, token + 1)
            and not self._v.gazetteer.place(a.words[token])
        )

    def _was_cut_off(self, token: int) -> bool:
        """ "Jean Le | Brun": the grammar ties the last word to the next one."""
        a = self._a
        return (
            a.deps[token - 1] == "compound"
            and a.heads[token - 1] == token
            and a.words[token][0].isupper()
            and token not in self._taken
            and not self._v.is_title(a.lower[token])
            and a.lower[token] not in self._v.bodies
        )

    def _behind_nickname(self, start: int, end: int, sentence: Sentence) -> int | None:
        """ "William (Bill) | Tate", also where the proposed name ends inside the brackets."""
        a = self._a.words
        inside = next((t for t in range(start, end) if a[t] in _NICKNAMED), end)
        closing = inside + 2
        if closing + 1 >= sentence.end or _NICKNAMED.get(a[inside]) != a[closing]:
            return None
        surname = closing + 1
        is_name = self._sheet.is_name_word(surname) and a[inside + 1][0].isupper()
        goes_on = is_name and not self._v.is_title(self._a.lower[surname])
        return surname + 1 if goes_on and surname >= end else None

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
        if a.lower[token] in word_lists().particles and a.lower[token] not in ("i", "e", "do"):
            return self._sheet.is_particle(token, sentence)
        return (
            a.entities[token] == "PERSON"
            and a.begins[token]
            and a.words[token][0].isupper()
            and not self._v.is_title(a.lower[token])
        )


def _starts_name(word: str, lower: str) -> bool:
    return word[0].isalpha() and (word[0].isupper() or lower in word_lists().particles)


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[0].isupper() and word[1] == "."
