"""The words and names that reading looks up, gathered from the lexicon once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.extract.wordlists import word_lists
from kg.lexicon.gazetteer import Gazetteer, load_gazetteer
from kg.lexicon.offices import Offices, load_offices
from kg.lexicon.own import NOTHING, OwnLexicon
from kg.lexicon.tables import FOLDER, read_toml


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lower-case words by what they can be, and the gazetteer of proper names.

    Attributes:
        offices: nouns that name a post alone: "minister".
        title_words: words that stand inside a title beside one of those: "foreign".
        courtesy: "Mr", "Dr.", "Sir".
        people: nouns for people without a post: "official", "counterpart".
        bodies: nouns for bodies that act: "government", "coast guard".
        posts: the offices that are listed, for looking up what a title says.
        things: nouns for things that act or suffer in incidents: "vessel".
    """

    offices: frozenset[str]
    title_words: frozenset[str]
    courtesy: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    things: frozenset[str]
    gazetteer: Gazetteer
    posts: Offices

    def is_title(self, word: str) -> bool:
        """Whether a lower-case word can stand in a title before a name."""
        return word in self.offices or word in self.title_words or word in self.courtesy


@cache
def load_vocabulary(own: OwnLexicon = NOTHING) -> Vocabulary:
    """The vocabulary of the program's lexicon, with what users add to it.

    Raises:
        LexiconError: a table of the lexicon or a user's file is broken.
    """
    table = read_toml(FOLDER / "titles.toml")
    words = {
        (section, key): frozenset(value.split())
        for section, entries in table.items()
        for key, value in entries.items()
    }
    posts = load_offices(own=own)
    added = posts.title_words - load_offices().title_words
    single = {phrase[0] for phrase in posts.phrases if len(phrase) == 1}
    whole = (posts.heads | single | words["office", "whole"]) - words["person", "whole"]
    return Vocabulary(
        offices=frozenset(whole),
        title_words=(words["office", "inside"] | posts.modifiers | added) - whole,
        courtesy=words["office", "courtesy"] | (posts.courtesy - word_lists().courtesy_or_name),
        people=words["person", "whole"],
        bodies=words["body", "whole"],
        things=words["thing", "whole"],
        gazetteer=load_gazetteer(own=own),
        posts=posts,
    )
