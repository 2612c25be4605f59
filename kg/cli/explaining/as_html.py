"""Explanations as one page of HTML that needs neither a network nor a script.

Everything from an article goes through `_text`. Marks overlap, so the text is cut into stretches
that lie side by side, never in one another; hovering an account, or following its links, points
out its stretches.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from importlib.resources import files

from kg.cli.explaining.as_text import place_of
from kg.cli.explaining.stretches import Stretch, marks_of, stretches
from kg.model.account import Claim, Tenure
from kg.model.document import Zone
from kg.model.explanation import ExplainedAccount, Explanation, Grounds, SeenTrigger
from kg.model.span import Span
from kg.query.page import page
from kg.query.sanitize import sanitized

_LEGEND = ("person", "country", "organization", "group", "place", "object", "time")


def as_html(explanations: Sequence[Explanation]) -> str:
    """The page, whole."""
    pages = [_Page(number, one) for number, one in enumerate(explanations, start=1)]
    title = ", ".join(one.document.id for one in explanations)
    style = (files("kg.cli.explaining") / "page.css").read_text(encoding="utf-8")
    hovers = "".join(rule for one in pages for rule in one.hovers())
    body = "".join(("<h1>How whomet reads it</h1>\n", _legend(), *(one.section() for one in pages)))
    return page(f"How whomet reads {title}", body, style + hovers)


def _text(text: str) -> str:
    return html.escape(sanitized(text, keep="\n"))


def _legend() -> str:
    kinds = " ".join(f'<span class="{kind}">{kind}</span>' for kind in _LEGEND)
    return (
        f'<p class="legend">In the text: {kinds} <span class="trigger">word that tells an event'
        '</span> <span class="untold">word that could, but does not here</span></p>\n'
    )


class _Page:
    """One document on the page; `number` keeps its anchors apart from those of others."""

    def __init__(self, number: int, explanation: Explanation) -> None:
        self._number = number
        self._explanation = explanation
        self._marks = marks_of(explanation)

    def hovers(self) -> Iterator[str]:
        """For every account the rule that points out its stretches while it is looked at."""
        for account, _ in enumerate(self._explanation.accounts, start=1):
            name = self._account_id(account)
            yield f"main:has(#{name}:is(:hover, :focus-within)) .{name} {{ outline: 2px solid }}\n"

    def section(self) -> str:
        """The document: its text, its accounts, its offices, and what is not told."""
        document = self._explanation.document
        day = document.source.published
        told = f"published {day.day} ({day.basis})" if day else "no day of publication"
        name = f"document-{self._number}"
        return "".join(
            (
                f'<section aria-labelledby="{name}">\n<h2 id="{name}">{_text(document.id)}</h2>\n',
                f"<p>{told}</p>\n",
                '<div class="columns">\n<div class="article">\n',
                *map(self._zone, document.zones),
                '</div>\n<div class="accounts">\n',
                *self._accounts(),
                *self._offices(),
                *self._claims(),
                *self._untold(),
                "</div>\n</div>\n</section>\n",
            )
        )

    def _account_id(self, account: int) -> str:
        return f"d{self._number}-account-{account}"

    def _place_id(self, start: int) -> str:
        return f"d{self._number}-at-{start}"

    def _zone(self, zone: Zone) -> str:
        body = "".join(self._stretch(one) for one in stretches(zone.span, self._marks))
        label = f"{zone.kind} {place_of(zone.span)}"
        return (
            f'<div class="zone {zone.kind}"><p class="label" title="{_text(zone.rule)}">{label}</p>'
            f'<p class="text">{body}</p></div>\n'
        )

    def _stretch(self, stretch: Stretch) -> str:
        shown = _text(self._explanation.document.text[stretch.start : stretch.end])
        if not stretch.marks:
            return shown
        accounts = sorted({mark.account for mark in stretch.marks if mark.account})
        names = sorted({mark.style for mark in stretch.marks})
        names += [self._account_id(account) for account in accounts]
        says = "; ".join(dict.fromkeys(mark.says for mark in stretch.marks))
        begins = any(mark.span.start == stretch.start for mark in stretch.marks)
        anchor = f' id="{self._place_id(stretch.start)}"' if begins else ""
        numbers = "".join(map(self._link_to_account, self._told_by(stretch)))
        looks = f'class="{" ".join(names)}" title="{_text(says)}"'
        return f"<span{anchor} {looks}>{shown}</span>{numbers}"

    def _told_by(self, stretch: Stretch) -> list[int]:
        """The accounts whose trigger word ends with the stretch."""
        ending = (m for m in stretch.marks if m.style == "trigger" and m.span.end == stretch.end)
        return sorted(mark.account for mark in ending if mark.account)

    def _link_to_account(self, account: int) -> str:
        target = self._account_id(account)
        return f'<sup><a href="#{target}" aria-label="account {account}">{account}</a></sup>'

    def _link(self, span: Span) -> str:
        known = any(mark.span.start == span.start for mark in self._marks)
        place = place_of(span)
        return f'<a href="#{self._place_id(span.start)}">{place}</a>' if known else place

    def _accounts(self) -> Iterator[str]:
        yield "<h3>What it tells</h3>\n"
        if not self._explanation.accounts:
            yield "<p>Nothing.</p>\n"
        for number, one in enumerate(self._explanation.accounts, start=1):
            yield from self._account(number, one)

    def _account(self, number: int, one: ExplainedAccount) -> Iterator[str]:
        account, name = one.account, self._account_id(number)
        yield f'<article id="{name}" tabindex="0" aria-labelledby="{name}-title">\n'
        yield f'<h4 id="{name}-title">{number} {account.type} {account.status}</h4>\n<dl>\n'
        yield from map(self._ground, one.grounds)
        for relation, key in account.relations:
            yield f"<dt>{relation}</dt><dd>{_text(key)}</dd>\n"
        for evidence in account.evidence:
            quote = f"<q>{_text(evidence.quote)}</q>"
            place = place_of(evidence.span)
            yield f"<dt>rule</dt><dd>{_text(evidence.rule)} {place} {quote}</dd>\n"
        yield "</dl>\n</article>\n"

    def _ground(self, ground: Grounds) -> str:
        note = f" ({_text(ground.note)})" if ground.note else ""
        links = ", ".join(map(self._link, ground.spans))
        return f"<dt>{ground.part}</dt><dd>{_text(ground.told)}{note} {links}</dd>\n"

    def _offices(self) -> Iterator[str]:
        tenures = self._explanation.reading.tenures
        if tenures:
            items = "".join(map(self._office, tenures))
            yield f"<h3>Offices</h3>\n<ul>\n{items}</ul>\n"

    def _office(self, tenure: Tenure) -> str:
        names = {chain.key: chain.name for chain in self._explanation.reading.chains}
        known = (tenure.country or "", tenure.organization or "", "former" * tenure.former)
        note = ", ".join(filter(None, known))
        office = f"{tenure.office} ({note})" if note else tenure.office
        return f"<li>{_text(names[tenure.chain])}: {_text(office)} {place_of(tenure.span)}</li>\n"

    def _claims(self) -> Iterator[str]:
        claims = self._explanation.reading.claims
        if claims:
            items = "".join(map(self._claim, claims))
            yield f"<h3>Claims</h3>\n<ul>\n{items}</ul>\n"

    def _claim(self, claim: Claim) -> str:
        place = place_of(claim.evidence.span)
        return f"<li>{_text(claim.said_by)}: {_text(claim.in_words)} {place}</li>\n"

    def _untold(self) -> Iterator[str]:
        triggers = self._explanation.untold
        if triggers:
            items = "".join(map(self._untold_one, triggers))
            yield f"<h3>Seen, but not told</h3>\n<ul>\n{items}</ul>\n"

    def _untold_one(self, trigger: SeenTrigger) -> str:
        word = self._explanation.document.text[trigger.span.start : trigger.span.end]
        rule = f" ({_text(trigger.rule)})" if trigger.rule else ""
        link = self._link(trigger.span)
        return f"<li>{link} <q>{_text(word)}</q>{rule}: {_text(trigger.reason)}</li>\n"
