"""The people whom a description lists by name, by what stands behind and inside it."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm
from kg.model.account import ActorKind


class MemberReader:
    """Finds the members of the descriptions of one document."""

    def __init__(self, analysis: Analysis) -> None:
        self._a = analysis

    def of(self, mention: Mention, all_mentions: list[Mention]) -> tuple[int, ...]:
        """ "the presidents, Ana Ruiz and Bo Lind"; "the envoy for the lakes, Ana Ruiz,"."""
        a, at = self._a, self._whole_end(mention)
        if mention.kind not in (ActorKind.PERSON, ActorKind.GROUP) or at >= len(a.words):
            return ()
        inside = self._named_inside(mention, all_mentions)
        if inside:
            return inside
        if mention.plural and mention.phrase.end == at and a.words[at][0].isupper():
            at -= 1
        elif a.words[at] not in (",", ":"):
            return ()
        if not mention.plural:
            return self._apposed(mention, at + 1, all_mentions)
        by_start = {m.phrase.start: m for m in all_mentions if m.form is MentionForm.NAME}
        found, token = [], self._past_countries(at + 1, by_start)
        while token in by_start and by_start[token].kind is ActorKind.PERSON:
            found.append(by_start[token].index)
            token = by_start[token].phrase.end
            while token < len(a.words) and a.lower[token] in (",", "and"):
                token += 1
        return tuple(found) if len(found) > 1 else ()

    def _named_inside(self, mention: Mention, all_mentions: list[Mention]) -> tuple[int, ...]:
        """ "the presidents of Chile, Ana Ruiz, and Peru, Bo Lind": each behind the country."""
        end = mention.phrase.end
        inside = [
            m
            for m in all_mentions
            if m.form is MentionForm.NAME
            and m.kind is ActorKind.PERSON
            and mention.plural
            and mention.head < m.phrase.start <= end + 1
            and self._a.words[m.phrase.start - 1] == ","
        ]
        named_before = any(m.phrase.start < end for m in inside)
        return tuple(m.index for m in inside) if named_before else ()

    def _past_countries(self, token: int, by_start: Mapping[int, Mention]) -> int:
        """ "the premiers of Chile, | Peru and Bolivia, | Ana Ruiz, …": where the names start."""
        a = self._a
        while token < len(a.words):
            mention = by_start.get(token)
            if mention is not None and mention.kind is ActorKind.COUNTRY:
                token = mention.phrase.end
            elif a.lower[token] in (",", "and", "the"):
                token += 1
            else:
                return token
        return token

    def _whole_end(self, mention: Mention) -> int:
        """The end of a description with the "for …", "of …" that complete it."""
        a, end = self._a, mention.phrase.end
        limit = a.sentence(mention.head).end
        while end < limit and a.lower[end] in ("of", "for", "to", "on", "at"):
            step = end + 1
            while step < limit and (
                a.pos[step] in ("DET", "ADJ", "NOUN", "PROPN", "CCONJ", "NUM")
                or (a.lower[step] == "-" and a.pos[step + 1] in ("PROPN", "NOUN", "ADJ"))
            ):
                step += 1
            if step == end + 1:
                break
            end = step
        bracketed = tuple(a.words[end : end + 3 : 2]) == ("(", ")")
        return end + 3 if bracketed else end

    def _apposed(
        self, mention: Mention, start: int, all_mentions: list[Mention]
    ) -> tuple[int, ...]:
        """The one name that stands between commas behind a definite description."""
        a = self._a
        first = a.lower[mention.phrase.start]
        if first in ("a", "an") or mention.phrase.end - mention.phrase.start < 2:
            return ()
        for other in all_mentions:
            if other.phrase.start == start and other.form is MentionForm.NAME:
                end = other.phrase.end
                if other.kind is ActorKind.PERSON and self._closes_apposition(end):
                    return (other.index,)
        return ()

    def _closes_apposition(self, at: int) -> bool:
        """ "her counterpart, Bos | for talks", "Bos | and left", but not "Bos | and Lind"."""
        a = self._a
        if at >= len(a.words) or a.words[at] in (",", ".", ";", "–", "—", ":"):
            return True
        goes_on = a.lower[at] == "and" and a.tags[at + 1 : at + 2] == ("VBD",)
        return goes_on or a.pos[at] == "ADP"
