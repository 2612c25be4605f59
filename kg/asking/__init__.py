"""Plain questions in controlled English, read by a small grammar and asked of a graph.

parse      text -> PlainQuestion
translate  PlainQuestion -> a named query with its parameters
answer     text, store -> Reply: the rows, and how they were asked for
"""

from kg.asking.answering import Reply, answer
from kg.asking.dates import last_day
from kg.asking.forms import Actor, Asked, Days, Place, PlainQuestion
from kg.asking.parsing import EXAMPLES, parse

__all__ = [
    "EXAMPLES",
    "Actor",
    "Asked",
    "Days",
    "Place",
    "PlainQuestion",
    "Reply",
    "answer",
    "last_day",
    "parse",
]
