"""The paragraphs of a text: its lines, or its blocks of lines where the lines were wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_WRAP_WIDTH = range(40, 101)
_MIN_WRAPPED = 6
_MIN_BROKEN = 0.25
_BULLET = re.compile(r"[-–—•*·#>]|\d+[.)]\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text without white space around it.

    Attributes:
        adjacent: whether it follows the one before it without a blank line between.
    """

    start: int
    text: str
    adjacent: bool = False

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


def find_paragraphs(text: str, start: int = 0) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` from offset `start` on.

    A line is a paragraph, except in a text whose lines were broken at a fixed width: there a
    block of lines between two blank ones is.
    """
    lines = _find_lines(text, start)
    return _joined(lines, text) if _is_wrapped(lines) else lines


def trimmed(text: str, start: int, end: int, *, adjacent: bool = True) -> Paragraph | None:
    """The stretch without the white space around it, or None where it is nothing else."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    stripped = inner.strip()
    return Paragraph(start + left, stripped, adjacent) if stripped else None


def is_bullet(line: str) -> bool:
    """Whether the line is an entry of a list."""
    return _BULLET.match(line) is not None


def _find_lines(text: str, start: int) -> tuple[Paragraph, ...]:
    lines: list[Paragraph] = []
    for match in _LINE.finditer(text, start):
        since = lines[-1].end if lines else start
        breaks = len(_BREAK.findall(text, since, match.start()))
        line = trimmed(text, match.start(), match.end(), adjacent=bool(lines) and breaks <= 1)
        if line is not None:
            lines.append(line)
    return tuple(lines)


def _is_wrapped(lines: Sequence[Paragraph]) -> bool:
    """Whether the lines are of like width and many break off in the middle of a sentence."""
    following = [(line, after) for line, after in pairwise(lines) if after.adjacent]
    if len(following) < _MIN_WRAPPED or max(len(line.text) for line in lines) > max(_WRAP_WIDTH):
        return False
    broken = sum(
        len(line.text) in _WRAP_WIDTH and after.text[0].islower() for line, after in following
    )
    return broken > _MIN_BROKEN * len(following)


def _joined(lines: Sequence[Paragraph], text: str) -> tuple[Paragraph, ...]:
    blocks: list[Paragraph] = []
    for line in lines:
        if line.adjacent and blocks and not is_bullet(line.text):
            first = blocks.pop()
            blocks.append(Paragraph(first.start, text[first.start : line.end], first.adjacent))
        else:
            blocks.append(line)
    return tuple(blocks)
