"""A picture as text, and the elements that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from kg.drawing.looks import LOOKS, in_order
from kg.errors import InputError, UsageError
from kg.model.account import Status
from kg.query.page import page
from kg.query.sanitize import sanitized
from kg.query.table import Passage

Element = ElementTree.Element

_NAMESPACE = "http://www.w3.org/2000/svg"
_FONT = {"font-family": "system-ui, sans-serif", "fill": "#212529"}
_LONGEST_QUOTE = 300
LINE = 18
"""The height of a line of text."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing that notebooks show, and browsers and drawing programs open.

    Attributes:
        title: what it shows, in one line.
        svg: the drawing itself.
    """

    title: str
    svg: str

    def __repr__(self) -> str:
        return f"<Picture: {self.title}>"

    def _repr_html_(self) -> str:
        """The drawing for a notebook; what articles say stays text, also between dollar signs."""
        return f'<div class="tex2jax_ignore mathjax_ignore">\n{self.svg}</div>\n'

    def save(self, path: str | Path) -> Path:
        """Write the drawing to a file that ends in `.svg` or `.html`.

        Raises:
            UsageError: the file ends otherwise.
            InputError: it cannot be written.
        """
        file = Path(path)
        if file.suffix not in (".svg", ".html"):
            raise UsageError(
                f"a drawing is no {file.suffix or 'file without an ending'}",
                place=str(file),
                repair="end the name in .svg or .html",
            )
        text = self.svg if file.suffix == ".svg" else page(self.title, self.svg)
        try:
            file.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise InputError(
                f"this cannot be written: {error.strerror or error}", place=str(file)
            ) from error
        return file


def picture(title: str, width: int, height: int, parts: Iterable[Element]) -> Picture:
    """A drawing of a size, with its title above."""
    size = {"width": str(width), "height": str(height), "viewBox": f"0 0 {width} {height}"}
    root = Element("svg", {"xmlns": _NAMESPACE, **size, "role": "img", "aria-label": _safe(title)})
    root.append(Element("rect", {"width": "100%", "height": "100%", "fill": "#ffffff"}))
    root.append(text(title, 12, LINE, bold=True))
    root.extend(parts)
    ElementTree.indent(root)
    return Picture(_safe(title), ElementTree.tostring(root, encoding="unicode") + "\n")


def titled(words: str, given: Mapping[str, str]) -> str:
    """The words, and what was asked for."""
    asked = ", ".join(f"{name} {value}" for name, value in given.items())
    return f"{words} ({asked})" if asked else words


def shape(name: str, **attributes: object) -> Element:
    """An element of SVG; `_` in names of attributes stands for `-`."""
    return Element(name, {key.replace("_", "-"): _number(v) for key, v in attributes.items()})


def text(
    words: str, x: float, y: float, *, size: int = 12, bold: bool = False, anchor: str = "start"
) -> Element:
    """Words at a place, made safe; a white rim keeps them legible above lines."""
    drawn = shape("text", x=x, y=y, font_size=size, text_anchor=anchor, **_FONT)
    drawn.attrib |= {"paint-order": "stroke", "stroke": "#ffffff", "stroke-width": "3"}
    if bold:
        drawn.set("font-weight", "bold")
    drawn.text = _safe(words)
    return drawn


def group(told: Iterable[str], parts: Iterable[Element]) -> Element:
    """Elements that tell some lines when the mouse rests on them or the keyboard reaches them."""
    drawn = Element("g", {"tabindex": "0"})
    title = ElementTree.SubElement(drawn, "title")
    title.text = "\n".join(map(_safe, told))
    drawn.extend(parts)
    return drawn


def legend(statuses: Iterable[Status], y: float) -> Iterable[Element]:
    """What the lines mean, beside each other."""
    for number, status in enumerate(in_order(statuses)):
        x = 12 + number * 98
        yield Element(
            "line",
            {"x1": f"{x}", "x2": f"{x + 26}", "y1": f"{y - 4:g}", "y2": f"{y - 4:g}"}
            | LOOKS[status].stroke(3),
        )
        yield text(status.value, x + 31, y)


def sentence(passage: Passage) -> str:
    """A sentence with who says it and where, on one line."""
    quote = passage.quote
    if len(quote) > _LONGEST_QUOTE:
        quote = f"{quote[:_LONGEST_QUOTE]}…"
    return f"“{quote}” {passage.said_by} in {passage.place}"


def shortened(words: str, longest: int) -> str:
    """The words, cut to a length."""
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def _safe(words: str) -> str:
    return sanitized(words)


def _number(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
