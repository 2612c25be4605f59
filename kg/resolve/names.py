"""Names of people taken apart, and the comparers of names.

Which word is the surname is not known from the words alone. Two readings are therefore open: the
last word is it, or, where the country's custom allows, the first.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.fold import consonants, fold, skeleton
from kg.resolve.judgement import Verdict
from kg.resolve.nicknames import formal_names, meanings_of
from kg.resolve.words import word_list

VARIANT = 0.65
# Two spellings so far apart that they may be two names.
DISTANT = 0.2
_FULLER = Verdict(0.3, "same name, and the fuller form gives a generation")
_FATHER_OR_SON = Verdict(0.0, "same name, but a generation is given to one alone")
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


def sound_alike(a: str, b: str) -> bool:
    """Whether two words share their consonants: Mursi and Morsi, but also Morton and Martin.

    Given names that the table of nicknames keeps apart, as Hassan and Hussein, do not.
    """
    known = formal_names()
    return consonants(a) == consonants(b) and not (a in known and b in known)


def same_surname(a: PersonName, b: PersonName) -> Verdict:
    """The last words agree."""
    score = same_word(a.words[-1], b.words[-1])
    if score == 1.0:
        return Verdict(1.0, "same surname")
    if score:
        return Verdict(0.8, "surname spelt differently")
    if sound_alike(a.words[-1], b.words[-1]) and not (a.is_bare or b.is_bare):
        return Verdict(DISTANT, "surname with other vowels")
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
    if (rest_fits and sound_alike(short[0], long[0])) or sound_alike("".join(a), "".join(b)):
        return Verdict(DISTANT, "given name with other vowels")
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


def names_agree(
    a: PersonName, b: PersonName, *, surname_first: bool = False, by_given_name: bool = False
) -> Verdict:
    """Two names can be one person's.

    1 is the same name, from `VARIANT` on a variant of it; less is a shorter form that may stand for
    several people, `DISTANT` a spelling that may be another name; -1 is a contradiction.

    Args:
        surname_first: the surname may stand in front.
        by_given_name: people of the country are called by their given name alone.
    """
    if a.generation and b.generation and a.generation != b.generation:
        return Verdict(-1.0, f"different generations: {a.generation} and {b.generation}")
    agreed = _words_agree(a, b, surname_first=surname_first)
    if agreed.contradicts and (a.is_bare or b.is_bare) and a.generation == b.generation:
        agreed = _single_word(a.words, b.words, by_given_name)
    if a.generation != b.generation and agreed.score >= VARIANT:
        return _generation_left_out(a, b) or agreed
    return agreed


def _generation_left_out(a: PersonName, b: PersonName) -> Verdict | None:
    """What it says that one name alone gives a generation; of King Abdullah II it says nothing."""
    younger, other = (a, b) if a.generation else (b, a)
    if younger.is_bare and younger.generation not in word_list("family_generations"):
        return None
    return _FULLER if len(younger.words) > len(other.words) else _FATHER_OR_SON


def _words_agree(a: PersonName, b: PersonName, *, surname_first: bool) -> Verdict:
    if a.joined == b.joined:
        return Verdict(1.0, "same name")
    if surname_first and _is_rotated(a.words, b.words):
        return Verdict(0.95, "same name, surname first")
    western = _with_surname_last(a, b)
    if surname_first and western.contradicts:
        return _with_surname_first(a, b)
    return western


def _single_word(a: tuple[str, ...], b: tuple[str, ...], by_given_name: bool) -> Verdict:
    """One name is a single word and not the surname of the other."""
    (word, *_), long = sorted((a, b), key=len)
    if by_given_name and same_word(word, long[0]):
        return Verdict(0.3, "one is the given name of the other, by which people are called there")
    if any(same_word(word, other) for other in long):
        return Verdict(0.0, "one is a single word of the other's name")
    return Verdict(-1.0, "different surnames")


def _is_rotated(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return len(a) == len(b) > 1 and b in (a[1:] + a[:1], a[-1:] + a[:-1])


def _with_surname_last(a: PersonName, b: PersonName) -> Verdict:
    surname = same_surname(a, b)
    if not surname.contradicts:
        given = given_names_agree(a.words[:-1], b.words[:-1])
        score = given.score if given.contradicts else given.score * surname.score
        if not given.contradicts and DISTANT in (surname.score, given.score):
            score = DISTANT
        return Verdict(score, f"{surname.reason}, {given.reason}")
    short, long = sorted((a.words, b.words), key=lambda words: (len(words), words))
    if len(short) > 1 and all(map(_given_word_fits, short, long)):
        return Verdict(0.45, "one leaves out the last name of the other")
    if _leaves_out_second_surname(short, long):
        return Verdict(0.45, "one leaves out the second surname of the other")
    return surname


def _leaves_out_second_surname(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Hispanic names end in the father's and the mother's surname; the press gives the first."""
    if len(short) != 2 or len(long) < 4:
        return False
    return _given_word_fits(short[0], long[0]) and same_word(short[1], long[-2]) > 0


def _with_surname_first(a: PersonName, b: PersonName) -> Verdict:
    if a.words[0] != b.words[0]:
        return Verdict(-1.0, "different surnames")
    if a.is_bare or b.is_bare:
        return Verdict(0.3, "same surname, one has no given name")
    one, other = ("".join(name.words[1:]) for name in (a, b))
    if same_word(one, other):
        return Verdict(0.85, "same surname, given name spelt differently")
    if sound_alike(one, other):
        return Verdict(DISTANT, "same surname, given name with other vowels")
    return Verdict(-1.0, "same surname, different given names")
