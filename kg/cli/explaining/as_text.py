"""An explanation as text: the article with its marks, then every account with its grounds."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from kg.cli.explaining.stretches import Stretch, marks_of, stretches
from kg.model.document import Document, Zone
from kg.model.explanation import ExplainedAccount, Explanation, Grounds
from kg.model.span import Span
from kg.query.sanitize import sanitized

# Of several marks on one stretch the first listed gives the style.
_STYLES = {
    "trigger": "bold reverse",
    "untold": "underline",
    "time": "blue",
    "person": "cyan",
    "country": "green",
    "organization": "magenta",
    "place": "yellow",
    "group": "cyan",
    "object": "red",
}
_WIDTHS = (13, 34)


def as_text(explanation: Explanation) -> Text:
    """The explanation for a terminal; without its styles it says the same."""
    lines = [Text(line) for line in _head(explanation.document)]
    lines += _article(explanation)
    for number, one in enumerate(explanation.accounts, start=1):
        lines += _account(number, one)
    lines += _offices(explanation)
    lines += _claims(explanation)
    lines += _untold(explanation)
    return Text("\n").join(lines)


def _head(document: Document) -> Iterator[str]:
    source = document.source
    yield sanitized(f"{source.id}: {source.title}" if source.title else source.id)
    day = source.published
    yield f"published {day.day} ({day.basis})" if day else "no day of publication"


def _article(explanation: Explanation) -> Iterator[Text]:
    marks = marks_of(explanation)
    for zone in explanation.document.zones:
        yield Text("")
        yield Text(_of_zone(zone), style="dim")
        line = Text()
        for stretch in stretches(zone.span, marks):
            line.append_text(_stretch(explanation.document.text, stretch))
        yield line


def _of_zone(zone: Zone) -> str:
    return f"{zone.kind} {place_of(zone.span)} ({zone.rule})"


def _stretch(text: str, stretch: Stretch) -> Text:
    styles = {mark.style for mark in stretch.marks}
    style = next((look for name, look in _STYLES.items() if name in styles), "")
    shown = Text(sanitized(text[stretch.start : stretch.end], keep="\n"), style=style)
    told = sorted(
        mark.account
        for mark in stretch.marks
        if mark.style == "trigger" and mark.account and mark.span.end == stretch.end
    )
    if told:
        shown.append(f"[{','.join(map(str, told))}]", style="bold")
    return shown


def _account(number: int, one: ExplainedAccount) -> Iterator[Text]:
    account = one.account
    yield Text("")
    yield Text(f"{number}  {account.type} {account.status}", style="bold")
    yield from map(_ground, one.grounds)
    for relation, key in account.relations:
        yield _row(relation.value, key)
    for evidence in account.evidence:
        yield _row("rule", evidence.rule, place_of(evidence.span), evidence.quote)


def _ground(ground: Grounds) -> Text:
    places = ", ".join(map(place_of, ground.spans))
    told = f"{ground.told} ({ground.note})" if ground.note else ground.told
    return _row(ground.part, told, places)


def _row(*cells: str) -> Text:
    *most, last = map(sanitized, filter(None, cells))
    padded = [cell.ljust(width) for cell, width in zip(most, _WIDTHS, strict=False)]
    padded += most[len(_WIDTHS) :]
    return Text("   " + "  ".join((*padded, last)))


def _offices(explanation: Explanation) -> Iterator[Text]:
    names = {chain.key: chain.name for chain in explanation.reading.chains}
    if explanation.reading.tenures:
        yield from (Text(""), Text("Offices", style="bold"))
    for tenure in explanation.reading.tenures:
        known = [tenure.country or "", tenure.organization or "", "former" * tenure.former]
        note = ", ".join(filter(None, known))
        office = f"{tenure.office} ({note})" if note else tenure.office
        yield _row(names[tenure.chain], office, place_of(tenure.span))


def _claims(explanation: Explanation) -> Iterator[Text]:
    if explanation.reading.claims:
        yield from (Text(""), Text("Claims", style="bold"))
    for claim in explanation.reading.claims:
        yield _row(claim.said_by, claim.in_words, place_of(claim.evidence.span))


def _untold(explanation: Explanation) -> Iterator[Text]:
    text = explanation.document.text
    if explanation.untold:
        yield from (Text(""), Text("Seen, but not told", style="bold"))
    for trigger in explanation.untold:
        word = text[trigger.span.start : trigger.span.end]
        told = f"{word} ({trigger.rule})" if trigger.rule else word
        yield _row(place_of(trigger.span), told, trigger.reason)


def place_of(span: Span) -> str:
    """Where something stands, as it is shown: start and end in characters of the text."""
    return f"{span.start}-{span.end}"
