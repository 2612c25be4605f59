"""Posts and their holders -> tenures: each office of a person once, with all that is said of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm
from kg.extract.offices.lists import ListReader
from kg.extract.offices.posts import PostFinder
from kg.extract.offices.predicates import PredicateLinker
from kg.extract.offices.titles import Holding, TitleLinker
from kg.extract.vocabulary import Vocabulary
from kg.lexicon.offices import Offices
from kg.model.account import Tenure


def find_tenures(
    a: Analysis, mentions: tuple[Mention, ...], chain_of: Mapping[int, str], vocabulary: Vocabulary
) -> tuple[Tenure, ...]:
    """Every office that a named person is said to hold or to have held, each once a person.

    The country is the one that the words give; else the one that the document gives elsewhere
    with the same office, or with another office of the same person; else the only country that
    has an office of this name.
    """
    holdings = _find_holdings(a, mentions, vocabulary)
    known = _known_countries(holdings, mentions, chain_of)
    by_chain: dict[str, list[Tenure]] = defaultdict(list)
    for holding in holdings:
        key = chain_of.get(holding.person)
        if key and holding.post.office and holding.post.begun and holding.post.words:
            by_chain[key].append(_tenure(a, holding, key, chain_of, known))
    found = (t for told in by_chain.values() for t in _once_each(told, vocabulary.posts))
    return tuple(sorted(found, key=lambda t: (t.span, t.chain, t.office)))


def _find_holdings(
    a: Analysis, mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> list[Holding]:
    finder = PostFinder(a, mentions, vocabulary)
    titles = TitleLinker(a, finder.names, vocabulary.posts)
    lists = ListReader(a)
    predicates = PredicateLinker(a, finder.names, vocabulary.posts)
    found: list[Holding] = []
    for sentence in a.sentences:
        posts = finder.find_posts(sentence)
        found.extend(lists.lend(posts, titles.link(sentence, posts)))
        found.extend(predicates.link(posts))
    return found


def _known_countries(
    holdings: Iterable[Holding], mentions: Iterable[Mention], chain_of: Mapping[int, str]
) -> dict[str, set[str]]:
    """The countries that the document gives each person with an office or a description."""
    known: dict[str, set[str]] = defaultdict(set)
    for holding in holdings:
        key = chain_of.get(holding.person)
        if key and holding.country:
            known[key].add(holding.country)
    for mention in mentions:
        key = chain_of.get(mention.index)
        if key and mention.country and mention.form is MentionForm.DESCRIPTION:
            known[key].add(mention.country)
    return known


def _tenure(
    a: Analysis,
    holding: Holding,
    key: str,
    chain_of: Mapping[int, str],
    known: Mapping[str, set[str]],
) -> Tenure:
    post = holding.post
    span = a.span(holding.words.start, holding.words.end)
    return Tenure(
        chain=key,
        office=post.words,
        span=span,
        quote=a.text[span.start : span.end],
        country=holding.country or _country_elsewhere(holding, key, chain_of, known),
        organization=post.organization,
        former=holding.former,
    )


def _country_elsewhere(
    holding: Holding, key: str, chain_of: Mapping[int, str], known: Mapping[str, set[str]]
) -> str | None:
    """Of the office by its name, of the person by other words, of whom the person works for."""
    post = holding.post
    if len(post.countries) > 1:
        return None
    if post.is_of_body:
        return post.usual_country
    employer = chain_of.get(post.person) if post.person is not None else None
    for countries in (known.get(key, set()), known.get(employer or "", set())):
        if len(countries) == 1:
            return next(iter(countries))
    return post.usual_country


def _once_each(told: list[Tenure], offices: Offices) -> list[Tenure]:
    """One tenure an office: the first place that tells it, with the country from any place."""
    kept: list[Tenure] = []
    for tenure in sorted(told, key=lambda t: (-len(t.office.split()), t.country is None, t.span)):
        same = next((i for i, k in enumerate(kept) if _is_same(tenure, k, offices)), None)
        if same is None:
            kept.append(tenure)
        else:
            kept[same] = _joined(kept[same], tenure)
    return kept


def _joined(one: Tenure, other: Tenure) -> Tenure:
    return replace(
        one,
        country=one.country or other.country,
        organization=one.organization or other.organization,
    )


def _is_same(short: Tenure, full: Tenure, offices: Offices) -> bool:
    """Whether one is the other in fewer words: "Secretary" of "Secretary of State"; "PM"."""
    if short.former != full.former or _differ(short.country, full.country):
        return False
    mine, theirs = short.office.lower().split(), full.office.lower().split()
    acronym = offices.acronyms.get(short.office)
    if acronym is not None and offices.phrases.get(tuple(theirs)) == acronym:
        return True
    if theirs[: len(mine)] == mine:
        return True
    more = theirs[: len(theirs) - len(mine)]
    return theirs[len(more) :] == mine and not offices.modifiers & set(more)


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
