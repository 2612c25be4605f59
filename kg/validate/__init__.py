"""Findings in plain words about any Turtle graph; the engines are imported on first use."""

from kg.validate.check import validate, validate_path
from kg.validate.finding import Finding, Severity

__all__ = ["Finding", "Severity", "validate", "validate_path"]
