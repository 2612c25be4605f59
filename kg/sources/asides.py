"""What a page sets beside its prose: embedded posts, captions, boxes about the author.

Extractors of the main text drop captions and boxes or let them run into the prose, so each is
made a paragraph of its own first, with a label in words that the zones are told by.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice, takewhile
from typing import Any, TypeAlias

# An element of lxml, which comes without types.
HtmlElement: TypeAlias = Any

_CAPTION = "Caption: "
_AUTHOR = "About the author: "
_EMBED = "contains(@class, 'twitter-tweet') or contains(@class, 'instagram-media')"
_CAPTION_CLASS = re.compile(r"(?:.*[-_])?caption(?:[-_]*text)?", re.IGNORECASE)
_AUTHOR_CLASS = re.compile(
    r"(?:.*[-_])?(?:about[-_]*(?:the[-_]*)?author|(?:author|writer|contributor)s?[-_]*"
    r"(?:bio(?:graphy)?|box|card|info|note|about|description|profile))",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 850
_LONGEST_BOX = 1500
_MOST_FRAMES = 8
_MARK = "data-aside"
_SILENT = frozenset({"script", "style", "noscript"})
_WHOLE = frozenset({"html", "body", "main", "article"})
# What a figure with a picture does not hold.
_NO_PICTURE = ("table", "blockquote", "pre", "ul", "ol", "dl", "h1", "h2", "h3")


def mark_asides(tree: HtmlElement) -> None:
    """Make one paragraph of each, in the place where it stands, outside the frame of a picture."""
    for post in tree.xpath(f"//blockquote[{_EMBED}]"):
        _become_paragraph(post, _words(post))
    captions = chain(_figures(tree), _of_class(tree, _CAPTION_CLASS))
    _set_apart(tree, captions, _CAPTION, _LONGEST_CAPTION)
    _set_apart(tree, _of_class(tree, _AUTHOR_CLASS), _AUTHOR, _LONGEST_BOX)
    _take_out_of_frames(tree.xpath(f"//p[@{_MARK}]"))


def _figures(tree: HtmlElement) -> Iterator[HtmlElement]:
    for caption in tree.iter("figcaption"):
        figure = next(caption.iterancestors("figure"), caption)
        holds_more = next(figure.iter(*_NO_PICTURE), None) is not None
        yield caption if holds_more else figure


def _of_class(tree: HtmlElement, wanted: re.Pattern[str]) -> Iterator[HtmlElement]:
    for element in tree.iter("p", "div", "span", "section", "aside", "small"):
        names = f"{element.get('class', '')} {element.get('id', '')}".split()
        if any(map(wanted.fullmatch, names)):
            yield element


def _set_apart(tree: HtmlElement, asides: Iterable[HtmlElement], label: str, longest: int) -> None:
    seen: set[str] = set()
    for aside in tuple(asides):
        words = _words(aside).removeprefix(label)
        is_inside = any(above is tree for above in aside.iterancestors())
        if not is_inside or aside.get(_MARK) or not 0 < len(words) <= longest:
            continue
        if words in seen:
            aside.drop_tree()
        else:
            seen.add(words)
            _become_paragraph(aside, label + words)
            aside.set(_MARK, "1")


def _take_out_of_frames(paragraphs: Iterable[HtmlElement]) -> None:
    """Extractors drop the frame of a picture for its name or its few words, and what is in it."""
    known: dict[HtmlElement, bool] = {}

    def is_frame(element: HtmlElement) -> bool:
        if element not in known:
            known[element] = element.tag not in _WHOLE and not any(_spoken(element))
        return known[element]

    for paragraph in paragraphs:
        frames = list(islice(takewhile(is_frame, paragraph.iterancestors()), _MOST_FRAMES))
        if frames:
            frames[-1].addprevious(paragraph)


def _spoken(element: HtmlElement) -> Iterator[bool]:
    """Whether there are words, node for node, except in what was set apart."""
    for node in element.iter():
        if isinstance(node.tag, str) and node.tag not in _SILENT and not node.get(_MARK):
            yield bool((node.text or "").strip())
        if node is not element:
            yield bool((node.tail or "").strip())


def _become_paragraph(element: HtmlElement, words: str) -> None:
    tail = element.tail
    element.clear()
    element.tag = "p"
    element.text = words
    element.tail = tail


def _words(element: HtmlElement) -> str:
    texts = element.xpath(".//text()[not(parent::script or parent::style or parent::noscript)]")
    return " ".join(" ".join(texts).split())
