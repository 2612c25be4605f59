"""A question as words, in which a time expression and a possessive ending count as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.asking.lists import irregular_verbs, phrases
from kg.extract.timexes import Timex, TimexKind, find_timexes

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\b[^\W\d_]\.(?=\s)|\b[JS]r\.|[^\W_]+(?:[.&/’'-][^\W_]+)*|['’]s?(?=[\s,?]|$)|[,;:]|\S",
)
_ASIDE = re.compile(r"\([^()]*\)|[\"“”«»„*_`]|[?!.\s]+$")
_NEGATED = re.compile(r"\b(\w+)n['’]t\b", re.IGNORECASE)
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\b\.?\s+", re.IGNORECASE)
_JUNIOR = re.compile(r",\s+(?=[JS]r\b)")
_SMALL_MAY = re.compile(r"(?<=\d )may\b|\bmay(?= \d)")
_POSSESSIVE = re.compile(r"(?<=\w)(['’]s)$")
_MONTHS_AND_NAMES = frozenset({"march", "april", "may", "june", "august"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question.

    Attributes:
        low: as it is compared, in lower case.
        timex: where the word is a whole time expression.
    """

    text: str
    low: str
    timex: Timex | None = None

    @property
    def is_capital(self) -> bool:
        """Whether it begins as names do."""
        return self.text[:1].isupper() or self.text[:1].isdigit()


def words_of(question: str) -> tuple[Word, ...]:
    """The words; what stands in brackets, quotation marks and the last sign are left out."""
    text = _JUNIOR.sub(" ", _COURTESY.sub("", _ASIDE.sub(" ", question)))
    text = text.replace(" & ", " and ")
    text = _NEGATED.sub(r"\1 not", text).strip()
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    done = 0
    for timex in _times(text):
        yield from _plain(text[done : timex.span.start])
        yield Word(timex.text, timex.text.lower(), timex)
        done = timex.span.end
    yield from _plain(text[done:])


def _plain(text: str) -> Iterator[Word]:
    for found in _WORD.findall(text):
        stem = _POSSESSIVE.sub("", found)
        if stem in ("'", "’", "'s", "’s"):
            yield Word("'s", "'s")
        elif stem:
            yield Word(stem, stem.lower().replace("’", "'"))
        if stem != found:
            yield Word("'s", "'s")


def _times(text: str) -> Iterator[Timex]:
    for timex in find_timexes(_SMALL_MAY.sub("May", text)):
        if timex.kind is TimexKind.DATE and not _is_name(text, timex):
            yield timex


def _is_name(text: str, timex: Timex) -> bool:
    """Whether a month without a year is rather a name or a verb: "Whom did May meet?"."""
    before = text[: timex.span.start].split()
    opener = before[-1].lower() if before else ""
    return timex.text.lower() in _MONTHS_AND_NAMES and not (
        opener in phrases("time_openers") or opener.endswith(("'s", "’s"))
    )


def verb_forms(low: str) -> tuple[tuple[str, str], ...]:
    """What verbs a word may be a form of: (lemma, form), the form "base", "s", "past" or "ing"."""
    found = [(low, "base")]
    if low in irregular_verbs():
        found.append((irregular_verbs()[low], "past"))
    for ending, form in (("ed", "past"), ("ing", "ing"), ("es", "s"), ("s", "s")):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            found += [(lemma, form) for lemma in _stems(low.removesuffix(ending), ending)]
    return tuple(dict.fromkeys(found))


def _stems(stem: str, ending: str) -> Iterator[str]:
    yield stem
    if ending == "s":
        return
    yield stem + "e"
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]


def noun_lemmas(low: str) -> tuple[str, ...]:
    """What nouns a word may be a form of."""
    stems = [low]
    if low.endswith("ies"):
        stems.append(low[:-3] + "y")
    stems += [low.removesuffix(ending) for ending in ("es", "s") if low.endswith(ending)]
    return tuple(dict.fromkeys(stems))
