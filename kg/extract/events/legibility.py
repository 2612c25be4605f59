"""Whether a sentence is written so that names and clauses can be told apart.

Who takes part is read from capitals, and whose verb it is from commas and stops. Where a text has
neither ("ANA RUIZ MET BOS", transcripts without punctuation) it is better to tell nothing.
"""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.model.document import ZoneKind

_FEWEST = 6
_LONGEST_BREATH = 30


def is_legible(a: Analysis, start: int, end: int) -> bool:
    """Whether a sentence tells names from other words, and one clause from the next."""
    words = [w for w in a.words[start + 1 : end] if w.isalpha()]
    marks = (w for w in a.words[start:end] if w.strip() and not any(c.isalnum() for c in w))
    if len(words) > _LONGEST_BREATH and not any(marks):
        return False
    if len(words) < _FEWEST or a.sentence(start).zone is ZoneKind.HEADLINE:
        return True
    return any(w[0].islower() for w in words)


def is_written_as_name(a: Analysis, verb: int) -> bool:
    """ "Ana Ruiz Met Bos in Lima": in a running text, a title put where a sentence should be."""
    sentence = a.sentence(verb)
    if sentence.zone is not ZoneKind.BODY or not a.words[verb][0].isupper():
        return False
    before = [w for w in a.words[sentence.start : verb] if w.isalnum()]
    return bool(before) and a.words[verb - 1].isalnum()
