"""Names of people taken apart, and the comparers of names.

Which word is the surname is not known from the words alone. Two readings are therefore open: the
last word is it, or, where the country's custom allows, the first.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.fold import fold, skeleton
from kg.resolve.judgement import Verdict
from kg.resolve.nicknames import meanings_of
from kg.resolve.words import word_list

VARIANT = 0.65
_MIDDLE = Verdict(-1.0, "different middle names")
_INITIAL = Verdict(-1.0, "the initial does not fit")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name without titles and particles: folded words, and the generation told apart."""

    words: tuple[str, ...]
    generation: str | None = None

    @property
    def joined(self) -> str:
        """The words without spaces: the same for `Jong Un`, `Jong-un` and `Jongun`."""
        return "".join(self.words)

    @property
    def is_bare(self) -> bool:
        """Whether the name is one word alone."""
        return len(self.words) == 1

    @property
    def is_surname(self) -> bool:
        """Whether the one word is a name, not a title such as `President`."""
        return self.is_bare and self.words[0] not in word_list("titles")

    @property
    def is_abbreviated(self) -> bool:
        """Whether the first name is an initial only."""
        return not self.is_bare and len(self.words[0]) == 1


def name_from_text(text: str) -> PersonName:
    """The name in a text such as `President Joseph R. Biden, Jr.`."""
    words = fold(text).split() or [text]
    while len(words) > 1 and words[0] in word_list("titles"):
        words.pop(0)
    generation = None
    if len(words) > 1 and words[-1] in word_list("generations"):
        generation = words.pop()
    particles = word_list("particles")
    start = 0 if _opens_with_particle(text, words[0]) else 1
    kept = (*words[:start], *(word for word in words[start:] if word not in particles))
    return PersonName(kept or tuple(words), generation)


def _opens_with_particle(text: str, word: str) -> bool:
    """Whether a name begins with `al-` or `von`, not with a given name such as Al or Ben."""
    written = next((token for token in text.split() if fold(token).split()[:1] == [word]), "")
    return written[:1].islower() or "-" in written


def same_word(a: str, b: str) -> float:
    """1 for the same word, .8 for two transliterations of one, otherwise 0."""
    if a == b:
        return 1.0
    return 0.8 if skeleton(a) == skeleton(b) else 0.0


def same_surname(a: PersonName, b: PersonName) -> Verdict:
    """The last words agree."""
    score = same_word(a.words[-1], b.words[-1])
    if score == 1.0:
        return Verdict(1.0, "same surname")
    if score:
        return Verdict(0.8, "surname spelt differently")
    return Verdict(-1.0, "different surnames")


def given_names_agree(a: tuple[str, ...], b: tuple[str, ...]) -> Verdict:
    """The given names fit: the same, a short form, an initial, or one a part of the other."""
    short, long = sorted((a, b), key=lambda words: (len(words), words))
    if not short:
        return Verdict(0.3, "one has no given name")
    rest_fits = all(map(_word_or_initial, short[1:], long[1:]))
    if _given_word_fits(short[0], long[0]):
        return _same_first_name(short[0] == long[0]) if rest_fits else _MIDDLE
    if len(short[0]) == 1 or len(long[0]) == 1:
        fits = rest_fits and short[0][0] == long[0][0]
        return Verdict(0.4, "an initial fits the first name") if fits else _INITIAL
    if _is_part(short, long):
        return Verdict(0.45, "one gives a part of the other's given names")
    return Verdict(-1.0, "different given names")


def _same_first_name(exactly: bool) -> Verdict:
    if exactly:
        return Verdict(0.9, "same first name")
    return Verdict(0.85, "first names stand for one another")


def _given_word_fits(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return False
    return bool(same_word(a, b)) or bool(meanings_of(a) & meanings_of(b))


def _word_or_initial(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return _given_word_fits(a, b)


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(same_word(word, other) for other in rest) for word in short)


def names_agree(a: PersonName, b: PersonName, *, surname_first: bool = False) -> Verdict:
    """Two names can be one person's.

    1 is the same name, from `VARIANT` on a variant of it; less is a shorter form that may stand for
    several people; -1 is a contradiction.
    """
    if a.generation and b.generation and a.generation != b.generation:
        return Verdict(-1.0, f"different generations: {a.generation} and {b.generation}")
    if a.joined == b.joined:
        return Verdict(1.0, "same name")
    if surname_first and _is_rotated(a.words, b.words):
        return Verdict(0.95, "same name, surname first")
    western = _with_surname_last(a, b)
    if surname_first and western.contradicts:
        return _with_surname_first(a, b)
    return western


def _is_rotated(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return len(a) == len(b) > 1 and b in (a[1:] + a[:1], a[-1:] + a[:-1])


def _with_surname_last(a: PersonName, b: PersonName) -> Verdict:
    surname = same_surname(a, b)
    if not surname.contradicts:
        given = given_names_agree(a.words[:-1], b.words[:-1])
        score = given.score if given.contradicts else given.score * surname.score
        return Verdict(score, f"{surname.reason}, {given.reason}")
    short, long = sorted((a.words, b.words), key=lambda words: (len(words), words))
    if len(short) > 1 and all(map(_given_word_fits, short, long)):
        return Verdict(0.45, "one leaves out the last name of the other")
    return surname


def _with_surname_first(a: PersonName, b: PersonName) -> Verdict:
    if a.words[0] != b.words[0]:
        return Verdict(-1.0, "different surnames")
    if a.is_bare or b.is_bare:
        return Verdict(0.3, "same surname, one has no given name")
    same = same_word("".join(a.words[1:]), "".join(b.words[1:]))
    if not same:
        return Verdict(-1.0, "same surname, different given names")
    return Verdict(0.85, "same surname, given name spelt differently")
