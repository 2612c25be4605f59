"""What a query may not do here: reach the network, write, or nest without end."""

from __future__ import annotations

import re

from kg.errors import QueryError

# Oxigraph's parser recurses: some hundred nested groups end the process, not the query.
_DEEPEST = 64
_QUOTED = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'"
    r'|<[^<>"{}|^`\\\x00-\x20]*>'
    r"|\#[^\n\r]*",
    re.DOTALL,
)
_KEYWORD = re.compile(
    r"(?<![\w?$:.-])(SERVICE|FROM|LOAD|INSERT|DELETE|CLEAR|DROP|CREATE|ADD|MOVE|COPY)(?![\w:-])",
    re.IGNORECASE,
)
_NETWORK = ("SERVICE", "FROM", "LOAD")


def refuse_dangers(sparql: str) -> None:
    """Let a query pass that only reads the graph that it is given.

    Raises:
        QueryError: it names a remote service or graph, changes something, or nests too deeply.
    """
    bare = _QUOTED.sub(" ", sparql)
    found = _KEYWORD.search(bare)
    if found:
        word = found.group(1).upper()
        reaches = "reaches outside the graph" if word in _NETWORK else "changes the graph"
        raise QueryError(
            f"{word} {reaches}, and a query may only read it",
            place="the query",
            repair=f"leave {word} out; only the graph of the build is asked",
        )
    if _depth(bare) > _DEEPEST:
        raise QueryError(
            f"the query nests deeper than {_DEEPEST} brackets",
            place="the query",
            repair="write it flatter",
        )


def _depth(bare: str) -> int:
    depth = deepest = 0
    for character in bare:
        if character in "({[":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")}]":
            depth -= 1
    return deepest
