"""Asking a graph: named questions, plain SPARQL, and rows with the sentences they rest on."""

from __future__ import annotations

from kg.query.question import Parameter, Question, find_question, find_questions, parse_question
from kg.query.runner import ask
from kg.query.table import Passage, Row, Table

__all__ = [
    "Parameter",
    "Passage",
    "Question",
    "Row",
    "Table",
    "ask",
    "find_question",
    "find_questions",
    "parse_question",
]
