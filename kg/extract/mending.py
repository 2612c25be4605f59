"""Parses that are wrong in a known way, put right before any rule reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_FINITE = ("VBD", "VBZ", "VBP")
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(slots=True)
class Parse:
    """The columns of a parse that can be mended: index by token; `heads` of a root is itself."""

    lower: list[str]
    tags: list[str]
    pos: list[str]
    deps: list[str]
    heads: list[int]


def mend(parse: Parse, start: int, end: int) -> None:
    """Put right what the parser makes of the words that open the sentence `start`..`end`."""
    roots = [t for t in range(start, end) if parse.heads[t] == t and parse.pos[t] == "VERB"]
    told = [t for t in range(start, end) if parse.deps[t] == "ccomp" and parse.heads[t] in roots]
    for verb in (*roots[:1], *told[:1]):
        _mend_rank(parse, start, verb)
        _mend_list(parse, start, verb)
        _mend_apposition(parse, start, verb)
        _mend_object(parse, verb, end)
        _mend_second_subject(parse, start, verb)


def _subjects(parse: Parse, start: int, verb: int) -> list[int]:
    return [t for t in range(start, verb) if parse.heads[t] == verb and parse.deps[t] in _SUBJECTS]


def _mend_rank(parse: Parse, start: int, verb: int) -> None:
    """ "Under Secretary Ruiz and Minister Bos met": no preposition, but a part of her rank."""
    is_rank = parse.lower[start] == "under" and parse.tags[start] == "IN"
    if not is_rank or "secretary" not in parse.lower[start + 1 : start + 3]:
        return
    holders = [t for t in range(start, verb) if parse.heads[t] == start and parse.deps[t] == "pobj"]
    if not holders or parse.heads[start] != verb or _subjects(parse, start, verb):
        return
    parse.heads[holders[0]], parse.deps[holders[0]] = verb, "nsubj"
    parse.heads[start], parse.deps[start] = holders[0], "compound"
    parse.tags[start], parse.pos[start] = "NNP", "PROPN"


def _mend_list(parse: Parse, start: int, verb: int) -> None:
    """ "After the talks with Haddad, Ruiz and Lind left": the parser lists all three together."""
    names = _list_before(parse, start, verb)
    own = _subjects(parse, start, verb)
    if not names or not _is_finite(parse, start, verb) or parse.deps[names[0]] != "pobj":
        return
    if own and not _is_stray_object(parse, start, own[0], names[0]):
        return
    first = _start_of_subject(parse, names)
    if first is None:
        return
    if own:
        parse.heads[own[0]], parse.deps[own[0]] = start, "pobj"
        parse.deps[start], parse.pos[start] = "prep", "ADP"
    parse.heads[first], parse.deps[first] = verb, "nsubj"


def _mend_apposition(parse: Parse, start: int, verb: int) -> None:
    """ "After talks with the premier, the envoy left": nobody would leave, were she the envoy."""
    if parse.tags[start] not in ("IN", "VBG") or parse.deps[start] != "prep":
        return
    if _subjects(parse, start, verb) or not _is_finite(parse, start, verb):
        return
    noun = _before_verb(parse, start, verb)
    while start < parse.heads[noun] < noun:
        above = parse.heads[noun]
        if parse.deps[noun] == "appos" and "," in parse.lower[above:noun]:
            break
        noun = above
    else:
        noun = _only_apposed(parse, start, verb)
    if noun >= start:
        parse.heads[noun], parse.deps[noun] = verb, "nsubj"


def _only_apposed(parse: Parse, start: int, verb: int) -> int:
    """ "On arrival in Lima, | Ruiz, who was tired, said": the one name behind a comma, or -1."""
    found = [
        t
        for t in range(start, verb)
        if parse.deps[t] == "appos"
        and parse.pos[t] == "PROPN"
        and "," in parse.lower[parse.heads[t] : t]
    ]
    return found[0] if len(found) == 1 else -1


def _mend_object(parse: Parse, verb: int, end: int) -> None:
    """ "received on Monday her counterpart": the object behind the day, which is nothing else.

    The parser makes it the subject of an infinitive that follows, or says it of the day.
    """
    if verb + 2 >= end or parse.lower[verb + 1] != "on" or parse.pos[verb] != "VERB":
        return
    day = next((t for t in range(verb + 2, end) if parse.heads[t] == verb + 1), None)
    if day is None or parse.deps[day] != "pobj" or parse.tags[verb] not in _FINITE:
        return
    for noun in range(day + 1, end):
        above = parse.heads[noun]
        of_infinitive = parse.deps[noun] == "nsubj" and "to" in (
            parse.lower[t] for t in range(noun, above) if parse.heads[t] == above
        )
        if of_infinitive or (parse.deps[noun] == "appos" and above == day):
            parse.heads[noun], parse.deps[noun] = verb, "dobj"
            return


def _mend_second_subject(parse: Parse, start: int, verb: int) -> None:
    """A verb has one subject; a second one stands behind "of", or closes the list before it.

    "The envoy who came at the invitation of Bos left", "Envoys of Chile, Peru, and Kenya met".
    """
    first, *others = [*_subjects(parse, start, verb), -1]
    for noun in (t for t in others if t >= 0):
        edge = min(t for t in range(first + 1, noun + 1) if _is_below(parse, t, noun))
        before = edge - 1
        if parse.pos[before] == "ADP" and before not in parse.heads[before + 1 : noun]:
            parse.heads[noun], parse.deps[noun] = before, "pobj"
        elif parse.lower[before] == "and" and parse.heads[before] == first:
            parse.heads[noun], parse.deps[noun] = first, "conj"


def _is_below(parse: Parse, token: int, top: int) -> bool:
    while token != top and parse.heads[token] != token:
        token = parse.heads[token]
    return token == top


def _is_finite(parse: Parse, start: int, verb: int) -> bool:
    own = (t for t in range(start, verb) if parse.heads[t] == verb and parse.pos[t] == "AUX")
    return parse.tags[verb] in _FINITE or any(parse.tags[t] in ("MD", *_FINITE) for t in own)


def _before_verb(parse: Parse, start: int, verb: int) -> int:
    """The last word before a verb that is neither adverb nor auxiliary."""
    at = verb - 1
    while at > start and parse.pos[at] in ("ADV", "AUX"):
        at -= 1
    return at


def _list_before(parse: Parse, start: int, verb: int) -> list[int]:
    """The heads of the list that ends right before a verb, in text order; two names or more."""
    names = [_before_verb(parse, start, verb)]
    while parse.deps[names[0]] == "conj" and start < parse.heads[names[0]] < names[0]:
        names.insert(0, parse.heads[names[0]])
    return names if len(names) > 1 else []


def _is_stray_object(parse: Parse, start: int, noun: int, name: int) -> bool:
    """ "After the | talks with Haddad, Ruiz left": "after" lost its noun to the verb."""
    opens = parse.tags[start] == "IN" and parse.heads[start] == parse.heads[noun]
    bare = opens and start not in parse.heads[start + 1 : noun]
    between = range(start + 1, noun)
    return bare and noun < name and all(parse.heads[t] == noun for t in between)


def _start_of_subject(parse: Parse, names: list[int]) -> int | None:
    """The name behind the comma that closes the first list, which has an "and" if it has two."""
    parted = list(_commas(parse, names))
    joined = [i for i, comma in enumerate(parted) if not comma]
    closing = [i for i, comma in enumerate(parted) if comma and joined and i > joined[0]]
    if closing:
        return names[closing[0] + 1]
    return names[1] if parted[0] else None


def _commas(parse: Parse, names: list[int]) -> Iterator[bool]:
    """For each name but the last whether only a comma follows it, no "and"."""
    for name, following in pairwise(names):
        between = parse.lower[name + 1 : following]
        yield "," in between and "and" not in between
