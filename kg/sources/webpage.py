"""A web page in, its main text and what its markup says about it out.

The text of such a document is the text that was extracted, and offsets refer to that: one line
a paragraph, heading or list entry, without menus and page furniture. A caption and a box about
the author become a line each that begins with `Caption:` or `About the author:`.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import trafilatura

from kg.model.document import Outcome, PublishedBasis
from kg.sources.asides import mark_asides
from kg.sources.dates import day_from_iso
from kg.sources.decode import decode, has_words
from kg.sources.draft import NotRead
from kg.sources.fields import Fields, fields_from_mapping, valid_text

# An element of lxml, which comes without types.
HtmlElement: TypeAlias = Any

_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<[?]xml[^>]{0,80}?encoding)\s*=\s*["']?"""
    rb"""\s*([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_SCRIPT = "//script[@type='application/ld+json']/text()"
_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_WHOLE_PAGE = "<!DOCTYPE html><html><body><div>{}</div></body></html>"
_NOT_EXTRACTED = (AttributeError, LookupError, RecursionError, TypeError, ValueError)

# Without a listener, Python would print the library's remarks between the program's own.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def read_page(raw: bytes) -> tuple[str, Fields]:
    """The main text of a page, and the fields that its markup states in so many words.

    Raises:
        NotRead: the bytes are not text, or the page has no article text.
    """
    tree = _tree_of(decode(raw, _declared_encoding(raw)))
    if tree is None:
        raise NotRead(Outcome.EMPTY, "no article text was found in the page")
    fields = _fields_of(tree)
    mark_asides(tree)
    text = valid_text(_main_text(tree))
    if not has_words(text):
        raise NotRead(Outcome.EMPTY, "no article text was found in the page")
    return text, fields


def _declared_encoding(raw: bytes) -> str | None:
    match = _DECLARED.search(raw[:4096])
    return match[1].decode("ascii") if match else None


def _tree_of(page: str) -> HtmlElement | None:
    try:
        tree = trafilatura.load_html(page)
        # Alone, a fragment of a page counts as no page to the library.
        return trafilatura.load_html(_WHOLE_PAGE.format(page)) if tree is None else tree
    except _NOT_EXTRACTED:
        return None


def _main_text(tree: HtmlElement) -> str:
    try:
        found = trafilatura.extract(tree, include_comments=False, with_metadata=False)
        return found or trafilatura.baseline(tree)[1]
    except _NOT_EXTRACTED:
        return " ".join(" ".join(tree.itertext()).split())


def _fields_of(tree: HtmlElement) -> Fields:
    stated = {
        "title": _first(tree, "//meta[@property='og:title']/@content"),
        "outlet": _first(tree, "//meta[@property='og:site_name']/@content"),
        "url": _first(tree, "//link[@rel='canonical']/@href"),
        "language": _first(tree, "/html/@lang"),
        "published": _published(tree),
    }
    return fields_from_mapping(
        {key: value for key, value in stated.items() if value}, PublishedBasis.METADATA
    )


def _first(tree: HtmlElement, path: str) -> str | None:
    return next((str(found).strip() for found in tree.xpath(path) if str(found).strip()), None)


def _published(tree: HtmlElement) -> str | None:
    """The first kind of markup that states one single day; two different days state none."""
    kinds = (
        tree.xpath("//meta[@property='article:published_time']/@content"),
        [stated for script in tree.xpath(_SCRIPT) for stated in _from_json_ld(script)],
        tree.xpath("//time[@itemprop='datePublished']/@datetime"),
        tree.xpath("//meta[@itemprop='datePublished']/@content"),
    )
    for stated in kinds:
        days = {day for day in map(day_from_iso, map(str, stated)) if day is not None}
        if len(days) == 1:
            return days.pop().isoformat()
    return None


def _from_json_ld(script: str) -> Iterator[str]:
    try:
        value = json.loads(script)
    except (ValueError, RecursionError):
        return
    tops = value if isinstance(value, list) else [value]
    for top in tops:
        graph = top.get("@graph") if isinstance(top, dict) else None
        for thing in graph if isinstance(graph, list) else [top]:
            if isinstance(thing, dict) and _is_article(thing.get("@type")):
                yield str(thing.get("datePublished", ""))


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and _ARTICLE.search(each) for each in kinds)
