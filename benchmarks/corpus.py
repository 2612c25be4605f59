"""What is measured on: the example articles, and their graph copied under other names."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from kg.model.document import Document
from kg.model.namespace import BASE
from kg.sources import open_inputs, zone

NEWS = Path(__file__).parents[1] / "examples" / "news"


@cache
def articles() -> tuple[Document, ...]:
    """The example articles with their zones."""
    opened = open_inputs([str(NEWS)])
    return tuple(zone(one) for one in opened if isinstance(one, Document))


def word_count() -> int:
    """The number of words in all example articles."""
    return sum(len(article.text.split()) for article in articles())


def copied(turtle: bytes, times: int) -> bytes:
    """The graph so many times as N-Triples, each copy with names of its own."""
    lines = "".join(f"{quad.triple} .\n" for quad in parse(turtle, format=RdfFormat.TURTLE))
    named = re.compile(f"<({re.escape(BASE)}[^>]*)>")
    return "".join(named.sub(rf"<\1.{copy}>", lines) for copy in range(times)).encode()
