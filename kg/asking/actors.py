"""Who and where: the names and descriptions of a question."""

from __future__ import annotations

from collections.abc import Callable

from kg.asking.cursor import Cursor
from kg.asking.forms import Actor, Place
from kg.asking.lists import phrases
from kg.asking.vocabulary import is_event_noun, is_verb
from kg.asking.words import Word
from kg.lexicon import load_gazetteer
from kg.lexicon.offices import load_offices

_LONGEST = 12
_UNIONS = ("EU", "UN", "NATO")


def actors(cursor: Cursor) -> tuple[Actor, ...]:
    """Names or descriptions, listed with commas and "and".

    Raises:
        MisfitError: there is none.
    """
    found = [actor(cursor)]
    while another := cursor.attempt(_another):
        found.append(another)
    return tuple(found)


def _another(cursor: Cursor) -> Actor:
    if not cursor.take(",") or cursor.low() == "and":
        cursor.need("and")
    return actor(cursor)


def actor(cursor: Cursor) -> Actor:
    """One name or description.

    Raises:
        MisfitError: there is none.
    """
    words = _chunk(cursor)
    if not words or _is_event(words):
        raise cursor.stop()
    return described(words)


def _is_event(words: tuple[Word, ...]) -> bool:
    """Whether these are rather an event, or a verb: "the visit of Ana Ruiz", "expelled"."""
    lows = [word.low for word in words]
    ends = (words[-1], words[lows.index(_head(lows))])
    if (
        _is_inflected(words[0])
        or words[-1].low in phrases("idle")
        or (len(words) == 1 and _is_small(words[0], is_verb))
    ):
        return True
    return any(_is_small(word, is_event_noun) for word in ends)


def _is_small(word: Word, is_such: Callable[[str], bool]) -> bool:
    return word.text == word.low and is_such(word.low)


def _is_inflected(word: Word) -> bool:
    """A verb that is no bare noun at the same time: "visiting", "expelled"."""
    return _is_small(word, is_verb) and word.low.endswith(("ing", "ed"))


def place(cursor: Cursor) -> Place:
    """A place by name.

    Raises:
        MisfitError: there is none.
    """
    words = _chunk(cursor)
    if not words or words[0].low in phrases("people"):
        raise cursor.stop()
    return place_of(_text(words))


def place_of(text: str) -> Place:
    """The place that a text names."""
    return country_named(text) or Place(text)


def country_named(text: str, *, people: bool = False) -> Place | None:
    """The country of a name in whatever case, or the union of states that has a code like one.

    Args:
        people: whether a word for its people will do, such as "Chinese".
    """
    gazetteer = load_gazetteer()
    for form in _cases(text):
        found = gazetteer.country(form) or (gazetteer.country_of_demonym(form) if people else None)
        if found:
            return Place(found.name, found.code)
        union = gazetteer.organization(form)
        if union and union.country in _UNIONS and form in union.forms:
            return Place(union.name, union.country)
    return None


def _cases(text: str) -> tuple[str, ...]:
    """The text with the capitals that names have, for those who type without."""
    if text != text.lower():
        return (text,)
    return (text.title(), text.upper()) if len(text.replace(".", "")) <= 3 else (text.title(),)


def _chunk(cursor: Cursor) -> tuple[Word, ...]:
    """The words of one name or description, without determiners before it."""
    cursor.skip("determiners")
    while not cursor.word().is_capital and (
        cursor.take_phrase("ranks") or cursor.take_phrase("idle_adjectives")
    ):
        pass
    start = cursor.at
    while cursor.at - start < _LONGEST and not cursor.is_done and not _ends(cursor, start):
        cursor.at += max(1, _office_words(cursor))
    words = cursor.words[start : cursor.at]
    while words and words[-1].low in ("of", "'s", "'", "-"):
        words, cursor.at = words[:-1], cursor.at - 1
    return words


def _ends(cursor: Cursor, start: int) -> bool:
    """Whether a name that began at `start` does not go on with the next word."""
    word = cursor.word()
    is_break = word.low in phrases("breaks") and not (word.is_capital and cursor.at > start)
    if word.timex or is_break or not word.text[:1].isalnum():
        return word.low not in ("'s", "'", "-") or cursor.at == start
    if word.low == "and":
        joined = f"{_text(cursor.words[start : cursor.at])} and {cursor.word(1).text}"
        return cursor.at == start or country_named(joined) is None
    if word.low == "of":
        return cursor.at == start or _is_whole(cursor, start)
    is_inside = cursor.at == start or cursor.low(-1) == "'s" or word.is_capital
    return not (is_inside or _office_words(cursor)) and _begins_another(cursor)


def _begins_another(cursor: Cursor) -> bool:
    """Whether a small word is the verb behind a name, or the event noun that it qualifies."""
    low = cursor.low()
    is_participle = cursor.word(-1).is_capital and low.endswith("ed")
    return is_participle or is_verb(low) or is_event_noun(low) or low in phrases("idle")


def _is_whole(cursor: Cursor, start: int) -> bool:
    """Whether the name before "of" is complete: "Chile of interference", but "king of Spain"."""
    following = cursor.word(2) if cursor.low(1) == "the" else cursor.word(1)
    if country_named(_text(cursor.words[start : cursor.at])):
        return True
    return cursor.word(-1).is_capital and not following.is_capital


def _office_words(cursor: Cursor) -> int:
    """How many words of an office stand here."""
    words = [word.text for word in cursor.words[cursor.at : cursor.at + _LONGEST]]
    found = load_offices().match(words, 0) if words else None
    return found.end if found else 0


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words).replace(" 's", "'s").replace(" - ", "-")


def described(words: tuple[Word, ...]) -> Actor:
    """What a name or description means, as far as words tell."""
    text = _text(words)
    country = country_named(text)
    if country:
        return Actor(country.name, country.country)
    lows = [word.low for word in words]
    owner = _owner(words)
    titled = _titled(words, owner)
    if titled:
        return titled
    if _head(lows) in phrases("people") and len(words) <= 7:
        if owner:
            return Actor(country=owner.country)
        if len(words) == 1:
            return Actor()
    demonym = country_named(text, people=True)
    if demonym:
        return Actor(demonym.name, demonym.country)
    return Actor(text)


def _head(lows: list[str]) -> str:
    """The noun of a description: "officials" in "officials of China" and "Chinese officials"."""
    for word in ("of", "from"):
        if word in lows[1:]:
            return lows[lows.index(word) - 1]
    return lows[-1]


def _owner(words: tuple[Word, ...]) -> Place | None:
    """The country of a description: "Chinese", "China's", "of China"."""
    lows = [word.low for word in words]
    for at in range(1, len(lows) - 1):
        if lows[at] in ("of", "from"):
            found = country_named(_text(words[at + 1 :]).removeprefix("the "))
            if found:
                return found
    return country_named(_text(words[: _after_country(words)]).removesuffix("'s"), people=True)


def _after_country(words: tuple[Word, ...]) -> int:
    """Where a description goes on after the country that it begins with."""
    sizes = range(min(4, len(words) - 1), 0, -1)
    size = next((k for k in sizes if country_named(_text(words[:k]), people=True)), 0)
    return size + (bool(size) and words[size].low == "'s")


def _titled(words: tuple[Word, ...], owner: Place | None) -> Actor | None:
    """Somebody by office: "the Chinese foreign minister"; with a name, the name alone."""
    texts = [word.text for word in words]
    single = [text.removesuffix("s") if text.islower() else text for text in texts]
    for at in range(_after_country(words), len(texts)):
        found = load_offices().match(texts, at) or load_offices().match(single, at)
        if found is None:
            continue
        rest = tuple(word for word in words[found.end :] if word.low != ",")
        if rest and rest[0].low not in ("of", "'s"):
            return Actor(_text(rest))
        office = " ".join(texts[at : found.end]).lower()
        if office in phrases("people"):
            return None
        if owner:
            office = office.removesuffix(owner.name.lower()).removesuffix(" of ")
            office = office.removesuffix(" of the ")
        return Actor(_text(words), owner.country if owner else found.office.country, office)
    return None
