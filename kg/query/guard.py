"""What a query may not do here: reach the network, write, or nest without end.

Words count only outside of strings, comments and addresses. Where an engine might draw the line
between these elsewhere, the query is refused, so that nothing forbidden hides in what one side
takes for a string. After `1 <`, for instance, `x:a#>` opens a comment, and elsewhere it ends an
address.
"""

from __future__ import annotations

import re

from kg.errors import QueryError

# Oxigraph's parser recurses: some hundred nested groups end the process, not the query.
_DEEPEST = 64
_LONGEST = 100_000
_ESCAPE = r"\\[tbnrf\"'\\]"
_TOKEN = re.compile(
    r"(?P<local>\\[_~.\-!$&'()*+,;=/?#@%])"
    rf'|(?P<string>"""(?:[^"\\]|{_ESCAPE}|""?(?!"))*"""'
    rf"|'''(?:[^'\\]|{_ESCAPE}|''?(?!'))*'''"
    rf'|"(?:[^"\\\n\r]|{_ESCAPE})*"'
    rf"|'(?:[^'\\\n\r]|{_ESCAPE})*')"
    r'|(?P<address><[^<>"{}|^`\\\x00-\x20]*>)'
    r"|(?P<comment>\#[^\n\r]*)"
    r"|(?P<stray>[\"'])"
)
_UNSURE_TAIL = re.compile(r'[^\n\r]*?("""|\'\'\')')
_KEYWORD = re.compile(
    r"(?<![\w?$:.-])(SERVICE|FROM|LOAD|INSERT|DELETE|CLEAR|DROP|CREATE|ADD|MOVE|COPY)(?![\w:-])",
    re.IGNORECASE,
)
_NETWORK = ("SERVICE", "FROM", "LOAD")


def refuse_dangers(sparql: str, *, network: bool = False) -> None:
    """Let a query pass that only reads the graph that it is given.

    Args:
        network: let it name remote services and graphs, too.

    Raises:
        QueryError: it names a remote service or graph, changes something, nests too deeply, or
            is written so that one cannot be sure.
    """
    bare = _bare(sparql)
    for found in _KEYWORD.finditer(bare):
        _refuse_word(found[1].upper(), network)
    if _depth(bare) > _DEEPEST:
        raise _refusal(f"the query nests deeper than {_DEEPEST} brackets", "write it flatter")


def refuse_length(sparql: str) -> None:
    """Let a query pass that somebody may have written.

    Raises:
        QueryError: it is longer than that.
    """
    if len(sparql) > _LONGEST:
        raise _refusal(f"the query is longer than {_LONGEST:,} characters", "ask in several steps")


def _refuse_word(word: str, network: bool) -> None:
    if word not in _NETWORK:
        raise _refusal(
            f"{word} changes the graph, and a query may only read it", f"leave {word} out"
        )
    if not network:
        raise _refusal(
            f"{word} reaches outside the graph, and a query may only read it",
            f"leave {word} out, or let a query of your own reach other servers: --allow-network",
        )


def _bare(sparql: str) -> str:
    """The query without strings, comments and addresses."""
    if re.search(r"\\[uU]", sparql):
        raise _refusal("the query escapes a character as a number", "write the character itself")
    return _TOKEN.sub(_blank, sparql)


def _blank(found: re.Match[str]) -> str:
    if found["stray"]:
        raise _refusal("a quotation in the query does not close", "close it")
    address = found["address"] or ""
    if "'" in address:
        raise _refusal(f"the address {address} holds a quotation mark", "write it as %27")
    if "#" in address and _UNSURE_TAIL.match(found.string, found.end()):
        raise _refusal(
            f"a long quotation follows the address {address} on one line",
            "begin a new line before the quotation",
        )
    return " "


def _refusal(cause: str, repair: str) -> QueryError:
    return QueryError(cause, place="the query", repair=repair)


def _depth(bare: str) -> int:
    depth = deepest = 0
    for character in bare:
        if character in "({[":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")}]":
            depth -= 1
    return deepest
